/** The rows of a route table, whichever system printed it. */

import { covers, type Family, type Prefix, parsePrefix } from '../../../domain/prefix.ts'
import type { Ledger } from '../line-accounts.ts'

/** An interface as a row, or a list beside the rows, shows it. No system shows all of these everywhere. */
export interface Link {
  readonly name?: string
  readonly index?: number
  /** An address of this computer on it. */
  readonly address?: string
}

export interface TableRow {
  readonly prefix: Prefix
  readonly line: number
  readonly column: number
  /** Where it leads; several share the traffic. None for a route that leads nowhere. */
  readonly links: readonly Link[]
  /** Without it, its order among equal prefixes is not known. */
  readonly metric?: number
  /** `drop`: unreachable, blackhole, prohibit. */
  readonly kind: 'way' | 'drop'
  /** Why it may not count, or not for all traffic. */
  readonly doubt?: string
}

/** What was read of a table. */
export interface RouteTable {
  readonly rows: readonly TableRow[]
  /** Interfaces known from elsewhere than the rows. */
  readonly links: readonly Link[]
  /** Rows that could not be read: nothing is known of where they lead. */
  readonly unreadable: readonly { readonly line: number; readonly column: number }[]
  /** Of Linux, which has many tables: whether rows say which table they are of, as those of `table all` do. */
  readonly tables?: 'one' | 'all'
}

/** A table that grows. */
export interface GrowingTable {
  readonly rows: TableRow[]
  readonly links: Link[]
  readonly unreadable: { line: number; column: number }[]
  tables?: 'one' | 'all'
}

export function emptyTable(): GrowingTable {
  return { rows: [], links: [], unreadable: [] }
}

/** Says that a row is wrong. */
export function refuseRow(
  table: GrowingTable,
  at: { readonly line: number; readonly column: number },
  fault: string,
  ledger: Ledger,
): void {
  ledger.problem(at.line, at.column, fault)
  table.unreadable.push({ line: at.line, column: at.column })
}

/** Loopback, link-local, multicast and broadcast: every interface has such rows, and none of them leads to a server. */
const OWN = ['127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/4', '255.255.255.255/32', '::1/128', 'fe80::/10', 'ff00::/8']
const ofFamily = (family: Family): readonly Prefix[] =>
  OWN.map((text) => parsePrefix(text, { hostBits: 'refuse' })).filter(
    (prefix): prefix is Prefix => !('fault' in prefix) && prefix.family === family,
  )
const OWN_BY_FAMILY = { 4: ofFamily(4), 6: ofFamily(6) } as const

export const OWN_REASON = 'a loopback, link-local, multicast or broadcast row'

export function isOwn(prefix: Prefix): boolean {
  return OWN_BY_FAMILY[prefix.family].some((own) => covers(own, prefix))
}

/** `default` or a prefix; a bare address is that address. A table never has bits beyond the length. */
export function destinationOf(text: string, family: Family): ReturnType<typeof parsePrefix> {
  if (text === 'default') return { family, base: 0n, length: 0 }
  return parsePrefix(text, { hostBits: 'refuse', bare: true })
}
