/** Names that come near one that matches nothing: for "did you mean", never to decide. */

import { distance } from 'fastest-levenshtein'
import { outline, type Spelling, spelling, vendorKey, vendorWords } from './device-names.ts'
import type { DeviceRow } from './device-row.ts'
import { once, remembered } from './memo.ts'

const AT_MOST = 3
/** A vendor at most this many letters away is taken as misspelt. */
const VENDOR_TYPOS = 2
/** A name that holds the other one ranks behind a model with one typo. */
const PART_OF_NAME = 1.2
const SHORTEST_PART = 4
/** A right model of a vendor we did not expect, likewise. */
const OTHER_VENDOR = 1.1

interface Name {
  readonly label: string
  readonly category: string
  readonly vendor: string
  readonly keys: readonly string[]
}

interface Candidate {
  readonly name: Name
  /** What the vendor adds to the distance of the model. */
  readonly farther: number
}

/** The names of the listed equipment; each is read when a look-up comes near it. */
export interface NameIndex {
  readonly vendors: readonly string[]
  /** By a name of the vendor. */
  namesOf(vendor: string): readonly Name[]
  /** By a key of the model. */
  namesOfModel(key: string): readonly Name[]
}

/** Prepares the names. Equipment that is on no list is not worth suggesting. */
export function indexNames(rows: readonly DeviceRow[]): NameIndex {
  const listed = rows.filter(({ reason }) => reason === undefined)
  const rowsOf = rowsByVendor(listed)
  const outlines = once(() => listed.map((row) => ({ row, models: modelsOf(row).map(outline) })))
  return {
    vendors: [...rowsOf.keys()],
    namesOf: remembered((vendor) => (rowsOf.get(vendor) ?? []).flatMap(namesOfRow)),
    namesOfModel: (key) => {
      const sought = outline(key)
      const near = outlines().filter(({ models }) => models.some((model) => model.includes(sought)))
      return near.flatMap(({ row }) => namesOfRow(row)).filter(({ keys }) => keys.includes(key))
    },
  }
}

function namesOfRow(row: DeviceRow): readonly Name[] {
  const vendors = vendorsOf(row).map(vendorWords)
  return modelsOf(row).map((model) => {
    const { full, bare } = spelling(model, vendors, row.category)
    const keys = [...new Set([...full, ...bare])]
    return { label: label(row, model), category: row.category, vendor: vendorKey(row.vendor), keys }
  })
}

/** The rows of each vendor, by the key of each of its names. */
export function rowsByVendor(rows: readonly DeviceRow[]): ReadonlyMap<string, readonly DeviceRow[]> {
  const keyOf = remembered(vendorKey)
  const byVendor = new Map<string, DeviceRow[]>()
  for (const row of rows) {
    for (const vendor of new Set(vendorsOf(row).map(keyOf))) {
      const held = byVendor.get(vendor)
      if (held) held.push(row)
      else byVendor.set(vendor, [row])
    }
  }
  return byVendor
}

/** The names of the vendor, the usual one first. */
export function vendorsOf(row: DeviceRow): readonly string[] {
  return [row.vendor, ...(row.vendorAliases ?? [])]
}

function modelsOf(row: DeviceRow): readonly string[] {
  return [row.model, ...(row.models ?? [])]
}

/** At most three names as `Vendor Model`: those of the category first, then the nearer ones. */
export function suggestNames(
  given: { readonly vendor: string; readonly keys: Spelling; readonly categories: readonly string[] },
  index: NameIndex,
): readonly string[] {
  const keys = [...new Set([...given.keys.full, ...given.keys.bare])]
  const names = [...ofVendor(given.vendor, index), ...ofOtherVendors(keys, index)]
  const here = nearest(keys, names, (name) => given.categories.includes(name.category))
  const elsewhere =
    here.length < AT_MOST ? nearest(keys, names, (name) => !given.categories.includes(name.category)) : []
  return [...new Set([...here, ...elsewhere])].slice(0, AT_MOST)
}

/** The labels of the names that come near, the nearest first. */
function nearest(keys: readonly string[], names: readonly Candidate[], wanted: (name: Name) => boolean) {
  const near = names
    .filter(({ name }) => wanted(name))
    .map(({ name, farther }) => ({ label: name.label, far: nearness(name, keys) + farther }))
    .filter(({ far }) => Number.isFinite(far))
  return [...new Set(near.sort((a, b) => a.far - b.far || (a.label < b.label ? -1 : 1)).map(({ label }) => label))]
}

function ofVendor(vendor: string, index: NameIndex): readonly Candidate[] {
  const known = index.namesOf(vendor)
  if (known.length > 0) return known.map((name) => ({ name, farther: 0 }))
  const misspelt = index.vendors.filter((name) => typos(name, vendor, VENDOR_TYPOS) <= VENDOR_TYPOS)
  return misspelt.flatMap(index.namesOf).map((name) => ({ name, farther: 1 }))
}

function ofOtherVendors(keys: readonly string[], index: NameIndex): readonly Candidate[] {
  const same = keys.flatMap(index.namesOfModel)
  // "SIP Trunk" of any vendor tells nothing.
  const vendors = new Set(same.map((name) => name.vendor))
  return vendors.size > AT_MOST ? [] : same.map((name) => ({ name, farther: OTHER_VENDOR }))
}

function nearness(name: Name, keys: readonly string[]): number {
  return Math.min(...keys.flatMap((key) => name.keys.map((other) => far(key, other))))
}

function far(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const part = short.length >= SHORTEST_PART && long.includes(short) ? PART_OF_NAME : Number.POSITIVE_INFINITY
  return Math.min(typos(a, b, 3), part)
}

/** How many letters differ; infinite when too many for the length of the name. */
function typos(a: string, b: string, most: number): number {
  const allowed = Math.min(most, Math.max(1, Math.floor(Math.min(a.length, b.length) / 3)))
  if (Math.abs(a.length - b.length) > allowed) return Number.POSITIVE_INFINITY
  const typed = distance(a, b)
  return typed <= allowed ? typed : Number.POSITIVE_INFINITY
}

function label(row: DeviceRow, model: string): string {
  return model.toLowerCase().startsWith(row.vendor.toLowerCase()) ? model : `${row.vendor} ${model}`
}
