/** What the assessor found, told apart from what rules judged. */

import type { Report } from '../../report.ts'
import type { AssessorFinding } from '../../report-audit.ts'
import type { Block, DocumentPart } from './model.ts'
import { paragraphsOf } from './prose.ts'

/** How bad it is, in the opinion of the assessor. */
export const OPINIONS = { fail: 'fails', warn: 'should be looked at', note: 'to be noted' } as const

/** Nothing where the assessor found nothing. */
export function assessor({ audit }: Report): DocumentPart | undefined {
  const findings = audit?.findings ?? []
  if (findings.length === 0) return undefined
  const said =
    'No rule judged these. They are the observations of a person, and count neither for the verdict nor for any number in this report.'
  return {
    id: 'assessor',
    title: 'Findings of the assessor',
    blocks: [{ kind: 'paragraph', text: said }, ...findings.flatMap(findingBlocks)],
  }
}

function findingBlocks({
  id,
  title,
  level,
  subject,
  text,
  fix,
  by,
  date,
  evidence,
}: AssessorFinding): readonly Block[] {
  const about = subject === undefined ? '' : ` \u00b7 about ${subject}`
  return [
    { kind: 'heading', level: 1, text: `${id}: ${title}` },
    {
      kind: 'paragraph',
      look: 'quiet',
      text: `In the opinion of the assessor: ${OPINIONS[level]} \u00b7 ${by}, ${date}${about}`,
    },
    ...paragraphsOf(text),
    ...(fix === undefined ? [] : paragraphsOf(fix, 'What to do')),
    ...(evidence.length === 0 ? [] : [evidenceList(evidence)]),
  ]
}

function evidenceList(evidence: AssessorFinding['evidence']): Block {
  return {
    kind: 'list',
    items: evidence.map(({ path, sha256 }) => [
      'evidence: ',
      { text: path, look: 'code' },
      { text: ` SHA-256 ${sha256}`, look: 'quiet' },
    ]),
  }
}
