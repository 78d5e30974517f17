/** Whether the planned rules let an opening through. */

import type { FirewallEnd, FirewallRequirement } from '../requirements/requirement.ts'
import { isLetThrough, type Outcome, type Traffic } from './firewall-match.ts'
import { type AddressRange, type FirewallRule, type PortRange, rangesOf } from './firewall-rule.ts'
import { candidates, type PlannedSides } from './firewall-sides.ts'

/** An outcome, with the key that would settle an unknown one. */
export type Planned = Outcome & { readonly settledBy: string }

/** The best outcome over the firewalls on that side: each has an order of its own, and a rule helps where it stands. */
export function planned(
  rules: readonly FirewallRule[],
  requirement: FirewallRequirement,
  sides: PlannedSides,
): Planned {
  const { sets, guessedAway } = candidates(rules, requirement.side, sides)
  const outcome = best(sets.map((own) => onOne(own, requirement)))
  const elsewhere = outcome.verdict === 'no' && guessedAway.some((own) => onOne(own, requirement).verdict === 'yes')
  if (elsewhere) return { ...outcome, verdict: 'unknown', settledBy: 'firewall.firewalls' }
  return { ...outcome, settledBy: 'firewall.rules' }
}

/** The worst outcome over all ends and ports; rules may name the addresses before the translation, or behind it. */
function onOne(rules: readonly FirewallRule[], requirement: FirewallRequirement): Outcome {
  const { source, destination, ports, portsAt, orElse } = requirement
  const outcomes = variants(source).flatMap((from) =>
    variants(destination).flatMap((to) => [
      through(rules, requirement, from, to, ports, portsAt),
      ...(orElse ? [through(rules, requirement, from, to, orElse, 'destination')] : []),
    ]),
  )
  return best(outcomes)
}

function best(outcomes: readonly Outcome[]): Outcome {
  return [...outcomes].sort((one, other) => RANK[one.verdict] - RANK[other.verdict])[0] ?? NOTHING
}

const RANK = { yes: 0, unknown: 1, no: 2 } as const
const NOTHING: Outcome = { verdict: 'unknown', by: [], missing: [] }

type Side = readonly (AddressRange | 'any')[]

function variants({ addresses, behindNat }: FirewallEnd): readonly Side[] {
  if (addresses === 'any') return [['any']]
  return [addresses, ...(behindNat ? [behindNat] : [])].map((texts) => texts.flatMap(rangesOf))
}

function through(
  rules: readonly FirewallRule[],
  { protocol }: FirewallRequirement,
  from: Side,
  to: Side,
  ports: readonly PortRange[],
  portsAt: NonNullable<Traffic['portsAt']>,
): Outcome {
  const outcomes = from
    .flatMap((one) => to.flatMap((other) => (mayMeet(one, other) ? [{ from: one, to: other }] : [])))
    .flatMap((ends) => ports.map((each) => isLetThrough(rules, { ...ends, protocol, ports: each, portsAt })))
  return outcomes.sort((one, other) => RANK[other.verdict] - RANK[one.verdict])[0] ?? NOTHING
}

/** Of one family, and not the same host: what it sends to itself passes no firewall. */
function mayMeet(one: AddressRange | 'any', other: AddressRange | 'any'): boolean {
  if (one === 'any' || other === 'any') return true
  return one.family === other.family && !(one.first === one.last && isSame(one, other))
}

function isSame(one: AddressRange, other: AddressRange): boolean {
  return one.first === other.first && one.last === other.last
}
