/** What people say of things that no rule could judge. */

import type { Report } from '../../report.ts'
import type { Attestation } from '../../report-audit.ts'
import type { DocumentPart, Line } from './model.ts'

/** How what is attested stands in the report. */
export const STANDINGS: Readonly<Record<Attestation['speaksOf'], string>> = {
  unknown: 'unknown; attested',
  judged: 'judged by a rule: its verdict stands, whatever is attested',
  absent: 'the report holds nothing of it',
  untold: 'not known to be unknown: the report does not list what is as required',
}

/** Nothing where nobody says anything. */
export function attestations({ audit }: Report): DocumentPart | undefined {
  const said = audit?.attestations ?? []
  if (said.length === 0) return undefined
  const text =
    'The word of people on what no rule could judge. It settles nothing: what is unknown stays unknown, and is counted so.'
  return {
    id: 'attestations',
    title: 'Attestations',
    blocks: [
      { kind: 'paragraph', text },
      {
        kind: 'table',
        caption: 'What is attested, by whom, and how it stands in this report',
        columns: ['rule', 'subject', 'answer', 'by', 'evidence', 'stands as'],
        rows: said.map(row),
        widths: [3, 2, 4, 2, 3, 2],
      },
    ],
  }
}

function row({ rule, subject, answer, by, date, evidence, speaksOf }: Attestation): readonly Line[] {
  return [
    { text: rule, look: 'code' },
    subject ?? 'the rule as a whole',
    answer,
    `${by}, ${date}`,
    evidence === undefined
      ? ''
      : [
          { text: evidence.path, look: 'code' },
          { text: ` SHA-256 ${evidence.sha256}`, look: 'quiet' },
        ],
    STANDINGS[speaksOf],
  ]
}
