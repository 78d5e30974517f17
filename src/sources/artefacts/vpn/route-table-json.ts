/** Route tables as JSON: `ip -j route`, and `Get-NetRoute | ConvertTo-Json`. */

import { Unreadable } from '../../imports/bounds.ts'
import { readJsonTree } from '../../imports/json-tree.ts'
import { type Fields, field, objects, type Tree, textField } from '../../imports/tree.ts'
import type { Ledger } from '../line-accounts.ts'
import { takeIpRow } from './route-table-ip-row.ts'
import { takeNetRoute } from './route-table-netroute.ts'
import { emptyTable, type GrowingTable, type RouteTable } from './route-table-rows.ts'

/** Reads one JSON text, or several behind each other, as when the commands for IPv4 and IPv6 write into one file. */
export function readJsonTable(text: string, lines: number, ledger: Ledger): RouteTable {
  const table = emptyTable()
  try {
    for (const part of documents(text))
      for (const record of objects(readJsonTree(part))) takeRecord(record, table, ledger)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const line = Math.min(error.line, lines)
    ledger.problem(line, error.line > lines ? 1 : error.column, error.message)
    table.unreadable.push({ line, column: 1 })
  }
  for (let line = 1; line <= lines; line += 1) ledger.ignore(line, 'brackets, or what says nothing of routes')
  return table
}

function takeRecord(record: Fields, table: GrowingTable, ledger: Ledger): void {
  if (record.fields.length === 0) return
  if (field(record, 'dst')) takeLinux(record, table, ledger)
  else if (field(record, 'DestinationPrefix')) takeNetRoute(record, table, ledger)
  else ledger.unknown(record.at.line, 'an object that is no route')
}

function takeLinux(record: Fields, table: GrowingTable, ledger: Ledger): void {
  const dst = field(record, 'dst')
  const text = (of: Tree | undefined, name: string) => textField(of, name)?.text
  const hops = hopsOf(record)
  const { line, column } = dst?.at ?? record.at
  takeIpRow(
    {
      line,
      column,
      type: text(record, 'type') ?? 'unicast',
      dst: text(record, 'dst') ?? '',
      via: hops.map((hop) => text(hop, 'gateway') ?? text(field(hop, 'via'), 'host')),
      devices: hops.flatMap((hop) => text(hop, 'dev') ?? []),
      source: text(record, 'prefsrc'),
      metric: text(record, 'metric'),
      table: text(record, 'table'),
      tos: text(record, 'tos'),
      from: text(record, 'from'),
      pref: field(record, 'pref') !== undefined,
      scope: text(record, 'scope'),
      flags: flagsOf(record),
    },
    table,
    ledger,
  )
}

/** The ways of a route: its own, or several that share the traffic, of which those that are down do not count. */
function hopsOf(record: Fields): readonly Tree[] {
  const several = field(record, 'nexthops')
  if (several?.kind !== 'list') return [record]
  return several.items.filter((hop) => !flagsOf(hop).includes('dead'))
}

function flagsOf(record: Tree): readonly string[] {
  const flags = field(record, 'flags')
  return flags?.kind === 'list' ? flags.items.flatMap((item) => (item.kind === 'leaf' ? [String(item.value)] : [])) : []
}

const MAX_DOCUMENTS = 16

/** Cuts texts behind each other apart; what stands before a text becomes blank, so that its places stay. */
function documents(text: string): readonly string[] {
  const starts = [0]
  let depth = 0
  for (const { 0: found, index } of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[{]|[\]}]/gs)) {
    if (found === '[' || found === '{') {
      if (depth === 0 && index > 0 && text.slice(starts.at(-1), index).trim() !== '') starts.push(index)
      depth += 1
    } else if (!found.startsWith('"')) depth -= 1
    if (starts.length > MAX_DOCUMENTS) break
  }
  return starts.map((start, at) => `${blank(text.slice(0, start))}${text.slice(start, starts[at + 1])}`)
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ')
}
