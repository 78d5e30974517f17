/** What is to be said of waivers. */

import type { Report } from '../../report.ts'
import { type Markup, markup } from '../markup.ts'
import { noticeLines } from '../policy-text.ts'

/** Of all reports of the page: a waiver that several share is told of once. */
export function notices(reports: readonly Report[]): Markup | undefined {
  const lines = noticeLines(reports)
  if (lines.length === 0) return undefined
  return markup`<p>To know about waivers:</p>\n<ul>${lines.map((line) => markup`<li>${line}</li>\n`)}</ul>\n`
}
