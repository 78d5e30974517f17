/** What stands between the owner and the data: TTL, class and type (RFC 1035 5.1, RFC 2308 4 for the units). */

import { shown } from './zone-names.ts'
import { readType } from './zone-rrtypes.ts'
import type { ZoneToken } from './zone-tokens.ts'
import type { ZoneOutcome } from './zone-types.ts'

/** The longest TTL (RFC 2181 8). */
export const MAX_TTL = 0x7fffffff

/** The TTL as stated, the type, and the fields after it. */
export interface ZoneHeader {
  readonly ttl?: number
  readonly type: string
  readonly data: readonly ZoneToken[]
}

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86400, w: 604800 }
const AGE = /^\[ag(?:e|ing):\d+\]$/i
const CLASS_IN = /^(?:IN|CLASS0*1)$/i
const TYPE_HINT =
  'expected a type such as A or SRV (the first word of a line is its owner, unless white space precedes it)'
const DIRECTIVE_HINT = 'expected a directive to start in the first column'
const OTHER_CLASS = /^(?:CH|CHAOS|CS|HS|HESIOD|NONE|CLASS\d+)$/i

/** Whether a field is the age of a dynamic record, as `dnscmd` and the zone files of Windows print it. */
export function isAge(token: ZoneToken): boolean {
  return !token.quoted && AGE.test(token.raw)
}

/** Whether a field is written like a TTL: `3600` or `1h30m`. */
function looksLikePeriod(raw: string): boolean {
  return /^(?:\d+|(?:\d+[wdhms])+)$/i.test(raw)
}

/** Seconds from `3600` or `1h30m`. */
export function readPeriod(raw: string, max: number): ZoneOutcome<number> {
  if (!looksLikePeriod(raw)) {
    return { fault: { reason: `${shown(raw)} is no time; expected seconds or units, as 3600 or 1h30m` } }
  }
  const seconds = /\d$/.test(raw) ? Number(raw) : sumUnits(raw)
  return seconds > max
    ? { fault: { reason: `${shown(raw)} is too long; expected ${max} seconds at most` } }
    : { value: seconds }
}

/** Reads the fields after the owner. TTL and class come in either order, each at most once. */
export function readHeader(tokens: readonly ZoneToken[]): ZoneOutcome<ZoneHeader> {
  let ttl: number | undefined
  let hasClass = false
  for (const [index, token] of tokens.entries()) {
    if (isAge(token)) continue
    if (!hasClass && isPlain(token, CLASS_IN)) {
      hasClass = true
    } else if (ttl === undefined && isTtl(token)) {
      const period = readPeriod(token.raw, MAX_TTL)
      if ('fault' in period) return { fault: { reason: `the TTL ${period.fault.reason}`, at: token } }
      ttl = period.value
    } else {
      return readTypeField(token, tokens.slice(index + 1), ttl)
    }
  }
  return { fault: { reason: 'the record ends before its type; expected owner, TTL, class, type, data' } }
}

function readTypeField(token: ZoneToken, data: readonly ZoneToken[], ttl: number | undefined): ZoneOutcome<ZoneHeader> {
  if (isPlain(token, OTHER_CLASS)) {
    return { fault: { reason: `the class is ${shown(token.raw)}; expected IN, or no class`, at: token } }
  }
  const type = token.quoted ? undefined : readType(token.raw)
  if (!type || 'fault' in type) {
    const hint = token.raw.startsWith('$') ? DIRECTIVE_HINT : TYPE_HINT
    return { fault: { reason: `${shown(token.raw)} is no record type; ${hint}`, at: token } }
  }
  return { value: { type: type.value, data, ...(ttl === undefined ? {} : { ttl }) } }
}

function isPlain(token: ZoneToken, pattern: RegExp): boolean {
  return !token.quoted && pattern.test(token.raw)
}

function isTtl(token: ZoneToken): boolean {
  return !token.quoted && looksLikePeriod(token.raw)
}

function sumUnits(raw: string): number {
  return [...raw.toLowerCase().matchAll(/(\d+)([wdhms])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * (UNITS[unit ?? 's'] ?? 1),
    0,
  )
}
