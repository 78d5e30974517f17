/** A report line by line: its findings, and the rules that no finding stands for. What lists are made from. */

import { createHash } from 'node:crypto'
import type { Finding, Location, Report, ReportRule, Result, Status } from '../report.ts'
import type { Attestation } from '../report-audit.ts'
import { type Attested, attestedIn, attestedText } from './attested.ts'
import { placeText } from './policy-text.ts'
import { waivedText } from './waived-text.ts'

export type EntryStatus = Status | 'waived'

export interface Entry {
  readonly status: EntryStatus
  readonly rule: ReportRule
  readonly message: string
  readonly location: Location
  /** Absent of a rule that was skipped, broke, lacks its section, or met what is only counted. */
  readonly finding?: Finding
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
  const attested = attestedIn(report)
  const told = report.results.flatMap((result) => {
    const rule = rules.get(result.ruleId) ?? unlisted(result.ruleId)
    const own = byRule.get(result.ruleId) ?? []
    return own.length > 0
      ? own.map((finding) => ofFinding(finding, rule, attested))
      : [ofRule(result, rule, report, attested)]
  })
  const results = new Set(report.results.map(({ ruleId }) => ruleId))
  const rest = report.findings.filter(({ ruleId }) => !results.has(ruleId))
  const unplaced = rest.map((finding) =>
    ofFinding(finding, rules.get(finding.ruleId) ?? unlisted(finding.ruleId), attested),
  )
  return [...told, ...unplaced]
}

/** What a reader needs beside the message, each with what it is: evidence, fix, key, acceptance. */
export function detailsOf({
  finding,
  settledBy,
  attested = [],
}: Entry): readonly (readonly [label: string, text: string])[] {
  const { evidence = [], fix, waived } = finding ?? {}
  return [
    ...LABELS.flatMap(([role, label]) =>
      evidence
        .filter((each) => each.role === role)
        .map((each) => [label, each.location ? `${each.text} (${placeText(each.location)})` : each.text] as const),
    ),
    ...(fix === undefined ? [] : [['fix', fix] as const]),
    ...(settledBy === undefined ? [] : [['give', settledBy] as const]),
    ...(waived === undefined ? [] : [['accepted', waivedText(waived)] as const]),
    ...attested.map((each) => ['attested', attestedText(each)] as const),
  ]
}

const URGENCY: readonly EntryStatus[] = ['error', 'fail', 'warn']

/** What was not met and nobody accepted, and the rules that broke; the worst first. */
export function problemsOf(entries: readonly Entry[]): readonly Entry[] {
  return URGENCY.flatMap((wanted) => entries.filter(({ status }) => status === wanted))
}

/** Items by a key that several of them may have, in their order. */
export function groupedBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
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

function ofFinding(finding: Finding, rule: ReportRule, { ofFinding: said }: Attested): Entry {
  const { message, location, settledBy, fingerprint } = finding
  const status = statusOf(finding)
  const attested = said(finding)
  return {
    status,
    rule,
    message,
    location,
    finding,
    fingerprint,
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
