/** Random zones, printed in many styles, whole and spoiled, are judged by BIND and by our reader. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { needs } from '../../support/gate.ts'
import { readByBind, readByUs, UNCHECKED } from './zone-bind.ts'
import { printables, printZone } from './zone-printer.ts'
import { APEX } from './zone-support.ts'

/** What BIND wants every zone to have. The name server lies elsewhere, so it needs no address. */
const HEAD = '$TTL 1h\n@ IN SOA ns.fabrikam.com. hostmaster 1 2h 15m 2w 1h\n@ IN NS ns.fabrikam.com.\n'

/** Without the age of a record, which BIND does not know, and the one printed type whose data only BIND checks. */
const whole = printables.map((items) => {
  const known = items.filter(([record]) => record.type !== 'CAA')
  return `${HEAD}${printZone(
    known.map(([record, how]) => [record, { ...how, age: false }] as const),
    '\n',
  )}\n`
})

const fragment = fc.constantFrom(
  ...[
    '(',
    ')',
    '()',
    '"',
    '""',
    '\\',
    ';',
    ' ',
    '\t',
    '\n',
    '\n ',
    '\n@ ',
    '\r\n',
    '.',
    '..',
    '@',
    '$',
    '*',
    '\\#',
    '-',
  ],
  ...['x', '0', '1', '60', '65536', '1h', '\\300', '\\065', ':', 'IN', 'A', 'TYPE1', 'CLASS1'],
)
const spoiling = fc.record({ at: fc.nat(), gone: fc.nat(1), put: fragment })

const spoiled = fc
  .tuple(whole, fc.array(spoiling, { minLength: 1, maxLength: 3 }))
  .map(([zone, spoilings]) => spoilings.reduce(spoil, zone))
  // A line end behind a backslash is read differently on purpose where it is in quotes.
  .filter((zone) => !/\\\r?\n/.test(zone))

function spoil(zone: string, { at, gone, put }: { at: number; gone: number; put: string }): string {
  // What every zone needs stays: a plan may lack it, a zone that BIND serves may not.
  const start = HEAD.length + (at % (zone.length - HEAD.length))
  return zone.slice(0, start) + put + zone.slice(start + gone)
}

/** What our reader refuses on purpose, and a spoiled zone may hold. */
const REFUSED_BY_US = /is out of zone|is too long; expected 2147483647 seconds|the owner .* is in quotes/

/** A type number may come to be one whose data we keep unchecked. */
function isUnchecked(record: string): boolean {
  return record.endsWith(` ${UNCHECKED}`)
}

async function judge(zone: string) {
  const bytes = Buffer.from(zone)
  return { bind: await readByBind(bytes, APEX, import.meta.dirname), we: readByUs(bytes, APEX) }
}

/** BIND is started for each zone: few of them, and little time to look for the smallest that fails. */
const FEW = { numRuns: 50, interruptAfterTimeLimit: 20_000 } as const
const TIMEOUT = 40_000

const missing = needs('named-checkzone')

if (missing) it('BIND', ({ skip }) => skip('named-checkzone, of the Debian package bind9-utils, is not installed'))

describe.skipIf(missing)('BIND and our reader', () => {
  it(
    'read the same from any zone',
    async () => {
      const property = fc.asyncProperty(whole, async (zone) => {
        const { bind, we } = await judge(zone)
        expect([bind.refusals, we.refusals]).toEqual([[], []])
        expect(we.records).toEqual(bind.records)
      })
      await fc.assert(property, FEW)
    },
    TIMEOUT,
  )

  it(
    'refuse the same zones when they are spoiled',
    async () => {
      const property = fc.asyncProperty(spoiled, async (zone) => {
        const { bind, we } = await judge(zone)
        if (we.refusals.some((reason) => REFUSED_BY_US.test(reason)) || we.records.some(isUnchecked)) return
        expect(we.refusals.length > 0, `BIND: ${bind.refusals}; we: ${we.refusals}`).toBe(bind.refusals.length > 0)
        // A spoiled TTL may differ within a set, of which BIND keeps another.
        if (bind.refusals.length === 0) expect(withoutTtl(we.records)).toEqual(withoutTtl(bind.records))
      })
      await fc.assert(property, FEW)
    },
    TIMEOUT,
  )
})

function withoutTtl(records: readonly string[]): readonly string[] {
  return [...new Set(records.map((record) => record.replace(/ \d+ /, ' ')))].sort()
}
