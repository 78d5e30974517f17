/** What comes of following a name, and how several such results come together. */

import type { RuleContext } from '../rule.ts'
import type { Seen } from './walk.ts'

/** What a walk may see and ask. */
export type Asking = Pick<RuleContext, 'environment' | 'facts' | 'observe'>

export interface Arrival {
  readonly outcome: 'reached'
  readonly servers: readonly string[]
  readonly side: 'inside' | 'outside'
  readonly port: number
  readonly certificates: readonly string[]
  /** What is wrong on the way although it leads there. */
  readonly flaw?: Flaw
}

export interface Flaw {
  readonly why: string
  readonly fix: string
}

export type Failure = { readonly outcome: 'fails' } & Flaw
export type Open = { readonly outcome: 'undecided'; readonly why: string; readonly settledBy: string }
export type Reached = Arrival | Failure | Open

/** The name does not exist. */
export type Absent = { readonly outcome: 'absent'; readonly why: string }

/** The records and certificates looked at, in order. */
export type Trail = Seen[]

export function failure(why: string, fix: string): Failure {
  return { outcome: 'fails', why, fix }
}

export function open(why: string, settledBy: string): Open {
  return { outcome: 'undecided', why, settledBy }
}

/** One of several will do: a client tries them all. */
export function anyReached(results: readonly Reached[]): Reached {
  const arrivals = results.filter((each) => each.outcome === 'reached')
  const [other] = results.filter((each) => each.outcome === 'fails')
  const undecided = results.find((each) => each.outcome === 'undecided')
  if (arrivals.length === 0) return undecided ?? other ?? failure('nothing answers', 'give it an address')
  return together(arrivals, other && { why: other.why, fix: other.fix })
}

/** Each of several must be reached: users have their home on one of them, and nobody knows which. */
export function allReached(results: readonly Reached[]): Reached {
  const wrong = results.find((each) => each.outcome === 'fails') ?? results.find((each) => each.outcome === 'undecided')
  return wrong ?? together(results.filter((each) => each.outcome === 'reached'))
}

function together(arrivals: readonly Arrival[], flaw?: Flaw): Reached {
  const [first] = arrivals
  if (first === undefined) return failure('nothing answers', 'give it an address')
  const kept = flaw ?? arrivals.find((each) => each.flaw)?.flaw
  return {
    ...first,
    servers: [...new Set(arrivals.flatMap(({ servers }) => servers))],
    certificates: [...new Set(arrivals.flatMap(({ certificates }) => certificates))],
    ...(kept && { flaw: kept }),
  }
}
