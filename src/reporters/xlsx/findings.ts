/** What was found, what could not be judged, and what is as required. */

import { followedBy } from '../../reports/headlines.ts'
import { attestedText } from '../attested.ts'
import { BY } from '../document/finding.ts'
import { type Entry, type EntryStatus, evidenceTexts, problemsOf, rootText } from '../entries.ts'
import { statusWord } from '../html/parts.ts'
import { placeText } from '../policy-text.ts'
import { sourcesOf, trustText } from '../text-finding.ts'
import { firstSource, otherSources, type Table, type TableColumn, type Told, tableOf } from './table.ts'

const PLACE: readonly TableColumn<Entry>[] = [
  ['file', 26, ({ location }) => location.path],
  ['line', 7, ({ location }) => location.line],
  ['column', 8, ({ location }) => location.column],
]

const WHAT: readonly TableColumn<Entry>[] = [
  ['rule', 26, ({ rule }) => rule.id],
  ['title', 34, ({ rule }) => rule.title],
  ['subject', 26, ({ finding }) => finding?.subject],
  ['message', 50, ({ message }) => message],
]

const EVIDENCE: readonly TableColumn<Entry>[] = [
  ['expected', 34, ({ finding }) => evidenceTexts(finding, 'expected')],
  ['found', 34, ({ finding }) => evidenceTexts(finding, 'actual')],
  ['note', 30, notes],
]

const WAIVER: readonly TableColumn<Entry>[] = [
  ['accepted by', 22, ({ finding }) => finding?.waived && BY[finding.waived.by]],
  ['counts as', 9, ({ finding }) => (finding?.waived ? (finding.level ?? 'fail') : undefined)],
  ['reason', 34, ({ finding }) => finding?.waived?.reason],
  ['until', 11, ({ finding }) => finding?.waived?.until],
  ['days left', 9, ({ finding }) => finding?.waived?.daysLeft],
  ['approved by', 18, ({ finding }) => finding?.waived?.approver],
  ['ticket', 14, ({ finding }) => finding?.waived?.ticket],
  ['risk', 26, ({ finding }) => finding?.waived?.risk],
  ['written at', 26, ({ finding }) => finding?.waived?.location && placeText(finding.waived.location)],
]

const SOURCES: readonly TableColumn<Entry>[] = [
  ['source', 40, (entry) => firstSource(documents(entry))],
  ['other sources', 40, (entry) => otherSources(documents(entry))],
]

/** What was found wrong, and the rules that broke, the worst first; then what is accepted. */
export const FINDINGS: Table = tableOf<Entry>(
  'Findings',
  [
    ['status', 10, ({ status }) => statusWord(status)],
    ...WHAT,
    ...PLACE,
    ...EVIDENCE,
    ['fix', 44, ({ finding }) => finding?.fix],
    ...SOURCES,
    ['headline', 40, ({ headline }) => headline?.text],
    ['follows', 40, ({ finding, headline }) => rootOf(finding, headline)],
    ...WAIVER,
    ['fingerprint', 20, ({ fingerprint }) => fingerprint],
  ],
  ({ entries }) => [...problemsOf(entries), ...withStatus(entries, 'waived')],
)

/** What could not be judged, and what would settle it. */
export const UNKNOWN: Table = tableOf<Entry>(
  'Unknown',
  [
    ['give', 34, ({ settledBy }) => settledBy],
    ...WHAT,
    ...PLACE,
    ['attested', 40, ({ attested = [] }) => attested.map(attestedText)],
    ...EVIDENCE,
    ...SOURCES,
    ['fingerprint', 20, ({ fingerprint }) => fingerprint],
  ],
  ({ entries }) => withStatus(entries, 'unknown'),
)

/** Where the report lists it. */
export const AS_REQUIRED: Table = tableOf<Entry>('As required', [...WHAT, ...PLACE, ...EVIDENCE, ...SOURCES], (told) =>
  withStatus(told.entries, 'pass').filter(({ finding }) => finding !== undefined),
)

function withStatus(entries: Told['entries'], wanted: EntryStatus): readonly Entry[] {
  return entries.filter(({ status }) => status === wanted)
}

function notes({ finding, rule }: Entry): readonly string[] {
  const trust = finding === undefined ? undefined : trustText(finding, rule)
  return [...evidenceTexts(finding, 'note'), ...(trust === undefined ? [] : [trust])]
}

function rootOf(finding: Entry['finding'], headline: Entry['headline']): string | undefined {
  const root = followedBy(finding, headline)
  return root && rootText(root)
}

function documents({ finding, rule }: Entry) {
  return sourcesOf(finding === undefined ? [] : [finding], rule)
}
