/** `Get-NetRoute | ConvertTo-Json`, whole or with chosen properties. */

import { type Fault, hostPrefix, type Prefix, parseAddress, parsePrefix } from '../../../domain/prefix.ts'
import { type Fields, parts, textField } from '../../imports/tree.ts'
import type { Ledger } from '../line-accounts.ts'
import { type GrowingTable, isOwn, type Link, OWN_REASON, refuseRow } from './route-table-rows.ts'

/** Adds a route, or says why it is passed over or wrong. */
export function takeNetRoute(record: Fields, table: GrowingTable, ledger: Ledger): void {
  const given = textField(record, 'DestinationPrefix')
  const at = given?.at ?? record.at
  const passedOver = whyNot(textField(record, 'Store')?.text)
  const prefix = destination(given?.text ?? '')
  const link = linkOf(record, table)
  if (passedOver) ledger.ignore(at.line, passedOver)
  else if ('fault' in prefix) refuseRow(table, at, prefix.fault, ledger)
  else if (link === undefined) refuseRow(table, at, LINK, ledger)
  else {
    const own = ownAddress(record, prefix)
    if (own !== undefined) table.links.push({ ...link, address: own })
    if (isOwn(prefix)) ledger.ignore(at.line, OWN_REASON)
    else {
      table.rows.push({ prefix, line: at.line, column: at.column, links: [link], kind: 'way', ...metricOf(record) })
      for (const part of parts(record)) ledger.read(part.at.line)
    }
  }
}

const LINK = 'expected the interface of the route: InterfaceAlias, InterfaceIndex or ifIndex'

function destination(text: string): Prefix | Fault {
  // Windows adds the number of the interface to link-local prefixes.
  return parsePrefix(text.replace(/%\d+(?=\/)/, ''), { hostBits: 'refuse' })
}

function whyNot(store: string | undefined): string | undefined {
  return store === '0' || store === 'PersistentStore' ? 'a persistent route, which is also an active one' : undefined
}

/** The interface of a row; rows of one interface share it. */
function linkOf(record: Fields, { rows }: GrowingTable): Link | undefined {
  const index = numberOf(record, 'ifIndex', 'InterfaceIndex')
  const name = textField(record, 'InterfaceAlias')?.text
  if (index === undefined && name === undefined) return undefined
  const last = rows.at(-1)?.links[0]
  if (last && last.index === index && last.name === name) return last
  return { ...(index === undefined ? {} : { index }), ...(name === undefined ? {} : { name }) }
}

/** Windows adds the metric of the interface to that of the route; with one of them the order is not known. */
function metricOf(record: Fields): { readonly metric?: number } {
  const own = numberOf(record, 'RouteMetric')
  const ofInterface = numberOf(record, 'InterfaceMetric', 'ifMetric')
  return own === undefined || ofInterface === undefined ? {} : { metric: own + ofInterface }
}

/** Windows keeps a row for each address of its own. */
function ownAddress(record: Fields, { family, base, length }: Prefix): string | undefined {
  if (family !== 4 || length !== 32 || textField(record, 'NextHop')?.text !== '0.0.0.0') return undefined
  const text = textField(record, 'DestinationPrefix')?.text.split('/')[0] ?? ''
  const address = parseAddress(text)
  return address && hostPrefix(address).base === base ? text : undefined
}

function numberOf(record: Fields, ...names: readonly string[]): number | undefined {
  const text = names.map((name) => textField(record, name)?.text).find((one) => one !== undefined)
  return text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : undefined
}
