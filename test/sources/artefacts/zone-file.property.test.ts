import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRecordLine, readZoneFile } from '../../../src/sources/artefacts/zone-file.ts'
import { type Printable, printables, printZone } from './zone-printer.ts'
import { SAMPLES } from './zone-samples.ts'
import { APEX, read, throughWire } from './zone-support.ts'

const fragment = fc.constantFrom(
  ...['(', ')', '"', '\\', ';', '@', '.', '..', ' ', '\t', '\n', '\r\n', '\r', '\uFEFF', '\u00A0', '\0', '\uD800'],
  ...[
    '$ORIGIN',
    '$TTL',
    '$INCLUDE',
    '$GENERATE',
    'IN',
    'CH',
    'A',
    'AAAA',
    'SRV',
    'CNAME',
    'SOA',
    'TXT',
    'TYPE65400',
    '\\#',
  ],
  ...['1h', '0', '65536', '10.0.0.1', '::1', '\\065', '\\9', '[AGE:1]', 'sip', 'contoso.com.', '\nsip A 10.0.0.1\n'],
)
const soup = fc
  .array(fragment, { maxLength: 60 })
  .chain((parts) => fc.constantFrom('', ' ').map((apart) => parts.join(apart)))
const sample = fc.constantFrom(...SAMPLES)
const cut = fc.nat(Math.max(...SAMPLES.map((zone) => zone.length)))

const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString('utf8')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  soup,
  fc.tuple(sample, cut).map(([zone, at]) => zone.slice(0, at)),
  fc
    .tuple(sample, cut, fc.nat(20), fc.array(fragment, { maxLength: 3 }))
    .map(([zone, at, gone, parts]) => zone.slice(0, at) + parts.join('') + zone.slice(at + gone)),
)

const withoutPlace = ({ name, type, ttl, data, srv }: Printable): Printable => ({
  name,
  type,
  data,
  ...(ttl === undefined ? {} : { ttl }),
  ...(srv ? { srv } : {}),
})

describe('any text', () => {
  it('is read without an exception, each line counted once', () => {
    fc.assert(
      fc.property(anyText, (text) => void read(text)),
      { numRuns: 1500 },
    )
  })

  it('keeps to the accounting when a limit ends the reading', () => {
    const limits = fc.record({ maxRecords: fc.nat(4), maxLineLength: fc.nat(60), maxTokens: fc.nat(9) })
    fc.assert(
      fc.property(anyText, limits, (text, some) => {
        const reading = readZoneFile(text, APEX, some)
        const lines = [...reading.records, ...reading.ignored, ...reading.rejected]
          .sort((one, other) => one.line - other.line)
          .map(({ line, endLine }) => [line, endLine] as const)
        // Without gap and overlap: each range starts where the one before ended.
        expect(lines.map(([line]) => line - 1)).toEqual([0, ...lines.slice(0, -1).map(([, endLine]) => endLine)])
        expect(lines.at(-1)?.[1]).toBe(reading.lines)
        expect(reading.records.length).toBeLessThanOrEqual(some.maxRecords)
      }),
      { numRuns: 300 },
    )
  })

  it('gives positions within the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
        for (const { line, column, endLine, endColumn } of read(text).records) {
          expect(column).toBeLessThanOrEqual(lines[line - 1]?.length ?? 0)
          expect(endColumn - 1).toBeLessThanOrEqual(lines[endLine - 1]?.length ?? 0)
          expect(lines[line - 1]?.charAt(column - 1)).toMatch(/\S/)
          expect(lines[endLine - 1]?.charAt(endColumn - 2)).not.toBe('')
        }
      }),
      { numRuns: 300 },
    )
  })

  it('gives names below the apex and data a DNS message can carry', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const record of read(text).records) {
          expect(`.${record.name}`.endsWith(`.${APEX}`)).toBe(true)
          const carried = throughWire(record)
          expect(carried?.after).toEqual(carried?.before)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is read inline without an exception, and as in a file when it is one record', () => {
    fc.assert(
      fc.property(
        fc.oneof(soup, fc.string({ unit: 'binary' })),
        fc.oneof(fc.constant(APEX), fc.string()),
        (text, apex) => {
          const inline = readRecordLine(text, apex)
          if ('record' in inline) expect(readZoneFile(text, apex).records).toEqual([inline.record])
          else expect(inline.rejected.column).toBeGreaterThan(0)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('printed records', () => {
  it('are read back whatever the style', () => {
    fc.assert(
      fc.property(printables, fc.constantFrom('\n', '\r\n'), fc.boolean(), fc.boolean(), (items, end, mark, last) => {
        const text = (mark ? '\uFEFF' : '') + printZone(items, end) + (last ? end : '')
        const reading = read(text)
        expect(reading.rejected).toEqual([])
        expect(reading.records.map(withoutPlace)).toEqual(items.map(([record]) => withoutPlace(record)))
      }),
      { numRuns: 500 },
    )
  })

  it('survive a DNS message', () => {
    fc.assert(
      fc.property(printables, (items) => {
        for (const record of read(printZone(items, '\n')).records) {
          const carried = throughWire(record)
          expect(carried?.after).toEqual(carried?.before)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('lose no record that a mangled line leaves alone', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 30 }), (good) => {
        const lines = good.map((fine, index) => (fine ? `h${index} A 10.0.0.${index}` : `h${index} A 10.0.0`))
        const { records, rejected } = read(lines.join('\n') || ';')
        expect(records.length + rejected.length).toBe(good.length)
        expect(records.map((record) => record.line - 1)).toEqual(good.flatMap((fine, index) => (fine ? [index] : [])))
      }),
      { numRuns: 50 },
    )
  })
})

describe('large and hostile texts', () => {
  const long = 60_000
  it.each([
    ['open parentheses', '('.repeat(long)],
    ['open parentheses on lines', '(\n'.repeat(long)],
    ['closed parentheses', ')\n'.repeat(long)],
    ['quotes', '"'.repeat(long)],
    ['open quotes on lines', 'a TXT "\n'.repeat(long)],
    ['backslashes', `a TXT ${'\\'.repeat(long)}`],
    ['dots', `${'.'.repeat(long)} A 10.0.0.1`],
    ['labels', `${'a.'.repeat(long / 2)} A 10.0.0.1`],
    ['escapes', `${'\\065'.repeat(long / 4)} A 10.0.0.1`],
    ['units', `a ${'1h'.repeat(long / 2)}1 A 10.0.0.1`],
    ['digits', `a ${'1'.repeat(long)}x A 10.0.0.1`],
    ['IPv6 groups', `a AAAA ${'1:'.repeat(long / 2)}`],
    ['octets', `a A ${'1.'.repeat(long / 2)}`],
    ['hex', `a TYPE65400 \\# 60000 ${'a'.repeat(long)}`],
    ['blank lines', '\n'.repeat(long)],
    ['white space', `${' '.repeat(long)}\n`.repeat(5)],
    ['one name', 'a TXT x\n'.repeat(30_000)],
    ['CNAMEs at one name', Array.from({ length: 10_000 }, (_, index) => `a CNAME b${index}\n`).join('')],
    ['origins', '$ORIGIN a\n'.repeat(10_000)],
  ])('%s', (_what, text) => {
    const start = performance.now()
    read(text)
    // Linear work takes some 50 ms; anything quadratic would take minutes.
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
