/** What a computer may say under one key, and which of several texts it says. */

import type { Placed } from '../../../environment/imported.ts'
import type { Accounts } from '../accounts.ts'
import { placed } from '../reading.ts'
import type { Part } from '../tree.ts'

export type Scalar = string | number | boolean

export interface Candidate {
  value: Scalar
  readonly parts: Part[]
  /** Of several the heaviest is taken; of equal ones the first. */
  readonly weight: number
}

/** Whole numbers that are at least 1. */
const COUNTED = new Set(['hardware.sockets', 'hardware.cores'])
const LONGEST = 1024

/** Why the environment format would refuse a value. */
export function unusable(key: string, value: Scalar): string | undefined {
  if (typeof value === 'boolean') return undefined
  if (typeof value === 'string') {
    return value === '' || value.length > LONGEST ? 'the text is empty, or longer than 1,024 characters' : undefined
  }
  if (!Number.isFinite(value) || value < 0 || value > Number.MAX_SAFE_INTEGER) return 'the number is out of all bounds'
  return COUNTED.has(key) && (value < 1 || !Number.isInteger(value))
    ? 'it must be a whole number, at least 1'
    : undefined
}

/** The value of a key; `to` is where it stands, for the account of every part that speaks of it. */
export function chosen(key: string, candidates: readonly Candidate[], to: string, book: Accounts): Placed | undefined {
  const usable = candidates.filter(({ value, parts }) => {
    const fault = unusable(key, value)
    if (fault) for (const part of parts) book.unknown(part, fault)
    return fault === undefined
  })
  const heaviest = usable.reduce((most, { weight }) => Math.max(most, weight), 0)
  const winner = usable.find(({ weight }) => weight === heaviest)
  const [source] = winner?.parts ?? []
  if (winner === undefined || source === undefined) return undefined
  for (const { value, weight, parts } of usable)
    for (const part of parts) {
      if (value === winner.value) book.mapped(part, to)
      else if (weight < heaviest) book.ignored(part, `${key} is taken from line ${source.at.line}`)
      else book.unknown(part, `it contradicts line ${source.at.line}, where ${key} is ${winner.value}`)
    }
  return placed(source, typeof winner.value === 'number' ? Number(winner.value.toFixed(2)) : winner.value)
}

/** A list of texts, each with the parts that say it. */
export function listOf(list: ReadonlyMap<string, readonly Part[]>, to: string, book: Accounts): Placed | undefined {
  const items = [...list].flatMap(([value, parts]) => {
    for (const part of parts) book.mapped(part, to)
    const [first] = parts
    return first ? [placed(first, value)] : []
  })
  const [first] = items
  return first && placed(first, items)
}
