/** Which clusters become what: decided before anything is mapped, so that references can be followed both ways. */

import type { Placed } from '../../../environment/imported.ts'
import type { Accounts } from '../accounts.ts'
import { placed } from '../reading.ts'
import { attribute, type XmlAttribute } from '../xml-tree.ts'
import { detail } from './by-rule.ts'
import { type Cluster, type Machine, roleOf, type Service, type Topology } from './model.ts'
import { LYNC_2010, SERVERS } from './roles.ts'
import { fqdnIn, isTrue } from './values.ts'

type PoolRole =
  | 'front-end'
  | 'standard-edition'
  | 'director'
  | 'mediation'
  | 'persistent-chat'
  | 'video-interop'
  | 'survivable-branch-server'
  | 'trusted-application'

/** A cluster that becomes a pool, an Edge pool, or an earlier system. */
export interface Plan {
  readonly cluster: Cluster
  readonly kind: PoolRole | 'edge'
  /** The part that tells the kind. */
  readonly told: XmlAttribute
  readonly fqdn: Placed<string>
  readonly servers: readonly PlannedServer[]
  /** Installed on the cluster itself, not in its SQL instances. */
  readonly services: readonly Service[]
  /** The highest of its services that is a number, with the part that says it. */
  readonly version: { readonly number: number; readonly part: XmlAttribute } | undefined
}

export interface PlannedServer {
  readonly machine: Machine
  readonly fqdn: Placed<string>
}

/** The clusters that become something; of those that cannot, it is said why. */
export function planPools(topology: Topology, accounts: Accounts): ReadonlyMap<Cluster, Plan> {
  const byCluster = new Map<Cluster, Service[]>()
  for (const service of topology.services) {
    if (service.cluster === undefined || service.instance !== undefined) continue
    const beside = byCluster.get(service.cluster)
    if (beside) beside.push(service)
    else byCluster.set(service.cluster, [service])
  }
  const plans = new Map<Cluster, Plan>()
  const names: Names = { pools: new Set(), servers: new Set() }
  for (const cluster of topology.clusters) {
    const services = byCluster.get(cluster) ?? []
    const kind = kindOf(cluster, services)
    const plan = kind && planOf(cluster, services, kind, accounts, names)
    if (plan) plans.set(cluster, plan)
  }
  return plans
}

interface Names {
  readonly pools: Set<string>
  readonly servers: Set<string>
}

type Kind = Pick<Plan, 'kind' | 'told'>

function kindOf(cluster: Cluster, services: readonly Service[]): Kind | undefined {
  const find = (role: string) => services.find((service) => roleOf(service) === role)
  const as = (kind: Plan['kind'], service: Service | undefined): Kind | undefined =>
    service?.role && { kind, told: service.role }
  const registrar = find('Registrar')
  const director = registrar && detail(registrar.element, 'RegistrarService', 'IsDirector')
  const users = find('UserServices')
  return (
    as('edge', find('EdgeServer')) ??
    (director && isTrue(director) ? { kind: 'director', told: director } : undefined) ??
    as(users && hasOwnStore(cluster, users) ? 'standard-edition' : 'front-end', users) ??
    // A Registrar that is neither a Director's nor beside user services is what keeps a branch alive.
    as('survivable-branch-server', cluster.site?.branch ? registrar : undefined) ??
    as('persistent-chat', find('PersistentChatService')) ??
    as('video-interop', find('VideoInteropServer')) ??
    as('mediation', registrar ? undefined : find('MediationServer')) ??
    as('trusted-application', registrar ? undefined : find('ExternalServer'))
  )
}

/** A Standard Edition server keeps its users in a SQL instance of its own. */
function hasOwnStore(cluster: Cluster, users: Service): boolean {
  return users.dependencies.some(({ on }) => roleOf(on) === 'UserStore' && on?.cluster === cluster)
}

function planOf(
  cluster: Cluster,
  services: readonly Service[],
  kind: Kind,
  accounts: Accounts,
  names: Names,
): Plan | undefined {
  const fqdn = fqdnIn(accounts, cluster.fqdn)
  if (fqdn === undefined) {
    accounts.unknown(cluster.element, 'a pool without a name that can be used')
    return undefined
  }
  if (names.pools.has(fqdn.value)) {
    accounts.unknown(cluster.element, 'a second pool of that name')
    return undefined
  }
  const servers = serversOf(cluster, fqdn, accounts, names)
  if (servers.length === 0) {
    accounts.unknown(cluster.element, 'a pool without servers')
    return undefined
  }
  names.pools.add(fqdn.value)
  return { cluster, ...kind, fqdn, servers, services, version: versionOf(services) }
}

function serversOf(cluster: Cluster, pool: Placed<string>, accounts: Accounts, names: Names): readonly PlannedServer[] {
  return cluster.machines.flatMap((machine): readonly PlannedServer[] => {
    const alone = cluster.machines.length === 1 && attribute(machine.element, 'Fqdn') === undefined
    const fqdn = alone ? pool : fqdnIn(accounts, machine.fqdn)
    if (fqdn === undefined) {
      accounts.unknown(machine.element, 'a server without a name that can be used')
      return []
    }
    if (names.servers.has(fqdn.value)) {
      accounts.unknown(machine.element, 'a second server of that name')
      return []
    }
    names.servers.add(fqdn.value)
    return [{ machine, fqdn: placed(fqdn, fqdn.value) }]
  })
}

function versionOf(services: readonly Service[]): Plan['version'] {
  let highest: Plan['version']
  for (const { role, version } of services) {
    if (version === undefined || !SERVERS.has(role?.value.trim() ?? '')) continue
    const number = /^\d{1,4}$/.test(version.value.trim()) ? Number(version.value) : undefined
    if (number !== undefined && (highest === undefined || number > highest.number)) highest = { number, part: version }
  }
  return highest
}

/** Lync Server 2010 and older: they live beside the product, and are none of its pools. */
export function isEarlier({ version }: Plan): boolean {
  return version !== undefined && version.number <= LYNC_2010
}
