/** What the split tunnel attributes of a group policy do to one family of addresses. */

import type { Family } from '../../../domain/prefix.ts'
import type { DefaultRoute, TunnelRoute, Unresolved } from '../../../domain/tunnel.ts'
import type { Place } from '../../../question.ts'
import { isLocalNetwork, type ListEntry } from './cisco-asa-access-list.ts'

/** `unknown`: the line cannot be read. */
export type SplitMode = 'tunnelall' | 'tunnelspecified' | 'excludespecified' | 'unknown'

/** The attribute as it holds, and where it is written; without a place it is the vendor's default. */
export interface Split {
  readonly mode: SplitMode
  readonly place?: Place
}

/** The network list of a group policy. `missing`: it is named, and not in the file. */
export type NetworkList =
  | { readonly kind: 'none' }
  | { readonly kind: 'missing'; readonly name: string; readonly place: Place }
  | { readonly kind: 'list'; readonly name: string; readonly entries: readonly ListEntry[] }

/** What one family gets. */
export interface FamilySplit {
  readonly routes: readonly TunnelRoute[]
  readonly verdict: 'tunnel' | 'direct'
  readonly defaultRoute: DefaultRoute
  readonly unresolved: readonly Unresolved[]
}

/** Applies a list to a family. The documented default, and a split without a list, take everything. */
export function splitFamily(family: Family, split: Split, list: NetworkList, file: string): FamilySplit {
  const verdict = split.mode === 'excludespecified' ? 'direct' : 'tunnel'
  const at = split.place ? { place: split.place } : {}
  if (split.mode === 'unknown') {
    const why = 'the attribute that says what is tunnelled cannot be read'
    return { routes: [], verdict, defaultRoute: { to: 'undecided', why, ...at }, unresolved: [] }
  }
  if (split.mode === 'tunnelall' || list.kind === 'none') {
    const why = split.mode !== 'tunnelall' ? 'no network list is set, which tunnels everything' : allWhy(family, split)
    return { routes: [], verdict, defaultRoute: { to: 'tunnel', why, ...at }, unresolved: [] }
  }
  if (list.kind === 'missing') {
    const what = `the access list ${list.name} is not in the file`
    const defaultRoute: DefaultRoute = verdict === 'tunnel' ? { to: 'undecided', why: what, ...at } : others(split, at)
    return { routes: [], verdict, defaultRoute, unresolved: [{ what, place: list.place, effect: verdict, family }] }
  }
  const { routes, unresolved } = applyList(list, family, verdict, file)
  const empty = verdict === 'tunnel' && routes.length === 0 && unresolved.length === 0
  const why = `the access list ${list.name} names no IPv${family} network, and it is not documented what that means`
  return { routes, verdict, defaultRoute: empty ? { to: 'undecided', why, ...at } : others(split, at), unresolved }
}

function allWhy(family: Family, split: Split): string {
  const attribute = family === 4 ? 'split-tunnel-policy' : 'ipv6-split-tunnel-policy'
  return split.place ? `${attribute} is tunnelall` : `${attribute} is not set, which means tunnelall`
}

function others(split: Split, at: { readonly place?: Place }): DefaultRoute {
  if (split.mode === 'tunnelspecified')
    return { to: 'direct', why: 'only what the access list names is tunnelled', ...at }
  return { to: 'tunnel', why: 'all but what the access list names is tunnelled', ...at }
}

/** The routes of a list, and what is not known of it. In loops, because lists have a hundred thousand entries. */
function applyList(
  { name, entries }: Extract<NetworkList, { kind: 'list' }>,
  family: Family,
  verdict: 'tunnel' | 'direct',
  file: string,
) {
  const from = `access list ${name}`
  const routes: TunnelRoute[] = []
  const unresolved: Unresolved[] = []
  for (const entry of entries) {
    const place: Place = { file, line: entry.line, column: entry.column }
    if (!entry.denied && entry.doubt === undefined) addRoutes(entry, family, verdict, { place, from }, routes)
    for (const doubt of doubts(entry, family, verdict, place)) unresolved.push(doubt)
  }
  return { routes, unresolved }
}

function addRoutes(
  { prefixes }: ListEntry,
  family: Family,
  verdict: 'tunnel' | 'direct',
  { place, from }: { readonly place: Place; readonly from: string },
  routes: TunnelRoute[],
): void {
  for (const prefix of prefixes) {
    const marker = verdict === 'direct' && isLocalNetwork(prefix)
    if (prefix.family === family && !marker) routes.push({ prefix, place, from })
  }
}

const NONE: readonly Unresolved[] = []

/** What is not known of an entry. */
function doubts(entry: ListEntry, family: Family, verdict: 'tunnel' | 'direct', place: Place): readonly Unresolved[] {
  if (!entry.denied && entry.doubt === undefined && entry.unresolved.length === 0) return NONE
  const effect = entry.denied ? (verdict === 'tunnel' ? 'direct' : 'tunnel') : verdict
  const things = entry.unresolved.map((what): Unresolved => ({ what, place, effect, family }))
  const what = entry.doubt ?? (entry.denied ? 'what a deny line does in a split tunnel is not documented' : undefined)
  if (what === undefined) return things
  // A list ends with "deny any" whether it is written or not.
  const within = entry.prefixes.filter((prefix) => prefix.family === family && !(entry.denied && prefix.length === 0))
  return [...things, ...within.map((prefix): Unresolved => ({ what, place, effect, family, within: prefix }))]
}
