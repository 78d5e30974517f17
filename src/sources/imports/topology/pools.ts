/** Pools of servers inside. */

import type { Placed, PlacedMap } from '../../../environment/imported.ts'
import { placed } from '../reading.ts'
import { attribute } from '../xml-tree.ts'
import { detail } from './by-rule.ts'
import { type FileShares, fileShareOf } from './file-shares.ts'
import { roleOf } from './model.ts'
import type { Plan, PlannedServer } from './plan.ts'
import { edgePoolOf, nextHopOf, pairOf } from './pool-references.ts'
import { type SqlServers, storeOf } from './sql-servers.ts'
import { addressIn, fqdnIn, isTrue, listAt, mapAt, mapOf, oneOrList } from './values.ts'
import type { ProductsOf } from './versions.ts'
import { siteName, type Work } from './work.ts'

export interface PoolParts {
  readonly sql: SqlServers
  readonly shares: FileShares
  readonly products: ProductsOf
}

/** One pool, with every key of it that the topology says. */
export function mapPool(work: Work, plan: Plan, { sql, shares, products }: PoolParts): Placed<PlacedMap> {
  const { accounts } = work
  const to = `pools ${plan.fqdn.value}`
  if (plan.cluster.fqdn) accounts.mapped(plan.cluster.fqdn, `${to}: fqdn`)
  accounts.mapped(plan.told, `${to}: role`)
  const archiving = storeOf(work, plan, 'ArchivingStore', 'archivingStore', sql)
  const monitoring = storeOf(work, plan, 'MonitoringStore', 'monitoringStore', sql)
  const collocated = [
    ...collocatedServices(work, plan),
    ...(archiving ? [placed(archiving, 'archiving')] : []),
    ...(monitoring ? [placed(monitoring, 'monitoring')] : []),
  ]
  return placed(
    plan.cluster.element,
    mapOf({
      fqdn: plan.fqdn,
      role: placed(plan.told, plan.kind),
      product: products.get(plan),
      site: siteName(work, plan.cluster),
      webServices: webServicesOf(work, plan),
      collocated: listAt(plan.cluster.element, collocated),
      centralManagement: centralManagementOf(work, plan),
      pairedWith: pairOf(work, plan),
      edgePool: edgePoolOf(work, plan),
      nextHop: nextHopOf(work, plan),
      backEnd: storeOf(work, plan, 'UserStore', 'backEnd', sql),
      archivingStore: archiving,
      monitoringStore: monitoring,
      persistentChatStore: storeOf(work, plan, 'PersistentChatStore', 'persistentChatStore', sql),
      persistentChatComplianceStore: storeOf(
        work,
        plan,
        'PersistentChatComplianceStore',
        'persistentChatComplianceStore',
        sql,
      ),
      fileShare: fileShareOf(work, plan, shares),
      servers: listAt(
        plan.cluster.element,
        plan.servers.map((server) => mapServer(work, plan, server)),
      ),
    }),
  )
}

function mapServer({ accounts }: Work, plan: Plan, { machine, fqdn }: PlannedServer): Placed<PlacedMap> {
  const to = `pools ${plan.fqdn.value}: servers ${fqdn.value}`
  if (machine.fqdn) accounts.mapped(machine.fqdn, to)
  const addresses = machine.interfaces.flatMap((each): readonly Placed<string>[] =>
    ['IPAddress', 'IPv6Address'].flatMap((name) => {
      const given = attribute(each, name)
      const address = addressIn(accounts, given)
      if (given === undefined || address === undefined) return []
      if (attribute(each, 'InterfaceSide')?.value !== 'Primary') {
        accounts.unknown(given, 'the environment has no key for an address of this side')
        return []
      }
      accounts.mapped(given, `${to}: address`)
      return [address]
    }),
  )
  return placed(machine.element, mapOf({ fqdn, address: oneOrList(addresses) }))
}

function webServicesOf({ accounts }: Work, plan: Plan): Placed<PlacedMap> | undefined {
  const web = plan.services.find((service) => roleOf(service) === 'WebServices')
  const service = web?.element.children.find(({ name }) => name === 'WebService')
  if (service === undefined) return undefined
  const host = (settings: string, key: string) => {
    const given = detail(service, settings, 'Host')
    const found = fqdnIn(accounts, given)
    if (given && found) accounts.mapped(given, `pools ${plan.fqdn.value}: webServices.${key}`)
    return found
  }
  return mapAt(service, {
    internal: host('InternalSettings', 'internal'),
    external: host('ExternalSettings', 'external'),
  })
}

const COLLOCATED = new Map([
  ['MediationServer', 'mediation'],
  ['PersistentChatService', 'persistent-chat'],
  ['ExternalServer', 'trusted-application'],
  ['VideoInteropServer', 'video-interop'],
])

function collocatedServices({ accounts }: Work, plan: Plan): readonly Placed<string>[] {
  return [...COLLOCATED].flatMap(([role, word]) => {
    const service = plan.services.find((each) => roleOf(each) === role)
    if (service?.role === undefined || service.role === plan.told) return []
    accounts.mapped(service.role, `pools ${plan.fqdn.value}: collocated`)
    return [placed(service.role, word)]
  })
}

function centralManagementOf({ accounts }: Work, plan: Plan): Placed<boolean> | undefined {
  const service = plan.services.find((each) => roleOf(each) === 'CentralMgmt')
  const active = service && detail(service.element, 'CentralMgmtService', 'IsActive')
  if (active === undefined) return undefined
  if (!isTrue(active)) {
    accounts.ignored(active, 'a copy that stands by for the Central Management store')
    return undefined
  }
  accounts.mapped(active, `pools ${plan.fqdn.value}: centralManagement`)
  return placed(active, true)
}
