/** Lays what inventories say of computers under what the description says of them. */

import { plainName } from '../domain/plain-name.ts'
import { type Dictionary, isDictionary, isList } from './containers.ts'
import type { ImportedHost } from './imported.ts'
import type { Said } from './merge.ts'
import type { Path } from './model.ts'
import { lay, type Overlay, type Slot } from './overlay.ts'
import type { PlacedFile } from './placed-file.ts'
import { rebuilt } from './rebuilt.ts'
import type { Container, Value } from './yaml-values.ts'

/** A computer of an inventory, with the file that tells of it. */
export interface HostOfFile {
  readonly host: ImportedHost
  readonly file: PlacedFile
}

const COMPUTER = ['os', 'hardware', 'prerequisites', 'domainController']
const SERVER = ['address', ...COMPUTER, 'productVersion', 'components', 'tls']
const EDGE_SERVER = [...COMPUTER, 'productVersion', 'components', 'tls', 'domainJoined']

/** Where computers stand in the format, which keys they have there, and from where they inherit some of them. */
const COMPUTERS: readonly {
  readonly at: readonly string[]
  readonly name: string
  readonly keys: readonly string[]
}[] = [
  { at: ['pools', 'servers'], name: 'fqdn', keys: SERVER },
  { at: ['edgePools', 'servers'], name: 'fqdn', keys: EDGE_SERVER },
  { at: ['sqlServers'], name: 'fqdn', keys: [...COMPUTER, 'address', 'version', 'domainJoined', 'tls'] },
  { at: ['fileShares'], name: 'fqdn', keys: [...COMPUTER, 'address'] },
  { at: ['officeWebApps', 'servers'], name: 'fqdn', keys: [...COMPUTER, 'address'] },
  { at: ['exchange', 'servers'], name: 'fqdn', keys: ['address'] },
  { at: ['adminWorkstations'], name: 'name', keys: [...COMPUTER, 'productVersion'] },
  { at: ['activeDirectory', 'domains', 'domainControllers'], name: 'fqdn', keys: ['address', 'os'] },
]

/** Keys that servers take over from their pool. */
const INHERITED = ['productVersion', 'components', 'tls']

interface Target {
  readonly name: string
  readonly keys: readonly string[]
}

/** The description with the inventories under it, and the computers that it does not name. */
export function layHosts(
  top: Slot,
  hosts: readonly HostOfFile[],
  overlay: Overlay,
): {
  readonly value: Value
  readonly unmatched: readonly HostOfFile[]
  /** The names that the description has for the computers of the inventories. */
  readonly names: ReadonlyMap<HostOfFile, string>
} {
  const targets = computersOf(top.value)
  const byHost = hostsByTarget(targets, hosts)
  const used = new Set([...byHost.values()].flat())
  const slot = byHost.size === 0 ? top : withHosts(top, byHost, targets, overlay)
  const names = [...byHost].flatMap(([container, all]) =>
    all.map((host) => [host, (targets.get(container) as Target).name] as const),
  )
  return { value: slot.value, unmatched: hosts.filter((host) => !used.has(host)), names: new Map(names) }
}

/** Every computer of the description, by where it stands. */
function computersOf(value: Value): ReadonlyMap<Container, Target> {
  const found = new Map<Container, Target>()
  for (const { at, name, keys } of COMPUTERS) {
    for (const { item, above } of itemsAt(value, at, undefined)) {
      const own = item[name] ?? (isLoneServer(item, above) ? above?.fqdn : undefined)
      if (typeof own === 'string') found.set(item, { name: plainName(own), keys })
    }
  }
  return found
}

/** A single server without a name of its own has that of its pool. */
function isLoneServer(item: Dictionary, above: Dictionary | undefined): boolean {
  const servers = above?.servers
  return Array.isArray(servers) && servers.length === 1 && servers[0] === item
}

function* itemsAt(
  value: Value | undefined,
  [key, ...rest]: readonly string[],
  above: Dictionary | undefined,
): Generator<{ item: Dictionary; above: Dictionary | undefined }> {
  if (Array.isArray(value)) {
    for (const item of value) yield* itemsAt(item, key === undefined ? [] : [key, ...rest], above)
  } else if (isDictionary(value)) {
    if (key === undefined) yield { item: value, above }
    else yield* itemsAt(value[key], rest, value)
  }
}

