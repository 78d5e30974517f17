/** How the report stands against an earlier one: what is new, fixed, changed, or not judged any more, and why. */

import type { Report } from '../../report.ts'
import type { ReportComparison } from '../../report-comparison.ts'
import type { FindingChange, FindingState } from '../diff-data.ts'
import { causesText, KINDS, kindWords, stateText, wasText } from '../diff-words.ts'
import { position } from '../text-finding.ts'
import type { Block, DocumentPart, Line } from './model.ts'

/** Nothing where there is no earlier report. */
export function comparison({ comparison: compared, asOf }: Report): DocumentPart | undefined {
  if (compared === undefined) return undefined
  return {
    id: 'comparison',
    title: `Since the report of ${compared.asOf}`,
    blocks: [
      { kind: 'paragraph', text: countsText(compared) },
      ...(compared.asOf > asOf
        ? [{ kind: 'paragraph', text: `That report is of a later day than this one, ${asOf}.` } as const]
        : []),
      ...KINDS.flatMap((kind) => changeBlocks(kindWords(kind), compared[kind])),
      ...fileBlocks(compared),
      {
        kind: 'paragraph',
        look: 'quiet',
        text: [
          'Compared with ',
          { text: compared.path, look: 'code' },
          `, judged as of ${compared.asOf} by lync-ready ${compared.version}.`,
        ],
      },
    ],
  }
}

function countsText(compared: ReportComparison): string {
  const counts = KINDS.map((kind) => `${compared[kind].length} ${kindWords(kind)}`)
  return `Findings: ${counts.join(', ')}.`
}

function changeBlocks(words: string, changes: readonly FindingChange[]): readonly Block[] {
  if (changes.length === 0) return []
  const heading = `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
  return [
    { kind: 'heading', level: 1, text: heading },
    {
      kind: 'table',
      caption: `Findings that are ${words}, and why`,
      columns: ['is', 'rule', 'what', 'where', 'before', 'because'],
      rows: changes.map(row),
      widths: [1, 3, 5, 2, 3, 3],
    },
  ]
}

function row(change: FindingChange): readonly Line[] {
  const { is, message, was, because } = changeTexts(change)
  const { ruleId, location } = change
  return [is, { text: ruleId, look: 'code' }, message, { text: position(location), look: 'code' }, was, because]
}

/** How a finding stands now, what is said of it, how it stood before, and why it is other. */
export function changeTexts({ before, after, causes }: FindingChange) {
  const { message } = (after ?? before) as FindingState
  const was = before === undefined ? '' : after === undefined ? stateText(before) : wasText(before, after)
  return { is: after === undefined ? '' : stateText(after), message, was, because: causesText(causes) }
}

function fileBlocks({ files }: ReportComparison): readonly Block[] {
  if (files.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: 'Files' },
    { kind: 'list', items: files.map(({ path, change }) => [{ text: path, look: 'code' }, ` ${change}`]) },
  ]
}
