/** Network adapters, and what is set at them, as the collector writes them. */

import { type Fields, field, type Part, textField } from '../tree.ts'
import { ADAPTER_CONFIGURATION } from './classes-hardware.ts'
import type { ReadSection, Section } from './collected-sections.ts'
import { leaf, objectsIn, sayTogether, truth, word } from './collected-values.ts'
import { type InventoryClass, type ReadText, readObject, said } from './inventory-class.ts'
import { INNER_ADAPTER, isInner } from './readings.ts'

/** In bits a second; adapters that are not connected give the greatest number there is. */
const speed: ReadText = (text, part, { draft, book, object }) => {
  const bits = /^\d{1,13}$/.test(text) ? Number(text) : 0
  if (isInner(textField(object, 'Description')?.text)) book.ignored(part, INNER_ADAPTER)
  else if (bits === 0) book.unknown(part, 'expected a number of bits a second')
  // Of several adapters the slowest.
  else draft.say('hardware.nicGbps', bits / 1e9, part, 1 + 1e6 / bits)
}

const ADAPTER: InventoryClass = {
  ...ADAPTER_CONFIGURATION,
  texts: { ...ADAPTER_CONFIGURATION.texts, speed },
}

export const adapters: ReadSection = (tree, section) => {
  for (const object of objectsIn(tree, section.book)) readObject(object, ADAPTER, { ...section, object })
}

/** A setting of the adapters that have an address. */
interface Setting {
  /** Where it is the same at all of them, and told of each. */
  readonly value: boolean | undefined
  readonly parts: readonly Part[]
}

const NOT_SAME = 'it is not the same at every adapter with an address, or not told of each'

function settingOf(key: string, { computer, book }: Section): Setting {
  const names = new Set(listed(computer, 'adapters', book).flatMap(nameOf))
  const given = new Map<string, boolean | undefined>()
  const found: Part[] = []
  for (const object of listed(computer, key, book)) {
    const [name, value] = [said(object, 'InterfaceDescription'), said(object, 'Enabled')]
    const isMeant = name !== undefined && names.has(name.text)
    if (name) book.ignored(name.part, isMeant ? 'it names the adapter' : 'an adapter without an address')
    if (value && isMeant) {
      given.set(name.text, truth(value.text))
      found.push(value.part)
    } else if (value) book.ignored(value.part, 'an adapter without an address')
  }
  const values = new Set(given.values())
  const [value] = values
  return { value: values.size === 1 && given.size === names.size ? value : undefined, parts: found }
}

function nameOf(adapter: Fields): readonly string[] {
  const name = textField(adapter, 'Description')?.text
  return name === undefined || isInner(name) ? [] : [name]
}

/** A part that failed is no list. */
function listed(computer: Fields, key: string, book: Section['book']): readonly Fields[] {
  const tree = field(computer, key)
  return tree?.kind === 'list' ? objectsIn(tree, book) : []
}

export const receiveSideScaling: ReadSection = (_tree, section) => {
  const { value, parts } = settingOf('receiveSideScaling', section)
  sayTogether('hardware.receiveSideScaling', value, parts, NOT_SAME, section)
}

/** DisabledComponents: https://learn.microsoft.com/en-us/troubleshoot/windows-server/networking/configure-ipv6-in-windows */
const ALL_OFF = [0xff, 0xffff_ffff]
/** Nothing is off, or only tunnels; 0x20 prefers IPv4. */
const ON = [0, 0x01, 0x20, 0x21]

export const ipv6: ReadSection = (tree, section) => {
  const set = leaf(tree, 'DisabledComponents')
  const { value, parts } = settingOf('ipv6Bindings', section)
  if (set === undefined) return
  const components = set.value === null ? 0 : word(set)
  const tell = (told: string | undefined, by: readonly Part[], why = NOT_SAME) =>
    sayTogether('prerequisites.ipv6', told, by, why, section)
  if (components !== undefined && ALL_OFF.includes(components)) tell('disabled', [set])
  else if (components === undefined || !ON.includes(components)) tell(undefined, [set], 'some of IPv6 is off')
  else tell(value === undefined ? undefined : value ? 'enabled' : 'unbound', [set, ...parts])
}
