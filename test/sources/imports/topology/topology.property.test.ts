import fc from 'fast-check'
import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import type { ImportReading } from '../../../../src/environment/imported.ts'
import { readImport } from '../../../../src/sources/imports/read-import.ts'
import { FILES, fixtureBytes, fixtureText, readText, refusals } from './support.ts'

/** More by hand: FUZZ_RUNS=5000 with the path of this file. */
const RUNS = { numRuns: Number(process.env.FUZZ_RUNS ?? 60) }
const TIMEOUT = { timeout: 600_000 }

const TEXTS = new Map(FILES.map((file) => [file, fixtureText(file)]))
const BYTES = new Map(FILES.map((file) => [file, fixtureBytes(file)]))
const ARCHIVE = zipSync({ 'DocItemSet.xml': fixtureBytes('DocItemSet.xml') }, { mtime: '2014-06-01' })

const file = fc.constantFrom(...FILES)
/** A file, or the archive of one. */
const container = fc.constantFrom(...FILES, undefined)
/** A place in a text, as a part of its length. */
const part = fc.double({ min: 0, max: 1, noNaN: true })

function bytesOf(name: (typeof FILES)[number] | undefined): Uint8Array {
  return (name && BYTES.get(name)) ?? ARCHIVE
}

/** Whatever was done to it: something is said of the file, and what is made of it can be loaded. */
function expectSound(reading: ImportReading): void {
  // Of a file that is cut off after its byte order mark nothing can be said but that it is empty.
  if (reading.title === 'an empty file') expect(reading).toEqual(readImport(new Uint8Array()))
  else expect(reading.problems.length + reading.items.length).toBeGreaterThan(0)
  for (const { line, column, message } of reading.problems) {
    expect(line).toBeGreaterThan(0)
    expect(column).toBeGreaterThan(0)
    expect(message).not.toBe('')
  }
  if (reading.problems.length > 0) expect(reading.document).toEqual({})
  else expect(refusals(reading)).toEqual([])
}

it('takes files that are cut off', TIMEOUT, () => {
  fc.assert(
    fc.property(container, part, (name, at) => {
      const bytes = bytesOf(name)
      expectSound(readImport(bytes.subarray(0, Math.floor(bytes.length * at) + 1)))
    }),
    RUNS,
  )
})

it('takes files that are cut off within or after their byte order mark', () => {
  for (const [, bytes] of BYTES) for (let end = 0; end < 6; end++) expectSound(readImport(bytes.subarray(0, end)))
})

it('takes files with any bytes changed', TIMEOUT, () => {
  const change = fc.tuple(part, fc.nat({ max: 255 }))
  fc.assert(
    fc.property(container, fc.array(change, { minLength: 1, maxLength: 8 }), (name, changes) => {
      const copy = Uint8Array.from(bytesOf(name))
      for (const [at, value] of changes) copy[Math.floor((copy.length - 1) * at)] = value
      expectSound(readImport(copy))
    }),
    RUNS,
  )
})

/** Not those of the XML declaration, which it cannot do without. */
const ATTRIBUTE = / (?!xmlns|version|encoding)[A-Za-z]+="[^"]*"/g
const NASTY = [
  '',
  '0',
  '-1',
  '65536',
  'x',
  'a b',
  '0.0.0.0',
  '999.1.1.1',
  '__proto__',
  'constructor',
  'ä.contoso.com',
  '\u{1f600}',
  '../..',
  'a'.repeat(300),
  '*',
  'pool01.corp.contoso.com',
  'se01.contoso.com',
  '1',
  '2',
  'true',
]

it('takes topologies with attributes left out, given again or saying something else', TIMEOUT, () => {
  const change = fc.tuple(part, fc.constantFrom('out', 'other', 'swap'), part, fc.constantFrom(...NASTY))
  fc.assert(
    fc.property(file, fc.array(change, { minLength: 1, maxLength: 12 }), (given, changes) => {
      let changed = TEXTS.get(given) ?? ''
      for (const [at, how, from, value] of changes) {
        const all = [...changed.matchAll(ATTRIBUTE)]
        const one = all[Math.floor((all.length - 1) * at)]
        const other = all[Math.floor((all.length - 1) * from)]
        if (one === undefined || other === undefined) continue
        const name = one[0].slice(0, one[0].indexOf('=') + 1)
        const put =
          how === 'out'
            ? ''
            : how === 'other'
              ? `${name}"${value}"`
              : `${name}${other[0].slice(other[0].indexOf('=') + 1)}`
        changed = changed.slice(0, one.index) + put + changed.slice(one.index + one[0].length)
      }
      const reading = readText(changed)
      expect(reading.problems).toEqual([])
      expectSound(reading)
    }),
    RUNS,
  )
})

const ELEMENT = /<([A-Za-z]+)[^<>]*\/>/g

/** `how` an element is left out, given twice, or given again where another stands. */
function withElement(text: string, at: number, how: string, to: number): string {
  const all = [...text.matchAll(ELEMENT)]
  const one = all[Math.floor((all.length - 1) * at)]
  const other = all[Math.floor((all.length - 1) * to)]
  if (one === undefined || other === undefined) return text
  if (how === 'out') return text.slice(0, one.index) + text.slice(one.index + one[0].length)
  const place = how === 'elsewhere' ? other.index : one.index
  return text.slice(0, place) + one[0] + text.slice(place)
}

it('takes topologies with elements left out, given twice or put elsewhere', TIMEOUT, () => {
  const change = fc.tuple(part, fc.constantFrom('out', 'twice', 'elsewhere'), part)
  fc.assert(
    fc.property(file, fc.array(change, { minLength: 1, maxLength: 12 }), (name, changes) => {
      let changed = TEXTS.get(name) ?? ''
      for (const [at, how, to] of changes) changed = withElement(changed, at, how, to)
      expectSound(readText(changed))
    }),
    RUNS,
  )
})

it('takes any bytes after the mark of an archive', TIMEOUT, () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expectSound(readImport(Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes, 0x50, 0x4b, 5, 6, ...new Array(18).fill(0)])))
    }),
    RUNS,
  )
})
