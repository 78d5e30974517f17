/** Edge pools. */

import type { Placed, PlacedMap } from '../../../environment/imported.ts'
import { placed } from '../reading.ts'
import { servicePorts } from './edge-ports.ts'
import { mapEdgeServer } from './edge-servers.ts'
import { roleOf } from './model.ts'
import type { Plan } from './plan.ts'
import { registrarOf } from './pool-references.ts'
import { listAt, mapOf } from './values.ts'
import type { ProductsOf } from './versions.ts'
import { siteName, type Work } from './work.ts'

/** One Edge pool, with every key of it that the topology says. Whether a load balancer is in front of it, none says. */
export function mapEdgePool(work: Work, plan: Plan, products: ProductsOf): Placed<PlacedMap> {
  const { accounts } = work
  const to = `edgePools ${plan.fqdn.value}`
  if (plan.cluster.fqdn) accounts.mapped(plan.cluster.fqdn, `${to}: fqdn`)
  accounts.mapped(plan.told, to)
  const service = plan.services.find((each) => roleOf(each) === 'EdgeServer')
  const ports = servicePorts(accounts, service?.ports ?? [], to)
  const servers = plan.servers.map((server) => mapEdgeServer(accounts, server, ports.interfaces, to))
  const translated = servers.find(({ nat }) => nat !== undefined)?.nat
  return placed(
    plan.cluster.element,
    mapOf({
      fqdn: plan.fqdn,
      product: products.get(plan),
      site: siteName(work, plan.cluster),
      nextHop: registrarOf(work, plan, `${to}: nextHop`),
      federationRoute: ports.federationRoute,
      xmppRoute: ports.xmppRoute,
      nat: translated && placed(translated, true),
      services: ports.services,
      servers: listAt(
        plan.cluster.element,
        servers.map(({ server }) => server),
      ),
    }),
  )
}
