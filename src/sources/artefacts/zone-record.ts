/** One record from one entry, and what it leaves for the entries after it. */

import type { ZoneContext } from './zone-directives.ts'
import { isAge, MAX_TTL, readHeader, type ZoneHeader } from './zone-header.ts'
import { isWithin, readName, shown, type ZoneName } from './zone-names.ts'
import { readData, type ZoneData } from './zone-rdata.ts'
import type { ZoneEntry, ZoneToken } from './zone-tokens.ts'
import type { ZoneFault, ZoneOutcome, ZoneRecord } from './zone-types.ts'

/** The record, or why there is none, and the context for the next entry. */
interface ZoneStep {
  readonly context: ZoneContext
  readonly outcome: ZoneOutcome<ZoneRecord>
}

/** Reads a record. Its owner and TTL hold for later lines even if the rest of it is rejected. */
export function readRecord(entry: ZoneEntry, before: ZoneContext): ZoneStep {
  const owned = takeOwner(entry, before)
  if (entry.fault) return { context: owned.context, outcome: { fault: entry.fault } }
  if ('fault' in owned.outcome) return { context: owned.context, outcome: owned.outcome }
  const header = readHeader(entry.tokens.slice(entry.blankOwner ? 0 : 1))
  if ('fault' in header) return { context: owned.context, outcome: header }
  const stated = header.value.ttl
  const context = stated === undefined ? owned.context : { ...owned.context, lastTtl: stated }
  return readBody(entry, owned.outcome.value, header.value, context)
}

function takeOwner(entry: ZoneEntry, before: ZoneContext): { context: ZoneContext; outcome: ZoneOutcome<ZoneName> } {
  const [head] = entry.tokens
  if (entry.blankOwner || !head) {
    const outcome = before.owner ? { value: before.owner } : { fault: { reason: before.noOwner, at: head ?? entry } }
    return { context: before, outcome }
  }
  const { owner: _owner, ...without } = before
  const name = readOwner(head, before)
  if ('value' in name) return { context: { ...without, owner: name.value }, outcome: name }
  const noOwner = `no owner: the one on line ${head.line} was not understood, and this line starts with white space`
  return { context: { ...without, noOwner }, outcome: name }
}

function readOwner(head: ZoneToken, context: ZoneContext): ZoneOutcome<ZoneName> {
  if (head.quoted)
    return { fault: { reason: `the owner ${shown(head.raw)} is in quotes; expected it without`, at: head } }
  if (isAge(head)) {
    const reason = `${shown(head.raw)} stands where the owner belongs; expected an owner or white space before it`
    return { fault: { reason, at: head } }
  }
  const name = readName(head.raw, context.origin)
  return 'fault' in name ? { fault: { reason: `the owner ${name.fault.reason}`, at: head } } : name
}

function readBody(entry: ZoneEntry, owner: ZoneName, header: ZoneHeader, context: ZoneContext): ZoneStep {
  const misplaced = placeFault(owner, header.type, context.apex)
  if (misplaced !== undefined) return { context, outcome: { fault: { reason: misplaced, at: firstField(entry) } } }
  const data = readData(header.type, header.data, context.origin)
  if ('fault' in data) return { context, outcome: data }
  const ttl = header.ttl ?? context.defaultTtl ?? context.lastTtl ?? soaTtl(header.type, data.value)
  if (ttl !== undefined && ttl > MAX_TTL) return { context, outcome: { fault: longMinimum(ttl, header) } }
  const after = header.type === 'SOA' ? afterSoa(context, ttl) : context
  return { context: after, outcome: { value: recordOf(entry, owner.text, header.type, ttl, data.value) } }
}

function placeFault(owner: ZoneName, type: string, apex: ZoneName): string | undefined {
  if (!isWithin(owner, apex)) return `${shown(owner.text)} is out of zone; expected ${apex.text} or a name below it`
  if (type === 'SOA' && owner.text !== apex.text) {
    return `the SOA record is at ${shown(owner.text)}; expected it at the apex, ${apex.text}`
  }
  if (type === 'NS' && owner.labels[0] === '*') {
    return `the NS record is at the wildcard ${shown(owner.text)}; expected a name of its own (RFC 4592 4.2)`
  }
  return undefined
}

function firstField(entry: ZoneEntry): { readonly line: number; readonly column: number } {
  return entry.tokens[0] ?? entry
}

/** The minimum serves as TTL where nothing else states one: Windows writes zone files that way. */
function soaTtl(type: string, data: ZoneData): number | undefined {
  return type === 'SOA' ? Number(data.data.split(' ').at(-1)) : undefined
}

/** The minimum has 32 bits, a TTL 31 (RFC 2181 8). */
function longMinimum(ttl: number, header: ZoneHeader): ZoneFault {
  const reason = `the minimum ${ttl}, the TTL where none is stated, is too long; expected ${MAX_TTL} seconds at most`
  const at = header.data.at(-1)
  return { reason, ...(at && { at }) }
}

function afterSoa(context: ZoneContext, ttl: number | undefined): ZoneContext {
  const known = context.defaultTtl ?? context.lastTtl
  return known === undefined && ttl !== undefined ? { ...context, defaultTtl: ttl } : context
}

function recordOf(entry: ZoneEntry, name: string, type: string, ttl: number | undefined, data: ZoneData): ZoneRecord {
  const { line, column, endLine, endColumn } = entry
  return { name, type, ...(ttl === undefined ? {} : { ttl }), ...data, line, column, endLine, endColumn }
}
