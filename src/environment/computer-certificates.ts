/**
 * Lays the certificates that inventories tell of computers under those of the description. What the description assigns to
 * a use of a server or its pool stands; a certificate that it has itself, by its thumbprint, is the same one.
 */

import { plainName } from '../domain/plain-name.ts'
import { type Dictionary, isDictionary, isList, type List } from './containers.ts'
import type { ReadFile } from './imports.ts'
import type { HostOfFile } from './inventory.ts'
import type { Said } from './merge.ts'
import { lay, type Overlay, type Slot } from './overlay.ts'
import { changed, type Entry, entriesOf, mapOf, without } from './said-maps.ts'
import type { Value } from './yaml-values.ts'

/** What an inventory tells of a certificate that the description has: the rest the description or its file says. */
const INSTALLED = ['friendlyName', 'privateKey', 'store', 'assignedTo']

/** The description with the certificates of its computers; those of others are left out. */
export function layCertificates(
  top: Value,
  files: readonly ReadFile[],
  names: ReadonlyMap<HostOfFile, string>,
  overlay: Overlay,
): Value {
  const found = files.flatMap((each) => [...certificatesIn(each, named(each, names), overlay)])
  if (found.length === 0 || !isDictionary(top)) return top
  const groups = [...grouped(found).values()].map((group) => together(group, overlay))
  const given = top.certificates
  const all = { container: top, key: 'certificates' }
  if (given !== undefined && !isList(given)) {
    const lower = listOf(groups, overlay)
    if (given === 'none')
      overlay.differences.push({ path: ['certificates'], upper: { value: given, said: all }, lower })
    return top
  }
  const slot = joined(given ?? [], groups, poolsIn(top), overlay)
  const value = { ...top, certificates: slot.value }
  const said = overlay.entries.get(top)
  const entries = Object.keys(top).map((key): [string, Said] => [key, said?.get(key) ?? { container: top, key }])
  overlay.entries.set(value, new Map<string | number, Said>([...entries, ['certificates', given ? all : slot.said]]))
  return value
}

/** The names of the description for the computers of a file, by their names there. */
function named({ reading }: ReadFile, names: ReadonlyMap<HostOfFile, string>): ReadonlyMap<string, string> {
  const own = new Set(reading.hosts)
  return new Map([...names].flatMap(([{ host }, name]) => (own.has(host) ? [[host.name, name] as const] : [])))
}

function* certificatesIn(
  { reading, file }: ReadFile,
  names: ReadonlyMap<string, string>,
  { entries }: Overlay,
): Generator<Dictionary> {
  for (const { id, at, description } of reading.certificates) {
    const value = file.valueOf({ id: { at, value: id }, ...description })
    const { assignedTo } = value
    if (!isDictionary(assignedTo)) continue
    const known = Object.keys(assignedTo).flatMap((host) => {
      const name = names.get(host)
      return name === undefined
        ? []
        : [[name, assignedTo[host] as Value, { container: assignedTo, key: host }] as const]
    })
    if (known.length > 0) yield changed(value, 'assignedTo', mapOf(known, entries), entries)
  }
}

function grouped(found: readonly Dictionary[]): ReadonlyMap<string, readonly Dictionary[]> {
  const groups = new Map<string, Dictionary[]>()
  for (const each of found) {
    const print = thumbprint(each)
    const held = groups.get(print)
    if (held) held.push(each)
    else groups.set(print, [each])
  }
  return groups
}

function thumbprint({ thumbprint: given }: Dictionary): string {
  return typeof given === 'string' ? given.replace(/[^0-9a-f]/gi, '').toLowerCase() : ''
}

/** One certificate on several computers: its private key is there where it is on each of them. */
function together(group: readonly Dictionary[], { entries }: Overlay): Dictionary {
  const [first, ...others] = group as readonly [Dictionary, ...Dictionary[]]
  const assigned = group.flatMap((each) => entriesOf(each.assignedTo as Dictionary, entries))
  const whole = changed(first, 'assignedTo', mapOf(assigned, entries), entries)
  const keyless = others.find(({ privateKey }) => isDictionary(privateKey) && privateKey.present === false)
  const isTold = group.every(({ privateKey }) => isDictionary(privateKey) && privateKey.present !== undefined)
  if (keyless) return changed(whole, 'privateKey', keyless.privateKey as Value, entries)
  return isTold || others.length === 0 ? whole : without(whole, ['privateKey'], entries)
}

