/** What leads nowhere, and what nobody needs of clusters that are no pools. Said before anything is mapped. */

import type { Accounts } from '../accounts.ts'
import { attribute } from '../xml-tree.ts'
import { sayOfAll } from './by-rule.ts'
import { type Cluster, roleOf, type Service, type Topology } from './model.ts'
import { isEarlier, type Plan } from './plan.ts'
import { KNOWN_ROLES, SERVERS } from './roles.ts'

export function sayLooseEnds(topology: Topology, plans: ReadonlyMap<Cluster, Plan>, accounts: Accounts): void {
  for (const cluster of topology.clusters) {
    if (cluster.site === undefined) accounts.unknown(cluster.element, 'in no site that is in the file')
    const plan = plans.get(cluster)
    if (plan === undefined || isEarlier(plan)) sayMachines(cluster, plan, accounts)
  }
  for (const service of topology.services) {
    sayService(service, plans, accounts)
    for (const { element, on } of service.dependencies)
      if (on === undefined) accounts.unknown(element, 'depends on nothing that is in the file')
  }
}

function sayService(service: Service, plans: ReadonlyMap<Cluster, Plan>, accounts: Accounts): void {
  const { element, role, cluster } = service
  const name = roleOf(service)
  // Of a role that is not known, nothing can be trusted to mean what it means elsewhere.
  if (!KNOWN_ROLES.has(name))
    sayOfAll(element, (part) => accounts.unknown(part, 'of a role that is not known here'), accounts)
  else if (cluster === undefined) accounts.unknown(element, 'installed on nothing that is in the file')
  else if (role && SERVERS.has(name) && !plans.has(cluster))
    accounts.unknown(role, 'on servers that make no pool known here')
}

function sayMachines({ fqdn, machines }: Cluster, earlier: Plan | undefined, accounts: Accounts): void {
  for (const machine of machines) {
    if (earlier) sayOfAll(machine.element, (part) => accounts.ignored(part, 'of an earlier system'), accounts)
    else if (machine.fqdn && machine.fqdn.value.toLowerCase() === fqdn?.value.toLowerCase())
      accounts.ignored(machine.fqdn, 'the name of the cluster')
    for (const adapter of machine.interfaces) {
      const address = attribute(adapter, 'IPAddress')
      if (address?.value.trim() === '0.0.0.0')
        accounts.ignored(address, 'no address is said: it stands for every address of the computer')
    }
  }
}
