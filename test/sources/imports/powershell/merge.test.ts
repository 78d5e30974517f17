import { expect, it } from 'vitest'
import type { ImportItem, PlacedMap, PlacedValue } from '../../../../src/environment/imported.ts'
import { disputed, mergeDocuments } from '../../../../src/sources/imports/powershell/merge.ts'
import { plain } from '../../../../src/sources/imports/reading.ts'

/** A document whose values stand on one line each. */
function documentAt(line: number, value: unknown): PlacedMap {
  const place = (each: unknown): PlacedValue => {
    if (Array.isArray(each)) return each.map((item) => ({ at: { line, column: 1 }, value: place(item) }))
    if (typeof each === 'object' && each !== null)
      return Object.fromEntries(
        Object.entries(each).map(([key, inner]) => [key, { at: { line, column: 1 }, value: place(inner) }]),
      )
    return each as string
  }
  return place(value) as PlacedMap
}

it('joins lists of named things by name, and lists of texts by text', () => {
  const { document, conflicts } = mergeDocuments([
    documentAt(1, { sipDomains: ['a'], pools: [{ fqdn: 'P1', role: 'mediation', servers: [{ fqdn: 's1' }] }] }),
    documentAt(2, {
      sipDomains: ['a', 'b'],
      pools: [{ fqdn: 'p1', site: 'Oslo', servers: [{ fqdn: 's2' }] }, { fqdn: 'p2' }],
    }),
  ])
  expect(plain(document)).toEqual({
    sipDomains: ['a', 'b'],
    pools: [{ fqdn: 'P1', role: 'mediation', servers: [{ fqdn: 's1' }, { fqdn: 's2' }], site: 'Oslo' }, { fqdn: 'p2' }],
  })
  // A name is the same name however it is spelt; the spelling of the first stands.
  expect(conflicts).toEqual([])
})

it('keeps the first of two values, and unsays that the second is mapped', () => {
  const { document, conflicts } = mergeDocuments([
    documentAt(1, { edgePools: [{ fqdn: 'e', nat: true }] }),
    documentAt(2, { edgePools: [{ fqdn: 'e', nat: false }] }),
  ])
  expect(plain(document)).toEqual({ edgePools: [{ fqdn: 'e', nat: true }] })
  const item: ImportItem = { status: 'mapped', at: { line: 2, column: 1 }, what: 'NAT', to: 'x' }
  const first: ImportItem = { ...item, at: { line: 1, column: 1 } }
  expect(disputed([first, item], conflicts)).toEqual([
    first,
    {
      status: 'unknown',
      at: item.at,
      what: 'NAT',
      reason: 'edgePools e.nat is already "true" by line 1, and only one can be true',
    },
  ])
})