function listOf(items: readonly Value[], { entries }: Overlay): Slot {
  const [first] = items
  const said = isDictionary(first) ? (entries.get(first)?.get('id') ?? { container: first, key: 'id' }) : undefined
  return { value: items, said: said ?? { container: items, key: 0 } }
}

/** Pools by the names of their servers, and the other way round: what is assigned to a pool is assigned to its servers. */
function poolsIn(top: Dictionary): ReadonlyMap<string, string> {
  const pools = [top.pools, top.edgePools].flatMap((list) => (isList(list) ? list.filter(isDictionary) : []))
  return new Map(
    pools.flatMap(({ fqdn, servers }) =>
      (isList(servers) ? servers.filter(isDictionary) : []).map(
        (server) => [plainName(String(server.fqdn ?? fqdn)), plainName(String(fqdn))] as const,
      ),
    ),
  )
}

function joined(
  given: List,
  groups: readonly Dictionary[],
  pools: ReadonlyMap<string, string>,
  overlay: Overlay,
): Slot {
  const items: Value[] = [...given]
  const said = new Map<string | number, Said>(
    given.map((_, index) => [index, overlay.entries.get(given)?.get(index) ?? { container: given, key: index }]),
  )
  const taken = new Set(given.map((each) => (isDictionary(each) ? String(each.id).toLowerCase() : '')))
  for (const group of groups) {
    const same = given.findIndex((each) => isDictionary(each) && thumbprint(each) === thumbprint(group))
    if (same >= 0) {
      const others = Object.keys(group).filter((key) => !INSTALLED.includes(key))
      const below = without(group, others, overlay.entries)
      const upper = { value: given[same] as Value, said: said.get(same) as Said }
      items[same] = lay({ value: below, said: upper.said }, upper, ['certificates', same], overlay)?.value as Value
      continue
    }
    const rest = unassigned(group, given, pools, overlay)
    if (rest === undefined) continue
    said.set(items.length, { container: rest, key: 'id' })
    items.push(changed(rest, 'id', freeId(String(rest.id), taken), overlay.entries))
  }
  overlay.entries.set(items, said)
  return { value: items, said: said.get(0) ?? { container: items, key: 0 } }
}

/** What is left of a certificate without the uses that the description assigns; undefined when nothing is. */
function unassigned(
  group: Dictionary,
  given: List,
  pools: ReadonlyMap<string, string>,
  overlay: Overlay,
): Dictionary | undefined {
  const left = entriesOf(group.assignedTo as Dictionary, overlay.entries).flatMap(
    ([host, uses, said]): readonly Entry[] => {
      const open = listed(uses).filter((use) => {
        const at = given.findIndex((each) => isDictionary(each) && isAssigned(each, [host, pools.get(host)], use))
        if (at >= 0) noteOther(given, at, group, overlay)
        return at < 0
      })
      if (open.length === 0) return []
      return [[host, open.length === listed(uses).length ? uses : open, said]]
    },
  )
  return left.length === 0 ? undefined : changed(group, 'assignedTo', mapOf(left, overlay.entries), overlay.entries)
}

function isAssigned({ assignedTo }: Dictionary, hosts: readonly (string | undefined)[], use: Value): boolean {
  if (!isDictionary(assignedTo)) return false
  return Object.entries(assignedTo).some(
    ([host, uses]) => hosts.includes(plainName(host)) && listed(uses).includes(use),
  )
}

function listed(value: Value | undefined): readonly Value[] {
  return isList(value) ? value : value === undefined ? [] : [value]
}

/** Another certificate is assigned there than the description says, as far as that tells its thumbprint. */
function noteOther(given: List, at: number, group: Dictionary, { entries, differences }: Overlay): void {
  const item = given[at] as Dictionary
  const path = ['certificates', at, 'thumbprint']
  if (item.thumbprint === undefined || differences.some((each) => each.path.join() === path.join())) return
  const slotOf = (map: Dictionary): Slot => ({
    value: map.thumbprint as Value,
    said: entries.get(map)?.get('thumbprint') ?? { container: map, key: 'thumbprint' },
  })
  differences.push({ path, upper: slotOf(item), lower: slotOf(group) })
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted
  for (let number = 2; taken.has(id.toLowerCase()); number += 1) id = `${wanted}-${number}`
  taken.add(id.toLowerCase())
  return id
}
