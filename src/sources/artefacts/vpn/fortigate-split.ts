/** What a FortiGate sends into the tunnel, of one family. */

import type { Family } from '../../../domain/prefix.ts'
import type { DefaultRoute, TunnelRoute, Unresolved } from '../../../domain/tunnel.ts'
import type { Ledger } from '../line-accounts.ts'
import { type Entry, firstOf, type Sections, type Setting, use } from './fortigate-config.ts'
import type { NamedNetworks } from './named-networks.ts'

/** What one family gets. */
export interface FamilySplit {
  readonly defaultRoute: DefaultRoute
  readonly includes: readonly TunnelRoute[]
  readonly excludes: readonly TunnelRoute[]
  readonly unresolved: readonly Unresolved[]
}

/** Where the configuration is, and what is read of it. */
export interface Source {
  readonly sections: Sections
  readonly domain: string
  readonly file: string
  readonly ledger: Ledger
  /** What the name of an address object or a group stands for, by family. */
  readonly follow: Readonly<Record<Family, (name: string) => NamedNetworks>>
}

const KEYS = {
  4: {
    mode: 'tunnel-mode',
    split: 'split-tunneling',
    list: 'split-tunneling-routing-address',
    negate: 'split-tunneling-routing-negate',
  },
  6: {
    mode: 'ipv6-tunnel-mode',
    split: 'ipv6-split-tunneling',
    list: 'ipv6-split-tunneling-routing-address',
    negate: 'ipv6-split-tunneling-routing-negate',
  },
} as const

/** An SSL VPN portal. Split tunnelling is on unless it is switched off. */
export function portalSplit(portal: Entry, family: Family, source: Source): FamilySplit {
  const keys = KEYS[family]
  const at = placeOf(portal.settings.get(keys.split) ?? portal, source)
  if (family === 6 && firstOf(portal, keys.mode) !== 'enable') return withoutIpv6('ipv6-tunnel-mode is not enabled', at)
  if (firstOf(portal, keys.split) === 'disable') return only('tunnel', `${keys.split} is disabled`, at)
  const list = portal.settings.get(keys.list)
  const negate = firstOf(portal, keys.negate) === 'enable'
  if (list && list.values.length > 0) return listed(list, negate ? 'direct' : 'tunnel', family, source, keys.list)
  if (negate) return only('tunnel', `${keys.list} is empty and negated: nothing is left out`, at)
  return byPolicies(family, source, at)
}

/** IPsec dial-up clients. Without a list, everything goes in. */
export function dialUpSplit(phase1: Entry, family: Family, source: Source): FamilySplit {
  const [includeKey, excludeKey] = [`ipv${family}-split-include`, `ipv${family}-split-exclude`]
  const [include, exclude] = [phase1.settings.get(includeKey), phase1.settings.get(excludeKey)]
  const at = placeOf(phase1, source)
  if (family === 6 && !['ipv6-start-ip', 'ipv6-name', includeKey, excludeKey].some((key) => phase1.settings.has(key)))
    return withoutIpv6('the gateway hands out no IPv6 address', at)
  const [inside, outside] = [
    include && listed(include, 'tunnel', family, source, includeKey),
    exclude && listed(exclude, 'direct', family, source, excludeKey),
  ]
  if (inside && outside)
    return {
      ...inside,
      excludes: outside.excludes,
      unresolved: [...inside.unresolved, ...outside.unresolved],
    }
  return inside ?? outside ?? only('tunnel', `${includeKey} is not set, which tunnels everything`, at)
}

function only(to: DefaultRoute['to'], why: string, place: DefaultRoute['place'] & object): FamilySplit {
  return { defaultRoute: { to, why, place }, includes: [], excludes: [], unresolved: [] }
}

function withoutIpv6(why: string, place: DefaultRoute['place'] & object): FamilySplit {
  const what = `${why}; IPv6 then stays outside, or FortiClient blocks it (block_ipv6)`
  return { ...only('direct', why, place), unresolved: [{ what, place, effect: 'block', family: 6 }] }
}

