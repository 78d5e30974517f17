/**
 * A topology has no names for SQL Servers and file shares, and readers take them from what it says. Where the
 * description calls the same ones otherwise, its names are taken, so that they are one thing and not two.
 */

import { plainName } from '../domain/plain-name.ts'
import { type Dictionary, isDictionary, isList } from './containers.ts'
import type { Path } from './model.ts'
import type { Overlay, Slot } from './overlay.ts'
import { rebuilt } from './rebuilt.ts'
import type { Value } from './yaml-values.ts'

/** The sections, with the key by which a thing of them is known again. */
const KNOWN_BY = { sqlServers: 'fqdn', fileShares: 'unc' } as const

type Section = keyof typeof KNOWN_BY
type Names = Readonly<Record<Section, ReadonlyMap<string, string>>>

/** What the lower source says, with the names of the description for what both describe. */
export function calledAsDescribed(lower: Slot | undefined, description: Value, overlay: Overlay): Slot | undefined {
  if (lower === undefined || !isDictionary(lower.value) || !isDictionary(description)) return lower
  const names: Names = {
    sqlServers: namesIn('sqlServers', lower.value, description),
    fileShares: namesIn('fileShares', lower.value, description),
  }
  return names.sqlServers.size + names.fileShares.size === 0 ? lower : renamed(lower, names, overlay)
}

/** The name of the description, by the name in the lower source. What has several entries is left as it is. */
function namesIn(section: Section, lower: Dictionary, description: Dictionary): ReadonlyMap<string, string> {
  const [below, above] = [itemsOf(lower[section]), itemsOf(description[section])]
  const key = KNOWN_BY[section]
  const names = new Map<string, string>()
  const [byKey, itsOwn] = [onlyOnes(above, key), onlyOnes(below, key)]
  const described = new Set(above.map(({ name }) => plain(name)))
  const found = new Set(below.map(({ name }) => plain(name)))
  for (const [which, { name }] of itsOwn) {
    const to = byKey.get(which)?.name
    if (typeof to === 'string' && !described.has(plain(name)) && !found.has(plain(to))) names.set(plain(name), to)
  }
  return names
}

/** The things of a list by a key, without those that share it with others. */
function onlyOnes(items: readonly Dictionary[], key: string): ReadonlyMap<string, Dictionary> {
  const found = new Map<string, Dictionary>()
  const shared = new Set<string>()
  for (const item of items) {
    const value = plain(item[key])
    if (found.has(value)) shared.add(value)
    found.set(value, item)
  }
  return new Map([...found].filter(([value]) => value !== '' && !shared.has(value)))
}

function itemsOf(value: Value | undefined): readonly Dictionary[] {
  return isList(value) ? value.filter(isDictionary) : []
}

function plain(value: Value | undefined): string {
  return plainName(String(value ?? ''))
}

function renamed(top: Slot, names: Names, overlay: Overlay): Slot {
  return rebuilt(
    top,
    (slot, { value }, path) => {
      const section = typeof value === 'string' ? sectionOfName(path) : undefined
      const name = section && names[section].get(plain(value))
      return name === undefined ? slot : { ...slot, value: name }
    },
    overlay,
  )
}

const STORES = ['backEnd', 'archivingStore', 'monitoringStore', 'persistentChatStore', 'persistentChatComplianceStore']
const HOLDERS = ['principal', 'mirror', 'witness', 'nodes']

/** Whether a path leads to the name of a SQL Server or a file share: its own, or one in a reference to it. */
function sectionOfName(path: Path): Section | undefined {
  const [section, , key, holder] = path
  if (key === 'name' && path.length === 3 && (section === 'sqlServers' || section === 'fileShares')) return section
  const isStore = section === 'pools' && STORES.includes(String(key)) && HOLDERS.includes(String(holder))
  return isStore ? 'sqlServers' : undefined
}
