/** What decides in a strongSwan configuration, whether it is swanctl.conf or ipsec.conf. */

import type { Said } from './reading.ts'

/** One pair of traffic selectors. */
export interface Child {
  readonly name: string
  /** `pass` stays outside whatever else is said, `drop` is dropped; `other`: transport and the like. */
  readonly mode: 'tunnel' | 'pass' | 'drop' | 'other'
  readonly local: readonly Said[]
  readonly remote: readonly Said[]
  /** Whether it takes effect by itself, may be started by hand, or is there for others to take from only. */
  readonly started: 'yes' | 'by-hand' | 'no'
  readonly line: number
}

export interface Connection {
  readonly name: string
  /** Whose file it is: a server offers what its own selectors say, a client asks for what those of the server say. */
  readonly role: 'client' | 'server'
  /** The IKE version; 0 takes both. */
  readonly version: string
  readonly children: readonly Child[]
  /** Addresses handed out. */
  readonly pool: readonly Said[]
  /** Unity attributes: what IKEv1 clients that know them tunnel, and what they leave out. */
  readonly unity: { readonly include: readonly Said[]; readonly exclude: readonly Said[] }
  /** What it takes from elsewhere, and is not in the file. */
  readonly missing: readonly Said[]
  readonly line: number
}

export interface StrongSwanParts {
  readonly connections: readonly Connection[]
  readonly includes: readonly Said[]
  readonly whole: boolean
}

const PLAIN = /^[^\s,[\]]+$/

/** The items of a list with commas, or with white space, each with its place. Protocols in brackets belong to an item. */
export function itemsOf(value: Said | undefined): readonly Said[] {
  if (value === undefined) return []
  if (PLAIN.test(value.text)) return [value]
  return [...value.text.matchAll(/[^\s,[]+(?:\[[^\]]*\]?)?|\[[^\]]*\]?/g)].map(({ 0: text, index }) => ({
    text,
    line: value.line,
    column: value.column + index,
  }))
}
