/**
 * Finds the catalogue row that a device of the environment is. Names are compared exactly, after writing them alike:
 * a digit, or the letter after it, makes another device with other firmware. Closeness only ever suggests.
 */

import { type Spelling, spelling, vendorKey, vendorWords } from './device-names.ts'
import type { DeviceRow } from './device-row.ts'
import { indexNames, type NameIndex, suggestNames } from './device-suggestions.ts'

/** A device as the environment describes it. */
export interface GivenDevice {
  /** A category of the environment, or of the catalogue. */
  readonly category: string
  readonly vendor: string
  readonly model: string
}

/** `matched` is the spelling of the row that agreed. Only `model` and `alias` say which device it is. */
export type DeviceMatch =
  | { readonly how: 'model' | 'alias'; readonly row: DeviceRow; readonly matched: string }
  | { readonly how: 'hint'; readonly rows: readonly DeviceRow[]; readonly matched: string }
  | { readonly how: 'other-category'; readonly rows: readonly DeviceRow[] }
  | { readonly how: 'none'; readonly suggestions: readonly string[] }

/** Which spelling of a row agrees: the model, one of several models in the row, an alias, a hint. */
type SpelledBy = 'model' | 'models' | 'alias' | 'hint'

interface Entry {
  readonly row: DeviceRow
  readonly by: SpelledBy
  readonly text: string
}

type Entries = ReadonlyMap<string, readonly Entry[]>

/** The catalogue, prepared for many look-ups. */
export interface DeviceIndex {
  /** By vendor and name as written; by vendor and name without noise; hints; hints that name another vendor. */
  readonly full: Entries
  readonly bare: Entries
  readonly hints: Entries
  readonly wholeHints: Entries
  /** The other names of a vendor, by each of its names. */
  readonly vendors: ReadonlyMap<string, readonly (readonly string[])[]>
  readonly names: NameIndex
}

const CATALOGUE: Readonly<Record<string, readonly string[]>> = {
  gateway: ['pstn-gateway'],
  // The catalogue has analog adapters among the gateways.
  'analog-adapter': ['pstn-gateway'],
  'ip-phone': ['ip-phone-3pip', 'lync-phone-edition'],
  usb: ['usb-device'],
  video: ['video-endpoint', 'video-infrastructure'],
  other: [],
}

/** The catalogue categories that hold what the environment calls `category`. */
export function catalogueCategories(category: string): readonly string[] {
  return CATALOGUE[category] ?? [category]
}

/** Prepares the rows for `matchDevice`; do it once. */
export function indexDevices(rows: readonly DeviceRow[]): DeviceIndex {
  const full = new Map<string, Entry[]>()
  const bare = new Map<string, Entry[]>()
  const hints = new Map<string, Entry[]>()
  const wholeHints = new Map<string, Entry[]>()
  const vendors = new Map<string, (readonly string[])[]>()
  for (const row of rows) {
    const names = vendorNames(row).map(vendorWords)
    const owners = [...new Set(vendorNames(row).map(vendorKey))]
    for (const owner of owners) vendors.set(owner, [...(vendors.get(owner) ?? []), ...names])
    for (const entry of entriesOf(row)) {
      const keys = spelling(entry.text, names, row.category)
      const owned = (key: string) => owners.map((owner) => `${owner} ${key}`)
      const hint = entry.by === 'hint'
      put(hint ? hints : full, keys.full.flatMap(owned), entry)
      if (hint) put(wholeHints, keys.full.slice(0, 1), entry)
      else put(bare, keys.bare.flatMap(owned), entry)
    }
  }
  return { full, bare, hints, wholeHints, vendors, names: indexNames(rows) }
}

/** Says which row of the catalogue a device is, or what comes near. */
export function matchDevice(given: GivenDevice, index: DeviceIndex): DeviceMatch {
  const vendor = vendorKey(given.vendor)
  const names = index.vendors.get(vendor) ?? [vendorWords(given.vendor)]
  const keys = spelling(given.model, names, given.category)
  const categories = catalogueCategories(given.category)
  const here = (entry: Entry) => categories.includes(entry.row.category)

  const accepted = lookUp(index, vendor, keys, here)
  if (accepted.length > 0) return decide(vendor, accepted)
  const hinted = [...find(index.hints, vendor, keys.full), ...wholeHints(index, vendor, keys)].filter(here)
  if (hinted.length > 0) return hintTo(hinted)
  const elsewhere = lookUp(index, vendor, keys, () => true)
  if (elsewhere.length > 0) return { how: 'other-category', rows: rowsOf(elsewhere) }
  return { how: 'none', suggestions: suggestNames({ vendor, keys, categories }, index.names) }
}

// The name as written goes first: only what it does not find may be found without the noise.
function lookUp(
  index: DeviceIndex,
  vendor: string,
  keys: Spelling,
  wanted: (entry: Entry) => boolean,
): readonly Entry[] {
  const exact = find(index.full, vendor, keys.full).filter(wanted)
  return exact.length > 0 ? exact : find(index.bare, vendor, keys.bare).filter(wanted)
}

function find(entries: Entries, vendor: string, keys: readonly string[]): readonly Entry[] {
  return keys.flatMap((key) => entries.get(`${vendor} ${key}`) ?? [])
}

// "Microsoft" and "RoundTable" together are the hint "Microsoft RoundTable" of another vendor's row.
function wholeHints(index: DeviceIndex, vendor: string, keys: Spelling): readonly Entry[] {
  return keys.full.flatMap((key) => index.wholeHints.get(vendor + key) ?? [])
}

function decide(vendor: string, entries: readonly Entry[]): DeviceMatch {
  const closest = [
    (entry: Entry) => vendorKey(entry.row.vendor) === vendor,
    (entry: Entry) => entry.by === 'model',
    (entry: Entry) => entry.by === 'models',
    (entry: Entry) => entry.row.reason === undefined,
  ].reduce((left, preferred) => (left.some(preferred) ? left.filter(preferred) : left), entries)
  const [only] = closest
  // Two rows under one name: which one it is cannot be told, so neither is accepted.
  if (!only || rowsOf(closest).length > 1) return hintTo(closest)
  return { how: only.by === 'alias' ? 'alias' : 'model', row: only.row, matched: only.text }
}

function hintTo(entries: readonly Entry[]): DeviceMatch {
  return { how: 'hint', rows: rowsOf(entries), matched: entries[0]?.text ?? '' }
}

function rowsOf(entries: readonly Entry[]): readonly DeviceRow[] {
  return [...new Set(entries.map((entry) => entry.row))]
}

function vendorNames(row: DeviceRow): readonly string[] {
  return [row.vendor, ...(row.vendorAliases ?? [])]
}

function entriesOf(row: DeviceRow): readonly Entry[] {
  const spelled = (by: SpelledBy, texts: readonly string[] = []) => texts.map((text): Entry => ({ row, by, text }))
  return [
    ...spelled('model', [row.model]),
    ...spelled('models', row.models),
    ...spelled('alias', row.aliases),
    ...spelled('hint', row.hints),
  ]
}

function put(entries: Map<string, Entry[]>, keys: readonly string[], entry: Entry): void {
  for (const key of keys) {
    const already = entries.get(key)
    if (already) already.push(entry)
    else entries.set(key, [entry])
  }
}
