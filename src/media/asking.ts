/** What the paths of media are found from, and what every part of that works with. */

import { goes } from '../domain/tunnel.ts'
import type { FactRow } from '../facts/citation.ts'
import type { RouteAnswer } from '../question.ts'
import { type Evidence, found, type RuleContext } from '../rule.ts'
import type { MediaRow } from './media-row.ts'

/** What they see and ask: a part of what a rule does. */
export type Asking = Pick<RuleContext, 'environment' | 'facts' | 'observe' | 'requirements'>

/** Whether something works out, with the reason as a clause. */
export interface Outcome {
  /** `depends`: on what no description can give. */
  readonly verdict: 'works' | 'fails' | 'depends' | 'undecided'
  readonly why: string
  /** With `undecided`: the key that would tell. */
  readonly settledBy?: string
  readonly evidence: readonly Evidence[]
}

export function works(why: string, evidence: readonly Evidence[] = []): Outcome {
  return { verdict: 'works', why, evidence }
}

export function fails(why: string, evidence: readonly Evidence[] = []): Outcome {
  return { verdict: 'fails', why, evidence }
}

export function undecided(why: string, settledBy: string, evidence: readonly Evidence[] = []): Outcome {
  return { verdict: 'undecided', why, settledBy, evidence }
}

/** Both must work out: the first that does not decides. */
export function joined(one: Outcome, other: Outcome): Outcome {
  const evidence = [...one.evidence, ...other.evidence]
  if (one.verdict !== 'works') return { ...one, evidence }
  return other.verdict === 'works'
    ? works([one.why, other.why].filter(Boolean).join('; '), evidence)
    : { ...other, evidence }
}

type Of<Row, Kind> = Extract<Row, Kind> & FactRow

export function mediaRows<Says extends MediaRow['says']>(
  { facts, environment }: Pick<Asking, 'facts' | 'environment'>,
  says: Says,
): readonly Of<MediaRow, { says: Says }>[] {
  const isOf = (row: MediaRow & FactRow): row is Of<MediaRow, { says: Says }> => row.says === says
  return facts.rows('media-candidates', environment.document.product).filter(isOf)
}

/** The routes that decided. */
export function routesShown({ routes }: RouteAnswer): readonly Evidence[] {
  return routes.map(({ prefix, to, place }) => found(place, `${prefix} ${goes(to)}`))
}
