import { grouped } from '../../src/domain/groups.ts'
import { aRole } from '../../src/domain/names.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import type { FactRow } from '../../src/facts/citation.ts'
import type { InsideOpeningRow, InsideOwner } from '../../src/requirements/inside-opening-row.ts'
import { defineRule, documented, given, type Judgement, met, unmet } from '../../src/rule.ts'
import { listeningPort, type Trunk, trunksOf } from './shared-trunks.ts'

export default defineRule({
  id: 'ports/mediation-ports-free',
  title: 'What a Mediation Server listens on for gateways is used by nothing else there',
  severity: 'fail',
  why: 'Two services cannot listen on one port: the Mediation Server, or what has the port already, does not start.',
  facts: ['inside-openings'],
  cites: ['P1', 'S4'],
  sections: ['pools'],
  alsoReads: ['voice', 'devices'],
  skippedWhen: 'no trunk says on which pool and port a Mediation Server listens to its gateway',
  *check({ environment: { document }, facts }) {
    const trunks = trunksOf(document)
    const overTcp = grouped(trunks.filter(isOverTcp).map((trunk) => [socketOf(trunk), trunk] as const))
    const pools = new Map(document.pools.map((pool) => [pool.fqdn, pool]))
    for (const trunk of trunks) {
      const pool = trunk.mediationPool === undefined ? undefined : pools.get(trunk.mediationPool)
      const owners = pool && OWNERS[pool.role]
      const port = listeningPort(trunk)
      if (pool === undefined || owners === undefined || port === undefined) continue
      const row = usedBy(facts.rows('inside-openings', pool.product ?? document.product), owners, port)
      const other = overTcp.get(socketOf(trunk))?.find(({ transport }) => transport !== trunk.transport)
      yield judge({ trunk, port, pool, row, other: isOverTcp(trunk) ? other : undefined })
    }
  },
})

type Pool = EnvironmentDocument['pools'][number]
type Row = InsideOpeningRow & FactRow

/** Whose openings of the table are on the servers of a pool that also runs the Mediation Server. */
const OWNERS: { readonly [Role in Pool['role']]?: readonly InsideOwner[] } = {
  'front-end': ['front-end', 'collocated-mediation'],
  'standard-edition': ['front-end', 'collocated-mediation'],
  mediation: ['mediation'],
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
  readonly port: number
  readonly pool: Pool
  readonly row: Row | undefined
  readonly other: Trunk | undefined
}

function judge({ trunk: { id, at, transport }, port, pool: { fqdn, role }, row, other }: Listening): Judgement {
  const found = given(at, `${fqdn}, ${aRole(role)}, listens on ${port} for ${id}`)
  if (row)
    return unmet({ id, at }, `port ${port} of ${fqdn}, given for ${id}, is used there for ${row.purpose}`, {
      fix: `give the trunk another port of the Mediation Server, such as ${DEFAULTS}`,
      evidence: () => [documented('inside-openings', row, `port ${port}: ${row.purpose}`), found],
    })
  if (other)
    return unmet(
      { id, at },
      `port ${port} of ${fqdn} is to take ${transport} for ${id}, ${other.transport} for ${other.id}`,
      {
        fix: `give ${id} or ${other.id} another port of the Mediation Server, such as ${DEFAULTS}`,
        evidence: () => [found, given(other.at, `${other.id}: ${other.transport}`)],
      },
    )
  return met({ id, at }, `nothing else on ${fqdn} uses port ${port}`, () => [found])
}

const DEFAULTS = '5067 for TLS or 5068 for TCP'

function usedBy(rows: readonly Row[], owners: readonly InsideOwner[], port: number): Row | undefined {
  return rows.find(
    ({ owner, direction, protocols, ports }) =>
      owners.includes(owner) &&
      direction === 'in' &&
      protocols.includes('tcp') &&
      ports.first <= port &&
      port <= ports.last,
  )
}
