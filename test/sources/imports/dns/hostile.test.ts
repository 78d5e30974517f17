import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readImport } from '../../../../src/sources/imports/read-import.ts'

const FOLDERS = ['fixtures/artefacts/dns-exports', 'fixtures/artefacts/certificate-dumps']
const SAMPLES = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name !== 'README.md')
    .map((name) => readFileSync(`${folder}/${name}`)),
)
const read = (bytes: Uint8Array) => readImport(bytes, { apex: 'contoso.com' })

function expectSane(bytes: Uint8Array): void {
  const { items, problems, zones, certificates } = read(bytes)
  for (const { line, column } of problems) expect(Math.min(line, column)).toBeGreaterThanOrEqual(1)
  for (const { at } of items) expect(Math.min(at.line, at.column)).toBeGreaterThanOrEqual(1)
  if (problems.length > 0) expect([...zones, ...certificates]).toEqual([])
}

describe('whatever the bytes are, there is a reading', () => {
  test('samples cut anywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SAMPLES), fc.double({ min: 0, max: 1, noNaN: true }), (sample, part) =>
        expectSane(sample.subarray(0, Math.floor(sample.length * part))),
      ),
      { numRuns: 150 },
    )
  })

  test('samples with a few bytes changed', () => {
    const changes = fc.array(fc.tuple(fc.nat(20_000), fc.nat(255)), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.constantFrom(...SAMPLES), changes, (sample, list) => {
        const bytes = Buffer.from(sample)
        for (const [at, value] of list) bytes[at % bytes.length] = value
        expectSane(bytes)
      }),
      { numRuns: 150 },
    )
  })

  test('random bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), expectSane), { numRuns: 200 })
  })

  test.each([
    ['JSON in JSON', `{"ResourceRecordSets":${'['.repeat(100_000)}`],
    ['YAML in YAML', `a:\n  type: A\n  values: ${'['.repeat(50_000)}`],
    [
      'YAML that doubles itself',
      `x: &a0 [b]\n${Array.from({ length: 40 }, (_, at) => `y${at}: &a${at + 1} [*a${at}, *a${at}]`).join('\n')}\nsip:\n  type: A\n`,
    ],
    ['an open parenthesis', `$ORIGIN contoso.com.\n@ IN SOA (${' a'.repeat(100_000)}`],
  ])('%s is refused', (_what, text) => {
    expect(read(Buffer.from(text)).problems).toHaveLength(1)
  })

  test('100 MB are refused before they are read', () => {
    const start = performance.now()
    expect(read(Buffer.alloc(100 * 1024 * 1024, '$ORIGIN contoso.com.\n')).problems[0]?.message).toMatch(
      /larger than 64 MB/,
    )
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  test('8 MB of white space, of key lines and of certutil are read in bounded time', () => {
    for (const line of [' '.repeat(1000), 'key:', ' NotBefore: 1/1/2025', ';\n', '"a"'])
      expectSane(Buffer.from(`${line}\n`.repeat(Math.floor((2 * 1024 * 1024) / (line.length + 1)))))
  }, 60_000)
})
