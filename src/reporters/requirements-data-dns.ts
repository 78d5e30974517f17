/** A DNS record as the formats show it. */

import type { DnsRequirement } from '../requirements/requirement.ts'
import { type ShownCommon, shownCommon } from './requirements-data-common.ts'

export interface ShownDns extends ShownCommon {
  readonly view: 'internal' | 'external'
  readonly name: string
  readonly type: 'A' | 'A or CNAME' | 'SRV'
  readonly necessity: 'required' | 'optional' | 'must not exist'
  /** Records that meet it, as zone lines; none while the description does not give what they must say. */
  readonly records: readonly string[]
  /** SRV: the addresses of its target, where they are all known. */
  readonly targetAddresses?: readonly string[]
  /** Of records of which some are enough, those that documents name first. */
  readonly proposed?: readonly string[]
  /** SRV only: what several records of the name mean. */
  readonly several?: NonNullable<DnsRequirement['several']>
  /** Names an alias may point to instead. */
  readonly aliasTargets: readonly string[]
  /** What the records lead to, in words. */
  readonly leadsTo?: string
  /** `some`: one of the records is enough, and there may be no others. */
  readonly match?: 'all' | 'some'
  /** The key that would complete the records. */
  readonly give?: string
  readonly rule: string
}

const TYPES = { host: 'A', 'host-or-alias': 'A or CNAME', srv: 'SRV' } as const
const NECESSITIES = { required: 'required', optional: 'optional', forbidden: 'must not exist' } as const

/** What must not exist leads nowhere. */
const NO_TARGET: Pick<DnsRequirement, 'leadsTo' | 'aliasTargets'> = { aliasTargets: [] }

/** As zone lines, and in words. */
export function shownDns(requirement: DnsRequirement): ShownDns {
  const { view, name, type, necessity, rule, several } = requirement
  const { leadsTo, aliasTargets } = necessity === 'forbidden' ? NO_TARGET : requirement
  const give = type === 'srv' ? undefined : leadsTo?.settledBy
  return {
    view,
    name,
    type: TYPES[type],
    necessity: NECESSITIES[necessity],
    records: necessity === 'forbidden' ? [] : recordsOf(requirement),
    ...targetAddresses(type, leadsTo),
    ...(type !== 'srv' && leadsTo?.proposed && { proposed: hostLines(name, leadsTo.proposed) }),
    ...(several && { several }),
    aliasTargets,
    ...(leadsTo !== undefined && { leadsTo: leadsTo.text, match: leadsTo.match }),
    ...(give !== undefined && { give }),
    rule,
    ...shownCommon(requirement),
  }
}

function targetAddresses(
  type: DnsRequirement['type'],
  leadsTo: DnsRequirement['leadsTo'],
): Pick<ShownDns, 'targetAddresses'> {
  const known = type === 'srv' && leadsTo !== undefined && leadsTo.settledBy === undefined
  return known && leadsTo.addresses.length > 0 ? { targetAddresses: leadsTo.addresses } : {}
}

/** One line for each record; a name that may lead to any of several places gets a line for each of them. */
function recordsOf(requirement: DnsRequirement): readonly string[] {
  const { name, type, leadsTo, aliasTargets } = requirement
  if (type === 'srv') return srvLines(requirement)
  const addresses = leadsTo?.addresses ?? []
  if (addresses.length > 0) return hostLines(name, addresses)
  const [alias] = aliasTargets
  return alias === undefined ? [] : [`${name}. IN CNAME ${alias}.`]
}

function srvLines({ name, port, priority = 0, weight = 0, suggestedTarget }: DnsRequirement): readonly string[] {
  if (port === undefined || suggestedTarget === undefined) return []
  return [`${name}. IN SRV ${priority} ${weight} ${port} ${suggestedTarget}.`]
}

function hostLines(name: string, addresses: readonly string[]): readonly string[] {
  return addresses.map((address) => `${name}. IN ${address.includes(':') ? 'AAAA' : 'A'} ${address}`)
}
