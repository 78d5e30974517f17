/** How old what the rules know is: derived from the days on which the documents behind the tables were read. */

import type { TableName } from './table-names.ts'

/** The days on which the oldest and the newest document were read. */
export interface ReadDays {
  readonly oldest: string
  readonly newest: string
}

export interface Knowledge extends ReadDays {
  /** Year and month of the newest document, such as `2026.11`. */
  readonly version: string
  readonly tables: { readonly [Name in TableName]: ReadDays }
}

interface Sourced {
  readonly sources: { readonly [key: string]: { readonly read: string } }
}

/** What is known of the tables taken together. */
export function knowledgeOf(tables: { readonly [Name in TableName]: Sourced }): Knowledge {
  const entries = Object.entries(tables) as readonly (readonly [TableName, Sourced])[]
  const byTable = entries.map(([name, { sources }]) => [name, readDays(Object.values(sources))] as const)
  const all = readDays(entries.flatMap(([, { sources }]) => Object.values(sources)))
  const [year, month] = all.newest.split('-')
  return { version: `${year}.${month}`, ...all, tables: Object.fromEntries(byTable) as Knowledge['tables'] }
}

function readDays(sources: readonly { readonly read: string }[]): ReadDays {
  const days = sources.map(({ read }) => read).sort()
  return { oldest: days[0] ?? '', newest: days.at(-1) ?? '' }
}
