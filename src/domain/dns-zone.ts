/**
 * One view's DNS, as its zones describe it.
 * A declared zone is a closed world: under its apex, delegations apart, what is not in it does not exist.
 */

import type { DnsAnswer, DnsRecord, Place } from '../question.ts'

export interface Zone {
  /** Lower case, without the final dot. */
  readonly apex: string
  /** Where the zone is declared: the file, or the key of the environment file. */
  readonly place: Place
  readonly records: ReadonlyMap<string, readonly DnsRecord[]>
  /** Names that exist only because something exists below them (RFC 8020). */
  readonly between: ReadonlySet<string>
  /** What is in the zone, but not known: the world is closed but for these. */
  readonly unread: ReadonlyMap<string, readonly UnreadRecords[]>
  /** Why there may be more in the zone than is told here: then only what is here is known, and the world is not closed. */
  readonly partial?: string | undefined
}

/** Records at a name whose data is not known. */
export interface UnreadRecords {
  readonly name: string
  /** Their types; empty: any. */
  readonly types: readonly string[]
  readonly reason: string
}

export type Zones = ReadonlyMap<string, Zone>

/** What a view says of a name and type; `outside` when no zone of the view holds the name, `unread` when its data is not known. */
export type Lookup =
  | DnsAnswer
  | { readonly status: 'outside'; readonly name: string; readonly delegatedFrom?: string }
  | { readonly status: 'unread'; readonly name: string; readonly reason: string }

/** RFC 1034 section 3.6.2 sets no limit; resolvers stop after about this many aliases. */
const MAX_ALIASES = 16

/** Indexes the records of one zone. */
export function makeZone(
  apex: string,
  records: readonly DnsRecord[],
  place: Place,
  { unread = [], partial }: { readonly unread?: readonly UnreadRecords[]; readonly partial?: string } = {},
): Zone {
  const between = new Set<string>()
  const isThere = (at: string) => {
    for (let name = parent(at); name.length > apex.length; name = parent(name)) between.add(name)
  }
  return { apex, place, records: byName(records, isThere), between, unread: byName(unread, isThere), partial }
}

function byName<Item extends { readonly name: string }>(
  items: readonly Item[],
  isThere: (name: string) => void,
): ReadonlyMap<string, readonly Item[]> {
  const named = new Map<string, Item[]>()
  for (const item of items) {
    const held = named.get(item.name)
    if (held) held.push(item)
    else {
      named.set(item.name, [item])
      isThere(item.name)
    }
  }
  return named
}

/** The name without its first label. */
function parent(name: string): string {
  const dot = name.indexOf('.')
  return dot < 0 ? '' : name.slice(dot + 1)
}

/** Looks a name up, following aliases within the view. */
export function lookup(zones: Zones, name: string, type: string): Lookup {
  const chain: DnsRecord[] = []
  const seen = new Set<string>()
  for (let here = name; ; ) {
    const zone = zoneOf(zones, here)
    if (zone === undefined) return { status: 'outside', name: here }
    const open = openAt(zone, here, type)
    if (open !== undefined) return open
    const held = redirectionOf(zone, here) ?? recordsAt(zone, here)
    const decidedBy = { zone: zone.apex, place: zone.place }
    if (held === undefined) return { status: 'answered', outcome: 'no-such-name', chain, records: [], decidedBy }
    const wanted = held.filter((record) => record.type === type)
    const alias = held.find((record) => record.type === 'CNAME')
    if (wanted.length > 0) return { status: 'answered', outcome: 'found', chain, records: wanted, decidedBy }
    if (alias === undefined) return { status: 'answered', outcome: 'no-data', chain, records: [], decidedBy }
    chain.push(alias)
    seen.add(here)
    if (seen.has(alias.data) || chain.length > MAX_ALIASES)
      return { status: 'answered', outcome: 'loop', chain, records: [], decidedBy }
    here = alias.data
  }
}

