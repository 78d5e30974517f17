/** The servers of an Edge pool, with the addresses of both sides. */

import type { Placed, PlacedMap } from '../../../environment/imported.ts'
import type { Accounts } from '../accounts.ts'
import { placed } from '../reading.ts'
import { attribute, type XmlAttribute, type XmlElement } from '../xml-tree.ts'
import type { EdgeService } from './edge-ports.ts'
import type { PlannedServer } from './plan.ts'
import { addressIn, mapAt, mapOf, oneOrList } from './values.ts'

interface EdgeServer {
  readonly server: Placed<PlacedMap>
  /** The part that says a translated address, where there is one. */
  readonly nat: XmlAttribute | undefined
}

/** `interfaces` says by its number which external address each service listens on. */
export function mapEdgeServer(
  accounts: Accounts,
  { machine, fqdn }: PlannedServer,
  interfaces: ReadonlyMap<EdgeService, string>,
  pool: string,
): EdgeServer {
  const to = `${pool}: servers ${fqdn.value}`
  if (machine.fqdn) accounts.mapped(machine.fqdn, to)
  const inside = machine.interfaces.filter((each) => attribute(each, 'InterfaceSide')?.value === 'Internal')
  const others = machine.interfaces.filter((each) => !inside.includes(each))
  const internal = inside
    .flatMap((adapter) => addressesOf(accounts, adapter, ['IPAddress', 'IPv6Address']))
    .map(({ given, address }) => {
      accounts.mapped(given, `${to}: internal.address`)
      return address
    })
  const external: Addresses = new Map()
  const outside: Addresses = new Map()
  let nat: XmlAttribute | undefined
  for (const adapter of others) {
    const listening = servicesOn(adapter, interfaces)
    for (const each of addressesOf(accounts, adapter, ['IPAddress', 'IPv6Address']))
      assign(accounts, each, listening, external, `${to}: external`)
    for (const each of addressesOf(accounts, adapter, ['ConfiguredIPAddress', 'ConfiguredIPv6Address'])) {
      assign(accounts, each, listening, outside, `${to}: public`)
      if (listening.length > 0) nat ??= each.given
    }
  }
  const server = placed(
    machine.element,
    mapOf({
      fqdn,
      internal: mapAt(internal[0] ?? machine.element, { address: oneOrList(internal) }),
      external: perService(machine.element, external),
      public: perService(machine.element, outside),
    }),
  )
  return { server, nat }
}

type Addresses = Map<EdgeService, Placed<string>[]>

interface Given {
  readonly given: XmlAttribute
  readonly address: Placed<string>
}

function addressesOf(accounts: Accounts, adapter: XmlElement, names: readonly string[]): readonly Given[] {
  return names.flatMap((name) => {
    const given = attribute(adapter, name)
    const address = addressIn(accounts, given)
    return given && address ? [{ given, address }] : []
  })
}

function servicesOn(adapter: XmlElement, interfaces: ReadonlyMap<EdgeService, string>): readonly EdgeService[] {
  if (attribute(adapter, 'InterfaceSide')?.value !== 'External') return []
  const number = attribute(adapter, 'InterfaceNumber')?.value.trim() ?? '1'
  return [...interfaces].filter(([, on]) => on === number).map(([service]) => service)
}

function assign(
  accounts: Accounts,
  { given, address }: Given,
  listening: readonly EdgeService[],
  addresses: Addresses,
  to: string,
): void {
  if (listening.length === 0) accounts.unknown(given, 'no external service listens on this address')
  for (const service of listening) {
    accounts.mapped(given, `${to}.${service}`)
    const beside = addresses.get(service)
    if (beside) beside.push(address)
    else addresses.set(service, [address])
  }
}

function perService(element: XmlElement, addresses: ReadonlyMap<EdgeService, readonly Placed<string>[]>) {
  const of = (service: EdgeService) => oneOrList(addresses.get(service) ?? [])
  return mapAt(element, { access: of('access'), webConferencing: of('webConferencing'), av: of('av') })
}
