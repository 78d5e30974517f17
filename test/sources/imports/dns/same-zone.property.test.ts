import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ImportReading } from '../../../../src/environment/imported.ts'
import { readRecordLine, readZoneFile, type ZoneRecord } from '../../../../src/sources/artefacts/zone-file.ts'
import { readImport } from '../../../../src/sources/imports/read-import.ts'
import { APEX, master, type Plain, WRITERS } from './writers.ts'

const label = fc.constantFrom('sip', 'meet', '_sip._tls', '_sipfederationtls._tcp', 'a', 'in', '3600', 'fe-01', '*')
const target = fc.constantFrom('sip.contoso.com', 'edge.fabrikam.com', 'dc01.contoso.com', 'x-1.litware.com')
const uint16 = fc.nat(0xffff)
const text = fc
  .string({ unit: fc.constantFrom(...'abc =;()\'"\\~-_:@$1.'), minLength: 1, maxLength: 300 })
  .filter((each) => each.trim() === each)

const body: fc.Arbitrary<Omit<Plain, 'labels'>> = fc.oneof(
  fc.nat(255).map((last) => ({ type: 'A' as const, value: `203.0.113.${last}`, numbers: [] })),
  fc.nat(0xfffe).map((last) => ({ type: 'AAAA' as const, value: `2001:db8::${(last + 1).toString(16)}`, numbers: [] })),
  target.map((value) => ({ type: 'CNAME' as const, value, numbers: [] })),
  fc.tuple(target, uint16).map(([value, preference]) => ({ type: 'MX' as const, value, numbers: [preference] })),
  target.map((value) => ({ type: 'NS' as const, value, numbers: [] })),
  fc.tuple(target, uint16, uint16, uint16).map(([value, ...numbers]) => ({ type: 'SRV' as const, value, numbers })),
  text.map((value) => ({ type: 'TXT' as const, value: value.slice(0, 200), numbers: [] })),
)

/** Records that may stand in one zone together: aliases alone at a name of their own, no delegation at a wildcard. */
const zone: fc.Arbitrary<readonly Plain[]> = fc
  .array(fc.tuple(fc.array(label, { maxLength: 2 }), body), { minLength: 1, maxLength: 12 })
  .map((items) =>
    items.map(([labels, rest], index) => {
      const names = labels.filter((each, at) => each !== '*' || at === 0)
      const apart = rest.type === 'CNAME' || rest.type === 'NS'
      return { labels: apart ? [`n${index}`, ...names.filter((each) => each !== '*')] : names, ...rest }
    }),
  )

const said = ({ name, type, data, srv }: ZoneRecord) => JSON.stringify([name, type, data, srv ?? null])

function recordsOf(reading: ImportReading): readonly ZoneRecord[] {
  expect(reading.problems).toEqual([])
  expect(reading.zones.map((each) => each.apex)).toEqual([APEX])
  return (reading.zones[0]?.records ?? []).map(({ value }) => {
    const read = readRecordLine(value, APEX)
    if ('rejected' in read) throw new Error(`${value}: ${read.rejected.reason}`)
    return read.record
  })
}

const unique = (records: readonly ZoneRecord[]) => [...new Set(records.map(said))].sort()

describe('a zone written by any tool holds what its zone file holds', () => {
  test.each(WRITERS)('%s', (_name, write, soa) => {
    fc.assert(
      fc.property(zone, (records) => {
        const oracle = readZoneFile(master(records), APEX)
        expect(oracle.rejected).toEqual([])
        const wanted = oracle.records.filter(({ type }) => soa === 'soa' || type !== 'SOA')
        const written = write(records)
        const reading = readImport(Buffer.from(written, 'utf8'), { apex: APEX })
        expect(unique(recordsOf(reading))).toEqual(unique(wanted))
        expect(reading.zones[0]?.unread ?? []).toEqual([])
        expect(reading.items.filter(({ status }) => status === 'unknown')).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('an MX record keeps its preference', () => {
    const records: readonly Plain[] = [{ labels: [], type: 'MX', value: 'mail.contoso.com', numbers: [10] }]
    for (const [name, write] of WRITERS) {
      const [mx] = (readImport(Buffer.from(write(records)), { apex: APEX }).zones[0]?.records ?? []).filter(
        ({ value }) => value.includes(' MX '),
      )
      expect(mx?.value, name).toBe('contoso.com. MX 10 mail.contoso.com.')
    }
  })
})
