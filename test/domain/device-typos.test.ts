/**
 * No name is accepted by accident. The oracle is a normaliser of its own: letters, digits and a few signs of a name, after its
 * vendor and the words of kind; it shares nothing with the one of the catalogue.
 */

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { indexDevices } from '../../src/domain/device-index.ts'
import { matchDevice } from '../../src/domain/device-match.ts'
import type { DeviceRow } from '../../src/domain/device-row.ts'

const rows: readonly DeviceRow[] = parse(
  readFileSync(new URL('../../rules/facts/devices.yaml', import.meta.url), 'utf8'),
).rows
const index = indexDevices(rows)
const listed = rows.filter((row) => row.reason === undefined)

interface Typed {
  readonly category: string
  readonly vendor: string
  readonly model: string
}

function accepted(typed: Typed): DeviceRow | undefined {
  const found = matchDevice(typed, index)
  return found.how === 'model' || found.how === 'alias' ? found.row : undefined
}

const KINDS =
  /[\s-]+\(?(msbg|e-?sbc|sbc|sba|survivable branch appliance|session border controller|(ip|business media)( desk| conference)? phone|skype for business edition|(hd )?webcam|upgradeable to teams)\)?$/
const LEGAL = /[\s,]+(inc|llc|ltd|limited|gmbh|ag|corp|corporation|plc)\.?$/

/** What is left of a text when case, spaces and punctuation do not count. */
function squeezed(text: string): string {
  return text.toLowerCase().replace(/[\s\-\u2010-\u2015/_,;:()]|\.(?=[\s,]|$)/g, '')
}

function vendorNames(row: DeviceRow): readonly string[] {
  return [row.vendor, ...(row.vendorAliases ?? [])].map((name) => squeezed(name.toLowerCase().replace(LEGAL, '')))
}

/** Every way to read a model: with and without its vendor in front, with and without words of kind behind. */
function readings(model: string, vendors: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  let rest = model.toLowerCase().trim()
  for (;;) {
    const whole = squeezed(rest)
    for (const text of [
      whole,
      ...vendors.filter((name) => whole.startsWith(name)).map((name) => whole.slice(name.length)),
    ])
      found.add(text)
    const shorter = rest.replace(KINDS, '')
    if (shorter === rest) return found
    rest = shorter.trim()
  }
}

/** Whether the row has a name that is spelt so. */
function speltLike({ vendor, model }: Typed, row: DeviceRow): boolean {
  const vendors = vendorNames(row)
  if (!vendors.includes(squeezed(vendor.toLowerCase().replace(LEGAL, '')))) return false
  const typed = readings(model, vendors)
  const names = [row.model, ...(row.models ?? []), ...(row.aliases ?? [])]
  return names.some((name) => [...readings(name, vendors)].some((reading) => reading !== '' && typed.has(reading)))
}