/** The objects of a list go one way, and everything else the other. */
function listed(
  { line, values }: Setting,
  verdict: 'tunnel' | 'direct',
  family: Family,
  source: Source,
  key: string,
): FamilySplit {
  const follow = source.follow[family]
  const routes: TunnelRoute[] = []
  const unresolved: Unresolved[] = []
  for (const { text, column } of values) {
    const place = { file: source.file, line, column }
    const networks = follow(text)
    for (const prefix of networks.prefixes) routes.push({ prefix, place, from: text })
    for (const what of networks.unresolved) unresolved.push({ what, place, effect: verdict, family })
  }
  const place = { file: source.file, line, column: values[0]?.column ?? 1 }
  const why = verdict === 'tunnel' ? `only what ${key} names is tunnelled` : `all but what ${key} names is tunnelled`
  return {
    defaultRoute: { to: verdict === 'tunnel' ? 'direct' : 'tunnel', why, place },
    includes: verdict === 'tunnel' ? routes : [],
    excludes: verdict === 'direct' ? routes : [],
    unresolved,
  }
}

/** An empty list: the destinations of the policies from the tunnel are the routes. */
function byPolicies(family: Family, source: Source, at: DefaultRoute['place'] & object): FamilySplit {
  const policies = [...(source.sections.get('firewall policy')?.values() ?? [])].filter((policy) =>
    fromTunnel(policy, source),
  )
  if (policies.length === 0) {
    const why =
      'the portal names no networks, and the file has no policy from the tunnel whose destinations would count'
    return only('undecided', why, at)
  }
  const users = new Set(policies.map((policy) => usersOf(policy)))
  const parts = policies.map((policy) => destinations(policy, family, users.size > 1, source))
  return {
    defaultRoute: {
      to: 'direct',
      why: 'the portal names no networks: only the destinations of policies are tunnelled',
      place: at,
    },
    includes: parts.flatMap(({ includes }) => includes),
    excludes: [],
    unresolved: parts.flatMap(({ unresolved }) => unresolved),
  }
}

function fromTunnel(policy: Entry, { domain }: Source): boolean {
  const from = policy.settings.get('srcintf')?.values.map(({ text }) => text) ?? []
  const tunnel = `ssl.${domain === '' ? 'root' : domain}`
  return from.includes(tunnel) && firstOf(policy, 'status') !== 'disable' && firstOf(policy, 'action') === 'accept'
}

function usersOf(policy: Entry): string {
  return ['groups', 'users']
    .flatMap((key) => (policy.settings.get(key)?.values ?? []).map(({ text }) => `${key} ${text}`))
    .sort()
    .join('\n')
}

const ADDRESSES = { 4: ['dstaddr', 'dstaddr-negate'], 6: ['dstaddr6', 'dstaddr6-negate'] } as const

function destinations(policy: Entry, family: Family, differ: boolean, source: Source): FamilySplit {
  use(policy, source.ledger)
  const [key, negate] = ADDRESSES[family]
  const place = placeOf(policy, source)
  const setting = policy.settings.get(key)
  const doubt = doubtOf(policy, negate, differ)
  const found = setting ? listed(setting, 'tunnel', family, source, key) : only('direct', '', place)
  if (doubt === undefined) return found
  const negated = firstOf(policy, negate) === 'enable' || setting === undefined
  const within = negated ? [{}] : found.includes.map(({ prefix }) => ({ within: prefix }))
  const unresolved = within.map((more): Unresolved => ({ what: doubt, place, effect: 'tunnel', family, ...more }))
  return { ...found, includes: [], unresolved: [...found.unresolved, ...unresolved] }
}

function doubtOf(policy: Entry, negate: string, differ: boolean): string | undefined {
  if (firstOf(policy, negate) === 'enable') return `a policy from the tunnel names what it is not for (${negate})`
  if (firstOf(policy, 'internet-service') === 'enable') return 'a policy from the tunnel names an Internet service'
  return differ
    ? 'policies from the tunnel are for different users, and the routes of each are those of theirs'
    : undefined
}

function placeOf(at: Setting | Entry, { file }: Source) {
  return { file, line: at.line, column: 1 }
}
