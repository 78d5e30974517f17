/** How one rule came to its status on the user's own data: every finding, met ones too, with its evidence. */

import type { Report } from '../report.ts'
import type { RenderOptions } from './index.ts'
import { printable } from './printable.ts'
import { findingLines, paragraph, reasonLines } from './text-finding.ts'
import { pageOf, word } from './text-page.ts'

/** The reasoning of a report that was made for a single rule, met findings included. */
export function renderReasoning(report: Report, options: RenderOptions): string {
  const page = pageOf(options)
  const [rule] = report.rules
  const [result] = report.results
  if (rule === undefined || result === undefined) return ''
  const { met, unmet, unknown } = result.counts
  const blocks = [
    [
      `${page.chalk.bold(rule.id)}  ${word(result.status, page)}  ${met} met, ${unmet} unmet, ${unknown} unknown`,
      ...paragraph(rule.title, page),
      ...(result.reason === undefined ? [] : [printable(result.reason)]),
    ],
    ...report.findings.map((finding) => findingLines(finding, rule, page)),
    reasonLines(report.findings, rule, page),
    [`judged as of ${report.asOf}, lync-ready ${report.tool.version}`],
  ]
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