/** The longest apex that holds the name decides, so that pin-point zones work. */
function zoneOf(zones: Zones, name: string): Zone | undefined {
  for (let apex = name; apex !== ''; apex = parent(apex)) {
    const zone = zones.get(apex)
    if (zone) return zone
  }
  return undefined
}

/** What the zone itself does not answer: what is delegated away, and what is in it but not known. */
function openAt(zone: Zone, name: string, type: string): Lookup | undefined {
  const delegation = delegatedFrom(zone, name)
  if (delegation !== undefined) return { status: 'outside', name, delegatedFrom: delegation }
  const unread = unreadAt(zone, name, type)
  return unread ? { status: 'unread', name, reason: unread.reason } : inAnotherPart(zone, name, type)
}

function delegatedFrom(zone: Zone, name: string): string | undefined {
  for (let cut = name; cut.length > zone.apex.length; cut = parent(cut)) {
    if (zone.records.get(cut)?.some((record) => record.type === 'NS')) return cut
  }
  return undefined
}

/** In a partial zone only what is at the name is known: in the rest of it the name of a wildcard may have records of its own. */
function inAnotherPart(zone: Zone, name: string, type: string): Lookup | undefined {
  if (zone.partial === undefined) return undefined
  const held = redirectionOf(zone, name) ?? zone.records.get(name)
  const isHere = held?.some((record) => record.type === type || record.type === 'CNAME')
  return isHere ? undefined : { status: 'unread', name, reason: zone.partial }
}

/** What keeps a question from being answered: at the name, at the wildcard for it, or above it for all names below. */
function unreadAt(zone: Zone, name: string, type: string): UnreadRecords | undefined {
  if (zone.unread.size === 0) return undefined
  const at = ownerOf(zone, name)
  const own = at === undefined ? undefined : zone.unread.get(at)?.find((each) => answers(each, type))
  if (own) return own
  for (let above = name; above.length >= zone.apex.length; above = parent(above)) {
    const redirects = (types: readonly string[]) => types.includes('DNAME') && above !== name
    const delegates = (types: readonly string[]) => types.includes('NS') && above !== zone.apex
    const cut = zone.unread.get(above)?.find(({ types }) => redirects(types) || delegates(types))
    if (cut) return cut
  }
  return undefined
}

/** An alias that is not known stands in the way of every type. */
function answers({ types }: UnreadRecords, type: string): boolean {
  return types.length === 0 || types.includes(type) || types.includes('CNAME')
}

/** The name whose records answer for a name: its own, or that of a wildcard; undefined when it does not exist. */
function ownerOf(zone: Zone, name: string): string | undefined {
  const exists = (at: string) => zone.records.has(at) || zone.unread.has(at) || zone.between.has(at)
  if (exists(name) || name === zone.apex) return name
  for (let encloser = parent(name); encloser.length >= zone.apex.length; encloser = parent(encloser)) {
    const wildcard = `*.${encloser}`
    if (zone.records.has(wildcard) || zone.unread.has(wildcard)) return wildcard
    if (exists(encloser)) return undefined
  }
  return undefined
}

/** A DNAME makes every name below its owner an alias, whatever else the zone holds there (RFC 6672). */
function redirectionOf(zone: Zone, name: string): readonly DnsRecord[] | undefined {
  for (let above = parent(name); above.length >= zone.apex.length; above = parent(above)) {
    const dname = zone.records.get(above)?.find((record) => record.type === 'DNAME')
    if (dname) return [{ ...dname, name, type: 'CNAME', data: `${name.slice(0, -above.length)}${dname.data}` }]
  }
  return undefined
}

/** The records at a name, with wildcards (RFC 4592); undefined when the name does not exist. */
function recordsAt(zone: Zone, name: string): readonly DnsRecord[] | undefined {
  const owner = ownerOf(zone, name)
  if (owner === undefined) return undefined
  const records = zone.records.get(owner) ?? []
  return owner === name ? records : records.map((record) => ({ ...record, name }))
}
