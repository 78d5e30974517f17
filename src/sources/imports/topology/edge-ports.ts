/** The external services of an Edge pool, by its ports. */

import type { Placed, PlacedMap } from '../../../environment/imported.ts'
import type { Accounts } from '../accounts.ts'
import { placed } from '../reading.ts'
import { attribute, type XmlElement } from '../xml-tree.ts'
import { ownerName } from './roles.ts'
import { fqdnIn, mapAt, mapOf, portIn } from './values.ts'

export type EdgeService = 'access' | 'webConferencing' | 'av'

interface EdgePorts {
  readonly services: Placed<PlacedMap> | undefined
  /** The part that opens the port for federation: one Edge pool of an organisation has it. */
  readonly federationRoute: Placed<boolean> | undefined
  readonly xmppRoute: Placed<boolean> | undefined
  /** The number of the external adapter address of each service. */
  readonly interfaces: ReadonlyMap<EdgeService, string>
}

/** What a port is in the environment: owner, usage and, where it matters, protocol. */
const MEANING: ReadonlyMap<string, readonly [service: EdgeService | 'xmpp', key: string]> = new Map([
  ['AccessEdge SipClient', ['access', 'port']],
  ['AccessEdge SipServer', ['access', 'federationPort']],
  ['DataEdge PsomClient', ['webConferencing', 'port']],
  ['MediaRelayEdge TURNServer Tcp', ['av', 'port']],
  ['MediaRelayEdge TURNServer Udp', ['av', 'udpPort']],
  ['MediaRelayEdge MediaCommunication', ['av', 'mediaPorts']],
  ['XmppFederationProxy XmppServer', ['xmpp', 'port']],
])

interface Found {
  readonly key: string
  readonly element: XmlElement
}

export function servicePorts(accounts: Accounts, ports: readonly XmlElement[], to: string): EdgePorts {
  const byService = new Map<string, Found[]>()
  for (const element of ports) {
    const meaning = meaningOf(element)
    if (meaning === undefined) continue
    const [service, key] = meaning
    const found = byService.get(service) ?? []
    byService.set(service, found)
    if (found.some((each) => each.key === key)) accounts.unknown(element, 'a second port of the kind')
    else found.push({ key, element })
  }
  const services: Record<string, Placed | undefined> = {}
  for (const service of ['access', 'webConferencing', 'av', 'xmpp'])
    services[service] = serviceOf(accounts, byService.get(service) ?? [], `${to}: services.${service}`)
  const opened = (service: string, key: string, route: string) => {
    const element = byService.get(service)?.find((each) => each.key === key)?.element
    if (element === undefined) return undefined
    accounts.mapped(element, `${to}: ${route}`)
    return placed(element, true)
  }
  return {
    services: mapAt(ports[0] ?? { at: { line: 1, column: 1 } }, services),
    federationRoute: opened('access', 'federationPort', 'federationRoute'),
    xmppRoute: opened('xmpp', 'port', 'xmppRoute'),
    interfaces: interfacesOf(byService),
  }
}

function meaningOf(element: XmlElement) {
  if (attribute(element, 'InterfaceSide')?.value !== 'External') return undefined
  const name = `${ownerName(attribute(element, 'Owner')?.value)} ${attribute(element, 'Usage')?.value}`
  return MEANING.get(name) ?? MEANING.get(`${name} ${attribute(element, 'Protocol')?.value}`)
}

/** A service needs its name: without one, its ports stay unknown. */
function serviceOf(accounts: Accounts, found: readonly Found[], to: string): Placed<PlacedMap> | undefined {
  const names = found.flatMap(({ element }) => {
    const given = attribute(element, 'ConfiguredFqdn')
    const name = fqdnIn(accounts, given)
    return given && name ? [{ given, name }] : []
  })
  const [first] = names
  if (first === undefined) {
    for (const { key, element } of found) noName(accounts, key, element, to)
    return undefined
  }
  for (const { given, name } of names) {
    if (name.value === first.name.value) accounts.mapped(given, `${to}.fqdn`)
    else accounts.unknown(given, `a second name of the service, beside ${first.name.value}`)
  }
  const values = found.map(({ key, element }) => [key, portValue(accounts, element, key, `${to}.${key}`)] as const)
  return placed(first.given, mapOf({ fqdn: first.name, ...inOrder(Object.fromEntries(values)) }))
}

const DOCUMENTED_XMPP_PORT = '5269'

function noName(accounts: Accounts, key: string, element: XmlElement, to: string): void {
  const port = attribute(element, 'Port')
  if (port === undefined) return
  if (to.endsWith('.xmpp') && key === 'port' && port.value.trim() === DOCUMENTED_XMPP_PORT)
    accounts.ignored(port, 'the documented port; the name that partners find is not said')
  else accounts.unknown(port, 'of a service whose external name is not said')
}

/** The keys in the order of the format, whatever the order of the ports in the file. */
function inOrder({ port, federationPort, udpPort, mediaPorts }: Readonly<Record<string, Placed | undefined>>) {
  return { port, federationPort, udpPort, mediaPorts }
}

function portValue(accounts: Accounts, element: XmlElement, key: string, to: string): Placed | undefined {
  const given = attribute(element, 'Port')
  if (key === 'mediaPorts') return portRangeIn(accounts, element, to)
  const port = portIn(accounts, given)
  if (given && port) accounts.mapped(given, to)
  return port
}

/** The first port and how many follow, as `50000-59999`. */
export function portRangeIn(accounts: Accounts, element: XmlElement, to: string): Placed<string> | undefined {
  const given = attribute(element, 'Port')
  const count = attribute(element, 'Range')
  const first = portIn(accounts, given)
  if (given === undefined || count === undefined || first === undefined) return undefined
  const last = /^\d{1,5}$/.test(count.value.trim()) ? first.value + Number(count.value) - 1 : 0
  if (last < first.value || last > 65535) {
    accounts.unknown(count, 'not a number of ports up to port 65535')
    return undefined
  }
  accounts.mapped(given, to)
  accounts.mapped(count, to)
  return placed(element, `${first.value}-${last}`)
}

function interfacesOf(byService: ReadonlyMap<string, readonly Found[]>): ReadonlyMap<EdgeService, string> {
  const interfaces = new Map<EdgeService, string>()
  for (const service of ['access', 'webConferencing', 'av'] as const) {
    const [first] = byService.get(service) ?? []
    if (first) interfaces.set(service, attribute(first.element, 'InterfaceNumber')?.value.trim() ?? '1')
  }
  return interfaces
}
