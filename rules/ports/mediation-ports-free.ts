import { grouped } from '../../src/domain/groups.ts'
import type { InsideOpeningRow } from '../../src/requirements/inside-opening-row.ts'
import type { FirewallRequirement } from '../../src/requirements/requirement.ts'
import { defineRule, documented, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { listeningPort, type Trunk, trunksOf } from './shared-trunks.ts'

export default defineRule({
  id: 'ports/mediation-ports-free',
  title: 'What a Mediation Server listens on for gateways is used by nothing else there',
  severity: 'fail',
  why: 'Two services cannot listen on one port: the Mediation Server, or what has the port already, does not start.',
  facts: ['inside-openings'],
  cites: ['P1', 'S4'],
  sections: ['pools'],
  alsoReads: ['devices', 'features', 'network', 'sites', 'voice'],
  skippedWhen: 'no trunk says on which pool and port a Mediation Server listens to its gateway',
  *check({ environment: { document }, requirements }) {
    const trunks = trunksOf(document)
    const overTcp = grouped(trunks.filter(isOverTcp).map((trunk) => [socketOf(trunk), trunk] as const))
    const openings = grouped(requirements.inside.filter(isListening).map((each) => [each.owner, each] as const))
    for (const trunk of trunks) {
      const { mediationPool } = trunk
      const port = listeningPort(trunk)
      if (mediationPool === undefined || port === undefined) continue
      const used = (openings.get(mediationPool) ?? []).filter(({ ports: [range] }) => range && holds(range, port))
      const sharing = isOverTcp(trunk) ? (overTcp.get(socketOf(trunk)) ?? []) : []
      const other = sharing.find(({ transport }) => transport !== trunk.transport)
      yield judge({ trunk, pool: mediationPool, port, used, other })
    }
  },
})

/** What the servers of a pool have on a TCP port themselves; static routes on 5060 are an option. */
function isListening({ direction, protocol, necessity }: FirewallRequirement): boolean {
  return direction === 'in' && protocol === 'tcp' && necessity === 'required'
}

function holds({ first, last }: InsideOpeningRow['ports'], port: number): boolean {
  return first <= port && port <= last
}

/** TLS and plain TCP cannot share a port. */
function isOverTcp({ transport }: Trunk): boolean {
  return transport === 'TLS' || transport === 'TCP'
}

function socketOf(trunk: Trunk): string {
  return `${trunk.mediationPool} port ${listeningPort(trunk)}`
}

interface Listening {
  readonly trunk: Trunk
  readonly pool: string
  readonly port: number
  readonly used: readonly FirewallRequirement[]
  readonly other: Trunk | undefined
}

const FIX = 'give the trunk another port of the Mediation Server, such as 5067 for TLS or 5068 for TCP'

function judge({ trunk: { id, at, transport }, pool, port, used, other }: Listening): Judgement {
  const subject = { id, at }
  const found = given(at, `${pool} listens on ${port} for ${id}`)
  const sure = used.find(({ openUntil }) => openUntil === undefined)
  if (sure)
    return unmet(subject, `port ${port} of ${pool}, given for ${id}, is used there for ${sure.purposes.join('; ')}`, {
      fix: FIX,
      evidence: () => [says(sure), found],
    })
  if (other)
    return unmet(
      subject,
      `port ${port} of ${pool} is to take ${transport} for ${id}, ${other.transport} for ${other.id}`,
      {
        fix: FIX,
        evidence: () => [found, given(other.at, `${other.id}: ${other.transport}`)],
      },
    )
  const [open] = used
  if (open?.openUntil !== undefined)
    return unknown(
      subject,
      `port ${port} of ${pool}, given for ${id}, may be used there for ${open.purposes.join('; ')}`,
      {
        settledBy: open.openUntil,
        evidence: () => [says(open), found],
        fix: FIX,
      },
    )
  return met(subject, `nothing else on ${pool} uses port ${port}`, () => [found])
}

function says({ row, ports, purposes }: FirewallRequirement) {
  const text = ports.map(({ first, last }) => (first === last ? first : `${first}-${last}`)).join(', ')
  return documented('inside-openings', row, `port ${text}: ${purposes.join('; ')}`)
}
