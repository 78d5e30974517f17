/** The closing lines: how it came out, how much could be judged, as of which day. */

import type { Report, ReportKnowledge } from '../report.ts'
import { addedLines } from './audit-text.ts'
import { causesText, countsText, sumOf } from './counts.ts'
import { notJudged } from './not-judged.ts'
import { observedLines } from './observed-text.ts'
import { knowledgeLine } from './old-knowledge.ts'
import { printable } from './printable.ts'
import { paragraph } from './text-finding.ts'
import { counted } from './text-layout.ts'
import type { Page } from './text-page.ts'
import { policyBlock } from './text-policy.ts'

const MOST_KEYS = 5

/** The closing lines of one report. */
export function summaryLines(report: Report, page: Page): readonly string[] {
  const { coverage, asOf, tool, knowledge } = report
  const unread =
    coverage.unread.length > 0 ? `given, but read by no rule yet: ${coverage.unread.join(', ')}` : undefined
  return [
    page.chalk.bold(`${counted(coverage.rules, 'rule')}: ${countsText(sumOf([report]))}`),
    ...causesText([report]).map((line) => page.chalk.bold(line)),
    ...paragraph(coverageText(coverage), page),
    ...(unread === undefined ? [] : paragraph(unread, page)),
    ...policyBlock(report, page),
    ...addedLines(report).flatMap((line) => paragraph(line, page)),
    ...observedLines(report).flatMap((line) => paragraph(line, page)),
    printable(`judged as of ${asOf}, lync-ready ${tool.version}`),
    ...(knowledge === undefined ? [] : knowledgeLines(knowledge, page)),
    ...notJudged([report]),
  ]
}

function knowledgeLines(knowledge: ReportKnowledge, page: Page): readonly string[] {
  const lines = paragraph(knowledgeLine(knowledge), page)
  return knowledge.old ? lines.map((line) => page.chalk.yellow(line)) : lines
}

/** The closing lines of several reports together. */
export function totalLines(reports: readonly Report[], { chalk }: Page): readonly string[] {
  return [
    chalk.bold(`${counted(reports.length, 'environment')}: ${countsText(sumOf(reports))}`),
    ...causesText(reports).map((line) => chalk.bold(line)),
    ...notJudged(reports),
  ]
}

function coverageText({ judged, rules, skipped, missing }: Report['coverage']): string {
  const text = `judged ${judged} of ${rules - skipped} applicable rules`
  if (missing.length === 0) return text
  const keys = missing
    .slice(0, MOST_KEYS)
    .map(({ key, rules: waiting }, index) => `${key} (${index === 0 ? counted(waiting, 'rule') : waiting})`)
  const more = missing.length > MOST_KEYS ? ` and ${missing.length - MOST_KEYS} more` : ''
  return `${text}; add ${keys.join(', ')}${more} to judge more`
}
