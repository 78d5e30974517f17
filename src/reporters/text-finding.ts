/** One finding, as an engineer reads it: where, what, expected and found, why it matters, what to do, who says so. */

import type { Finding, Location, ReportEvidence, ReportRule, ReportSource } from '../report.ts'
import { printable } from './printable.ts'
import { snippetLines } from './snippet.ts'
import { cells, labelled, wrap } from './text-layout.ts'
import { type Page, word } from './text-page.ts'

const LABELS = { expected: 'expected', actual: 'found', note: 'note' } as const
const MOST_SOURCES = 3

/** `file:line:column`, which editors and terminals turn into a link. */
export function position({ path, line, column }: Pick<Location, 'path' | 'line' | 'column'>): string {
  return `${printable(path)}:${line}:${column}`
}

/** The finding's own lines: position, snippet, evidence, fix. */
export function findingLines(finding: Finding, rule: ReportRule | undefined, page: Page): readonly string[] {
  const { location, level, verdict, ruleId, message, fix, settledBy } = finding
  return [
    `${page.chalk.bold(position(location))}  ${word(level ?? verdict, page)}  ${printable(ruleId)}  ${printable(message)}`,
    ...snippet(location, page),
    ...byRole(finding.evidence).flatMap((evidence) => evidenceLines(evidence, location, page)),
    ...trustLines(finding, rule, page),
    ...(fix === undefined ? [] : labelled('fix', fix, page.width)),
    ...(settledBy === undefined ? [] : labelled('give', settledBy, page.width)),
  ]
}

/** What holds for every finding of a rule, so it is said once for those in a row: why, source, where to read on. */
export function reasonLines(findings: readonly Finding[], rule: ReportRule | undefined, page: Page): readonly string[] {
  const { width, chalk } = page
  const ruleId = rule?.id ?? findings[0]?.ruleId ?? ''
  return [
    ...(rule ? labelled('why', rule.why, width) : []),
    ...sourceLines(sourcesOf(findings, rule), width),
    ...labelled('', `(lync-ready explain ${ruleId})`, width).map((line) => chalk.dim(line)),
  ]
}

function snippet(location: Location, { width, chalk }: Page): readonly string[] {
  if (location.snippet === undefined || location.snippet.trim() === '') return []
  const [text, carets] = snippetLines({ ...location, snippet: location.snippet }, width)
  return [chalk.dim(text), chalk.cyan(carets)]
}

/** What was expected stands beside what was found, whatever the order they were given in. */
export function byRole(evidence: readonly ReportEvidence[]): readonly ReportEvidence[] {
  return (['expected', 'actual', 'note'] as const).flatMap((role) => evidence.filter((each) => each.role === role))
}

function evidenceLines({ role, text, location }: ReportEvidence, at: Location, { width }: Page): readonly string[] {
  const place = location === undefined ? '' : placeBeside(location, at)
  return labelled(LABELS[role], text + place, width)
}

/** Where evidence was read, when the reader does not see it already. */
function placeBeside(location: Omit<Location, 'snippet'>, at: Location): string {
  if (location.path !== at.path) return ` (${position(location)})`
  return location.line === at.line ? '' : ` (line ${location.line})`
}

/** Says why a failure was capped, in the only place a reader can see it; what warns anyway was not. */
export function trustText({ evidence, verdict }: Finding, rule: ReportRule | undefined): string | undefined {
  const shaky = evidence.find(({ role, fact }) => role === 'expected' && fact && fact.confidence !== 'confirmed')
  if (verdict !== 'unmet' || !shaky?.fact) return undefined
  const capped = rule?.severity === 'warn' ? '' : ', so it warns at most'
  return `rests on ${shaky.fact.confidence === 'unconfirmed' ? 'an' : 'a'} ${shaky.fact.confidence} fact${capped}`
}

function trustLines(finding: Finding, rule: ReportRule | undefined, { width }: Page): readonly string[] {
  const text = trustText(finding, rule)
  return text === undefined ? [] : labelled('note', text, width)
}

/** The documents that findings of a rule rest on, or else those of the rule. */
export function sourcesOf(findings: readonly Finding[], rule: ReportRule | undefined): readonly ReportSource[] {
  const cited = findings.flatMap(({ evidence }) => evidence.flatMap(({ fact }) => fact?.sources ?? []))
  const sources = cited.length > 0 ? cited : (rule?.sources ?? [])
  return [...new Map(sources.map((source) => [source.url ?? source.title, source])).values()]
}

function sourceLines(sources: readonly ReportSource[], width: number): readonly string[] {
  const lines = sources.slice(0, MOST_SOURCES).flatMap((source, index) => {
    const label = index === 0 ? 'source' : ''
    const [title, url] = [labelled(label, source.title, width), source.url]
    if (url === undefined) return title
    const last = title.at(-1) ?? ''
    return cells(last) + 2 + cells(url) <= width
      ? [...title.slice(0, -1), `${last}  ${printable(url)}`]
      : [...title, ...labelled('', url, width)]
  })
  const more = sources.length - MOST_SOURCES
  return more > 0 ? [...lines, ...labelled('', `and ${more} more`, width)] : lines
}

/** A paragraph at the left edge. */
export function paragraph(text: string, { width }: Page): readonly string[] {
  return wrap(text, width)
}
