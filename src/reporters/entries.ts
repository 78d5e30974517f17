/** A report line by line: its findings, and the rules that no finding stands for. What lists are made from. */

import { createHash } from 'node:crypto'
import type { Finding, Location, Report, ReportEvidence, ReportRule, Result, Status } from '../report.ts'
import type { Attestation } from '../report-audit.ts'
import { followedBy, type Headline, headlinesOf } from '../reports/headlines.ts'
import { type Attested, attestedIn, attestedText } from './attested.ts'
import { placeText } from './policy-text.ts'
import { counted, firstFew } from './text-layout.ts'
import { waivedText } from './waived-text.ts'

export type EntryStatus = Status | 'waived'

export interface Entry {
  readonly status: EntryStatus
  readonly rule: ReportRule
  readonly message: string
  readonly location: Location
  /** Absent of a rule that was skipped, broke, lacks its section, or met what is only counted. */
  readonly finding?: Finding
  /** What the finding belongs to, where it is unmet and counts, or others of it count. */
  readonly headline?: Headline
  /** The key that would settle what is unknown. */
  readonly settledBy?: string
  /** What people say of what is unknown, and stays so. */
  readonly attested?: readonly Attestation[]
  /** Of the same finding the same in every run. */
  readonly fingerprint: string
}

/** Every rule in the order of the report, with its findings or by itself. */
export function entriesOf(report: Report): readonly Entry[] {
  const byRule = groupedBy(report.findings, ({ ruleId }) => ruleId)
  const rules = new Map(report.rules.map((rule) => [rule.id, rule]))
  const headlines = headlinesOf(report)
  const attested = attestedIn(report)
  const entry = (finding: Finding, rule: ReportRule) => ofFinding(finding, rule, headlines.of(finding), attested)
  const told = report.results.flatMap((result) => {
    const rule = rules.get(result.ruleId) ?? unlisted(result.ruleId)
    const own = byRule.get(result.ruleId) ?? []
    return own.length > 0 ? own.map((finding) => entry(finding, rule)) : [ofRule(result, rule, report, attested)]
  })
  const results = new Set(report.results.map(({ ruleId }) => ruleId))
  const rest = report.findings.filter(({ ruleId }) => !results.has(ruleId))
  return [...told, ...rest.map((finding) => entry(finding, rules.get(finding.ruleId) ?? unlisted(finding.ruleId)))]
}

type Detail = readonly [label: string, text: string]

/** What a reader needs beside the message, each with what it is: what it follows from, evidence, fix, key, acceptance. */
export function detailsOf({ finding, settledBy, headline, attested = [] }: Entry): readonly Detail[] {
  const { fix, waived } = finding ?? {}
  const cause = followedBy(finding, headline)
  return [
    ...(cause === undefined ? [] : [['follows', rootText(cause)] as const]),
    ...LABELS.flatMap(([role, label]) => evidenceTexts(finding, role).map((text) => [label, text] as const)),
    ...(fix === undefined ? [] : [['fix', fix] as const]),
    ...(settledBy === undefined ? [] : [['give', settledBy] as const]),
    ...(waived === undefined ? [] : [['accepted', waivedText(waived)] as const]),
    ...(headline?.root === finding ? leadDetails(headline) : []),
    ...attested.map((each) => ['attested', attestedText(each)] as const),
  ]
}

/** What was expected, what was found, or what else is to be known, each with the place it was read at. */
export function evidenceTexts(finding: Finding | undefined, role: ReportEvidence['role']): readonly string[] {
  return (finding?.evidence ?? [])
    .filter((each) => each.role === role)
    .map(({ text, location }) => (location === undefined ? text : `${text} (${placeText(location)})`))
}

/** `from dns/x (env.yaml:4:5): what is wrong`. */
export function rootText({ text, root, rootAccepted }: Headline): string {
  const accepted = rootAccepted ? ', accepted' : ''
  return `from ${root.ruleId} (${placeText(root.location)}${accepted}): ${text}`
}

function leadDetails(headline: Headline | undefined): readonly Detail[] {
  if (headline === undefined || headline.consequences.length === 0) return []
  const { text, root, consequences } = headline
  const rules = [...new Set(consequences.map(({ ruleId }) => ruleId))]
  const led = `${counted(consequences.length, 'finding')} of ${firstFew(rules, MOST_RULES).join(', ')}`
  return [...(text === root.message ? [] : [['headline', text] as const]), ['leads to', led]]
}

const MOST_RULES = 5

const URGENCY: readonly EntryStatus[] = ['error', 'fail', 'warn']

/** What was not met and nobody accepted, and the rules that broke; the worst first. */
export function problemsOf(entries: readonly Entry[]): readonly Entry[] {
  return URGENCY.flatMap((wanted) => entries.filter(({ status }) => status === wanted))
}

/** The same, each thing once: the rules that broke, and of each headline what stands at its root, with its sentence. */
export function leadingOf(entries: readonly Entry[]): readonly Entry[] {
  return problemsOf(
    entries.flatMap((entry) => {
      if (entry.status === 'error') return [entry]
      const { headline, finding } = entry
      if (headline === undefined || headline.root !== finding) return []
      return [{ ...entry, status: headline.level, message: headline.text }]
    }),
  )
}

/** Items by a key that several of them may have, in their order. */
export function groupedBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const held = groups.get(key)
    if (held) held.push(item)
    else groups.set(key, [item])
  }
  return groups
}

const LABELS = [
  ['expected', 'expected'],
  ['actual', 'found'],
  ['note', 'note'],
] as const

function ofFinding(
  finding: Finding,
  rule: ReportRule,
  headline: Headline | undefined,
  { ofFinding: said }: Attested,
): Entry {
  const { message, location, settledBy, fingerprint } = finding
  const attested = said(finding)
  return {
    status: statusOf(finding),
    rule,
    message,
    location,
    finding,
    fingerprint,
    ...(headline && { headline }),
    ...(settledBy !== undefined && { settledBy }),
    ...(attested.length > 0 && { attested }),
  }
}

function statusOf({ verdict, level = 'fail', waived }: Finding): EntryStatus {
  if (verdict === 'unmet') return waived === undefined ? level : 'waived'
  return verdict === 'met' ? 'pass' : 'unknown'
}

function ofRule(
  { ruleId, status, reason, settledBy }: Result,
  rule: ReportRule,
  { environment }: Report,
  { ofRule: said }: Attested,
): Entry {
  const { path } = environment
  const attested = said(ruleId)
  return {
    status,
    rule,
    message: reason ?? rule.title,
    location: { path, line: 1, column: 1, endLine: 1, endColumn: 1 },
    fingerprint: createHash('sha256').update(`${ruleId}\0\0${path}`).digest('hex'),
    ...(settledBy !== undefined && { settledBy }),
    ...(attested.length > 0 && { attested }),
  }
}

/** A rule of which only the id is known: one that was off, or that a saved report does not list. */
export function unlisted(id: string): ReportRule {
  const [, family = id] = /^([a-z0-9-]+)\/[a-z0-9-]+$/.exec(id) ?? []
  return { id, family, title: id, severity: 'fail', why: '', sources: [] }
}
