import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { ruledEdgePools, stated } from './shared-rows.ts'

export default defineRule({
  id: 'dns/edge-load-balancing-of-one-kind',
  title: 'Both sides of an Edge pool use the same kind of load balancing',
  severity: 'fail',
  why: 'DNS load balancing on one side and a hardware load balancer on the other is not supported.',
  facts: ['dns-rules'],
  cites: ['D12', 'D14', 'D15', 'S5'],
  sections: ['edgePools'],
  skippedWhen: 'no Edge pool has several servers',
  *check({ environment: { document }, facts }) {
    for (const { pool, at, row } of ruledEdgePools(document, facts, 'edge-load-balancing')) {
      const { fqdn, loadBalancing, servers } = pool
      const subject = { id: fqdn, at }
      if (loadBalancing === undefined) {
        if (servers.length > 1)
          yield unknown(subject, `how traffic is spread over the servers of ${fqdn} is not given`, {
            settledBy: 'edgePools.loadBalancing',
          })
        continue
      }
      const { internal, external } = loadBalancing
      const evidence = () => [
        stated(row),
        given([...at, 'loadBalancing'], `internal ${internal}, external ${external}`),
      ]
      if (internal === external || !isMixed(internal, external, servers.length))
        yield met(subject, `${fqdn} is balanced alike on both sides`, evidence)
      else
        yield unmet(subject, `${fqdn} is balanced by ${internal} inside and ${external} outside`, {
          fix: 'use DNS load balancing on both sides, or hardware load balancers on both',
          evidence,
        })
    }
  },
})

/** Of a single server nothing is spread: only a load balancer in front of it makes a difference. */
function isMixed(internal: string, external: string, servers: number): boolean {
  return servers > 1 || internal === 'hardware' || external === 'hardware'
}
