import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readImport } from '../../../../src/sources/imports/read-import.ts'

const FOLDER = new URL('../../../../fixtures/artefacts/cmdlets/', import.meta.url)
const FILES = ['estate-depth-5.json', 'estate.clixml', 'estate-list-80.txt', 'console.txt', 'estate-list-utf-16.txt']
const CONTENT = new Map(FILES.map((name) => [name, readFileSync(new URL(name, FOLDER))]))

/** A reading, or a problem with a place; never anything else. */
function check(bytes: Uint8Array): void {
  const { items, problems, document } = readImport(bytes)
  for (const { line, column, message } of problems) {
    expect(line).toBeGreaterThan(0)
    expect(column).toBeGreaterThan(0)
    expect(message).not.toBe('')
  }
  if (problems.length > 0) expect([items, document]).toEqual([[], {}])
  for (const { status, reason, to } of items) expect(status === 'mapped' ? to : reason).toBeTruthy()
}

describe('files that are not whole', () => {
  it.each(FILES)('%s, cut anywhere', (name) => {
    const bytes = CONTENT.get(name) as Uint8Array
    fc.assert(
      fc.property(fc.nat({ max: bytes.length }), (length) => check(bytes.subarray(0, length))),
      { numRuns: 40 },
    )
  })

  it.each(FILES)('%s, with other bytes in it', (name) => {
    const bytes = CONTENT.get(name) as Uint8Array
    const change = fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 127 }))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const copy = Uint8Array.from(bytes)
        for (const [at, byte] of changes) copy[at] = byte
        check(copy)
      }),
      { numRuns: 40 },
    )
  })

  it('random bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), check), { numRuns: 200 })
  })
})

describe('files that are too much', () => {
  const encode = (text: string) => new TextEncoder().encode(text)
  const objs = (inner: string) => `<Objs xmlns="http://schemas.microsoft.com/powershell/2004/04">${inner}</Objs>`
  const chain = Array.from({ length: 40 }, (_, n) =>
    n === 0
      ? '<Obj RefId="0"><LST><S>a</S></LST></Obj>'
      : `<Obj RefId="${n}"><LST>${`<Ref RefId="${n - 1}" />`.repeat(10)}</LST></Obj>`,
  ).join('')
  it.each([
    ['lists in lists', () => encode('['.repeat(100_000)), 'inside each other'],
    ['objects in objects', () => encode(objs('<Obj><LST>'.repeat(5_000))), 'inside each other'],
    ['references to references', () => encode(objs(chain)), 'too large'],
    ['100 MB', () => new Uint8Array(100 * 1024 * 1024).fill(0x20), 'larger than 64 MB'],
    [
      'a line without end',
      () => encode(`Name : a\nOther : b\nIdentity  : x\nServices  : ${'y'.repeat(70_000)}`),
      'a line of more than',
    ],
    ['a quote without end', () => encode(`#TYPE X\n"A","B"\n"${'y'.repeat(1_000)}`), 'quote is not closed'],
    ['more values than there is room for', () => encode(`[${'1,'.repeat(1_000_001)}1]`), 'more than 1,000,000'],
  ])(
    '%s',
    (_, make, expected) => {
      const started = performance.now()
      const { problems } = readImport(make())
      expect(problems[0]?.message).toContain(expected)
      expect(performance.now() - started).toBeLessThan(20_000)
    },
    30_000,
  )

  const pool = (n: number) =>
    `{"Identity":"p${n}.contoso.com","Services":["MediationServer:p${n}.contoso.com"],"Computers":["p${n}.contoso.com"]}`
  const net = (n: number) =>
    `{"Identity":"p${n}.contoso.com/Primary/1","Interface":"Primary","InterfaceNumber":1,"IPAddress":"10.0.0.1"}`
  const certificate = (n: number) => `{"Thumbprint":"${n}","Use":"Default","PSComputerName":"p.contoso.com"}`
  const times = (n: number, make: (at: number) => string, between = ',') =>
    Array.from({ length: n }, (_, at) => make(at)).join(between)
  it.each([
    ['pools', `[${times(10_000, pool)}]`],
    ['pools and interfaces', `[${times(5_000, pool)},${times(5_000, net)}]`],
    ['certificates', `[${times(10_000, certificate)}]`],
    ['fields', `{"Identity":"WebServer:p.contoso.com",${times(100_000, (n) => `"A${n}Uri":"x"`)}}`],
    ['columns', `#TYPE X\n${times(50_000, (n) => `A${n}`)}\n${times(50_000, () => 'x')}\n`],
    ['lines', `Identity  : a\nServices  : b\n${times(50_000, () => `            ${'y'.repeat(200)}`, '\n')}`],
    ['a word', `Identity  : a\nServices  : ${'y'.repeat(60_000)}\n            z\n`],
    ['rows', `Identity Name\n-------- ----\n${times(50_000, (n) => `a${n}      b`, '\n')}`],
  ])(
    'reads many %s in time that grows with them',
    (_, text) => {
      const started = performance.now()
      const reading = readImport(encode(text))
      expect(reading.problems).toEqual([])
      expect(reading.items.length).toBeGreaterThan(1)
      expect(performance.now() - started).toBeLessThan(20_000)
    },
    30_000,
  )
})
