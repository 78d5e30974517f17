/** What every part of the mapping is given. */

import type { Placed } from '../../../environment/imported.ts'
import type { Accounts } from '../accounts.ts'
import { type Cluster, type Dependency, roleOf, type Service, type Site, type Topology } from './model.ts'
import { isEarlier, type Plan } from './plan.ts'

export interface Work {
  readonly topology: Topology
  readonly accounts: Accounts
  readonly plans: ReadonlyMap<Cluster, Plan>
  /** The names of the sites that are mapped. */
  readonly sites: ReadonlyMap<Site, Placed<string>>
  /** The SIP domains that are mapped. */
  readonly domains: ReadonlySet<string>
}

/** The site a cluster is in, by its name. */
export function siteName({ sites }: Work, cluster: Cluster | undefined): Placed<string> | undefined {
  return cluster?.site && sites.get(cluster.site)
}

/** The plan of the cluster a service is on, when it is of the product and not of an earlier one. */
export function planFor({ plans }: Work, service: Service | undefined): Plan | undefined {
  const plan = service?.cluster && plans.get(service.cluster)
  return plan && !isEarlier(plan) ? plan : undefined
}

/** What the services of a pool depend on that has a role, elsewhere than on the pool itself. */
export function dependenciesOn(plan: Plan, role: string): readonly Dependency[] {
  return plan.services.flatMap(({ dependencies }) =>
    dependencies.filter(({ on }) => roleOf(on) === role && on?.cluster !== plan.cluster),
  )
}

export function usageOf({ usage }: Dependency): string {
  return usage?.value.trim() ?? 'Default'
}

/** Notes a dependency as mapped, with the word that says what it is for. */
export function mapDependency({ accounts }: Work, { element, usage }: Dependency, to: string): void {
  accounts.mapped(element, to)
  if (usage && usage.value.trim() !== 'Default') accounts.mapped(usage, to)
}
