/** How names of vendors and models are brought to one spelling, so that they can be compared exactly. */

type Words = readonly string[]

/** Words that say what kind of thing a device is, not which one; at the end of a model they may be missing. */
const NOISE: readonly Words[] = [
  ['msbg'],
  ['ip', 'phone'],
  ['ip', 'desk', 'phone'],
  ['ip', 'conference', 'phone'],
  ['business', 'media', 'phone'],
  ['skype', 'for', 'business', 'edition'],
  ['upgradeable', 'to', 'teams'],
  ['hd', 'webcam'],
  ['webcam'],
]

// A role is noise only where it is the category: the same box has another row, and other firmware, in each role.
const ROLE_NOISE: Readonly<Record<string, readonly Words[]>> = {
  sbc: [['e', 'sbc'], ['sbc'], ['session', 'border', 'controller']],
  sba: [['sba'], ['survivable', 'branch', 'appliance']],
}

const LEGAL_FORMS: Words = ['inc', 'llc', 'ltd', 'limited', 'gmbh', 'ag', 'corp', 'corporation', 'plc']

/** The keys of one model name: as written (with and without the vendor in front), and without the noise at the end. */
export interface Spelling {
  readonly full: readonly string[]
  readonly bare: readonly string[]
}

// Registered, trade mark, service mark: normalising would make letters of them.
const MARKS = /[\u00ae\u2120\u2122]/g

/** The words of a name: lower case, without hyphens, slashes, brackets and commas. */
function words(text: string): Words {
  return text
    .replace(MARKS, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\.(?=\s|,|$)/g, '')
    .split(/[\s\-\u2010-\u2015/_,;:()]+/)
    .filter((word) => word !== '')
}

/** One vendor, however written: without the legal form. */
export function vendorWords(vendor: string): Words {
  const all = words(vendor)
  const last = all.at(-1) ?? ''
  return all.length > 1 && LEGAL_FORMS.includes(last) ? all.slice(0, -1) : all
}

/** The key of a vendor. */
export function vendorKey(vendor: string): string {
  return vendorWords(vendor).join('')
}

/** Letters and digits alone: that of each key of a name lies within that of the name, so it finds names fast. */
export function outline(text: string): string {
  return text
    .replace(MARKS, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
}

/** The keys under which a model name is compared. */
export function spelling(model: string, vendors: readonly Words[], category: string): Spelling {
  const written = words(model)
  const full = [written, ...vendors.map((vendor) => withoutStart(written, vendor))]
  const bare = full.map((name) => withoutNoise(name, [...NOISE, ...(ROLE_NOISE[category] ?? [])]))
  return { full: keys(full), bare: keys(bare) }
}

function withoutStart(name: Words, start: Words): Words {
  const after = name.slice(start.length)
  const rest = LEGAL_FORMS.includes(after[0] ?? '') ? after.slice(1) : after
  return start.every((word, at) => name[at] === word) && rest.length > 0 ? rest : name
}

function withoutNoise(name: Words, noise: readonly Words[]): Words {
  const found = noise.find(
    (end) => end.length < name.length && end.every((word, at) => name.at(at - end.length) === word),
  )
  if (!found) return name
  const rest = name.slice(0, -found.length)
  return distinguishes(rest) ? withoutNoise(rest, noise) : name
}

/** Whether these words can still tell one model from another. */
function distinguishes(name: Words): boolean {
  const key = name.join('')
  return /\d/.test(key) || key.length >= 4
}

function keys(names: readonly Words[]): readonly string[] {
  return [...new Set(names.map((name) => name.join('')))].filter((key) => key !== '')
}
