/** On which side the firewalls of a plan stand, and which sides the plan is about. */

import type { EnvironmentDocument } from '../environment/model.ts'
import type { FirewallSide } from '../requirements/requirement.ts'
import type { FirewallRule } from './firewall-rule.ts'
import { described } from './listed.ts'

/** What the description says of the firewalls. */
export interface PlannedSides {
  readonly covers: ReadonlySet<FirewallSide>
  /** By the name of a firewall in lower case. */
  readonly told: ReadonlyMap<string, FirewallSide>
}

/** A plan is about the firewalls around the Edge, unless it says otherwise or tells of one inside. */
export function sidesOf({ firewall }: EnvironmentDocument): PlannedSides {
  const { covers, firewalls = {} } = described(firewall) ?? {}
  const own = Object.entries(firewalls).map(([name, side]) => [name.toLowerCase(), side] as const)
  const told = new Map<string, FirewallSide>([
    ['external', 'external'],
    ['internal', 'internal'],
    ['inside', 'inside'],
    ...own,
  ])
  const inside = own.some(([, side]) => side === 'inside')
  return { covers: new Set(covers ?? (inside ? ['external', 'internal', 'inside'] : ['external', 'internal'])), told }
}

/** The rules of every firewall that may stand on a side, with those that name none. */
export interface Candidates {
  readonly sets: readonly (readonly FirewallRule[])[]
  /** The rules of firewalls that were left out because of what their names sound like. */
  readonly guessedAway: readonly (readonly FirewallRule[])[]
}

/** Each firewall has an order of its own; one whose name says nothing may stand on either side of the Edge. */
export function candidates(
  rules: readonly FirewallRule[],
  side: FirewallSide,
  { told }: Pick<PlannedSides, 'told'>,
): Candidates {
  const names = [...new Set(rules.flatMap(({ firewall }) => firewall?.toLowerCase() ?? []))]
  const known = names.map((name) => ({ name, said: told.get(name), side: told.get(name) ?? sideOf(name) }))
  if (names.length < 2 && known.every(({ said }) => said !== 'inside' && side !== 'inside'))
    return { sets: [rules], guessedAway: [] }
  const of = (name: string) => rules.filter(({ firewall }) => firewall === undefined || firewall.toLowerCase() === name)
  const fitting = known.filter((each) => each.side === side || each.side === undefined)
  const guessed = known.filter((each) => each.said === undefined && !fitting.includes(each))
  const unnamed = rules.filter(({ firewall }) => firewall === undefined)
  return {
    sets: fitting.length === 0 ? [unnamed] : fitting.map(({ name }) => of(name)),
    guessedAway: guessed.map(({ name }) => of(name)),
  }
}

/** The side a name sounds like; one that says nothing, or both, may be on either. */
function sideOf(name: string): FirewallSide | undefined {
  const [external, internal] = [/extern|outer|outside|front(?!.?end)/, /intern(?!et)|inner|inside|back/].map((word) =>
    word.test(name),
  )
  if (external === internal) return undefined
  return external ? 'external' : 'internal'
}
