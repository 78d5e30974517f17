/** From a topology to keys of the environment. */

import type { Placed, PlacedMap } from '../../../environment/imported.ts'
import type { Accounts } from '../accounts.ts'
import { placed } from '../reading.ts'
import { mapDomains, mapSites, nameSites } from './domains-and-sites.ts'
import { mapEdgePool } from './edge.ts'
import { mapFeatures } from './features.ts'
import { mapFileShares } from './file-shares.ts'
import { sayLooseEnds } from './loose-ends.ts'
import { mapMediaPorts } from './media-ports.ts'
import type { Site, Topology } from './model.ts'
import { mapFarms } from './office-web-apps.ts'
import { isEarlier, type Plan, planPools } from './plan.ts'
import { backupOf } from './pool-references.ts'
import { mapPool } from './pools.ts'
import { mapSimpleUrls, type UrlSet } from './simple-urls.ts'
import { mapSqlServers } from './sql-servers.ts'
import { mapTrunks } from './trunks.ts'
import { listAt, mapAt, mapOf } from './values.ts'
import { mapEarlier, mapVersions } from './versions.ts'
import type { Work } from './work.ts'

/** The scope of sets of simple URLs may be a site, which has a name only once the sites are read. */
export type UrlSets = (sites: ReadonlyMap<Site, Placed<string>>) => readonly UrlSet[]

/** Maps what the environment has a key for, in the order of its format. By rule has been said what nobody needs. */
export function mapTopology(topology: Topology, accounts: Accounts, urlSets: UrlSets): PlacedMap {
  const domains = mapDomains(topology, accounts)
  const sites = nameSites(topology, accounts)
  const plans = planPools(topology, accounts)
  sayLooseEnds(topology, plans, accounts)
  const work: Work = { topology, accounts, plans, sites, domains: new Set(domains.map(({ value }) => value)) }
  const { product, products } = mapVersions(work)
  const current = [...plans.values()].filter((plan) => !isEarlier(plan))
  const sql = mapSqlServers(work)
  const shares = mapFileShares(work)
  const pools = current
    .filter(({ kind }) => kind !== 'edge')
    .map((plan) => mapPool(work, plan, { sql, shares, products }))
  const edgePools = current.filter(({ kind }) => kind === 'edge').map((plan) => mapEdgePool(work, plan, products))
  const xmpp = edgePools.map(({ value }) => value.xmppRoute).find((each) => each !== undefined)
  const { element } = topology
  return mapOf({
    product,
    sipDomains: listAt(element, domains),
    features: mapFeatures(work, xmpp as Placed<boolean> | undefined),
    coexistsWith: mapEarlier(work),
    sites: listAt(element, mapSites(topology, sites, survivable(work, current), accounts)),
    pools: listAt(element, pools),
    edgePools: listAt(element, edgePools),
    simpleUrls: mapSimpleUrls(work, urlSets(sites)),
    sqlServers: listAt(element, sql.list),
    fileShares: listAt(element, shares.list),
    officeWebApps: listAt(element, mapFarms(work)),
    network: mapMediaPorts(work),
    voice: mapAt(element, { trunks: listAt(element, mapTrunks(work)) }),
  })
}

/**
 * The servers that keep branches alive. A topology does not tell an appliance from a server: each is taken for a server,
 * which needs neither vendor nor model.
 */
function survivable(work: Work, plans: readonly Plan[]): ReadonlyMap<Site, readonly Placed[]> {
  const found = new Map<Site, Placed[]>()
  for (const plan of plans) {
    const { site } = plan.cluster
    if (plan.kind !== 'survivable-branch-server' || site === undefined) continue
    const to = `sites ${work.sites.get(site)?.value}: survivableBranch`
    const backup = backupOf(work, plan, to)
    if (plan.cluster.fqdn) work.accounts.mapped(plan.cluster.fqdn, to)
    const entry = placed(plan.fqdn, mapOf({ name: plan.fqdn, pool: backup }))
    const beside = found.get(site)
    if (beside) beside.push(entry)
    else found.set(site, [entry])
  }
  return found
}
