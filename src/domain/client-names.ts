/** The names of clients, as the table writes them or otherwise. */

import { nearest } from './operating-system-names.ts'
import { wordsOf } from './operating-system-words.ts'
import { oneOf } from './os-judgement.ts'
import type { ClientRow } from './os-support-row.ts'

/** Words that people add to the name of a client, or leave out. */
const NOISE = ['microsoft', 'client']

/** The client of a name, or why it is not known. */
export type ClientNaming = ClientRow | { readonly open: string }

type NameReader = (text: string) => ClientNaming

const readers = new WeakMap<readonly ClientRow[], NameReader>()

/** Reads the names of clients; made once for the rows of a table. */
export function clientNameReader(rows: readonly ClientRow[]): NameReader {
  const reader = readers.get(rows) ?? readerOf(rows)
  readers.set(rows, reader)
  return reader
}

function readerOf(rows: readonly ClientRow[]): NameReader {
  const clients = new Map(rows.flatMap((row) => [row.name, ...row.aliases].map((name) => [keyOf(name), row] as const)))
  const names = rows.map(({ name }) => name)
  return (text) => {
    const client = clients.get(keyOf(text))
    if (client) return client
    const meant = nearest(text, names)
    const question = meant.length === 0 ? '' : `; did you mean ${oneOf(meant)}?`
    return { open: `"${text}" is not the name of a known client${question}` }
  }
}

function keyOf(text: string): string {
  return wordsOf(text)
    .filter((word) => !NOISE.includes(word))
    .join(' ')
}
