/** Reads DNS master files (RFC 1035 5), as BIND and Windows DNS write them. Nothing is skipped without being said. */

import { crossCheck, withOneTtl } from './zone-cross.ts'
import { isDirective, readDirective, type ZoneContext } from './zone-directives.ts'
import { readName, type ZoneName } from './zone-names.ts'
import { readRecord } from './zone-record.ts'
import { type ZoneEntry, zoneEntries, zoneLines } from './zone-tokens.ts'
import type {
  ZoneFault,
  ZoneIgnored,
  ZoneLimits,
  ZoneOutcome,
  ZoneReading,
  ZoneRecord,
  ZoneRejected,
} from './zone-types.ts'

export { crossCheck } from './zone-cross.ts'
export type { ZoneLimits, ZoneReading, ZoneRecord } from './zone-types.ts'

/** One record, or where and why its text was rejected. */
export type RecordLineReading =
  | { readonly record: ZoneRecord }
  | { readonly rejected: { readonly column: number; readonly reason: string } }

const DEFAULT_LIMITS: ZoneLimits = { maxRecords: 200_000, maxLineLength: 65_536, maxTokens: 1_024 }
const ROOT: ZoneName = { labels: [], text: '.' }

/** Reads a whole zone file. `apex` is the first `$ORIGIN`, and what every owner must be or lie below. Never throws. */
export function readZoneFile(text: string, apex: string, limits: Partial<ZoneLimits> = {}): ZoneReading {
  const lines = zoneLines(text)
  const start = startContext(apex)
  if ('fault' in start) {
    const rejected = [{ line: 1, column: 1, endLine: lines.length, reason: `the apex ${start.fault.reason}` }]
    return { records: [], ignored: [], rejected, lines: lines.length }
  }
  return withoutConflicts(readEntries(lines, start.value, { ...DEFAULT_LIMITS, ...limits }))
}

/** Reads one record as written inline in an environment file. It names its owner; all names are relative to the apex. */
export function readRecordLine(text: string, apex: string): RecordLineReading {
  const context = startContext(apex)
  if ('fault' in context) return rejectedLine(`the apex ${context.fault.reason}`)
  const entries = [...zoneEntries(zoneLines(text), DEFAULT_LIMITS)].filter((entry) => !isEmpty(entry))
  const [entry, second] = entries
  if (!entry) return rejectedLine('there is no record; expected owner, type and data, as "sip A 203.0.113.10"')
  if (second) return rejectedLine('there is a second record; expected one', second)
  if (entry.blankOwner) return rejectedLine('the text starts with white space; expected the owner, @ for the apex')
  if (isDirective(entry)) return rejectedLine('a directive belongs in a zone file; expected a record', entry)
  const { outcome } = readRecord(entry, context.value)
  if ('value' in outcome) return { record: outcome.value }
  const { column, reason } = rejection(entry, outcome.fault)
  return rejectedLine(reason, { column })
}

function startContext(apex: string): ZoneOutcome<ZoneContext> {
  const name = readName(apex, ROOT)
  if ('fault' in name) return name
  const noOwner = 'the first record starts with white space, so it has no owner; expected an owner in the first column'
  return { value: { apex: name.value, origin: name.value, noOwner } }
}

function readEntries(lines: readonly string[], start: ZoneContext, limits: ZoneLimits): ZoneReading {
  const records: ZoneRecord[] = []
  const ignored: ZoneIgnored[] = []
  const rejected: ZoneRejected[] = []
  let context = start
  for (const entry of zoneEntries(lines, limits)) {
    if (records.length >= limits.maxRecords && isData(entry)) {
      const reason = `there are more than ${limits.maxRecords} records; nothing from here to the end was read`
      rejected.push({ ...rejection(entry, { reason, at: entry }), endLine: lines.length })
      break
    }
    const step = readEntry(entry, context)
    context = step.context ?? context
    if (step.record) records.push(step.record)
    if (step.ignored) ignored.push({ line: entry.line, endLine: entry.endLine, reason: step.ignored })
    if (step.fault) rejected.push(rejection(entry, step.fault))
  }
  return { records: withOneTtl(records), ignored, rejected, lines: lines.length }
}

/** What one entry gives: exactly one of record, ignored and fault. */
interface EntryStep {
  readonly context?: ZoneContext
  readonly record?: ZoneRecord
  readonly ignored?: string
  readonly fault?: ZoneFault
}

function readEntry(entry: ZoneEntry, before: ZoneContext): EntryStep {
  if (isEmpty(entry)) return { ignored: entry.comment ? 'comment' : 'blank' }
  if (isDirective(entry)) {
    const { context, outcome } = readDirective(entry, before)
    return 'fault' in outcome ? { context, fault: outcome.fault } : { context, ignored: outcome.value }
  }
  const { context, outcome } = readRecord(entry, before)
  return 'fault' in outcome ? { context, fault: outcome.fault } : { context, record: outcome.value }
}

function isEmpty(entry: ZoneEntry): boolean {
  return entry.tokens.length === 0 && !entry.fault
}

function isData(entry: ZoneEntry): boolean {
  return !isEmpty(entry) && !isDirective(entry)
}

function withoutConflicts(reading: ZoneReading): ZoneReading {
  const conflicts = crossCheck(reading.records)
  if (conflicts.length === 0) return reading
  const out = new Set(conflicts.map((conflict) => conflict.record))
  const more = conflicts.map(({ record: { line, column, endLine }, reason }) => ({ line, column, endLine, reason }))
  return {
    ...reading,
    records: reading.records.filter((record) => !out.has(record)),
    rejected: [...reading.rejected, ...more].sort((one, other) => one.line - other.line),
  }
}

/** A fault below the entry's first line keeps its place in words: the lines of the entry start where the entry does. */
function rejection(entry: ZoneEntry, fault: ZoneFault): ZoneRejected {
  const at = fault.at ?? endOf(entry)
  const { line, endLine } = entry
  if (at.line === line) return { line, column: at.column, endLine, reason: fault.reason }
  return { line, column: entry.column, endLine, reason: `${fault.reason} (line ${at.line}, column ${at.column})` }
}

function endOf(entry: ZoneEntry): { readonly line: number; readonly column: number } {
  return { line: entry.endLine, column: entry.endColumn }
}

function rejectedLine(reason: string, at?: { readonly column: number }): RecordLineReading {
  return { rejected: { column: at?.column ?? 1, reason } }
}
