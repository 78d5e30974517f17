/** The whole report as Markdown, for wikis, tickets and merge requests. */

import type { Report, ReportRule, ReportSource } from '../report.ts'
import { causesText, countsText, statusWords, sumOf, verdictOf } from './counts.ts'
import { assessor } from './document/assessor.ts'
import { attestations } from './document/attestations.ts'
import { comparison } from './document/comparison.ts'
import { cover } from './document/cover.ts'
import { partMarkdown } from './document/markdown.ts'
import type { DocumentPart } from './document/model.ts'
import { planPart } from './document/plan.ts'
import { detailsOf, type Entry, entriesOf, groupedBy, leadingOf, problemsOf } from './entries.ts'
import { markdownText as plain, table } from './markdown-text.ts'
import { notJudged } from './not-judged.ts'
import { observedLines } from './observed-text.ts'
import { knowledgeLine } from './old-knowledge.ts'
import { otherFiles } from './other-files.ts'
import { noticeLines, placeText, policyDetails, policyLines } from './policy-text.ts'
import { counted } from './text-layout.ts'

type Block = readonly string[]

/** One document for all of them. */
export function renderMarkdown(reports: readonly Report[]): string {
  const sum = sumOf(reports)
  const total: Block = [`# ${counted(reports.length, 'environment')}: ${verdictOf(sum)}`, '', countsText(sum)]
  const isOne = reports.length === 1
  const blocks = [...(isOne ? [] : [total]), ...reports.flatMap(blocksOf), ...noticeBlocks(reports, isOne ? '##' : '#')]
  return `${blocks
    .filter(({ length }) => length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function blocksOf(report: Report): readonly Block[] {
  const { environment, asOf, tool, inputs, knowledge } = report
  const entries = entriesOf(report)
  const sum = sumOf([report])
  const facts = [
    ['file', environment.path],
    ['product', environment.product],
    ['result', [countsText(sum), ...causesText([report])].join('; ')],
    ['judged as of', `${asOf}, lync-ready ${tool.version}`],
    ...observedLines(report).map((line) => ['network', line]),
    ...(knowledge === undefined ? [] : [['knowledge', knowledgeLine(knowledge)]]),
    ...notJudged([report]).map((line) => ['not judged', line]),
  ]
  return [
    [`# ${plain(environment.name)}: ${verdictOf(sum)}`],
    facts.map(([label, text = '']) => `- **${label}**: ${plain(text)}`),
    ...part(cover(report)),
    ...causeBlocks(entries),
    ...part(planPart(report)),
    ...part(comparison(report)),
    ...section('Not as required', problemsOf(entries)),
    ...section(
      'Not known',
      entries.filter(({ status }) => status === 'unknown'),
    ),
    ...missingBlocks(report),
    ...section(
      'Accepted',
      entries.filter(({ status }) => status === 'waived'),
    ),
    ...part(assessor(report)),
    ...part(attestations(report)),
    ...policyBlocks(report),
    ...inOrderBlocks(entries),
    ['## Inputs'],
    table(
      ['file', 'SHA-256'],
      [...inputs, ...otherFiles(report)].map(({ path, sha256 }) => [plain(path), plain(sha256)]),
    ),
  ]
}

/** What several findings follow from, each once. */
function causeBlocks(entries: readonly Entry[]): readonly Block[] {
  const lines = leadingOf(entries).flatMap(({ status, rule, message, location, headline }) =>
    headline === undefined || headline.consequences.length === 0
      ? []
      : [
          `- **${status}** ${plain(message)} (${plain(`${rule.id}, ${placeText(location)}`)}): ${counted(headline.count, 'finding')}`,
        ],
  )
  return lines.length === 0 ? [] : [['## Root causes'], lines]
}

function part(shown: DocumentPart | undefined): readonly Block[] {
  return shown === undefined ? [] : partMarkdown(shown)
}

/** Findings of one rule stand together, under what the rule says of all of them. */
function section(title: string, entries: readonly Entry[]): readonly Block[] {
  if (entries.length === 0) return []
  return [[`## ${title}`], ...[...groupedBy(entries, ({ rule }) => rule.id).values()].flatMap(ruleBlocks)]
}

function ruleBlocks(entries: readonly Entry[]): readonly Block[] {
  const [first] = entries
  if (first === undefined) return []
  const { rule } = first
  return [
    [`### ${plain(rule.id)}`],
    [plain(rule.title)],
    entries.flatMap(entryLines),
    ...(rule.why === '' ? [] : [[`Why: ${plain(rule.why)}`]]),
    ...sourceBlocks(entries, rule),
  ]
}

function entryLines(entry: Entry): readonly string[] {
  const { status, message, location, finding } = entry
  return [
    `- **${statusWords(status)}** ${plain(placeText(location))}: ${plain(message)}`,
    ...(finding?.location.snippet === undefined ? [] : [`  - line: ${plain(finding.location.snippet)}`]),
    ...detailsOf(entry).map(([label, text]) => `  - ${label}: ${plain(text)}`),
  ]
}

function sourceBlocks(entries: readonly Entry[], rule: ReportRule): readonly Block[] {
  const cited = entries.flatMap(({ finding }) => (finding?.evidence ?? []).flatMap(({ fact }) => fact?.sources ?? []))
  const sources = cited.length > 0 ? cited : rule.sources
  const lines = [...new Set(sources.map(sourceText))]
  return lines.length === 0 ? [] : [[`Source: ${lines.join('; ')}`]]
}

function sourceText({ title, url }: ReportSource): string {
  return url === undefined ? plain(title) : `${plain(title)} ${plain(url)}`
}

function missingBlocks({ coverage }: Report): readonly Block[] {
  const rows = coverage.missing.map(({ key, rules }) => [plain(key), String(rules)])
  const unread = coverage.unread.map(plain).join(', ')
  return [
    table(['to judge more, give', 'rules'], rows),
    ...(unread === '' ? [] : [[`Given, but read by no rule yet: ${unread}`]]),
  ]
}

function policyBlocks(report: Report): readonly Block[] {
  const lines = [...policyLines(report), ...policyDetails(report)].map((line) => `- ${plain(line)}`)
  return lines.length === 0 ? [] : [['## Policy'], lines]
}

function noticeBlocks(reports: readonly Report[], level: string): readonly Block[] {
  const lines = noticeLines(reports).map((line) => `- ${plain(line)}`)
  return lines.length === 0 ? [] : [[`${level} Notices about waivers`], lines]
}

function inOrderBlocks(entries: readonly Entry[]): readonly Block[] {
  const rows = entries
    .filter(({ status }) => status === 'pass' || status === 'skip')
    .map(({ status, rule, message, finding }) => [
      statusWords(status),
      plain(rule.id),
      plain(finding === undefined && status === 'pass' ? rule.title : message),
    ])
  return rows.length === 0 ? [] : [['## In order'], table(['status', 'rule', 'what'], rows)]
}
