/** Reads a route table that was taken while connected: what the client really does, whichever product it is. */

import type { Family } from '../../../domain/prefix.ts'
import type { DefaultRoute, TunnelPolicy, TunnelRoute, Unresolved } from '../../../domain/tunnel.ts'
import { type Ledger, openLedger, splitLines } from '../line-accounts.ts'
import { emptyPolicy, type VpnReading } from './reading.ts'
import { findTunnel, type Tunnel, type TunnelHints } from './route-table-interface.ts'
import { readIpText } from './route-table-ip-text.ts'
import { readJsonTable } from './route-table-json.ts'
import { isRoutePrint, readRoutePrint } from './route-table-print.ts'
import type { RouteTable, TableRow } from './route-table-rows.ts'

/** `unclear`: why it is not known which interface is the tunnel; all is undecided then. */
export interface RouteTableReading extends VpnReading {
  readonly unclear?: string
}

/** Reads `ip -j route`, `ip route`, `route print` or `Get-NetRoute | ConvertTo-Json`. Never throws. */
export function readRouteTable(text: string, file: string, hints: TunnelHints = {}): RouteTableReading {
  const ledger = openLedger()
  const lines = splitLines(text)
  const table = tableOf(text.replace(/^\uFEFF/, ''), lines, ledger)
  const tunnel = findTunnel(table, hints)
  const { policy, unclear } = 'why' in tunnel ? notClear(tunnel.why, file) : clear(table, tunnel, file, ledger)
  return { policy, ...ledger.close(lines.length), ...(unclear === undefined ? {} : { unclear }) }
}

function tableOf(text: string, lines: readonly string[], ledger: Ledger): RouteTable {
  if (/^\s*[[{]/.test(text)) return readJsonTable(text, lines.length, ledger)
  return isRoutePrint(lines) ? readRoutePrint(lines, ledger) : readIpText(lines, ledger)
}

function notClear(why: string, file: string) {
  const undecided: DefaultRoute = { to: 'undecided', why, place: { file, line: 1, column: 1 } }
  return { policy: emptyPolicy(undecided, undecided), unclear: why }
}

function clear(table: RouteTable, tunnel: Tunnel, file: string, ledger: Ledger) {
  const [first] = table.rows
  if (tunnel.note && first) ledger.note(first.line, tunnel.note)
  return { policy: policyOf(table, tunnel, file), unclear: undefined }
}

/** The rows as a policy: the longest prefix counts, then the lowest metric. What no row names has no way at all. */
function policyOf(table: RouteTable, tunnel: Tunnel, file: string): TunnelPolicy {
  const { rows, unreadable } = table
  const elsewhere = mayBeElsewhere(table, tunnel)
  const lists = { includes: [] as TunnelRoute[], excludes: [] as TunnelRoute[], drops: [] as TunnelRoute[] }
  const unresolved: Unresolved[] = []
  const dark = new Set<Family>()
  const hidden = new Map<Family, DefaultRoute>()
  for (const row of rows) {
    const place = { file, line: row.line, column: row.column }
    const ways = row.links.map((link) => tunnel.holds(link))
    if (ways.includes(undefined)) dark.add(row.prefix.family)
    else if (elsewhere(row)) hidden.set(row.prefix.family, { to: 'undecided', why: HIDDEN, place })
    else if (row.doubt) unresolved.push({ what: row.doubt, place, effect: effectOf(row, ways), within: row.prefix })
    else addRow(row, ways, { prefix: row.prefix, place, ...metricOf(row) }, lists)
  }
  for (const { line, column } of unreadable)
    unresolved.push({ what: 'a row of the table cannot be read', place: { file, line, column }, effect: 'any' })
  return {
    ...emptyPolicy(hidden.get(4) ?? nowhere(4, dark, tunnel), hidden.get(6) ?? nowhere(6, dark, tunnel)),
    ...lists,
    tie: 'metric',
    unresolved,
  }
}

const HIDDEN =
  'the default route stays outside, but that of the tunnel may stand in another table, which ip route show table all would show'
/** Tunnels whose clients put all their routes into the main table. */
const IN_MAIN = /^(?:tun|tap|ppp|gpd|cscotun)\d*$/i

/**
 * Default routes outside of which nothing is known: wg-quick and others put that of the tunnel into a table of its own,
 * and one table of Linux alone does not show it. Longer routes of the main table come first for them.
 */
function mayBeElsewhere({ rows, tables }: RouteTable, tunnel: Tunnel): (row: TableRow) => boolean {
  const inside = rows.flatMap((row) => row.links.filter((link) => tunnel.holds(link)).map((link) => ({ row, link })))
  if (tables !== 'one' || inside.every(({ link }) => IN_MAIN.test(link.name ?? ''))) return () => false
  const taken = new Set(inside.filter(({ row }) => row.prefix.length === 0).map(({ row }) => row.prefix.family))
  return ({ prefix }) => prefix.length === 0 && !taken.has(prefix.family)
}

/** Where traffic goes that no row names; in a family whose interfaces cannot be told apart, that is all of it. */
function nowhere(family: Family, dark: ReadonlySet<Family>, { label }: Tunnel): DefaultRoute {
  if (!dark.has(family)) return { to: 'undecided', why: 'the table has no route for it' }
  const by = family === 4 ? 'by their address' : 'by their number'
  return { to: 'undecided', why: `the IPv${family} part names interfaces ${by}, which is not known of ${label}` }
}

function metricOf({ metric }: TableRow) {
  return metric === undefined ? {} : { metric }
}

/** A route whose ways share the traffic stands on both sides where they differ: nothing says which one is taken. */
function addRow(
  { kind }: TableRow,
  ways: readonly (boolean | undefined)[],
  route: TunnelRoute,
  { includes, excludes, drops }: Record<'includes' | 'excludes' | 'drops', TunnelRoute[]>,
): void {
  if (kind === 'drop' || ways.length === 0) drops.push(route)
  if (ways.includes(true)) includes.push(route)
  if (ways.includes(false)) excludes.push(route)
}

function effectOf({ kind }: TableRow, ways: readonly (boolean | undefined)[]): Unresolved['effect'] {
  if (kind === 'drop' || ways.length !== 1) return 'any'
  return ways[0] ? 'tunnel' : 'direct'
}
