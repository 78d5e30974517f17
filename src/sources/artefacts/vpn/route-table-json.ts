/** Route tables as JSON: `ip -j route`, and `Get-NetRoute | ConvertTo-Json`. */

import { readJsonTree } from '../../imports/json-tree.ts'
import { type Fields, field, objects, type Tree, textField } from '../../imports/tree.ts'
import type { Ledger } from '../line-accounts.ts'
import { takeIpRow } from './route-table-ip-row.ts'
import { takeNetRoute } from './route-table-netroute.ts'
import { emptyTable, type GrowingTable, type RouteTable } from './route-table-rows.ts'
import { noteUnreadable } from './unparsed.ts'

/** Reads one JSON text, or several behind each other, as when the commands for IPv4 and IPv6 write into one file. */
export function readJsonTable(text: string, lines: number, ledger: Ledger): RouteTable {
  const table = emptyTable()
  try {
    for (const part of documents(text))
      for (const record of objects(readJsonTree(part))) takeRecord(record, table, ledger)
  } catch (error) {
    table.unreadable.push({ line: noteUnreadable(error, lines, ledger), column: 1 })
  }
  for (let line = 1; line <= lines; line += 1) ledger.ignore(line, 'brackets, or what says nothing of routes')
  return table
}

function takeRecord(record: Fields, table: GrowingTable, ledger: Ledger): void {
  // Looked up once: `field` compares names regardless of case, which takes long for many rows.
  const named = new Map(record.fields.map(({ name, value }) => [name, value]))
  const dst = named.get('dst')
  if (dst) takeLinux(record, dst, named, table, ledger)
  else if (field(record, 'DestinationPrefix')) takeNetRoute(record, table, ledger)
  else if (record.fields.length > 0) ledger.unknown(record.at.line, 'an object that is no route')
}

function takeLinux(
  record: Fields,
  dst: Tree,
  named: ReadonlyMap<string, Tree>,
  table: GrowingTable,
  ledger: Ledger,
): void {
  const before = table.rows.length
  const own = (name: string) => leafText(named.get(name))
  const several = named.get('nexthops')
  const hops =
    several?.kind === 'list' ? several.items.filter((hop) => !flagsOf(field(hop, 'flags')).includes('dead')) : []
  const first = several ? [] : [own('gateway') ?? textField(named.get('via'), 'host')?.text]
  takeIpRow(
    {
      line: dst.at.line,
      column: dst.at.column,
      type: own('type') ?? 'unicast',
      dst: leafText(dst) ?? '',
      via: [
        ...first,
        ...hops.map((hop) => textField(hop, 'gateway')?.text ?? textField(field(hop, 'via'), 'host')?.text),
      ],
      devices: several ? hops.flatMap((hop) => textField(hop, 'dev')?.text ?? []) : [own('dev') ?? []].flat(),
      source: own('prefsrc'),
      metric: own('metric'),
      table: own('table'),
      tos: own('tos'),
      from: own('from'),
      pref: named.has('pref'),
      scope: own('scope'),
      flags: flagsOf(named.get('flags')),
    },
    table,
    ledger,
  )
  if (table.rows.length > before) for (const { value } of record.fields) ledger.read(value.at.line)
}

function leafText(value: Tree | undefined): string | undefined {
  return value?.kind === 'leaf' && value.value !== null ? String(value.value) : undefined
}

function flagsOf(flags: Tree | undefined): readonly string[] {
  return flags?.kind === 'list' ? flags.items.flatMap((item) => leafText(item) ?? []) : []
}

const MAX_DOCUMENTS = 8

/** Cuts texts behind each other apart; what stands before a text becomes blank, so that its places stay. */
function documents(text: string): readonly string[] {
  // Inside one text a comma stands there.
  if (!/[\]}]\s*[[{]/.test(text)) return [text]
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
