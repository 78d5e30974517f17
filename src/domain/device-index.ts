/** The catalogue of devices, prepared for many look-ups by vendor and spelling. */

import { outline, spelling, vendorWords } from './device-names.ts'
import type { DeviceRow } from './device-row.ts'
import { indexNames, type NameIndex, rowsByVendor, vendorsOf } from './device-suggestions.ts'
import { once, remembered } from './memo.ts'

/** Which spelling of a row agrees: the model, one of several models in the row, an alias, a hint. */
type SpelledBy = 'model' | 'models' | 'alias' | 'hint'

/** One spelling of a row. */
export interface Entry {
  readonly row: DeviceRow
  readonly by: SpelledBy
  readonly text: string
}

export type Entries = ReadonlyMap<string, readonly Entry[]>

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
