/** The links and the measurements of the network, and which of several measurements of one way counts. */

import { grouped } from '../../src/domain/groups.ts'
import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'
import type { Link, Network } from './shared.ts'

export type Measurement = NonNullable<Network['measurements']>[number]

export interface Measured {
  readonly id: string
  readonly at: Path
  /** Of a link that leaves the organisation little is asked. */
  readonly isInside: boolean
  readonly from: string
  readonly to: string
  readonly figures: Link | Measurement
  /** Of a measurement: the same figures. */
  readonly measurement?: Measurement
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
    id: measurementId(measurement),
    at: ['network', 'measurements', index],
    ...endsOf(measurement),
    figures: measurement,
    measurement,
  }))
  return [...links, ...measurements]
}

export function linkId({ name, from, to }: Link): string {
  return `links/${name ?? `${from}-${to}`}`
}

function measurementId({ from, to, date, wireless, endpoints }: Measurement): string {
  const kind = [...(wireless ? ['wireless'] : []), ...(endpoints === 'servers' ? ['servers'] : [])]
  return ['measurements', `${from}-${to}`, ...kind, ...(date === undefined ? [] : [date])].join('/')
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

/** Whether a link or measurement says a figure. */
export type Has = (figures: Measured['figures']) => boolean

/** The pairs of ends between which something was measured that a link itself does not say. */
export function pairsWith(all: readonly Measured[], has: Has): (measured: Measured) => boolean {
  const pairs = new Set(all.filter(({ measurement, figures }) => measurement && has(figures)).map(pairOf))
  return (measured) => pairs.has(pairOf(measured))
}

function pairOf({ from, to }: Measured): string {
  return [from.toLowerCase(), to.toLowerCase()].toSorted().join('\n')
}

/** What the measurements of a figure say of each other: of those of one way the newest counts. */
export interface Series {
  /** A newer one of the same way has the figure. */
  isReplaced(measured: Measured): boolean
  /** Its own day is not given, and another one of the same way has the figure and a day. */
  isUnplaced(measured: Measured): boolean
  /** Some measurement of the same way has the figure. */
  isKnown(measured: Measured): boolean
  /** How many of the same way have it and a day. */
  count(measured: Measured): number
}

export function seriesOf(all: readonly Measured[], has: Has): Series {
  const ways = grouped(
    all.flatMap((measured) => {
      const way = wayOf(measured)
      return way !== undefined && has(measured.figures) ? [[way, measured] as const] : []
    }),
  )
  const dated = new Map(
    [...ways].map(([way, measurements]) => [way, measurements.flatMap(({ measurement }) => measurement?.date ?? [])]),
  )
  const newest = new Map([...dated].map(([way, days]) => [way, days.toSorted().at(-1)]))
  const dayOf = (measured: Measured) => newest.get(wayOf(measured) ?? '')
  return {
    isReplaced: (measured) => (measured.measurement?.date ?? '9') < (dayOf(measured) ?? ''),
    isUnplaced: (measured) => measured.measurement?.date === undefined && dayOf(measured) !== undefined,
    isKnown: (measured) => ways.has(wayOf(measured) ?? ''),
    count: (measured) => dated.get(wayOf(measured) ?? '')?.length ?? 0,
  }
}

/** The ends in their order, whether the last hop is wireless, and between whom. */
function wayOf({ measurement }: Measured): string | undefined {
  if (measurement === undefined) return undefined
  const { from, to, wireless, endpoints } = measurement
  return [from.toLowerCase(), to.toLowerCase(), wireless === true, endpoints ?? 'clients'].join('\n')
}

/** When and how it was measured, for a message: ` on 2018-03-12 over the air, the newest of 2 measurements`. */
export function when({ measurement }: Measured, count = 1): string {
  if (measurement === undefined) return ''
  const { date, wireless } = measurement
  const day = date === undefined ? '' : ` on ${date}`
  const newest = count > 1 && date !== undefined ? `, the newest of ${count} measurements` : ''
  return `${day}${wireless ? ' over the air' : ''}${newest}`
}
