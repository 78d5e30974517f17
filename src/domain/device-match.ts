/**
 * Finds the catalogue row that a device of the environment is. Names are compared exactly, after writing them alike:
 * a digit, or the letter after it, makes another device with other firmware. Closeness only ever suggests.
 */

import { outline, type Spelling, spelling, vendorKey, vendorWords } from './device-names.ts'
import type { DeviceRow } from './device-row.ts'
import { indexNames, type NameIndex, rowsByVendor, suggestNames, vendorsOf } from './device-suggestions.ts'
import { once, remembered } from './memo.ts'

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

/** The entries of one vendor's rows: by name as written, by name without noise, and the hints. */
interface VendorEntries {
  readonly full: Entries
  readonly bare: Entries
  readonly hints: Entries
}

/** The catalogue, prepared for many look-ups; each part when it is first needed. */
export interface DeviceIndex {
  /** The other names of a vendor. */
  namesOf(vendor: string): readonly (readonly string[])[] | undefined
  entriesOf(vendor: string): VendorEntries
  /** Hints that are spelt so, whichever vendor they name. */
  wholeHints(key: string): readonly Entry[]
  names(): NameIndex
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
  const wordsOf = remembered(vendorWords)
  const rowsOfVendor = rowsByVendor(rows)
  const namesOf = (row: DeviceRow) => vendorsOf(row).map(wordsOf)
  const entries = remembered((vendor: string) => vendorEntries(vendor, rowsOfVendor.get(vendor) ?? [], namesOf))
  const hints = once(() => outlinedHints(rows))
  return {
    namesOf: (vendor) => rowsOfVendor.get(vendor)?.flatMap(namesOf),
    entriesOf: entries,
    wholeHints: (key) => {
      const sought = outline(key)
      const near = hints().filter((hint) => hint.outline === sought)
      return near.flatMap(({ entry }) => (writtenAs(entry, namesOf) === key ? [entry] : []))
    },
    names: once(() => indexNames(rows)),
  }
}

type NamesOf = (row: DeviceRow) => readonly (readonly string[])[]

function vendorEntries(vendor: string, rows: readonly DeviceRow[], namesOf: NamesOf): VendorEntries {
  const full = new Map<string, Entry[]>()
  const bare = new Map<string, Entry[]>()
  const hints = new Map<string, Entry[]>()
  const owned = (key: string) => `${vendor} ${key}`
  for (const row of rows) {
    const names = namesOf(row)
    for (const entry of entriesOf(row)) {
      const keys = spelling(entry.text, names, row.category)
      put(entry.by === 'hint' ? hints : full, keys.full.map(owned), entry)
      if (entry.by !== 'hint') put(bare, keys.bare.map(owned), entry)
    }
  }
  return { full, bare, hints }
}

function outlinedHints(rows: readonly DeviceRow[]): readonly { readonly outline: string; readonly entry: Entry }[] {
  return rows.flatMap((row) =>
    (row.hints ?? []).map((text) => ({ outline: outline(text), entry: { row, by: 'hint' as const, text } })),
  )
}

function writtenAs({ row, text }: Entry, namesOf: NamesOf): string | undefined {
  return spelling(text, namesOf(row), row.category).full[0]
}

/** Says which row of the catalogue a device is, or what comes near. */
export function matchDevice(given: GivenDevice, index: DeviceIndex): DeviceMatch {
  const vendor = vendorKey(given.vendor)
  const names = index.namesOf(vendor) ?? [vendorWords(given.vendor)]
  const keys = spelling(given.model, names, given.category)
  const categories = catalogueCategories(given.category)
  const here = (entry: Entry) => categories.includes(entry.row.category)

  const accepted = lookUp(index, vendor, keys, here)
  if (accepted.length > 0) return decide(vendor, accepted)
  const hinted = [...find(index.entriesOf(vendor).hints, vendor, keys.full), ...wholeHints(index, vendor, keys)].filter(
    here,
  )
  if (hinted.length > 0) return hintTo(hinted)
  const elsewhere = lookUp(index, vendor, keys, () => true)
  if (elsewhere.length > 0) return { how: 'other-category', rows: rowsOf(elsewhere) }
  return { how: 'none', suggestions: suggestNames({ vendor, keys, categories }, index.names()) }
}

// The name as written goes first: only what it does not find may be found without the noise.
function lookUp(
  index: DeviceIndex,
  vendor: string,
  keys: Spelling,
  wanted: (entry: Entry) => boolean,
): readonly Entry[] {
  const { full, bare } = index.entriesOf(vendor)
  const exact = find(full, vendor, keys.full).filter(wanted)
  return exact.length > 0 ? exact : find(bare, vendor, keys.bare).filter(wanted)
}

function find(entries: Entries, vendor: string, keys: readonly string[]): readonly Entry[] {
  return keys.flatMap((key) => entries.get(`${vendor} ${key}`) ?? [])
}

// "Microsoft" and "RoundTable" together are the hint "Microsoft RoundTable" of another vendor's row.
function wholeHints(index: DeviceIndex, vendor: string, keys: Spelling): readonly Entry[] {
  return keys.full.flatMap((key) => index.wholeHints(vendor + key))
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
