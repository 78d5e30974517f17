/** Tables of computers: reports of Configuration Manager, `systeminfo /fo csv`, and objects without the line `#TYPE`. */

import type { ImportedHost, ImportOptions, ImportReading } from '../../../environment/imported.ts'
import { type Accounts, openAccounts } from '../accounts.ts'
import { readCsvObjects } from '../powershell/csv.ts'
import { KINDS } from '../powershell/kinds.ts'
import { normalise } from '../powershell/normalise.ts'
import { isKnown, readObjects } from '../powershell/read-objects.ts'
import type { Reader } from '../readers.ts'
import { emptyReading } from '../reading.ts'
import { type Fields, type Part, parts } from '../tree.ts'
import { draftHost, type HostDraft } from './host-draft.ts'
import { PERSONAL } from './inventory-class.ts'
import { computerName, grouped, inDomain } from './names.ts'
import { isSysteminfoHead, readSysteminfoRows } from './systeminfo.ts'
import {
  type Columns,
  givenColumns,
  namesColumnOf,
  PERSONAL_COLUMN,
  presetColumns,
  UNUSED_COLUMN,
} from './table-columns.ts'
import { coresByProcessor } from './table-processors.ts'
import { type Cell, type ColumnWord, type Row, readRow } from './table-words.ts'

/** A head may be long, but not as long as a file. */
const LONGEST_HEAD = 65_536

export const INVENTORY_TABLE: Reader<string> = {
  recognises: (text, options) => {
    const lines = text.replace(/^\uFEFF?\s*/, '').slice(0, 2 * LONGEST_HEAD)
    const head = headIn(lines)
    if (head.length < 2) return false
    if (isSysteminfoHead(head) || columnsOf(head, options) !== undefined) return true
    const [first, second] = lines.split(/\r\n|\n|\r/)
    return second !== undefined && isKnown(sampleOf(`${first}\n${second}`), KINDS)
  },
  read: (text, options) => {
    const rows = readCsvObjects(text)
    const head = headIn(text.replace(/^\uFEFF?\s*/, '').slice(0, LONGEST_HEAD))
    const columns = columnsOf(head, options)
    if (!isSysteminfoHead(head) && columns === undefined) return readObjects(normalise(rows), 'CSV', KINDS)
    const book = openAccounts(rows.flatMap((row) => [...parts(row)]))
    return columns === undefined ? readSysteminfoRows(rows, book) : readReport(rows, columns(), book)
  },
}

/** The headings of a table; none where the text does not begin with one. */
function headIn(text: string): readonly string[] {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? ''
  if (/^[<{[]/.test(line) || line.length >= LONGEST_HEAD) return []
  const cells = [',', ';', '\t'].map((sign) => line.split(sign))
  const most = cells.toSorted((a, b) => b.length - a.length)[0] ?? []
  return most.map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  )
}

/** The first row as an object: a cell with the end of a line in it makes it none. */
function sampleOf(text: string): readonly Fields[] {
  try {
    return readCsvObjects(text)
  } catch {
    return []
  }
}

function columnsOf(head: readonly string[], options: ImportOptions = {}): (() => Columns) | undefined {
  const { columns } = options
  if (columns && namesColumnOf(columns, head)) return () => givenColumns(columns, head)
  const preset = presetColumns(head)
  return preset && (() => preset)
}

function readReport(rows: readonly Fields[], columns: Columns, book: Accounts): ImportReading {
  const cells = rows.map((row) => cellsOf(row, columns, book))
  const names = cells.map(nameOf)
  const given = [...new Set(names.flatMap((name) => name ?? []))]
  const groups = grouped(given)
  const computers = new Map(given.map((name, index) => [name, groups[index]]))
  const drafts = new Map<string, HostDraft>()
  const shareCores = coresByProcessor()
  for (const [index, row] of cells.entries()) {
    const name = names[index]
    const computer = name === undefined ? undefined : computers.get(name)
    if (computer === undefined) {
      const why =
        name === undefined ? 'the row names no computer' : `"${name}" may be more than one computer of the file`
      for (const { part } of [...row.values()].flat()) book.unknown(part, why)
      continue
    }
    const draft = drafts.get(computer) ?? draftHost(rows[index] as Fields, book)
    drafts.set(computer, draft)
    accountForName(row, draft, book)
    readRow(shareCores(computer, rows[index] as Fields, row, { draft, book }), { draft, book })
  }
  const hosts: readonly ImportedHost[] = [...drafts].map(([name, draft]) => draft.close(name))
  return { ...emptyReading('a table of computers, such as Configuration Manager reports', book.close()), hosts }
}

/** The FQDN where a cell has it, or else the name in its domain. */
function nameOf(row: Row): string | undefined {
  const hosts = row.get('host') ?? []
  const full = hosts.find(({ text }) => computerName(text)?.includes('.')) ?? hosts[0]
  const suffix = row.get('domain')?.find(({ text }) => text.includes('.'))
  return inDomain(full?.text, suffix?.text)
}

function accountForName(row: Row, draft: HostDraft, book: Accounts): void {
  for (const { part, text } of row.get('host') ?? []) {
    if (computerName(text) === undefined) book.unknown(part, 'it names no computer')
    else draft.named(part)
  }
  for (const { part, text } of row.get('domain') ?? []) {
    if (text.includes('.')) draft.named(part)
    else book.ignored(part, 'a workgroup, or a domain that is not part of the name')
  }
}

/** The cells of a row by what they hold; the others are accounted for here. */
function cellsOf(row: Fields, columns: Columns, book: Accounts): Row {
  const cells = new Map<ColumnWord, Cell[]>()
  for (const { name, value } of row.fields) {
    if (value.kind !== 'leaf') continue
    const text = String(value.value ?? '').trim()
    const column = columns.get(name)
    if (PERSONAL_COLUMN.test(name)) book.dropped(value, PERSONAL)
    else if (text === '' || text === 'NULL') book.ignored(value, 'it is empty')
    else if (column === undefined) accountForOther(name, value, book)
    else {
      const cell = { text, heading: name, part: value, ...(column.unit && { unit: column.unit }) }
      cells.set(column.word, [...(cells.get(column.word) ?? []), cell])
    }
  }
  return cells
}

function accountForOther(heading: string, part: Part, book: Accounts): void {
  if (UNUSED_COLUMN.test(heading)) book.ignored(part, 'no key of a server is for it')
  else book.unknown(part, 'nothing says what the column holds: name it with a word such as os or memory')
}
