/** The way from the products in use to another one, as the tables document it. */

import type { ProductId } from '../facts/citation.ts'
import type { PathRow } from './migration-path-row.ts'
import { isEarlier, type System } from './systems.ts'

/**
 * `none`: there are pools of it only. `back`: it is the earlier product. `over`: through another product first.
 * `undocumented`: no page says that there is a way, or that there is none.
 */
export type WayKind = 'none' | 'back' | 'in-place' | 'side-by-side' | 'over' | 'undocumented' | 'no-way'

export interface Way {
  readonly kind: WayKind
  readonly from: ProductId
  readonly row?: PathRow
  readonly over?: System
}

/** The way of each product that is moved from. */
export function waysTo(target: ProductId, from: readonly ProductId[], rows: readonly PathRow[]): readonly Way[] {
  return from.filter((source) => source !== target).map((source) => wayFrom(source, target, rows))
}

function wayFrom(from: ProductId, target: ProductId, rows: readonly PathRow[]): Way {
  if (isEarlier(target, from)) return { kind: 'back', from }
  const row = rows.find((each) => each.from === from && each.products.includes(target))
  if (row === undefined) return { kind: 'undocumented', from }
  const verdicts = [row.inPlace, row.sideBySide]
  if (row.inPlace === 'supported') return { kind: 'in-place', from, row }
  if (row.sideBySide === 'supported') return { kind: 'side-by-side', from, row }
  if (row.via !== undefined) return { kind: 'over', from, row, over: row.via }
  return { kind: verdicts.includes('unconfirmed') ? 'undocumented' : 'no-way', from, row }
}

/** Of the easiest to the hardest; what is moved from several products takes the hardest. */
const HARDNESS: readonly WayKind[] = ['none', 'in-place', 'side-by-side', 'over', 'undocumented', 'no-way', 'back']

export function hardest(ways: readonly Way[]): WayKind {
  const found = ways.map(({ kind }) => HARDNESS.indexOf(kind))
  return HARDNESS[Math.max(0, ...found)] ?? 'none'
}
