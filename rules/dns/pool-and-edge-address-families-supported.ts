import { defineRule, given, met, unmet } from '../../src/rule.ts'
import { type EdgePool, edgePoolsOf, type Pool, ruledPools, stated } from './shared-rows.ts'
import { edgeInternalStack, poolStack } from './shared-stacks.ts'

const ROLES: readonly Pool['role'][] = ['front-end', 'standard-edition', 'director']

export default defineRule({
  id: 'dns/pool-and-edge-address-families-supported',
  title: 'A pool and its Edge pool have an address family in common',
  severity: 'fail',
  why: 'A pool with IPv6 alone and an Edge with IPv4 inside, or the other way round, do not reach each other.',
  facts: ['dns-rules'],
  cites: ['D31', 'S12'],
  sections: ['edgePools', 'pools'],
  skippedWhen: 'no pool and Edge pool that work together have addresses given',
  *check({ environment: { document }, facts }) {
    const edges = edgePoolsOf(document)
    const byFqdn = new Map(edges.map((edge) => [edge.fqdn, edge]))
    const byNextHop = new Map(edges.map((edge) => [edge.nextHop, edge]))
    for (const { pool, at, row } of ruledPools(document, facts, 'pool-edge-address-families')) {
      const edge = edgeOf(pool, edges, byFqdn) ?? byNextHop.get(pool.fqdn)
      const [own, inside] = [poolStack(pool), edge && edgeInternalStack(edge)]
      if (!ROLES.includes(pool.role) || edge === undefined || own === undefined || inside === undefined) continue
      const subject = { id: `${pool.fqdn} → ${edge.fqdn}`, at }
      const evidence = () => [stated(row), given(at, `${pool.fqdn}: ${own}; ${edge.fqdn} inside: ${inside}`)]
      if ((own === 'IPv6') === (inside === 'IPv6'))
        yield met(subject, `${pool.fqdn} (${own}) works with ${edge.fqdn} (${inside})`, evidence)
      else
        yield unmet(subject, `${pool.fqdn} has ${own}, ${edge.fqdn} inside ${inside}, which is not supported`, {
          fix: 'give both IPv4 addresses',
          evidence,
        })
    }
  },
})

/** As the pool says, or the only one there is. */
function edgeOf(
  { edgePool }: Pool,
  edges: readonly EdgePool[],
  byFqdn: ReadonlyMap<string, EdgePool>,
): EdgePool | undefined {
  if (edgePool !== undefined) return byFqdn.get(edgePool)
  return edges.length === 1 ? edges[0] : undefined
}
