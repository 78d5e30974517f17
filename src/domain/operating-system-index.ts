/** The tables prepared for reading names, so that many can be read. */

import type { OsDetails } from './operating-system-details.ts'
import type { OperatingSystemRow } from './operating-system-row.ts'
import { vocabularyOf } from './operating-system-vocabulary.ts'
import { longestFirst, type Phrase, phrase } from './operating-system-words.ts'

/** One of the names of a system. */
export interface SystemName {
  readonly row: OperatingSystemRow
  readonly name: string
}

export interface OsIndex {
  readonly rows: readonly OperatingSystemRow[]
  /** Every name of every system, longest first. */
  readonly names: readonly Phrase<SystemName>[]
  /** What may stand beside the name of a system, longest first. */
  readonly vocabulary: (row: OperatingSystemRow) => readonly Phrase<OsDetails>[]
}

/** Prepares the rows; the words of a system when it is first named. */
export function indexOf(rows: readonly OperatingSystemRow[]): OsIndex {
  const vocabularies = new Map<string, readonly Phrase<OsDetails>[]>()
  const vocabulary = (row: OperatingSystemRow) => {
    const held = vocabularies.get(row.id) ?? vocabularyOf(row, rows)
    vocabularies.set(row.id, held)
    return held
  }
  const names = rows.flatMap((row) => [row.name, ...(row.aliases ?? [])].map((name) => phrase(name, { row, name })))
  return { rows, names: longestFirst(names), vocabulary }
}
