/** Which interface of a route table is the tunnel. */

import { contains, formatAddress, type Prefix, parseAddress } from '../../../domain/prefix.ts'
import type { Link, RouteTable } from './route-table-rows.ts'

/** What tells the tunnel. */
export interface TunnelHints {
  /** Its name, number or address; several with commas, for tables that name it in two ways. */
  readonly interface?: string | undefined
  /** Where connected clients get their address from: the interface with such an address is the tunnel. */
  readonly clientPool?: readonly Prefix[] | undefined
}

export interface Tunnel {
  /** Undefined where the row shows the interface in a way that is not known of the tunnel. */
  holds(link: Link): boolean | undefined
  readonly label: string
  /** How it was found, when nobody named it. */
  readonly note?: string
}

/** Interfaces that VPN clients make, by what their names begin with, and adapters by what their descriptions hold. */
const DEVICE = /^(?:tun|tap|wg|ppp|utun|ipsec|gpd|cscotun)\d+$/i
const ADAPTER =
  /GlobalProtect|PANGP|AnyConnect|Cisco Secure Client|TAP-Windows|OpenVPN|Wintun|WireGuard|Fortinet|FortiClient|FortiSSL|Juniper|Pulse Secure|Ivanti|strongSwan|SonicWall|Check Point|\bVPN\b/i

/** The tunnel of a table, or why it is not clear. */
export function findTunnel(table: RouteTable, hints: TunnelHints): Tunnel | { readonly why: string } {
  const links = linksOf(table)
  if (hints.interface !== undefined) return named(links, hints.interface)
  const pool = hints.clientPool ?? []
  const inPool = links.filter(({ address }) => {
    const at = parseAddress(address ?? '')
    return at !== undefined && pool.some((prefix) => contains(prefix, at))
  })
  const known = links.filter(({ name }) => name !== undefined && (DEVICE.test(name) || ADAPTER.test(name)))
  const found = inPool.length > 0 ? inPool : known
  const labels = [...new Set(found.map(labelOf))].sort()
  const [only, second] = labels
  if (only === undefined) return { why: `no interface of it is known to be a tunnel; it has ${listOf(links)}` }
  if (second !== undefined) return { why: `several interfaces of it may be the tunnel: ${labels.join(', ')}` }
  const how = inPool.length > 0 ? 'its address is in the client pool' : 'by its name'
  return { ...tunnelOf(together(links, found)), label: only, note: `the tunnel is taken to be ${only}: ${how}` }
}

function linksOf({ rows, links }: RouteTable): readonly Link[] {
  const all = new Map<string, Link>()
  for (const link of new Set([...links, ...rows.flatMap((row) => row.links)]))
    all.set(`${link.name} ${link.index} ${link.address}`, link)
  return [...all.values()]
}

function named(links: readonly Link[], text: string): Tunnel | { readonly why: string } {
  const whole = links.filter((link) => isNamed(link, text.trim()))
  const terms = text.split(',').map((term) => term.trim())
  const found = whole.length > 0 ? whole : links.filter((link) => terms.some((term) => isNamed(link, term)))
  if (found.length === 0) return { why: `it has no interface ${text}; it has ${listOf(links)}` }
  return { ...tunnelOf(together(links, found)), label: text }
}

function isNamed({ name, index, address }: Link, term: string): boolean {
  const at = parseAddress(term)
  if (at) {
    const own = parseAddress(address ?? '')
    return own !== undefined && formatAddress(own) === formatAddress(at)
  }
  return name?.toLowerCase() === term.toLowerCase() || (index !== undefined && String(index) === term)
}

/** All that is known of the interfaces found: a list beside the rows may join a name and a number. */
function together(links: readonly Link[], found: readonly Link[]): readonly Link[] {
  const [held, names, indexes] = [new Set(found), keysOf(found, 'name'), keysOf(found, 'index')]
  return links.filter((link) => held.has(link) || names.has(link.name as string) || indexes.has(link.index as number))
}

function keysOf<Key extends keyof Link>(links: readonly Link[], key: Key): ReadonlySet<Link[Key]> {
  return new Set(links.flatMap((link) => (link[key] === undefined ? [] : [link[key]])))
}

/** By number first, since two interfaces may have one name, then by name, then by address. */
function tunnelOf(found: readonly Link[]): Pick<Tunnel, 'holds'> {
  const known = { index: keysOf(found, 'index'), name: keysOf(found, 'name'), address: keysOf(found, 'address') }
  return {
    holds: (link) => {
      for (const key of ['index', 'name', 'address'] as const) {
        const value = link[key]
        if (value !== undefined && known[key].size > 0) return (known[key] as ReadonlySet<unknown>).has(value)
      }
      return undefined
    },
  }
}

function labelOf({ name, index, address }: Link): string {
  return name ?? (index === undefined ? (address ?? '') : String(index))
}

const MAX_LISTED = 12

function listOf(links: readonly Link[]): string {
  const labels = [...new Set(links.map(labelOf))].sort()
  const more = labels.length > MAX_LISTED ? ` and ${labels.length - MAX_LISTED} more` : ''
  return labels.length === 0 ? 'none' : `${labels.slice(0, MAX_LISTED).join(', ')}${more}`
}
