/** The lines that start with `$` (RFC 1035 5.1, RFC 2308 4). */

import { MAX_TTL, readPeriod } from './zone-header.ts'
import { readName, shown, type ZoneName } from './zone-names.ts'
import type { ZoneEntry, ZoneToken } from './zone-tokens.ts'
import type { ZoneOutcome } from './zone-types.ts'

/** What later lines are read against. */
export interface ZoneContext {
  readonly apex: ZoneName
  /** Absent after an `$ORIGIN` that was not understood. */
  readonly origin?: ZoneName
  /** Absent before the first record, and after an owner that was not understood. */
  readonly owner?: ZoneName
  /** Why there is no owner. */
  readonly noOwner: string
  /** From `$TTL`, or the SOA. */
  readonly defaultTtl?: number
  /** The last TTL stated. */
  readonly lastTtl?: number
}

/** A directive's effect, and why it was rejected, if it was. */
interface ZoneDirective {
  readonly context: ZoneContext
  readonly outcome: ZoneOutcome<string>
}

const REFUSED: ReadonlyMap<string, string> = new Map([
  ['$INCLUDE', 'reads another file, which is not done; put the records of that file in its place'],
  ['$GENERATE', 'is an extension of BIND and not read; write out the records it stands for'],
])

/** Whether an entry is a directive: a first word with `$` in the first column. */
export function isDirective(entry: ZoneEntry): boolean {
  const [head] = entry.tokens
  return head !== undefined && !entry.blankOwner && !head.quoted && head.raw.startsWith('$')
}

/** Reads a directive. One that is not understood takes away what it would have set: a guess would misplace records. */
export function readDirective(entry: ZoneEntry, context: ZoneContext): ZoneDirective {
  const name = entry.tokens[0]?.raw.toUpperCase() ?? ''
  if (name === '$ORIGIN') return readOrigin(entry, context)
  if (name === '$TTL') return readTtl(entry, context)
  const refused = REFUSED.get(name)
  const reason = refused ? `${name} ${refused}` : `${shown(name)} is no known directive; expected $TTL or $ORIGIN`
  return { context, outcome: { fault: entry.fault ?? atHead(reason, entry) } }
}

function readOrigin(entry: ZoneEntry, context: ZoneContext): ZoneDirective {
  const { origin: before, ...without } = context
  const argument = onlyArgument(entry, 'a domain name')
  if ('fault' in argument) return { context: without, outcome: argument }
  const name = readName(argument.value.raw, before)
  if ('fault' in name) return { context: without, outcome: { fault: { ...name.fault, at: argument.value } } }
  return { context: { ...without, origin: name.value }, outcome: { value: '$ORIGIN directive' } }
}

function readTtl(entry: ZoneEntry, context: ZoneContext): ZoneDirective {
  const { defaultTtl: _default, lastTtl: _last, ...without } = context
  const argument = onlyArgument(entry, 'a time')
  if ('fault' in argument) return { context: without, outcome: argument }
  const period = readPeriod(argument.value.raw, MAX_TTL)
  if ('fault' in period) return { context: without, outcome: { fault: { ...period.fault, at: argument.value } } }
  return { context: { ...without, defaultTtl: period.value }, outcome: { value: '$TTL directive' } }
}

function onlyArgument(entry: ZoneEntry, what: string): ZoneOutcome<ZoneToken> {
  const [head, argument, extra] = entry.tokens
  if (entry.fault) return { fault: entry.fault }
  const name = head?.raw.toUpperCase()
  if (!argument || argument.quoted) return { fault: atHead(`${name} has no argument; expected ${what}`, entry) }
  if (extra) return { fault: { reason: `${name} goes on with ${shown(extra.raw)}; expected ${what} only`, at: extra } }
  return { value: argument }
}

function atHead(reason: string, entry: ZoneEntry): { readonly reason: string; readonly at: ZoneEntry } {
  return { reason, at: entry }
}
