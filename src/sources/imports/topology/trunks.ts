/**
 * Gateways. A topology knows the name of a gateway, and nothing of its vendor and model, which a device must have: each
 * is a trunk, which can be loaded as it is.
 */

import type { Placed, PlacedMap } from '../../../environment/imported.ts'
import { placed } from '../reading.ts'
import { attribute, type XmlElement } from '../xml-tree.ts'
import { detail } from './by-rule.ts'
import { roleOf, type Service } from './model.ts'
import type { Plan } from './plan.ts'
import { fqdnIn, mapOf, portIn } from './values.ts'
import { mapDependency, planFor, siteName, type Work } from './work.ts'

const TRANSPORTS: ReadonlyMap<string, string> = new Map([
  ['Tls', 'TLS'],
  ['Mtls', 'TLS'],
  ['Tcp', 'TCP'],
  ['Udp', 'UDP'],
])

/** One trunk for each gateway service; several to one gateway are told apart by their port. */
export function mapTrunks(work: Work): readonly Placed<PlacedMap>[] {
  const services = work.topology.services.filter((service) => roleOf(service) === 'PstnGateway')
  const times = new Map<unknown, number>()
  for (const { cluster } of services) times.set(cluster, (times.get(cluster) ?? 0) + 1)
  const mediation = mediationServers(work.topology.services)
  const names = new Set<string>()
  return services.flatMap((service): readonly Placed<PlacedMap>[] => {
    const { accounts } = work
    const gateway = fqdnIn(accounts, service.cluster?.fqdn)
    const [port] = service.ports
    const number = port && portIn(accounts, attribute(port, 'Port'))
    const several = (times.get(service.cluster) ?? 0) > 1
    const name = several ? `${gateway?.value} port ${number?.value}` : gateway?.value
    if (gateway === undefined || name === undefined || (several && number === undefined)) {
      accounts.unknown(service.element, 'a gateway without a name that can be used')
      return []
    }
    if (names.has(name)) {
      accounts.unknown(service.element, `a second trunk to ${name}`)
      return []
    }
    names.add(name)
    return [mapTrunk(work, service, placed(gateway, name), port, number, mediation.get(service) ?? [])]
  })
}

function mapTrunk(
  work: Work,
  service: Service,
  name: Placed<string>,
  port: XmlElement | undefined,
  number: Placed<number> | undefined,
  mediation: readonly Service[],
): Placed<PlacedMap> {
  const { accounts } = work
  const to = `voice.trunks ${name.value}`
  if (service.cluster?.fqdn) accounts.mapped(service.cluster.fqdn, to)
  if (service.role) accounts.mapped(service.role, to)
  const given = port && attribute(port, 'Port')
  if (given && number) accounts.mapped(given, `${to}: port`)
  for (const other of service.ports.slice(1)) {
    const spare = attribute(other, 'Port')
    if (spare) accounts.unknown(spare, 'a second port of the trunk')
  }
  const mediationPart = detail(service.element, 'PstnGatewayService', 'MediationServerPort')
  const mediationPort = portIn(accounts, mediationPart)
  if (mediationPart && mediationPort) accounts.mapped(mediationPart, `${to}: mediationPort`)
  return placed(
    service.element,
    mapOf({
      name,
      site: siteName(work, service.cluster),
      transport: transportOf(work, port, to),
      port: number,
      mediationPool: mediationPoolOf(work, service, mediation, `${to}: mediationPool`),
      mediationPort,
    }),
  )
}

function transportOf({ accounts }: Work, port: XmlElement | undefined, to: string): Placed<string> | undefined {
  const given = port && attribute(port, 'Protocol')
  if (given === undefined) return undefined
  const transport = TRANSPORTS.get(given.value.trim())
  if (transport === undefined) {
    accounts.unknown(given, 'not Tls, Tcp or Udp')
    return undefined
  }
  accounts.mapped(given, `${to}: transport`)
  return placed(given, transport)
}

/** By gateway: the Mediation Servers that depend on it. */
function mediationServers(services: readonly Service[]): ReadonlyMap<Service, readonly Service[]> {
  const found = new Map<Service, Service[]>()
  for (const service of services) {
    if (roleOf(service) !== 'MediationServer') continue
    for (const { on } of service.dependencies) {
      if (on === undefined || roleOf(on) !== 'PstnGateway') continue
      const beside = found.get(on)
      if (beside) beside.push(service)
      else found.set(on, [service])
    }
  }
  return found
}

/** Either the gateway depends on its Mediation Server, or the other way round. */
function mediationPoolOf(work: Work, service: Service, mediation: readonly Service[], to: string) {
  const own = service.dependencies.filter(({ on }) => roleOf(on) === 'MediationServer')
  const theirs = mediation.flatMap((server) => {
    const dependency = server.dependencies.find(({ on }) => on === service)
    return dependency ? [{ dependency, server }] : []
  })
  let pool: Plan | undefined
  for (const { dependency, server } of [...own.map((each) => ({ dependency: each, server: each.on })), ...theirs]) {
    const plan = planFor(work, server)
    if (plan === undefined || plan.kind === 'edge') continue
    pool ??= plan
    if (pool === plan) mapDependency(work, dependency, to)
    else work.accounts.unknown(dependency.element, 'a second Mediation Server of the trunk')
  }
  return pool?.fqdn
}
