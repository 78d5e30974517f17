/** From `rules/facts/*.yaml` to the form a run reads. Build time only. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Citation } from './citation.ts'
import type { CompiledTable } from './facts.ts'
import { type Knowledge, knowledgeOf } from './knowledge.ts'
import { TABLE_NAMES, type TableName } from './table-names.ts'
import { tableSchema } from './tables.ts'

export interface CompiledFacts {
  readonly tables: { readonly [Name in TableName]: CompiledTable }
  /** Every document any table cites. */
  readonly sources: { readonly [key: string]: Omit<Citation, 'key'> }
  readonly knowledge: Knowledge
}

/** @throws Error naming the file and the row when a table does not hold together */
export function compileFacts(folder: string): CompiledFacts {
  const unknown = readdirSync(folder).filter((file) => !TABLE_NAMES.some((name) => file === `${name}.yaml`))
  if (unknown.length > 0) throw new Error(`${folder} holds files that are no table: ${unknown.join(', ')}`)
  const tables = Object.fromEntries(
    TABLE_NAMES.map((name) => [name, compileTable(name, folder)]),
  ) as CompiledFacts['tables']
  const sources: Record<string, Omit<Citation, 'key'>> = {}
  for (const table of Object.values(tables)) {
    for (const [key, source] of Object.entries(table.sources)) {
      if (sources[key] && JSON.stringify(sources[key]) !== JSON.stringify(source)) {
        throw new Error(`${table.table}: the source ${key} means another document in another table`)
      }
      sources[key] = source
    }
  }
  return {
    tables,
    sources: Object.fromEntries(Object.entries(sources).sort(([a], [b]) => (a < b ? -1 : 1))),
    knowledge: knowledgeOf(tables),
  }
}

function compileTable(name: TableName, folder: string): CompiledTable {
  const parsed = tableSchema(name).safeParse(parse(readFileSync(join(folder, `${name}.yaml`), 'utf8')))
  if (!parsed.success) {
    const issues = parsed.error.issues.slice(0, 10).map(({ path, message }) => `  ${path.join('.')}: ${message}`)
    throw new Error(`rules/facts/${name}.yaml\n${issues.join('\n')}`)
  }
  const { rows, sources } = parsed.data
  rows.forEach(({ id }, index) => {
    const before = rows[index - 1]?.id
    if (before !== undefined && before >= id) throw new Error(`${name}: the row ${id} is not sorted, or twice`)
  })
  const cited = new Set(
    JSON.stringify(rows)
      .match(/"(?:sources|versionSources)":\[[^\]]*\]/g)
      ?.flatMap((list) => list.match(/"[^"]+"/g)?.slice(1) ?? []),
  )
  for (const key of Object.keys(sources)) {
    if (!cited.has(`"${key}"`)) throw new Error(`${name}: no row cites the source ${key}`)
  }
  for (const quoted of cited) {
    if (!(quoted.slice(1, -1) in sources))
      throw new Error(`${name}: a row cites ${quoted}, which is not among the sources`)
  }
  return parsed.data as unknown as CompiledTable
}
