/** The report for a terminal: what needs attention first, what is in order as a count. */

import type { Finding, Report, ReportRule } from '../report.ts'
import type { RenderOptions } from './index.ts'
import { printable } from './printable.ts'
import { findingLines, reasonLines } from './text-finding.ts'
import { hanging } from './text-layout.ts'
import { AFTER_WORD, leadingWord, type Page, pageOf } from './text-page.ts'
import { noticeBlock, waivedBlocks } from './text-policy.ts'
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
  return [
    ...errorBlocks(report, page),
    ...findingBlocks(report, 'fail', page),
    ...findingBlocks(report, 'warn', page),
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

/** Findings of one rule stand together, and share what the rule says of all of them. */
function findingBlocks({ findings, rules }: Report, level: 'fail' | 'warn', page: Page): readonly Block[] {
  const byRule = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (finding.level !== level || finding.waived) continue
    const held = byRule.get(finding.ruleId)
    if (held) held.push(finding)
    else byRule.set(finding.ruleId, [finding])
  }
  return [...byRule].flatMap(([ruleId, own]) => ruleBlocks(own, ruleOf(ruleId, rules), page))
}

function ruleOf(ruleId: string, rules: readonly ReportRule[]): ReportRule | undefined {
  return rules.find(({ id }) => id === ruleId)
}

function ruleBlocks(findings: readonly Finding[], rule: ReportRule | undefined, page: Page): readonly Block[] {
  const blocks = findings.map((finding) => findingLines(finding, rule, page))
  return [...blocks.slice(0, -1), [...(blocks.at(-1) ?? []), ...reasonLines(findings, rule, page)]]
}
