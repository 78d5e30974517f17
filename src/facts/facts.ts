/** The tables as rules see them: rows by table and product, read from the compiled form on first use. */

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { once } from '../domain/memo.ts'
import type { Citation, FactRow, ProductId } from './citation.ts'
import type { Knowledge } from './knowledge.ts'
import type { TableName, Tables } from './table-names.ts'

export interface Table<Row> {
  readonly name: TableName
  readonly title: string
  readonly sources: readonly Citation[]
  readonly rows: readonly (Row & FactRow)[]
}

export interface Facts {
  /** A table; it is read when it is first asked for. */
  table<Name extends TableName>(name: Name): Table<Tables[Name]>
  /** The rows that hold for a product. */
  rows<Name extends TableName>(name: Name, product: ProductId): readonly (Tables[Name] & FactRow)[]
  /** A document by its key; keys mean the same in every table. */
  source(key: string): Citation | undefined
  /** How old all of it is. */
  knowledge(): Knowledge
  /** The SHA-256 of the compiled form of every table, as it was when the program was built. */
  digests(): Digests
}

export type Digests = Readonly<Record<TableName, string>>

/** The compiled form: as in `rules/facts/*.yaml`, checked at build time. */
export interface CompiledTable {
  readonly table: TableName
  readonly title: string
  readonly sources: { readonly [key: string]: Omit<Citation, 'key'> }
  readonly rows: readonly ({ readonly sources: readonly string[] } & Omit<FactRow, 'citations'>)[]
}

/** As it is shipped: the documents of all tables stand once, in a file of their own. */
export interface ShippedTable extends Omit<CompiledTable, 'sources'> {
  readonly sources: readonly string[]
}

/** The tables shipped with this version. */
export function loadFacts(): Facts {
  const sources = once(readSources)
  let knowledge: Knowledge | undefined
  let digests: Digests | undefined
  const tables = new Map<TableName, Table<unknown>>()
  const byProduct = new Map<string, readonly unknown[]>()
  const table = (name: TableName) => {
    const held = tables.get(name) ?? resolveTable(withSources(readTable(name), sources()))
    tables.set(name, held)
    return held
  }
  return {
    table: table as Facts['table'],
    rows: ((name: TableName, product: ProductId) => {
      const key = `${name} ${product}`
      const rows = byProduct.get(key) ?? table(name).rows.filter((row) => row.products.includes(product))
      byProduct.set(key, rows)
      return rows
    }) as Facts['rows'],
    source: (key) => {
      const source = sources()[key]
      return source && { key, ...source }
    },
    knowledge: () => {
      knowledge ??= readKnowledgeFile()
      return knowledge
    },
    digests: () => {
      digests ??= readDigestsFile()
      return digests
    },
  }
}

let shipped: Facts | undefined

/** The same, kept for as long as the program runs: what rules find out of the tables is kept with them. */
export function shippedFacts(): Facts {
  shipped ??= loadFacts()
  return shipped
}

type Sources = Readonly<Record<string, Omit<Citation, 'key'>>>

function readSources(): Sources {
  return JSON.parse(readFileSync(new URL('./generated/sources.json', import.meta.url), 'utf8')) as Sources
}

function readKnowledgeFile(): Knowledge {
  return JSON.parse(readFileSync(new URL('./generated/knowledge.json', import.meta.url), 'utf8')) as Knowledge
}

function readDigestsFile(): Digests {
  return JSON.parse(readFileSync(new URL('./generated/digests.json', import.meta.url), 'utf8')) as Digests
}

function readTable(name: TableName): ShippedTable {
  return JSON.parse(readFileSync(new URL(`./generated/${name}.json`, import.meta.url), 'utf8')) as ShippedTable
}

function withSources(table: ShippedTable, sources: Sources): CompiledTable {
  const own = table.sources.flatMap((key) => {
    const source = sources[key]
    return source ? [[key, source] as const] : []
  })
  return { ...table, sources: Object.fromEntries(own) }
}

/** The SHA-256 of a table, with the documents it cites, as it lies beside the program now. */
export function digestOfTable(name: TableName): string {
  return digestOf(withSources(readTable(name), readSources()))
}

/** The SHA-256 of a table. */
export function digestOf(table: CompiledTable): string {
  return createHash('sha256').update(JSON.stringify(table)).digest('hex')
}

function resolveTable(compiled: CompiledTable): Table<unknown> {
  const sources = new Map(Object.entries(compiled.sources).map(([key, source]) => [key, { key, ...source }]))
  return {
    name: compiled.table,
    title: compiled.title,
    sources: [...sources.values()],
    rows: compiled.rows.map((row) => ({ ...row, citations: row.sources.flatMap((key) => sources.get(key) ?? []) })),
  }
}
