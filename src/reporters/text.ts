/** The report for a terminal: what needs attention first, what is in order as a count. */

import type { Report } from '../report.ts'
import { headlinesOf } from '../reports/headlines.ts'
import type { RenderOptions } from './index.ts'
import { printable } from './printable.ts'
import { hanging } from './text-layout.ts'
import { AFTER_WORD, leadingWord, type Page, pageOf } from './text-page.ts'
import { noticeBlock, waivedBlocks } from './text-policy.ts'
import { problemBlocks } from './text-problems.ts'
import { passLines, ruleLines } from './text-rules.ts'
import { summaryLines, totalLines } from './text-summary.ts'
import { unknownBlocks } from './text-unknown.ts'

type Block = readonly string[]

/** One report. */
export function renderText(report: Report, options: RenderOptions): string {
  const page = pageOf(options)
  return joined([...reportBlocks(report, page), noticeBlock([report], page), summaryLines(report, page)])
}

/** Several reports one after the other, each under its file name, then what they come to together. */
export function renderTexts(reports: readonly Report[], options: RenderOptions): string {
  const [first, second] = reports
  if (first !== undefined && second === undefined) return renderText(first, options)
  const page = pageOf(options)
  return joined([
    ...reports.flatMap((report) => [heading(report, page), ...reportBlocks(report, page), summaryLines(report, page)]),
    noticeBlock(reports, page),
    totalLines(reports, page),
  ])
}

function joined(blocks: readonly Block[]): string {
  const filled = blocks.filter(({ length }) => length > 0)
  return `${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function heading({ environment }: Report, { chalk }: Page): Block {
  return [chalk.bold.underline(`${printable(environment.path)}: ${printable(environment.name)}`)]
}

function reportBlocks(report: Report, page: Page): readonly Block[] {
  const headlines = headlinesOf(report)
  return [
    ...errorBlocks(report, page),
    ...problemBlocks(report, headlines, 'fail', page),
    ...problemBlocks(report, headlines, 'warn', page),
    ...unknownBlocks(report, page),
    ...waivedBlocks(report, page),
    page.showAll ? ruleLines(report, page) : passLines(report, page),
  ]
}

function errorBlocks({ results }: Report, page: Page): readonly Block[] {
  return results
    .filter(({ status }) => status === 'error')
    .map(({ ruleId, reason = 'no reason given' }) => [
      ...hanging(leadingWord('error', page), `${ruleId}  ${reason}`, AFTER_WORD, page.width),
      `${' '.repeat(AFTER_WORD)}this is a fault of lync-ready, not of your file: please report it`,
    ])
}
