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
  const { view, name, type, necessity, rule } = requirement
  const { leadsTo, aliasTargets } = necessity === 'forbidden' ? NO_TARGET : requirement
  const give = type === 'srv' ? undefined : leadsTo?.settledBy
  return {
    view,
    name,
    type: TYPES[type],
    necessity: NECESSITIES[necessity],
    records: necessity === 'forbidden' ? [] : recordsOf(requirement),
    ...targetAddresses(type, leadsTo),
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
function recordsOf({ name, type, port, suggestedTarget, leadsTo, aliasTargets }: DnsRequirement): readonly string[] {
  const owner = `${name}. IN`
  if (type === 'srv') {
    return port === undefined || suggestedTarget === undefined ? [] : [`${owner} SRV 0 0 ${port} ${suggestedTarget}.`]
  }
  const addresses = leadsTo?.addresses ?? []
  if (addresses.length > 0) {
    return addresses.map((address) => `${owner} ${address.includes(':') ? 'AAAA' : 'A'} ${address}`)
  }
  const [alias] = aliasTargets
  return alias === undefined ? [] : [`${owner} CNAME ${alias}.`]
}
