import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { type Pool, type Ruled, ruledPools, stated } from './shared-rows.ts'

const WEB_ROLES: readonly Pool['role'][] = ['front-end', 'director']

export default defineRule({
  id: 'dns/internal-web-services-fqdn-not-pool-fqdn',
  title: 'With DNS load balancing the internal web services have an FQDN other than that of the pool',
  severity: 'fail',
  why: 'One name cannot lead both to the servers and to the load balancer of the web services: meetings, address book and mobile clients fail.',
  facts: ['dns-rules'],
  cites: ['D2', 'D12', 'D13', 'S5'],
  sections: ['pools'],
  skippedWhen: 'no pool with web services uses DNS load balancing',
  *check({ environment: { document }, facts }) {
    for (const ruled of ruledPools(document, facts, 'web-fqdn-override')) {
      if (WEB_ROLES.includes(ruled.pool.role) && mayUseDns(ruled.pool)) yield judge(ruled)
    }
  },
})

/** Several servers of which nothing is said may use DNS load balancing too. */
function mayUseDns({ loadBalancing, servers }: Pool): boolean {
  return loadBalancing === 'dns' || (loadBalancing === undefined && servers.length > 1)
}

function judge({ pool, at, row }: Ruled<Pool>): Judgement {
  const { fqdn, webServices, loadBalancing } = pool
  const own = webServices?.internal
  const subject = { id: fqdn, at }
  const evidence = () => [stated(row), given(at, `the internal web services FQDN: ${own ?? 'not given'}`)]
  if (own !== undefined && own !== fqdn) return met(subject, `the web services of ${fqdn} answer as ${own}`, evidence)
  if (loadBalancing === undefined)
    return unknown(subject, `how traffic is spread over the servers of ${fqdn} is not given`, {
      settledBy: 'pools.loadBalancing',
      evidence,
    })
  if (own === undefined)
    return unknown(subject, `the internal web services FQDN of ${fqdn} is not given`, {
      settledBy: 'pools.webServices.internal',
      evidence,
    })
  return unmet(subject, `${fqdn} uses DNS load balancing, and its web services have the same FQDN`, {
    fix: 'override the internal web services FQDN in Topology Builder, and lead it to the load balancer of the web services',
    evidence,
  })
}
