/**
 * Finds the catalogue row that a device of the environment is. Names are compared exactly, after writing them alike:
 * a digit, or the letter after it, makes another device with other firmware. Closeness only ever suggests.
 */

import type { DeviceIndex, Entries, Entry } from './device-index.ts'
import { type Spelling, spelling, vendorKey, vendorWords } from './device-names.ts'
import type { DeviceRow } from './device-row.ts'
import { suggestNames } from './device-suggestions.ts'

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

/** Says which row of the catalogue a device is, or what comes near. */
export function matchDevice(given: GivenDevice, index: DeviceIndex): DeviceMatch {
  const sought = soughtOf(given, index)
  return named(sought, index) ?? withoutVersion(given, index) ?? nothing(sought, index)
}

interface Sought {
  readonly vendor: string
  readonly keys: Spelling
  readonly categories: readonly string[]
}

function soughtOf({ category, vendor, model }: GivenDevice, index: DeviceIndex): Sought {
  const key = vendorKey(vendor)
  const names = index.namesOf(key) ?? [vendorWords(vendor)]
  return { vendor: key, keys: spelling(model, names, category), categories: catalogueCategories(category) }
}

function named({ vendor, keys, categories }: Sought, index: DeviceIndex): DeviceMatch | undefined {
  const here = (entry: Entry) => categories.includes(entry.row.category)
  const accepted = lookUp(index, vendor, keys, here)
  if (accepted.length > 0) return decide(vendor, accepted)
  const hinted = [...find(index.entriesOf(vendor).hints, vendor, keys.full), ...wholeHints(index, vendor, keys)].filter(
    here,
  )
  if (hinted.length > 0) return hintTo(hinted)
  const elsewhere = lookUp(index, vendor, keys, () => true)
  return elsewhere.length > 0 ? { how: 'other-category', rows: rowsOf(elsewhere) } : undefined
}

const VERSION_AT_END = /\s(?:v|ver\.?|version|release)?\s?\d+(?:\.\d+)+$/i

/** `CUCM 9.1`: versions have a key of their own, so whether the name before it is meant is only asked. */
function withoutVersion(given: GivenDevice, index: DeviceIndex): DeviceMatch | undefined {
  const written = given.model.trim()
  const model = written.replace(VERSION_AT_END, '')
  if (model === written) return undefined
  const match = named(soughtOf({ ...given, model }, index), index)
  if (match && 'row' in match) return { how: 'hint', rows: [match.row], matched: match.matched }
  return match?.how === 'hint' ? match : undefined
}

function nothing(sought: Sought, index: DeviceIndex): DeviceMatch {
  return { how: 'none', suggestions: suggestNames(sought, index.names()) }
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
