/** What the lists say of a device for the product: the match of its name, read for that product. */

import { byGeneration, isEarlier } from '../../src/domain/device-generations.ts'
import type { DeviceMatch } from '../../src/domain/device-match.ts'
import { type CountingQualification, qualificationFor } from '../../src/domain/device-qualification.ts'
import type { DeviceProgrammeRow, DeviceRow } from '../../src/domain/device-row.ts'
import type { ProductId } from '../../src/facts/citation.ts'
import type { RuleContext } from '../../src/rule.ts'
import { matchOf } from '../shared/devices-named.ts'
import { allOf, anyOf, type Device, equipment, listOf, platformName } from './shared-words.ts'

/** `because` goes on from the name of the device: "is not on the list of gateways". */
export type Listing = Listed | NotListed | Unclear

export interface Listed {
  readonly is: 'listed'
  readonly row: DeviceRow
  readonly counting: readonly CountingQualification[]
  readonly named: Named
}

/** By which spelling of its row a device was found. */
export type Named = Pick<Extract<DeviceMatch, { how: 'model' | 'alias' }>, 'how' | 'matched'>

interface NotListed {
  readonly is: 'not-listed'
  readonly because: string
  /** What the catalogue has of it all the same. */
  readonly row?: DeviceRow
  /** What to look at before replacing it. */
  readonly first?: string
  readonly named?: Named
  /** It is listed for an earlier product, and nothing carries that over: a finding of its own. */
  readonly onlyEarlier?: true
}

/** It may be one of `near`, if any; only its exact name can tell. */
export interface Unclear {
  readonly is: 'unclear'
  readonly because: string
  readonly near: readonly string[]
}

/** By product, category, vendor and model; they live as long as the rows do. */
const held = new WeakMap<readonly DeviceProgrammeRow[], Map<string, Listing>>()

function listingsOf(programme: readonly DeviceProgrammeRow[]): Map<string, Listing> {
  const listings = held.get(programme) ?? new Map<string, Listing>()
  held.set(programme, listings)
  return listings
}

/** What the lists say of a device for the product. */
export function listingOf(device: Device, product: ProductId, facts: RuleContext['facts']): Listing {
  const { category, vendor, model } = device
  const programme = facts.table('device-programmes').rows
  const listings = listingsOf(programme)
  const key = JSON.stringify([product, category, vendor, model])
  const known = listings.get(key)
  if (known) return known
  const list = `the list of ${listOf(category)} for ${platformName(product)}`
  const listing = readMatch(matchOf(device, facts), { category, product, programme, list })
  listings.set(key, listing)
  return listing
}

interface Sought {
  readonly category: string
  readonly product: ProductId
  readonly programme: readonly DeviceProgrammeRow[]
  /** The list it should be on, in words. */
  readonly list: string
}

function readMatch(match: DeviceMatch, sought: Sought): Listing {
  switch (match.how) {
    case 'model':
    case 'alias':
      return readRow(match.row, sought, match)
    case 'hint':
      return readHint(match.rows, sought)
    case 'other-category':
      return readElsewhere(match.rows, sought)
    case 'none':
      return { ...nowhere(sought), ...misspelt(match.suggestions) }
  }
}

function readRow(row: DeviceRow, { product, programme, list }: Sought, { how, matched }: Named): Listing {
  const named = { how, matched }
  const found = qualificationFor(row, product, programme)
  if (found.how !== 'none') return { is: 'listed', row, counting: found.counting, named }
  if (row.status === 'generic')
    return { is: 'unclear', because: `is a name many devices report; ${row.reason}`, near: [] }
  if (namesSoftware(row))
    return { is: 'unclear', because: 'is named by the software of several devices; the lists name models', near: [] }
  if (row.reason !== undefined)
    return { ...notListed(row, `is not on ${list}: ${row.reason.replace(/\.$/, '')}`), named }
  const only = onlyFor(row, programme)
  const because = only === undefined ? `is not on ${list}` : `is ${only}, not for ${platformName(product)}`
  return { ...notListed(row, because), named, ...onlyEarlier(row, { product, programme }) }
}

function onlyEarlier(row: DeviceRow, { product, programme }: Pick<Sought, 'product' | 'programme'>) {
  const earlier = listedEntries(row, programme).some((entry) => isEarlier(entry.product, product))
  return earlier ? { onlyEarlier: true as const } : {}
}

function notListed(row: DeviceRow, because: string): NotListed {
  return { is: 'not-listed', because, row }
}

/** Such a row is about the end of software that many devices share, and tells nothing of any list. */
function namesSoftware({ status, reason }: DeviceRow): boolean {
  return reason !== undefined && (status === 'end-of-life' || status === 'tls')
}

// A name that only hints at a device is never taken for it. When nothing it hints at is listed, which one it is does
// not matter.
function readHint(rows: readonly DeviceRow[], sought: Sought): Listing {
  const read = rows.map((row) => ({ row, listing: readRow(row, sought, { how: 'model', matched: row.model }) }))
  const near = read.flatMap(({ row, listing }) => (listing.is === 'listed' ? [equipment(row)] : []))
  if (near.length > 0) return { is: 'unclear', because: `is not named so on ${sought.list}`, near }
  const nearest = read.find(({ row }) => row.reason === undefined)
  const only = nearest && onlyFor(nearest.row, sought.programme)
  if (nearest && only !== undefined)
    return notListed(nearest.row, `is not on ${sought.list}; the nearest, ${equipment(nearest.row)}, is ${only}`)
  const [first] = read
  return first ? withoutName(first.listing) : nowhere(sought)
}

/** A hint is no name of the device, so it is neither said how it was found nor what it is qualified for. */
function withoutName(listing: Listing): Listing {
  if (listing.is !== 'not-listed') return listing
  const { named: _named, onlyEarlier: _onlyEarlier, ...rest } = listing
  return rest
}

function readElsewhere(rows: readonly DeviceRow[], sought: Sought): Listing {
  const listed = rows.filter(({ reason }) => reason === undefined)
  const [first] = listed
  if (!first) return nowhere(sought)
  const others = allOf([...new Set(listed.map((row) => listOf(row.category)))])
  const because = `is listed among ${others}, not among ${listOf(sought.category)}`
  return { ...notListed(first, because), first: `check its category, as it is listed among ${others}` }
}

function nowhere({ list }: Sought): NotListed {
  return { is: 'not-listed', because: `is not on ${list}` }
}

function misspelt(near: readonly string[]): Pick<NotListed, 'first'> {
  return near.length > 0 ? { first: `check the spelling, as the lists have ${anyOf(near)}` } : {}
}

/** `qualified for Lync Server 2010 only`; nothing when no list has the device. */
function onlyFor(row: DeviceRow, programme: readonly DeviceProgrammeRow[]): string | undefined {
  const listed = listedEntries(row, programme)
  const word = listed.some(({ gives }) => gives === 'qualified') ? 'qualified' : 'listed'
  const products = listed.map((entry) => entry.product).toSorted(byGeneration)
  const names = [...new Set(products.map(platformName))]
  return names.length > 0 ? `${word} for ${allOf(names)} only` : undefined
}

/** The entries that do more than mention the device, whichever product they are for. */
function listedEntries({ qualifications = [] }: DeviceRow, programme: readonly DeviceProgrammeRow[]) {
  const levels = new Map(programme.flatMap((fact) => (fact.kind === 'level' ? [[fact.level, fact.gives]] : [])))
  return qualifications
    .map(({ product, level }) => ({ product, gives: levels.get(level) }))
    .filter(({ gives }) => gives !== 'mentioned')
}
