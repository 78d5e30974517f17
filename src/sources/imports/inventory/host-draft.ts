/** One computer as it comes together: what its parts say under which key, until the file is read. */

import type { ImportedHost, Placed, PlacedMap } from '../../../environment/imported.ts'
import type { Accounts } from '../accounts.ts'
import { placed } from '../reading.ts'
import type { Part } from '../tree.ts'
import { type Candidate, chosen, listOf, type Scalar, unusable } from './candidates.ts'
import { type ProductPart, readProduct } from './product.ts'
import { readSystem } from './system.ts'
import type { Clue, ClueWord } from './system-clues.ts'

const OS = ['name', 'edition', 'servicePack', 'build', 'installation', 'architecture', 'evaluation', 'language']
const HARDWARE = [
  ...[
    'sockets',
    'cores',
    'cpuGhz',
    'hyperThreading',
    'memoryGb',
    'pageFileGb',
    'diskCount',
    'diskRpm',
    'ssd',
    'freeDiskGb',
  ],
  ...['nicGbps', 'networkAdapters', 'receiveSideScaling', 'powerPlan', 'virtual', 'hypervisor'],
]
const PREREQUISITES = [
  ...['dotNet', 'powershell', 'hotfixes', 'features', 'visualCpp', 'windowsInstaller', 'urlRewrite', 'silverlight'],
  ...['windowsFabric', 'sqlExpress', 'sqlNativeClient', 'odbcDriver', 'ipv6', 'patchedOn', 'rebootPending'],
]
const TLS = [
  'versions',
  'strongCrypto',
  'systemDefaultVersions',
  'winHttpDefaults',
  'sessionTickets',
  'clientAuthTrustMode',
]

/** Keys of a server in the order in which they are written; `components` follows. */
const KEYS = [
  'address',
  ...OS.map((key) => `os.${key}`),
  ...HARDWARE.map((key) => `hardware.${key}`),
  ...PREREQUISITES.map((key) => `prerequisites.${key}`),
  'domainController',
  'domainJoined',
  ...['name', 'edition', 'servicePack'].map((key) => `version.${key}`),
  'productVersion',
  ...TLS.map((key) => `tls.${key}`),
]

export interface HostDraft {
  /** A part of the file says the value of a key: `hardware.cores`. */
  say(key: string, value: Scalar, part: Part, weight?: number): void
  /** So much more of a key that is the total of like things, such as the cores of processors. */
  more(key: string, amount: number, part: Part, weight?: number): void
  /** One more item of a list. */
  item(key: string, value: string, part: Part): void
  /** The list of a key is told, and nothing is in it. */
  none(key: string, part: Part): void
  /** A value of the registry, by its full path. */
  registry(path: string, value: string, part: Part): void
  clue(word: ClueWord, text: string, part: Part): void
  product(component: ProductPart): void
  /** The part names the computer. */
  named(part: Part): void
  /** All that was said; what became of each part is entered in the book. */
  close(name: string): ImportedHost
}

/** A computer that is first spoken of at a part of the file. */
export function draftHost(first: Part, book: Accounts): HostDraft {
  const said = new Map<string, Candidate[]>()
  const totals = new Map<string, Candidate>()
  const lists = new Map<string, Map<string, Part[]>>()
  const empty = new Map<string, Part>()
  const registry = new Map<string, { readonly value: string; readonly part: Part }>()
  const clues: Clue[] = []
  const products: ProductPart[] = []
  const naming: Part[] = []

  const offer = (key: string, candidate: Candidate) => {
    const held = said.get(key)
    if (held) held.push(candidate)
    else said.set(key, [candidate])
  }
  const conclude = () => {
    for (const { key, value, parts } of readSystem(clues, book))
      offer(`os.${key}`, { value, parts: [...parts], weight: 1 })
    const { build, level, others } = readProduct(products, book)
    if (build !== undefined)
      offer('productVersion', { value: build, parts: level.flatMap(({ parts }) => parts), weight: 1 })
    return others
  }

  return {
    say: (key, value, part, weight = 1) => offer(key, { value, parts: [part], weight }),
    more: (key, amount, part, weight = 1) => {
      const total = totals.get(`${key} ${weight}`)
      if (total) {
        total.value = Number(total.value) + amount
        total.parts.push(part)
      } else {
        const begun = { value: amount, parts: [part], weight }
        totals.set(`${key} ${weight}`, begun)
        offer(key, begun)
      }
    },
    item: (key, value, part) => {
      const fault = unusable(key, value)
      if (fault) return book.unknown(part, fault)
      const list = lists.get(key) ?? new Map<string, Part[]>()
      lists.set(key, list)
      const held = list.get(value)
      if (held) held.push(part)
      else list.set(value, [part])
    },
    none: (key, part) => void empty.set(key, part),
    registry: (path, value, part) => {
      const fault = unusable(path, value)
      if (fault) book.unknown(part, fault)
      else registry.set(path, { value, part })
    },
    clue: (word, text, part) => {
      const fault = unusable(word, text)
      if (fault) book.unknown(part, fault)
      else clues.push({ word, text, part })
    },
    product: (component) => void products.push(component),
    named: (part) => void naming.push(part),
    close: (name) => {
      for (const part of naming) book.mapped(part, name)
      const others = conclude()
      const facts = new Map<string, Placed>()
      for (const key of KEYS) {
        const to = `${name}: ${key}`
        const value =
          chosen(key, said.get(key) ?? [], to, book) ??
          listOf(lists.get(key) ?? new Map(), to, book) ??
          emptyListOf(empty.get(key), to, book)
        if (value) facts.set(key, value)
      }
      const values = registryOf(registry, `${name}: prerequisites.registry`, book)
      if (values) facts.set('prerequisites.registry', values)
      const components = componentsOf(others, name, book)
      if (components) facts.set('components', components)
      return { name, at: first.at, facts: nested(facts) }
    },
  }
}

function emptyListOf(part: Part | undefined, to: string, book: Accounts): Placed | undefined {
  if (part) book.mapped(part, to)
  return part && placed(part, [])
}

function registryOf(
  values: ReadonlyMap<string, { readonly value: string; readonly part: Part }>,
  to: string,
  book: Accounts,
): Placed | undefined {
  const [first] = values.values()
  for (const { part } of values.values()) book.mapped(part, to)
  return (
    first &&
    placed(first.part, Object.fromEntries([...values].map(([path, { value, part }]) => [path, placed(part, value)])))
  )
}

function componentsOf(others: readonly ProductPart[], name: string, book: Accounts): Placed | undefined {
  const entries = others.flatMap(({ component, build, parts }) => {
    for (const part of parts) book.mapped(part, `${name}: components ${component}`)
    const [first] = parts
    return first ? [[component, placed(first, build)] as const] : []
  })
  const [first] = entries
  return first && placed(first[1], Object.fromEntries(entries))
}

/** `os.name` becomes the key `name` of the map `os`. */
function nested(facts: ReadonlyMap<string, Placed>): PlacedMap {
  const maps: Record<string, Placed> = {}
  for (const [key, value] of facts) {
    const [top = '', inner] = key.split('.')
    const held = maps[top]
    if (inner === undefined) maps[top] = value
    else maps[top] = { at: held?.at ?? value.at, value: { ...(held?.value as PlacedMap | undefined), [inner]: value } }
  }
  return maps
}
