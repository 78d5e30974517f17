/**
 * Markdown for the job summary of GitHub Actions, which takes 1 MiB for each step and drops all of a longer one: this
 * one ends before that, and says how many lines are left out.
 */

import type { Report } from '../report.ts'
import type { ReportPolicyChange } from '../report-policy.ts'
import { followedBy } from '../reports/headlines.ts'
import { attestedText } from './attested.ts'
import { addedLines } from './audit-text.ts'
import { causesText, countsText, statusWords, sumOf, toldStatuses, verdictOf } from './counts.ts'
import { type Entry, entriesOf, leadingOf, problemsOf, rootText } from './entries.ts'
import { markdownText, table } from './markdown-text.ts'
import { notJudged } from './not-judged.ts'
import { oldKnowledge } from './old-knowledge.ts'
import { changeWords, noticeLines, placeText, policyLines } from './policy-text.ts'
import { counted } from './text-layout.ts'
import { waivedText } from './waived-text.ts'

const MOST_BYTES = 900_000
const MOST_CELL = 1_000

/** All reports; how they came out stands first. */
export function renderGithubSummary(reports: readonly Report[]): string {
  const notices = noticeLines(reports).map((line) => `- ${cell(line)}`)
  const blocks = [...(reports.length > 1 ? overview(reports) : []), ...reports.flatMap(blocksOf), notices]
  const lines = blocks.filter(({ length }) => length > 0).flatMap((block) => [...block, ''])
  return `${bounded(lines.slice(0, -1)).join('\n')}\n`
}

function overview(reports: readonly Report[]): readonly (readonly string[])[] {
  const rows = reports.map((report) => {
    const sum = sumOf([report])
    return [verdictOf(sum), cell(report.environment.name), cell(report.environment.path), countsText(sum)]
  })
  return [
    [`## ${counted(reports.length, 'environment')}: ${verdictOf(sumOf(reports))}`],
    table(['', 'environment', 'file', 'rules'], rows),
  ]
}

function blocksOf(report: Report): readonly (readonly string[])[] {
  const { environment, asOf, tool, coverage, policy } = report
  const sum = sumOf([report])
  const told = toldStatuses(sum)
  const entries = entriesOf(report)
  const remarks = [...notJudged([report]), ...oldKnowledge([report])].map((line) => `${cell(line)}. `).join('')
  return [
    [`## ${cell(environment.name)}: ${verdictOf(sum)}`],
    table(told.map(statusWords), [told.map((status) => String(sum[status]))]),
    causesText([report]),
    ...problemTables(entries),
    table(['accepted', 'where', 'what', 'why'], entries.flatMap(acceptedRow)),
    table(['unknown', 'where', 'what', 'attested'], entries.flatMap(attestedRows)),
    table(
      ['to judge more, give', 'rules'],
      coverage.missing.map(({ key, rules }) => [cell(key), String(rules)]),
    ),
    table(['the policy says of', 'what', 'why', 'where'], (policy?.changes ?? []).map(changeRow)),
    [...policyLines(report), ...addedLines(report)].map((line) => `- ${cell(line)}`),
    (policy?.baseline?.fixed ?? []).map(
      ({ ruleId, subject, path }) => `- ${cell(`fixed: ${ruleId}  ${subject}  (${path})`)}`,
    ),
    [`${remarks}Judged ${cell(environment.path)} as of ${cell(asOf)}, lync-ready ${cell(tool.version)}.`],
  ]
}

/** What stands for itself or for others, and what follows from it. */
function problemTables(entries: readonly Entry[]): readonly (readonly string[])[] {
  const following = problemsOf(entries).flatMap(followingRow)
  const count = ({ headline }: Entry) => (following.length === 0 ? [] : [String(headline?.count ?? '')])
  const columns = ['', 'rule', 'where', 'what', 'fix', ...(following.length === 0 ? [] : ['findings'])]
  return [
    table(
      columns,
      leadingOf(entries).map((entry) => [...problemRow(entry), ...count(entry)]),
    ),
    table(['follows', 'rule', 'where', 'what', 'from'], following),
  ]
}

function problemRow(entry: Entry): readonly string[] {
  const { status, rule, message, finding, headline } = entry
  const own = finding === undefined || finding.message === message ? '' : ` (${finding.message})`
  const accepted = headline?.rootAccepted ? ' (accepted, while what follows from it counts)' : ''
  const fix = finding?.fix ?? ''
  return [statusWords(status), cell(rule.id), placeCell(entry), cell(`${message}${own}${accepted}`), cell(fix)]
}

function followingRow(entry: Entry): readonly (readonly string[])[] {
  const { status, rule, message, finding, headline } = entry
  const cause = followedBy(finding, headline)
  if (cause === undefined) return []
  return [[statusWords(status), cell(rule.id), placeCell(entry), cell(message), cell(rootText(cause))]]
}

function acceptedRow(entry: Entry): readonly (readonly string[])[] {
  const { rule, message, finding } = entry
  return finding?.waived ? [[cell(rule.id), placeCell(entry), cell(message), cell(waivedText(finding.waived))]] : []
}

function attestedRows(entry: Entry): readonly (readonly string[])[] {
  const { rule, message, attested = [] } = entry
  return attested.map((each) => [cell(rule.id), placeCell(entry), cell(message), cell(attestedText(each))])
}

function changeRow(change: ReportPolicyChange): readonly string[] {
  const { ruleId, reason = '', location } = change
  return [cell(ruleId), cell(changeWords(change)), cell(reason), cell(placeText(location))]
}

function placeCell({ location }: Entry): string {
  return cell(placeText(location))
}

function cell(text: string): string {
  return markdownText(text.length > MOST_CELL ? `${text.slice(0, MOST_CELL)}…` : text)
}

function bounded(lines: readonly string[]): readonly string[] {
  let bytes = 0
  const kept = lines.filter((line) => {
    bytes += Buffer.byteLength(line) + 1
    return bytes <= MOST_BYTES
  })
  const left = lines.length - kept.length
  return left === 0 ? kept : [...kept, '', `${counted(left, 'more line')} would not fit: see another format.`]
}