function expectNoAccident(typed: Typed): void {
  const row = accepted(typed)
  if (row !== undefined && !speltLike(typed, row)) expect.fail(`${typed.vendor} ${typed.model} was taken for ${row.id}`)
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz0123456789+&']
const place = fc.nat({ max: 200 })
const letter = fc.constantFrom(...LETTERS)

/** One slip of the fingers in a text. */
const slip = fc.oneof(
  fc.tuple(place, letter).map(
    ([at, typed]) =>
      (text: string) =>
        replaced(text, at, 0, typed),
  ),
  fc.tuple(place, letter).map(
    ([at, typed]) =>
      (text: string) =>
        replaced(text, at, 1, typed),
  ),
  place.map((at) => (text: string) => replaced(text, at, 1, '')),
  place.map((at) => (text: string) => transposed(text, at)),
  fc.tuple(place, fc.nat({ max: 9 })).map(
    ([at, digit]) =>
      (text: string) =>
        anotherDigit(text, at, digit),
  ),
  letter.map((typed) => (text: string) => text + typed),
)

function replaced(text: string, at: number, length: number, typed: string): string {
  const where = at % (text.length + 1)
  return text.slice(0, where) + typed + text.slice(where + length)
}

function transposed(text: string, at: number): string {
  const where = at % Math.max(1, text.length - 1)
  return text.slice(0, where) + text.charAt(where + 1) + text.charAt(where) + text.slice(where + 2)
}

function anotherDigit(text: string, at: number, digit: number): string {
  const digits = [...text.matchAll(/\d/g)].map(({ index: where }) => where)
  const where = digits[at % Math.max(1, digits.length)]
  return where === undefined ? `${text}${digit}` : replaced(text, where, 1, String(digit))
}

describe('no name is accepted by accident', () => {
  it('after one slip in the model', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...listed), slip, ({ category, vendor, model }, typed) =>
        expectNoAccident({ category, vendor, model: typed(model) }),
      ),
      { numRuns: 5000 },
    )
  })

  it('after one slip in any of its names, under any name of its vendor', { timeout: 60_000 }, () => {
    const named = listed.flatMap((row) =>
      [...(row.models ?? []), ...(row.aliases ?? []), ...(row.hints ?? [])].flatMap((model) =>
        [row.vendor, ...(row.vendorAliases ?? [])].map((vendor) => ({ category: row.category, vendor, model })),
      ),
    )
    fc.assert(
      fc.property(fc.constantFrom(...named), slip, (name, typed) =>
        expectNoAccident({ ...name, model: typed(name.model) }),
      ),
      { numRuns: 3000 },
    )
  })

  it('after one slip in the vendor', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...listed), slip, ({ category, vendor, model }, typed) =>
        expectNoAccident({ category, vendor: typed(vendor), model }),
      ),
      { numRuns: 2000 },
    )
  })

  it('with one letter or digit more, on equipment that has a number', { timeout: 60_000 }, () => {
    const numbered = listed.filter(
      ({ category, model }) =>
        /\d$/.test(model) && ['pstn-gateway', 'sbc', 'sba', 'ip-phone-3pip', 'lync-phone-edition'].includes(category),
    )
    expect(numbered.length).toBeGreaterThan(30)
    for (const { category, vendor, model } of numbered)
      for (const more of LETTERS) {
        const typed = { category, vendor, model: model + more }
        expectNoAccident(typed)
        // Unless the list has that very model too.
        if (!listed.some((row) => speltLike(typed, row))) expect(accepted(typed)).toBeUndefined()
      }
  })

  it('by a hint', () => {
    const hinted = listed.flatMap((row) => (row.hints ?? []).map((model) => ({ row, typed: { ...row, model } })))
    for (const { row, typed } of hinted) if (!speltLike(typed, row)) expect(accepted(typed)?.id).not.toBe(row.id)
  })
})

describe('what does not count does not matter', () => {
  const noise = fc.constantFrom<(text: string) => string>(
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    (text) => text.replaceAll(' ', ''),
    (text) => text.replaceAll(' ', '-'),
    (text) => text.replaceAll(' ', '  '),
    (text) => text.replaceAll('-', ' '),
    (text) => text.replace(/ (?=\d)/, '\u00a0'),
    (text) => ` ${text} `,
    (text) => `${text}\u00ae`,
  )

  it('case, spaces and punctuation', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...listed), noise, noise, ({ category, vendor, model, id }, first, second) => {
        const typed = { category, vendor: ` ${vendor.toUpperCase()} `, model: second(first(model)) }
        expect(accepted(typed)?.id).toBe(id)
      }),
      { numRuns: 3000 },
    )
  })

  it('the vendor in front of the model', { timeout: 60_000 }, () => {
    const lost = listed.filter(
      ({ category, vendor, model, id }) => accepted({ category, vendor, model: `${vendor} ${model}` })?.id !== id,
    )
    expect(lost.map(({ id }) => id)).toEqual([])
  })
})
