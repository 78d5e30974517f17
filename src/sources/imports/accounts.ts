/** Keeps account of what a file holds: a reader says what it made of each part, and what it says nothing of is unknown. */

import type { ImportItem } from '../../environment/imported.ts'
import type { Part } from './tree.ts'

export interface Accounts {
  /** The part stands in the environment at `to`. A part may be mapped to several places. */
  mapped(part: Part, to: string): void
  /** Nobody needs it, and why. */
  ignored(part: Part, reason: string): void
  /** A secret, a key or a signature: its value is not kept. */
  dropped(part: Part, reason: string): void
  /** It may matter, and is not understood. */
  unknown(part: Part, reason: string): void
  /** One entry for each part, in the order of the parts; those never named are unknown. */
  close(): readonly ImportItem[]
}

type Said = Omit<ImportItem, 'at' | 'what'>

const NOT_READ: Said = { status: 'unknown', reason: 'nothing here reads it' }

/** Opens the book for all parts of a file. */
export function openAccounts(parts: Iterable<Part>): Accounts {
  const said = new Map<Part, Said | undefined>()
  for (const part of parts) said.set(part, undefined)
  const enter = (part: Part, entry: Said) => {
    if (!said.has(part)) throw new Error(`not a part of the file: ${part.what}`)
    // What is once mapped stays so: another use that ignores it does not unsay it.
    if (said.get(part)?.status !== 'mapped') said.set(part, entry)
  }
  return {
    mapped: (part, to) => {
      const held = said.get(part)
      enter(part, { status: 'mapped', to })
      if (held?.status === 'mapped' && held.to !== to) said.set(part, { status: 'mapped', to: `${held.to}; ${to}` })
    },
    ignored: (part, reason) => enter(part, { status: 'ignored', reason }),
    dropped: (part, reason) => enter(part, { status: 'dropped', reason }),
    unknown: (part, reason) => enter(part, { status: 'unknown', reason }),
    close: () => [...said].map(([{ at, what }, entry]) => ({ at, what, ...(entry ?? NOT_READ) })),
  }
}
