import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { earlierRoutes } from '../shared/earlier-routes.ts'
import { ruledEdgePools, stated } from './shared-rows.ts'

/** What is documented for one product version, and what is taken over for those after it. */
const ROWS = ['federation-route', 'federation-route-sfb'] as const

export default defineRule({
  id: 'dns/one-federation-route',
  title: 'One Edge pool at most is the federation route',
  severity: 'fail',
  why: 'Federation of the whole organisation leaves and arrives through one Edge pool; a second route is not supported.',
  facts: ['dns-rules'],
  cites: ['L-SCEN', 'P14', 'S19-FED'],
  sections: ['edgePools'],
  alsoReads: ['coexistsWith', 'features'],
  skippedWhen: 'there is no federation, or a single Edge pool of which nothing is said',
  *check({ environment: { document }, facts, now }) {
    if (document.features?.federation?.enabled === false) return
    const pools = ROWS.flatMap((id) => ruledEdgePools(document, facts, id))
    const routes = pools.filter(({ pool }) => pool.federationRoute === true)
    const earlier = earlierRoutes(document, now)
    const [first] = pools
    if (first === undefined) return
    const subject = { id: 'federation-route', at: ['edgePools'] }
    const evidence = () => [
      stated(first.row),
      ...routes.map(({ pool, at }) => given([...at, 'federationRoute'], `${pool.fqdn} is the federation route`)),
      ...earlier.map(({ name, at }) => given(at, `${name} is the federation route`)),
    ]
    const names = [...routes.map(({ pool }) => pool.fqdn), ...earlier.map(({ name }) => name)]
    if (names.length > 1)
      yield unmet(subject, `${names.join(' and ')} are federation routes; there is one in an organisation`, {
        fix: 'make one Edge pool the federation route of every site',
        evidence,
      })
    else if (names.length === 1) yield met(subject, `${names.join()} is the federation route`, evidence)
    else if (pools.length > 1 && pools.some(({ pool }) => pool.federationRoute === undefined))
      yield unknown(subject, 'which Edge pool is the federation route is not given', {
        settledBy: 'edgePools.federationRoute',
        evidence,
      })
  },
})
