/** The links and the measurements of the network, with the figures of their quality. */

import type { NetworkTarget } from '../../src/domain/network-target-row.ts'
import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'
import type { RuleContext } from '../../src/rule.ts'
import type { Link, Network, Row } from './shared.ts'
import { targetRow } from './shared.ts'

type Measurement = NonNullable<Network['measurements']>[number]

export interface Measured {
  readonly id: string
  readonly at: Path
  /** Of a link that leaves the organisation little is asked. */
  readonly isInside: boolean
  readonly from: string
  readonly to: string
  /** Of a measurement: its day, as far as it is given. */
  readonly measurement?: { readonly date: string | undefined }
  readonly figures: Link | Measurement
}

/** Every link and every measurement, in order. */
export function measuredOf({ network }: EnvironmentDocument): readonly Measured[] {
  const links = (network?.links ?? []).map((link, index) => ({
    id: linkId(link),
    at: ['network', 'links', index],
    ...endsOf(link),
    figures: link,
  }))
  const measurements = (network?.measurements ?? []).map((measurement, index) => ({
    id: ['measurements', `${measurement.from}-${measurement.to}`, measurement.date ?? []].flat().join('/'),
    at: ['network', 'measurements', index],
    ...endsOf(measurement),
    measurement: { date: measurement.date },
    figures: measurement,
  }))
  return [...links, ...measurements]
}

export function linkId({ name, from, to }: Link): string {
  return `links/${name ?? `${from}-${to}`}`
}

function endsOf({ from, to }: Ends) {
  return { from, to, isInside: isInside({ from, to }) }
}

interface Ends {
  readonly from: string
  readonly to: string
}

/** Whether a link stays within the organisation. */
export function isInside({ from, to }: Ends): boolean {
  return ![from, to].some((end) => end.toLowerCase() === 'internet')
}

/** The pairs of ends between which something was measured that a link itself does not say. */
export function pairsWith(
  all: readonly Measured[],
  has: (figures: Measured['figures']) => boolean,
): (measured: Measured) => boolean {
  const pairs = new Set(all.filter(({ measurement, figures }) => measurement && has(figures)).map(pairOf))
  return (measured) => pairs.has(pairOf(measured))
}

function pairOf({ from, to }: Measured): string {
  return [from.toLowerCase(), to.toLowerCase()].toSorted().join('\n')
}

/** A figure beside what is documented of it. */
export interface Figure {
  readonly key: 'jitterMs' | 'lossPercent' | 'burstLossPercent' | 'reorderPercent'
  readonly words: string
  readonly unit: string
  readonly value: number
  readonly limit: number
  readonly row: Row
}

const FIGURES: readonly { key: Figure['key']; words: string; unit: string; target: NetworkTarget }[] = [
  { key: 'jitterMs', words: 'jitter', unit: 'ms', target: 'jitter' },
  { key: 'lossPercent', words: 'loss', unit: '%', target: 'loss' },
  { key: 'burstLossPercent', words: 'loss in the worst 200 ms', unit: '%', target: 'burst-loss' },
  { key: 'reorderPercent', words: 'packets out of order', unit: '%', target: 'reorder' },
]

/** The figures of a link or measurement that something is documented of. */
export function figuresOf({ figures }: Measured, { environment, facts }: RuleContext): readonly Figure[] {
  return FIGURES.flatMap(({ target, ...figure }) => {
    const row = targetRow(facts, target, environment.document.product)
    const value = figures[figure.key]
    return row?.value === undefined || value === undefined ? [] : [{ ...figure, value, limit: row.value, row }]
  })
}

/** When it was measured, for a message: ` on 2018-03-12`. */
export function when({ measurement }: Measured): string {
  return measurement?.date === undefined ? '' : ` on ${measurement.date}`
}