/** A host belongs to the computer of its name; where it has no domain, to the only one whose name begins so. */
function hostsByTarget(
  targets: ReadonlyMap<Container, Target>,
  hosts: readonly HostOfFile[],
): ReadonlyMap<Container, readonly HostOfFile[]> {
  const byName = groupedBy(targets, ({ name }) => name)
  const byLabel = groupedBy(targets, ({ name }) => name.split('.')[0] ?? name)
  const found = new Map<Container, HostOfFile[]>()
  for (const each of hosts) {
    const name = plainName(each.host.name)
    const labelled = name.includes('.') ? undefined : byLabel.get(name)
    const named = byName.get(name) ?? (sameName(labelled, targets) ? labelled : undefined) ?? []
    for (const container of named) add(found, container, each)
  }
  return found
}

function add<Key, Item>(groups: Map<Key, Item[]>, key: Key, item: Item): void {
  const beside = groups.get(key)
  if (beside) beside.push(item)
  else groups.set(key, [item])
}

/** Two computers of one label in two domains are two; the same computer in two sections is one. */
function sameName(containers: readonly Container[] | undefined, targets: ReadonlyMap<Container, Target>): boolean {
  const [first, ...others] = containers ?? []
  if (first === undefined) return false
  const { name } = targets.get(first) as Target
  return others.every((container) => targets.get(container)?.name === name)
}

function groupedBy(targets: ReadonlyMap<Container, Target>, key: (target: Target) => string) {
  const groups = new Map<string, Container[]>()
  for (const [container, target] of targets) add(groups, key(target), container)
  return groups
}

function withHosts(
  top: Slot,
  byHost: ReadonlyMap<Container, readonly HostOfFile[]>,
  targets: ReadonlyMap<Container, Target>,
  overlay: Overlay,
): Slot {
  return rebuilt(
    top,
    (after, { value }, path, around) => {
      const [hosts, target] = [byHost.get(value as Container), targets.get(value as Container)]
      if (hosts === undefined || target === undefined) return after
      // A server lies in the list of servers of its pool.
      const pool = around.find((each) => !isList(each.value))
      return withFacts(after, hosts, target.keys, pool, path, overlay)
    },
    overlay,
  )
}

function withFacts(
  server: Slot,
  hosts: readonly HostOfFile[],
  keys: readonly string[],
  pool: Slot | undefined,
  path: Path,
  overlay: Overlay,
): Slot {
  const facts = hosts.reduce<Slot | undefined>((upper, { host, file }) => {
    const given = Object.entries(host.facts).filter(([key]) => keys.includes(key))
    const value = file.valueOf(Object.fromEntries(given))
    return lay({ value, said: { container: value, key: '' } }, upper, path, { ...overlay, areInventories: true })
  }, undefined)
  const inherited = facts === undefined ? facts : lay(facts, fromPool(facts, server, pool, overlay), path, overlay)
  return lay(inherited, server, path, overlay) ?? server
}

/** What the pool says for its servers stands over what an inventory says of one of them, as all that is written by hand. */
function fromPool(facts: Slot, server: Slot, pool: Slot | undefined, overlay: Overlay): Slot | undefined {
  if (!isDictionary(facts.value) || !isDictionary(server.value) || !isDictionary(pool?.value)) return undefined
  const { serverDefaults } = pool.value
  const value: Record<string, Value> = {}
  const said = new Map<string | number, Said>()
  const keys = new Set(Object.keys(facts.value))
  // A server that says its build itself takes over no components: with the build of an inventory it is to keep them.
  if (keys.has('productVersion') && !Object.hasOwn(server.value, 'productVersion')) keys.add('components')
  else if (Object.hasOwn(server.value, 'productVersion')) keys.delete('components')
  for (const key of keys) {
    const container = INHERITED.includes(key) ? pool.value : serverDefaults
    if (Object.hasOwn(server.value, key) || !isDictionary(container) || !Object.hasOwn(container, key)) continue
    value[key] = container[key] as Value
    said.set(key, { container, key })
  }
  overlay.entries.set(value, said)
  return said.size === 0 ? undefined : { value, said: { container: value, key: '' } }
}
