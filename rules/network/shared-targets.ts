/** The figures that the network is compared with: the documented ones, or those that the environment sets instead. */

import { OWN_FIGURES, type OwnFigure, ownFigureKey } from '../../src/domain/network-own-figure.ts'
import type { NetworkTarget } from '../../src/domain/network-target-row.ts'
import type { Path } from '../../src/environment/model.ts'
import { type Evidence, note, type RuleContext } from '../../src/rule.ts'
import { type Network, type Row, says, targetRow } from './shared.ts'

type Own = NonNullable<NonNullable<Network['targets']>[keyof typeof OWN_FIGURES]>

/** A row, and what takes the place of its figure. */
export interface Target {
  readonly row: Row
  readonly own: { readonly figure: OwnFigure; readonly set: Own; readonly at: Path } | undefined
}

/** A target with the figure that counts. */
export interface Limit extends Target {
  readonly value: number
}

type Where = Pick<RuleContext, 'environment' | 'facts'>

/** The row about a target, and what the environment sets instead; undefined where no document says anything. */
export function targetOf({ environment: { document }, facts }: Where, target: NetworkTarget): Target | undefined {
  const row = targetRow(facts, target, document.product)
  if (row === undefined) return undefined
  const key = ownFigureKey(target)
  const set = key && document.network?.targets?.[key]
  const own = key && set && { figure: OWN_FIGURES[key], set, at: ['network', 'targets', key] }
  return { row, own }
}

/** The same where it is a figure. */
export function limitOf(where: Where, target: NetworkTarget): Limit | undefined {
  const found = targetOf(where, target)
  const value = found?.own?.set.value ?? found?.row.value
  return found && value !== undefined ? { ...found, value } : undefined
}

/** What is expected: the row, or the figure set instead with its reason, beside what the documents say. */
export function evidenceOf({ row, own }: Target): readonly Evidence[] {
  if (own === undefined) return [says(row)]
  const { figure, set, at } = own
  const { value, reason, agreedBy, agreedOn } = set
  const agreement = [...(agreedBy ? [`by ${agreedBy}`] : []), ...(agreedOn ? [`on ${agreedOn}`] : [])]
  const agreed = agreement.length > 0 ? `, agreed ${agreement.join(' ')}` : ''
  const words = figure.wants === 'exactly' ? `${figure.words} is` : `${figure.words}: ${figure.wants}`
  return [
    {
      role: 'expected',
      text: `${words} ${amount(value, figure.unit)}, set instead of the documented figure: ${reason}${agreed}`,
      origin: { kind: 'environment', path: at },
    },
    { ...says(row), role: 'note', text: `documented: ${row.says}` },
    ...(isLooser(row, own) ? [note('the figure that is set asks for less than the documented one')] : []),
  ]
}

/** What a message adds to a figure that is not the documented one. */
export function ownWords({ own, row }: Target): string {
  if (own === undefined) return ''
  const documented = own.figure.wants === 'exactly' ? row.dscp?.[0] : row.value
  return ` (set instead of ${documented}${isLooser(row, own) ? ', which asks for more' : ''})`
}

function isLooser({ value }: Row, { figure, set }: NonNullable<Target['own']>): boolean {
  if (value === undefined || figure.wants === 'exactly') return false
  return figure.wants === 'at least' ? set.value < value : set.value > value
}

/** A figure with its unit: `30 ms`, or `3.6`. */
export function amount(value: number, unit: string): string {
  return unit === '' ? String(value) : `${value} ${unit}`
}
