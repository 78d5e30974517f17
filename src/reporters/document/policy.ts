/** What a policy and a baseline changed. */

import type { Report } from '../../report.ts'
import { changeWords, placeText, policyLines } from '../policy-text.ts'
import type { Block, DocumentPart, Line } from './model.ts'

/** Nothing where nobody chose anything. */
export function policyPart(report: Report): DocumentPart | undefined {
  const lines = policyLines(report)
  const { changes = [], baseline } = report.policy ?? {}
  if (lines.length + changes.length === 0) return undefined
  const changed = changes.map((change) => [
    code(change.ruleId),
    changeWords(change),
    change.reason ?? '',
    code(placeText(change.location)),
  ])
  const fixed = (baseline?.fixed ?? []).map(({ ruleId, subject, path }) => [code(ruleId), subject, code(path)])
  return {
    id: 'policy',
    title: 'Policy',
    blocks: [
      ...lines.map((text) => ({ kind: 'paragraph', text }) as const),
      ...rowsUnder('What is other than the rules say by themselves', ['rule', 'what', 'reason', 'written at'], changed),
      ...rowsUnder('What the baseline lists, and is there no more', ['rule', 'subject', 'file'], fixed),
    ],
  }
}

function code(text: string) {
  return { text, look: 'code' } as const
}

function rowsUnder(caption: string, columns: readonly string[], rows: readonly (readonly Line[])[]): readonly Block[] {
  return rows.length === 0 ? [] : [{ kind: 'table', caption, columns, rows }]
}
