/** What a policy and a baseline changed, and what is to be said of waivers. */

import type { Report } from '../../report.ts'
import { type Markup, markup } from '../markup.ts'
import { changeWords, noticeLines, placeText, policyLines } from '../policy-text.ts'
import { type Place, section, table } from './parts.ts'

/** Nothing where nobody chose anything. */
export function policySection(report: Report, place: Place): Markup | undefined {
  const lines = policyLines(report)
  const { changes = [], baseline } = report.policy ?? {}
  if (lines.length + changes.length === 0) return undefined
  const changed = changes.map((change) => [
    markup`<code>${change.ruleId}</code>`,
    changeWords(change),
    change.reason ?? '',
    markup`<code>${placeText(change.location)}</code>`,
  ])
  const fixed = (baseline?.fixed ?? []).map(({ ruleId, subject, path }) => [
    markup`<code>${ruleId}</code>`,
    subject,
    markup`<code>${path}</code>`,
  ])
  return section(
    place,
    'policy',
    'Policy',
    markup`${lines.map((line) => markup`<p>${line}</p>\n`)}${rowsUnder('What is other than the rules say by themselves', ['rule', 'what', 'reason', 'written at'], changed)}${rowsUnder('What the baseline lists, and is there no more', ['rule', 'subject', 'file'], fixed)}`,
  )
}

function rowsUnder(caption: string, columns: readonly string[], rows: Parameters<typeof table>[2]): Markup | undefined {
  return rows.length === 0 ? undefined : table(caption, columns, rows)
}

/** Of all reports of the page: a waiver that several share is told of once. */
export function notices(reports: readonly Report[]): Markup | undefined {
  const lines = noticeLines(reports)
  if (lines.length === 0) return undefined
  return markup`<p>To know about waivers:</p>\n<ul>${lines.map((line) => markup`<li>${line}</li>\n`)}</ul>\n`
}
