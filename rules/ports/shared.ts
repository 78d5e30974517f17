/** What is said of an opening that the planned rules must let through. */

import type { Outcome } from '../../src/domain/firewall-match.ts'
import type { FirewallRule } from '../../src/domain/firewall-rule.ts'
import type { FirewallRequirement } from '../../src/requirements/requirement.ts'
import { documented, type Evidence, found, note } from '../../src/rule.ts'

/** The row to add to a plan. */
export function ruleLine({ protocol, source, destination, ports, portsAt }: FirewallRequirement): string {
  const numbers = ports.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(', ')
  const [from, to] = [source, destination].map(({ text, addresses }) =>
    addresses === 'any' || addresses.length === 0 ? text : addresses.join(', '),
  )
  const [fromPort, toPort] = portsAt === 'source' ? [` port ${numbers}`, ''] : ['', ` port ${numbers}`]
  return `${protocol} from ${from}${fromPort} to ${to}${toPort}`
}

const MOST_RULES = 3

function ruleText({ action, name }: FirewallRule): string {
  return name === undefined ? action : `${action}: ${name}`
}

/** What is documented, who needs it, and the rules that were found. */
export function evidenceOf(
  requirement: FirewallRequirement,
  { by, near = [] }: Pick<Outcome, 'by' | 'near'>,
): readonly Evidence[] {
  const { row, because, purposes, side } = requirement
  return [
    documented(
      side === 'inside' ? 'inside-openings' : 'firewall-openings',
      row,
      `${ruleLine(requirement)}: ${purposes.join('; ')}`,
    ),
    ...because.map(({ text }) => note(`needed because ${text}`)),
    ...by.slice(0, MOST_RULES).map((rule) => found(rule.place, ruleText(rule))),
    ...near.slice(0, MOST_RULES).map((rule) => found(rule.place, `for other ports only, ${ruleText(rule)}`)),
  ]
}
