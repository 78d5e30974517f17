/**
 * Reads a table of planned firewall rules (CSV with a header; comma, semicolon or tab).
 *
 * Columns, in any order, upper or lower case: `name`, `firewall`, `from` or `source`, `to` or `destination`,
 * `protocol`, `ports` (of the destination), `source ports`, `direction`, `action`, `enabled`, `profile`. Several
 * values in a cell are separated by comma, semicolon, white space or line end. Ports may carry their protocol:
 * `443/tcp, 3478/udp`. Without `direction`, traffic goes from source to destination: the destination is the local side.
 */

import type { FirewallRule } from '../../../domain/firewall-rule.ts'
import { openLedger, splitLines } from '../line-accounts.ts'
import { type CsvRow, parseCsv } from './csv-rows.ts'
import { csvRules } from './csv-rule.ts'
import type { FirewallReading } from './reading.ts'

/** What a column is about, by the words people head it with. */
const COLUMNS = {
  name: ['name', 'rule', 'rule name', 'id', 'no', 'number'],
  firewall: ['firewall', 'device'],
  from: ['from', 'source', 'source address', 'source addresses', 'source ip', 'src'],
  to: ['to', 'destination', 'destination address', 'destination addresses', 'destination ip', 'dst', 'target'],
  protocol: ['protocol', 'protocols', 'proto', 'transport'],
  ports: ['ports', 'port', 'destination port', 'destination ports', 'dst port', 'service'],
  sourcePorts: ['source port', 'source ports', 'src port'],
  direction: ['direction', 'dir'],
  action: ['action', 'rule action', 'permit'],
  enabled: ['enabled', 'active', 'status'],
  profile: ['profile', 'profiles'],
} as const

export type CsvColumn = keyof typeof COLUMNS

/** Columns that are for people. */
const REMARKS =
  /^(?:comments?|description|remarks?|notes?|reason|purpose|owner|ticket|because|why|date|status comment|necessity|citation|(?:source|destination) (?:name|behind nat))$/

/** What rules do, and whether they are on: not to be passed over, whatever it stands under. */
const TELLING =
  /^(?:block|deny|denied|drop|reject|disabled?|inactive|off|verbieten|blockieren|sperren|verweigern|deaktiviert|inaktiv)$/i

/** Reads the table. Never throws. */
export function readFirewallCsv(text: string, file: string): FirewallReading {
  const ledger = openLedger()
  const lines = splitLines(text).length
  const parsed = parseCsv(text)
  for (let line = 1; line <= lines; line += 1) ledger.ignore(line, 'blank, or a comment')
  if (parsed.fault) ledger.problem(Math.min(parsed.fault.line, lines), 1, parsed.fault.reason)
  const [head, ...rows] = parsed.rows
  const width = head?.cells.length ?? 0
  const rules: FirewallRule[] = []
  if (head) {
    const columns = readHead(head)
    if ('fault' in columns) ledger.problem(head.line, 1, columns.fault)
    else {
      ledger.read(head.line)
      for (const index of columns.unknown) readUnknown(index)
      for (const row of rows) takeRow(row, columns.at)
    }
  }
  return { rules, unresolved: [], ...ledger.close(lines) }

  /** A column under a heading that is not known, unless it says what a rule does. */
  function readUnknown(index: number): void {
    ledger.note(head?.line ?? 1, `column ${index + 1} is not read: its heading is not known`)
    const telling = rows.find((row) => TELLING.test(row.cells[index]?.trim() ?? ''))
    if (telling)
      ledger.problem(
        telling.line,
        telling.columnOf(index),
        'this says what the rule does, and the heading of its column is not known; expected action or enabled',
      )
  }

  function takeRow(row: CsvRow, at: ReadonlyMap<CsvColumn, number>): void {
    const cell = (column: CsvColumn) => row.cells[at.get(column) ?? -1]?.trim() ?? ''
    for (let line = row.line; line <= row.endLine; line += 1) ledger.read(line)
    const beyond = row.cells.findIndex((text, index) => index >= width && text.trim() !== '')
    if (beyond >= 0) {
      ledger.problem(row.line, row.columnOf(beyond), 'the row has more cells than the header; quote a cell with commas')
      return
    }
    const read = csvRules(cell, { file, line: row.line, column: 1 })
    if ('fault' in read) ledger.problem(row.line, row.columnOf(at.get(read.column) ?? -1), read.fault)
    else rules.push(...read.rules)
  }
}

function readHead(head: CsvRow) {
  const at = new Map<CsvColumn, number>()
  const unknown: number[] = []
  for (const [index, heading] of head.cells.entries()) {
    const word = heading
      .trim()
      .toLowerCase()
      .replace(/[_\s-]+/g, ' ')
    const column = (Object.keys(COLUMNS) as CsvColumn[]).find((key) =>
      (COLUMNS[key] as readonly string[]).includes(word),
    )
    if (column && !at.has(column)) at.set(column, index)
    else if (column) return { fault: `two columns say ${column}` }
    else if (!REMARKS.test(word)) unknown.push(index)
  }
  if (!at.has('from') || !at.has('to'))
    return { fault: 'expected a header with at least: from (or source), to (or destination), ports' }
  return { at, unknown }
}
