/** Data given as octets in hex: `\# length hex`, which any type may be written as (RFC 3597 5). */

import { takeString, type ZoneFieldKind } from './zone-fields.ts'
import type { ZoneToken } from './zone-tokens.ts'
import type { ZoneOutcome } from './zone-types.ts'

/** What a type's data is made of; nothing, where its fields are not known here. */
export type ZoneDataKinds = readonly ZoneFieldKind[] | 'strings' | undefined

/** Whether data is in generic form. Where data is text, `\#` before anything but a number is text too. */
export function isGeneric([head, length]: readonly ZoneToken[], isText: boolean): boolean {
  if (head === undefined || head.quoted || head.raw !== '\\#') return false
  return !isText || isNumber(length)
}

/** The fields the octets stand for, as they would be written out; those of an unknown kind keep the generic form. */
export function writeOut(tokens: readonly ZoneToken[], kinds: ZoneDataKinds): ZoneOutcome<readonly ZoneToken[]> {
  const [head, length] = tokens
  const octets = readOctets(tokens)
  if (!head || !octets) {
    const reason = 'the generic data does not fit; expected \\#, the number of octets, and twice as many hex digits'
    const at = length ?? head
    return { fault: { reason, ...(at && { at }) } }
  }
  const texts = kinds ? takeTexts(octets, kinds) : ['\\#', String(octets.length), ...hexOf(octets)]
  if (texts) return { value: texts.map((raw) => ({ ...head, raw })) }
  const reason = 'the octets of the generic data do not fit the type; expected those of its fields and no more'
  return { fault: { reason, at: head } }
}

function readOctets([, length, ...rest]: readonly ZoneToken[]): Buffer | undefined {
  const hex = rest.map((token) => token.raw).join('')
  const fits = isNumber(length) && hex.length === Number(length?.raw) * 2 && hex.length <= 0xffff * 2
  return fits && /^[0-9a-f]*$/i.test(hex) && !rest.some((token) => token.quoted) ? Buffer.from(hex, 'hex') : undefined
}

function isNumber(token: ZoneToken | undefined): boolean {
  return token !== undefined && !token.quoted && /^\d+$/.test(token.raw)
}

function hexOf(octets: Buffer): readonly string[] {
  return octets.length === 0 ? [] : [octets.toString('hex').toUpperCase()]
}

function takeTexts(octets: Buffer, kinds: readonly ZoneFieldKind[] | 'strings'): readonly string[] | undefined {
  return kinds === 'strings' ? takeStrings(octets) : takeFields(octets, kinds)
}

/** The texts of the fields; undefined unless the octets are these fields and nothing more. */
function takeFields(octets: Buffer, kinds: readonly ZoneFieldKind[]): readonly string[] | undefined {
  const texts: string[] = []
  let at = 0
  for (const kind of kinds) {
    const taken = kind.take(octets, at)
    if (!taken) return undefined
    texts.push(taken.raw)
    at = taken.next
  }
  return at === octets.length ? texts : undefined
}

/** As many strings as there are, but one at least. */
function takeStrings(octets: Buffer): readonly string[] | undefined {
  const texts: string[] = []
  let at = 0
  do {
    const taken = takeString(octets, at)
    if (!taken) return undefined
    texts.push(taken.raw)
    at = taken.next
  } while (at < octets.length)
  return texts
}
