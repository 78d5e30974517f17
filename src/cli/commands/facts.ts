/** `facts`: what the vendor documents, as the rules use it. */

import { type Command, Option } from 'commander'
import { type Facts, loadFacts } from '../../facts/facts.ts'
import { TABLE_NAMES, type TableName } from '../../facts/table-names.ts'
import { EXIT } from '../../policy/verdict.ts'
import { renderTable, renderTables, type ShownTable } from '../../reporters/facts-text.ts'
import type { Context, Finish } from '../context.ts'
import { near } from '../near.ts'
import { lineWidth } from '../terminal.ts'

const FORMATS = ['text', 'json'] as const
type Format = (typeof FORMATS)[number]

/** Adds the command. */
export function addFacts(program: Command, context: Context, finish: Finish): void {
  program
    .command('facts')
    .description('list the tables of facts; with a name, the rows of that table and their sources')
    .argument('[table]', 'the name of a table')
    .addOption(new Option('-f, --format <format>', 'how to show them').choices(FORMATS).default('text'))
    .action((table: string | undefined, { format }: { readonly format: Format }) =>
      finish(table === undefined ? showTables(format, context) : showTable(table, format, context)),
    )
}

async function showTables(format: Format, { io }: Context): Promise<number> {
  const facts = loadFacts()
  const tables = TABLE_NAMES.map((name) => tableOf(facts, name))
  const knowledge = facts.knowledge()
  const data = TABLE_NAMES.map((name) => {
    const { title, rows, sources } = tableOf(facts, name)
    return { name, title, knowledge: knowledge.version, read: knowledge.tables[name], rows: rows.length, sources }
  })
  io.stdout(format === 'json' ? `${JSON.stringify(data, null, 2)}\n` : renderTables(tables, knowledge))
  return EXIT.ready
}

async function showTable(given: string, format: Format, context: Context): Promise<number> {
  const name = TABLE_NAMES.find((each) => each === given)
  if (name === undefined) {
    return context.fail(`there is no table ${given}${near(given, TABLE_NAMES)} (lync-ready facts lists them)`)
  }
  const table = tableOf(loadFacts(), name)
  // Citations repeat the sources, which the rows name by key.
  const rows = table.rows.map(({ citations: _, ...row }) => row)
  const { io } = context
  io.stdout(format === 'json' ? `${JSON.stringify({ ...table, rows }, null, 2)}\n` : renderTable(table, lineWidth(io)))
  return EXIT.ready
}

function tableOf(facts: Facts, name: TableName): ShownTable {
  return facts.table(name)
}
