/** The closing lines: how it came out, how much could be judged, as of which day. */

import type { Report, ReportKnowledge, Status } from '../report.ts'
import { notJudged } from './not-judged.ts'
import { knowledgeLine } from './old-knowledge.ts'
import { paragraph } from './text-finding.ts'
import { counted } from './text-layout.ts'
import type { Page } from './text-page.ts'
import { policyLines } from './text-policy.ts'

const MOST_KEYS = 5
const WORDS = { fail: 'fail', warn: 'warn', unknown: 'unknown', pass: 'pass', skip: 'not applicable' } as const

/** The closing lines of one report. */
export function summaryLines(report: Report, page: Page): readonly string[] {
  const { summary, coverage, asOf, tool, knowledge } = report
  const unread =
    coverage.unread.length > 0 ? `given, but read by no rule yet: ${coverage.unread.join(', ')}` : undefined
  return [
    page.chalk.bold(`${counted(coverage.rules, 'rule')}: ${counts(summary)}`),
    ...paragraph(coverageText(coverage), page),
    ...(unread === undefined ? [] : paragraph(unread, page)),
    ...policyLines(report, page),
    `judged as of ${asOf}, lync-ready ${tool.version}`,
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
  const sum = (status: Status) => reports.reduce((total, { summary }) => total + (summary[status] ?? 0), 0)
  const summary = {
    error: sum('error'),
    fail: sum('fail'),
    warn: sum('warn'),
    unknown: sum('unknown'),
    waived: sum('waived'),
    pass: sum('pass'),
    skip: sum('skip'),
  }
  return [chalk.bold(`${counted(reports.length, 'environment')}: ${counts(summary)}`), ...notJudged(reports)]
}

function counts(summary: Report['summary']): string {
  const error = summary.error > 0 ? [counted(summary.error, 'error')] : []
  const waived = summary.waived ? [`${summary.waived} waived`] : []
  const words = (statuses: readonly (keyof typeof WORDS)[]) => statuses.map((each) => `${summary[each]} ${WORDS[each]}`)
  return [...error, ...words(['fail', 'warn', 'unknown']), ...waived, ...words(['pass', 'skip'])].join(', ')
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
