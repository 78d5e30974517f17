/**
 * `route print` of Windows in any language: rows are told by what they hold, never by headings. The IPv4 part names an
 * interface by its address, the IPv6 part by its number, and only the list at the start has descriptions.
 */

import { maskedPrefix, parseAddress, parsePrefix } from '../../../domain/prefix.ts'
import type { Ledger } from '../line-accounts.ts'
import {
  emptyTable,
  type GrowingTable,
  isOwn,
  OWN_REASON,
  type RouteTable,
  refuseRow,
  type TableRow,
} from './route-table-rows.ts'

const QUAD = '\\d{1,3}(?:\\.\\d{1,3}){3}'
const V4 = new RegExp(`^\\s*(${QUAD})\\s+(${QUAD})\\s+(\\S.*?)\\s+(${QUAD})\\s+(\\d{1,10})\\s*$`)
/** Every row of the IPv4 part; a persistent one has no interface, and may have a word for its metric. */
const V4_START = new RegExp(`^\\s*${QUAD}\\s+${QUAD}(?:\\s|$)`)
const V6 = /^\s*(\d{1,10})\s+(\d{1,10})\s+([0-9a-fA-F:.]*:[0-9a-fA-F:.]*\/\d{1,3})(?:\s+(\S.*?))?\s*$/
const LISTED = /^\s*(0x[0-9a-fA-F]{1,8}|\d{1,10})\s?\.{3}(?:(?:[0-9a-fA-F]{2} )+|\.+)\s?\.*\s*(\S.*?)\s*$/
/** What looks like an address, so that no row is taken for a heading. */
const ADDRESS = /\d{1,3}\.\d{1,3}\.|[0-9a-fA-F]::|::[0-9a-fA-F]|\/\d/
const RULER = /^\s*={8,}\s*$/
const MAX_LINE = 1024

/** Whether a text has the shape of `route print`. */
export function isRoutePrint(lines: readonly string[]): boolean {
  return lines.some((line) => RULER.test(line)) && lines.some((line) => line.length <= MAX_LINE && V4.test(line))
}

/** Reads the table. Each part ends with a ruler; a second part of rows of one family is the persistent one. */
export function readRoutePrint(lines: readonly string[], ledger: Ledger): RouteTable {
  const table = emptyTable()
  const state: State = { done: { v4: false, v6: false }, here: { v4: false, v6: false }, wrapped: false }
  for (const [index, raw] of lines.entries()) {
    const at = { line: index + 1, column: raw.search(/\S/) + 1 }
    if (raw.length > MAX_LINE) refuseRow(table, at, `the line is longer than ${MAX_LINE} characters`, ledger)
    else if (RULER.test(raw)) endPart(at.line, state, ledger)
    else takeLine(raw, at, { state, table, ledger })
  }
  return table
}

/** Which families have had their active rows, which have them in this part, and whether a row goes on. */
interface State {
  readonly done: { v4: boolean; v6: boolean }
  readonly here: { v4: boolean; v6: boolean }
  wrapped: boolean
}

interface Reading {
  readonly state: State
  readonly table: GrowingTable
  readonly ledger: Ledger
}

interface At {
  readonly line: number
  readonly column: number
}

function endPart(line: number, state: State, ledger: Ledger): void {
  state.done.v4 ||= state.here.v4
  state.done.v6 ||= state.here.v6
  state.here.v4 = false
  state.here.v6 = false
  state.wrapped = false
  ledger.ignore(line, 'a ruler')
}

function takeLine(raw: string, at: At, reading: Reading): void {
  const { state, ledger } = reading
  const v6 = V6.exec(raw)
  const goesOn = state.wrapped
  state.wrapped = v6 !== null && v6[4] === undefined
  if (v6) takeV6(v6, at.line, reading)
  else if (V4_START.test(raw)) takeV4(raw, at, reading)
  else if (goesOn && /^\s{8,}\S/.test(raw)) ledger.read(at.line)
  else passOver(raw, at.line, reading)
}

const V4_PARTS = 'expected a network, its netmask, a gateway, the address of an interface, and a metric'
const PERSISTENT = 'a persistent route, which is also an active one'

function passOver(raw: string, line: number, { table, ledger }: Reading): void {
  const listed = LISTED.exec(raw)
  if (listed) {
    table.links.push({ index: Number(listed[1]), name: listed[2] as string })
    ledger.read(line)
  } else if (raw.trim() === '') ledger.ignore(line, 'blank')
  else if (ADDRESS.test(raw)) ledger.unknown(line, 'a line with an address, and no row of the table')
  else ledger.ignore(line, 'a heading')
}

function takeV4(raw: string, at: At, { state, table, ledger }: Reading): void {
  if (state.done.v4) {
    ledger.ignore(at.line, PERSISTENT)
    return
  }
  const [, network = '', mask = '', , own = '', metric = ''] = V4.exec(raw) ?? []
  const prefix = maskedPrefix(network, mask, 'refuse')
  if (network === '' || parseAddress(own) === undefined) refuseRow(table, at, V4_PARTS, ledger)
  else if ('fault' in prefix) refuseRow(table, at, prefix.fault, ledger)
  else {
    state.here.v4 = true
    // The metric is already the sum of that of the route and that of the interface.
    addRow({ prefix, ...at, links: [{ address: own }], metric: Number(metric), kind: 'way' }, table, ledger)
  }
}

function takeV6(match: RegExpExecArray, line: number, { state, table, ledger }: Reading): void {
  const [raw, index = '', metric = '', network = ''] = match
  if (state.done.v6 || index === '0') {
    ledger.ignore(line, PERSISTENT)
    return
  }
  state.here.v6 = true
  const at = { line, column: raw.indexOf(network) + 1 }
  const prefix = parsePrefix(network, { hostBits: 'refuse' })
  if ('fault' in prefix) refuseRow(table, at, prefix.fault, ledger)
  else addRow({ prefix, ...at, links: [{ index: Number(index) }], metric: Number(metric), kind: 'way' }, table, ledger)
}

function addRow(row: TableRow, table: GrowingTable, ledger: Ledger): void {
  if (isOwn(row.prefix)) ledger.ignore(row.line, OWN_REASON)
  else {
    table.rows.push(row)
    ledger.read(row.line)
  }
}
