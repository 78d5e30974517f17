/** A row of `ip route`, from its text or its JSON. */

import type { Family } from '../../../domain/prefix.ts'
import type { Ledger } from '../line-accounts.ts'
import { destinationOf, type GrowingTable, isOwn, type Link, OWN_REASON, refuseRow } from './route-table-rows.ts'

/** The parts of a row that decide. */
export interface IpRow {
  readonly line: number
  readonly column: number
  /** `unicast` unless another one is named. */
  readonly type: string
  readonly dst: string
  readonly via: readonly (string | undefined)[]
  readonly devices: readonly string[]
  readonly source?: string | undefined
  readonly metric?: string | undefined
  readonly table?: string | undefined
  readonly tos?: string | undefined
  /** A route for senders in this subnet only. */
  readonly from?: string | undefined
  /** Whether the row has what only IPv6 rows have. */
  readonly pref: boolean
  readonly scope?: string | undefined
  readonly flags: readonly string[]
}

const OWN_TYPES = /^(?:local|broadcast|multicast|anycast)$/
const DROPS = /^(?:unreachable|blackhole|prohibit)$/
export const ROW_TYPES = /^(?:unicast|local|broadcast|multicast|anycast|unreachable|blackhole|prohibit|throw|nat)$/
const MAIN = /^(?:main|254)$/
const LOCAL = /^(?:local|255)$/

/** Adds a row, or says why it is passed over or wrong. */
export function takeIpRow(row: IpRow, table: GrowingTable, ledger: Ledger): void {
  const { line, column } = row
  if (row.table !== undefined) table.tables = 'all'
  table.tables ??= 'one'
  if (OWN_TYPES.test(row.type) || (row.table !== undefined && LOCAL.test(row.table))) {
    ledger.ignore(line, 'an address of this computer, broadcast or multicast')
    return
  }
  const prefix = destinationOf(row.dst, familyOf(row))
  if ('fault' in prefix) {
    refuseRow(table, row, prefix.fault, ledger)
    return
  }
  if (isOwn(prefix)) {
    ledger.ignore(line, OWN_REASON)
    return
  }
  const metric = row.metric === undefined ? 0 : wholeNumber(row.metric)
  if (metric === undefined) {
    refuseRow(table, row, 'expected a number after metric', ledger)
    return
  }
  if (row.flags.includes('dead')) {
    ledger.ignore(line, 'a route of an interface that is down')
    return
  }
  if (row.flags.includes('linkdown'))
    ledger.note(line, 'the interface of a route has no carrier; the route still counts')
  const drop = DROPS.test(row.type)
  if (!drop && row.type !== 'throw' && row.devices.length === 0) {
    refuseRow(table, row, 'expected the interface of the route (dev)', ledger)
    return
  }
  const doubt = doubtOf(row)
  const before = table.rows.at(-1)?.links
  const links = row.devices.map((name, index) => linkOf(name, row.source, before?.[index]))
  table.rows.push({
    prefix,
    line,
    column,
    links: drop ? [] : links,
    metric,
    kind: drop ? 'drop' : 'way',
    ...(doubt ? { doubt } : {}),
  })
  ledger.read(line)
}

/** Rows of one interface that follow each other share it. */
function linkOf(name: string, address: string | undefined, before: Link | undefined): Link {
  if (before && before.name === name && before.address === address) return before
  return { name, ...(address ? { address } : {}) }
}

function doubtOf({ type, table, tos, from }: IpRow): string | undefined {
  if (table !== undefined && !MAIN.test(table))
    return 'a route is in a table of its own, and the rules that say when it is asked (ip rule) are not read'
  if (type === 'throw') return 'a throw route hands on to the next rule (ip rule), and the rules are not read'
  if (type === 'nat') return 'a nat route changes the address'
  if (tos !== undefined && tos !== '0' && tos !== '0x00') return 'a route counts for one type of service only'
  return from === undefined ? undefined : 'a route counts for some source addresses only'
}

/** A default route shows its family by what else is in its row: only IPv4 rows have a scope, only IPv6 rows pref. */
function familyOf({ dst, via, source, pref, scope, metric }: IpRow): Family {
  if (dst !== 'default') return dst.includes(':') ? 6 : 4
  const own = source ?? via.find((text) => text !== undefined)
  // IPv4 routes may have an IPv6 gateway, which is then written as such and has no pref beside it.
  if (pref) return 6
  if (scope !== undefined) return 4
  if (own !== undefined) return own.includes(':') ? 6 : 4
  return metric === '1024' ? 6 : 4
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,10}$/.test(text) ? Number(text) : undefined
}
