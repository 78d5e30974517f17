/** Where a walk ends, and whether the client got there straight. */

import type { DnsView } from '../question.ts'
import type { ClientLookupRow } from './client-lookup-row.ts'
import type { Arrival, Flaw } from './reached.ts'
import type { WalkEnd, WalkStep } from './walk.ts'

/** Names that lead inside. */
const INSIDE_ONLY = /^(lyncdiscoverinternal|_?sipinternal(tls)?)\./

export function arrived(
  arrival: Arrival,
  view: DnsView,
  { kind }: ClientLookupRow,
  steps: readonly WalkStep[],
): WalkEnd {
  const { servers, side, port, certificates, flaw } = arrival
  const astray = kind !== 'mobile' && view === 'internal' && side === 'outside' ? outside(servers) : undefined
  const wrong = misled(steps) ?? flaw ?? astray
  return {
    verdict: 'signs-in',
    servers,
    side,
    port,
    certificates,
    reason: `found by ${steps.at(-1)?.asked}`,
    ...(wrong && { detour: wrong.why, fix: wrong.fix }),
  }
}

/** What misled the client comes first; else nothing was there at all. */
export function exhausted(view: DnsView, steps: readonly WalkStep[]): WalkEnd {
  const wrong = misled(steps)
  if (wrong) return { verdict: 'fails', reason: wrong.why, fix: wrong.fix }
  const asked = steps.flatMap(({ outcome, asked: name }) => (outcome === 'absent' ? [name] : []))
  const first = view === 'internal' ? asked[0] : asked.find((name) => !INSIDE_ONLY.test(name))
  return {
    verdict: 'fails',
    reason: `none of the names it asks for exists in the ${view} view: ${asked.join(', ')}`,
    fix: `add ${first ?? 'one of them'} to the ${view} view, or another of these names that leads to its server`,
  }
}

/** The first name that is there and is of no use. */
function misled(steps: readonly WalkStep[]): Flaw | undefined {
  const step = steps.find(({ outcome }) => outcome === 'fails')
  return step && { why: `${step.asked}: ${step.why}`, fix: step.fix ?? '' }
}

function outside(servers: readonly string[]): Flaw {
  return {
    why: `inside it signs in at ${servers.join(', ')}, as if it were outside`,
    fix: 'add the records for clients inside to the internal view, and those for outside to the external view only',
  }
}
