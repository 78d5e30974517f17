/** Traffic selectors as routes: of tunnels, of policies that pass or drop, and of Unity attributes. */

import { covers, type Fault, type Prefix, parseAddress, parsePrefix } from '../../../domain/prefix.ts'
import { rangePrefixes } from '../../../domain/prefix-sets.ts'
import type { TunnelRoute, Unresolved } from '../../../domain/tunnel.ts'
import type { Ledger } from '../line-accounts.ts'
import type { Said } from './reading.ts'
import type { Child, Connection } from './strongswan-parts.ts'

/** What is gathered. */
export interface Builder {
  readonly file: string
  readonly ledger: Ledger
  readonly routes: Record<'includes' | 'excludes' | 'drops', TunnelRoute[]>
  readonly unresolved: Unresolved[]
}

/** The selectors of the far side: what a client asks for, or what a server has behind it. */
export function addTunnel(child: Child, { role, version }: Connection, builder: Builder): void {
  const selectors = role === 'client' ? child.remote : child.local
  builder.ledger.read(child.line)
  if (child.mode === 'other') {
    const what = `the child ${child.name} is no tunnel, and what it does to other traffic is not known`
    builder.unresolved.push({ what, place: { file: builder.file, line: child.line, column: 1 }, effect: 'tunnel' })
  } else
    for (const [index, item] of selectors.entries())
      addSelector(item, 'includes', version === '1' && index > 0 ? FIRST_ONLY : undefined, builder)
  if (selectors.length === 0)
    builder.ledger.note(child.line, 'without traffic selectors only the address of the other side is meant')
}

const FIRST_ONLY = 'IKEv1 takes the first traffic selector alone, and the others where both sides know Unity'
const EFFECT = { includes: 'tunnel', excludes: 'direct', drops: 'any' } as const

/** A subnet, a range, or `dynamic`, with a protocol and ports behind it, which a route cannot say. */
function addSelector(item: Said, list: keyof Builder['routes'], doubt: string | undefined, builder: Builder): void {
  const { file, ledger, routes, unresolved } = builder
  const place = placeOf(item, file)
  const read = selector(item.text)
  ledger.read(item.line)
  if ('fault' in read) {
    ledger.problem(item.line, item.column, read.fault)
    unresolved.push({ what: 'a traffic selector cannot be read', place, effect: 'any' })
    return
  }
  const why = doubt ?? (read.narrow ? 'a traffic selector is for one protocol, or some ports only' : undefined)
  for (const prefix of read.prefixes)
    if (why === undefined) routes[list].push({ prefix, place })
    else unresolved.push({ what: why, place, effect: EFFECT[list], within: prefix })
}

interface Selector {
  readonly prefixes: readonly Prefix[]
  readonly narrow: boolean
}

/** The subnets of a traffic selector, and whether it is for some traffic only. */
export function selector(text: string): Selector | Fault {
  const [, subnet = '', narrowing] = /^([^[]*)(\[.*)?$/.exec(text) ?? []
  const narrow = narrowing !== undefined && !/^\[(?:%?any)?(?:\/(?:%?any)?)?\]$/.test(narrowing)
  // The address handed out, or that of the other side.
  if (/^%?dynamic$/.test(subnet)) return { prefixes: [], narrow }
  const [low = '', high, ...more] = subnet.split('-')
  if (high === undefined) {
    const prefix = parsePrefix(subnet, { hostBits: 'cut', bare: true })
    return 'fault' in prefix ? prefix : { prefixes: [prefix], narrow }
  }
  const [first, last] = [parseAddress(low), parseAddress(high)]
  const prefixes = first && last && more.length === 0 ? rangePrefixes(first, last) : []
  return prefixes.length > 0 ? { prefixes, narrow } : { fault: 'expected the first and the last address of a range' }
}

/** Policies that pass or drop hold for all connections of this computer. */
export function addShunts(connections: readonly Connection[], builder: Builder): void {
  const tunnels = builder.routes.includes.length
  for (const child of connections.flatMap(({ children }) => children)) {
    if ((child.mode !== 'pass' && child.mode !== 'drop') || child.started === 'no') continue
    builder.ledger.read(child.line)
    const list = child.mode === 'pass' ? 'excludes' : 'drops'
    const before = builder.routes[list].length
    const doubt = child.started === 'yes' ? undefined : `the child ${child.name} is there, but nothing starts it`
    for (const item of child.remote) addSelector(item, list, doubt, builder)
    const own = builder.routes[list].slice(before)
    addDoubts(own, builder.routes.includes.slice(0, tunnels), EFFECT[list], builder)
  }
}

/** Beyond this, pairs are not looked at one by one. */
const MAX_PAIRS = 1_000_000

/** Whether a longer selector of a tunnel wins over a policy that passes is not documented. */
function addDoubts(
  shunts: readonly TunnelRoute[],
  tunnels: readonly TunnelRoute[],
  effect: Unresolved['effect'],
  { unresolved }: Builder,
): void {
  const what =
    'a policy that passes or drops holds a longer traffic selector, and which of the two wins is not documented'
  const [first] = shunts
  if (first && shunts.length * tunnels.length > MAX_PAIRS) {
    unresolved.push({ what, place: first.place, effect: 'any' })
    return
  }
  for (const { prefix, place } of shunts)
    for (const tunnel of tunnels)
      if (prefix.length < tunnel.prefix.length && covers(prefix, tunnel.prefix))
        unresolved.push({ what, place, effect, within: tunnel.prefix })
}

/** Attributes that IKEv1 clients with the Unity extensions take instead of the selectors. */
export function addUnity({ version, unity, role }: Connection, builder: Builder): void {
  if (role !== 'server') return
  const what = 'IKEv1 clients that know Unity take split_include and split_exclude, others the traffic selectors'
  const items = [...unity.include, ...unity.exclude]
  for (const item of items) builder.ledger.read(item.line)
  const [first] = items
  if (first === undefined || version === '2') return
  if (version === '0') {
    builder.unresolved.push({ what, place: placeOf(first, builder.file), effect: 'any' })
    return
  }
  if (unity.include.length > 0) builder.routes.includes.length = 0
  for (const item of unity.include) addSelector(item, 'includes', undefined, builder)
  for (const item of unity.exclude) addSelector(item, 'excludes', undefined, builder)
  builder.ledger.note(first.line, what)
}

/** A place in a file. */
export function placeOf({ line, column }: Said, file: string) {
  return { file, line, column }
}
