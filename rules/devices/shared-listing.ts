/** What the lists say of a device for the product: the match of its name, read for that product. */

import { type DeviceIndex, type DeviceMatch, indexDevices, matchDevice } from '../../src/domain/device-match.ts'
import { type CountingQualification, qualificationFor } from '../../src/domain/device-qualification.ts'
import type { DeviceProgrammeRow, DeviceRow } from '../../src/domain/device-row.ts'
import type { ProductId } from '../../src/facts/citation.ts'
import type { RuleContext } from '../../src/rule.ts'
import { allOf, anyOf, type Device, equipment, listOf, platformName } from './shared-words.ts'

/** `because` goes on from the name of the device: "is not on the list of gateways". */
export type Listing = Listed | NotListed | Unclear

export interface Listed {
  readonly is: 'listed'
  readonly row: DeviceRow
  readonly counting: readonly CountingQualification[]
}

interface NotListed {
  readonly is: 'not-listed'
  readonly because: string
  /** What the catalogue has of it all the same. */
  readonly row?: DeviceRow
  /** What to look at before replacing it. */
  readonly first?: string
}

/** It may be one of `near`, if any; only its exact name can tell. */
export interface Unclear {
  readonly is: 'unclear'
  readonly because: string
  readonly near: readonly string[]
}

interface Catalogue {
  readonly index: DeviceIndex
  readonly programme: readonly DeviceProgrammeRow[]
  /** By product, category, vendor and model: an estate has many devices and few models. */
  readonly listings: Map<string, Listing>
}

// Indexing takes longer than judging, so every rule of a run gets the same index. It lives as long as the rows do.
const catalogues = new WeakMap<readonly DeviceRow[], Catalogue>()

function catalogueOf(facts: RuleContext['facts']): Catalogue {
  const { rows } = facts.table('devices')
  const held = catalogues.get(rows)
  if (held) return held
  const programme = facts.table('device-programmes').rows
  const catalogue = { index: indexDevices(rows), programme, listings: new Map<string, Listing>() }
  catalogues.set(rows, catalogue)
  return catalogue
}

/** What the lists say of a device for the product. */
export function listingOf(device: Device, product: ProductId, facts: RuleContext['facts']): Listing {
  const { category, vendor, model } = device
  const { index, programme, listings } = catalogueOf(facts)
  const key = JSON.stringify([product, category, vendor, model])
  const held = listings.get(key)
  if (held) return held
  const list = `the list of ${listOf(category)} for ${platformName(product)}`
  const listing = readMatch(matchDevice(device, index), { category, product, programme, list })
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
      return readRow(match.row, sought)
    case 'hint':
      return readHint(match.rows, sought)
    case 'other-category':
      return readElsewhere(match.rows, sought)
    case 'none':
      return { ...nowhere(sought), ...misspelt(match.suggestions) }
  }
}

function readRow(row: DeviceRow, { product, programme, list }: Sought): Listing {
  const found = qualificationFor(row, product, programme)
  if (found.how !== 'none') return { is: 'listed', row, counting: found.counting }
  if (namesSoftware(row))
    return { is: 'unclear', because: 'is named by the software of several devices; the lists name models', near: [] }
  if (row.reason !== undefined) return notListed(row, `is not on ${list}: ${row.reason.replace(/\.$/, '')}`)
  const only = onlyFor(row, programme)
  return notListed(row, only === undefined ? `is not on ${list}` : `is ${only}, not for ${platformName(product)}`)
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
  const read = rows.map((row) => ({ row, listing: readRow(row, sought) }))
  const near = read.flatMap(({ row, listing }) => (listing.is === 'listed' ? [equipment(row)] : []))
  if (near.length > 0) return { is: 'unclear', because: `is not named so on ${sought.list}`, near }
  const nearest = read.find(({ row }) => row.reason === undefined)
  const only = nearest && onlyFor(nearest.row, sought.programme)
  if (nearest && only !== undefined)
    return notListed(nearest.row, `is not on ${sought.list}; the nearest, ${equipment(nearest.row)}, is ${only}`)
  return read[0]?.listing ?? nowhere(sought)
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
function onlyFor({ qualifications = [] }: DeviceRow, programme: readonly DeviceProgrammeRow[]): string | undefined {
  const levels = new Map(programme.flatMap((fact) => (fact.kind === 'level' ? [[fact.level, fact.gives]] : [])))
  const listed = qualifications.filter(({ level }) => levels.get(level) !== 'mentioned')
  const word = listed.some(({ level }) => levels.get(level) === 'qualified') ? 'qualified' : 'listed'
  const names = [...new Set(listed.map((entry) => platformName(entry.product)))]
  return names.length > 0 ? `${word} for ${allOf(names)} only` : undefined
}
