/** Gateways, and the servers of Exchange Unified Messaging, as things with openings inside. */

import { deviceFinder } from '../../domain/device-of.ts'
import type { Environment, EnvironmentDocument, Path } from '../../environment/model.ts'
import { type Need, yesIf } from '../needs.ts'
import { type End, givenEnd, serversOf } from '../opening.ts'
import { mediates } from './inside-pools.ts'
import type { InsideThing } from './inside-thing.ts'

type Voice = Exclude<NonNullable<EnvironmentDocument['voice']>, 'none'>
type Peer = NonNullable<Voice['gateways']>[number] | NonNullable<Voice['trunks']>[number]
type Device = Exclude<NonNullable<EnvironmentDocument['devices']>, 'none'>[number]

/** Everything a Mediation Server talks to; without any description of it, one for each pool that has Mediation Servers. */
export function gatewayThings({ document }: Environment): readonly InsideThing[] {
  const { voice, devices } = document
  if (voice === 'none') return []
  if (voice?.gateways === undefined && voice?.trunks === undefined) return notDescribed(document)
  const deviceOf = deviceFinder(devices)
  const gateways = (voice.gateways ?? []).map((peer, index) =>
    gatewayThing(peer, peer.device, deviceOf(peer.device), ['voice', 'gateways', index], document),
  )
  const trunks = (voice.trunks ?? []).map((peer, index) =>
    gatewayThing(peer, peer.name, deviceOf(peer.sbc ?? peer.device ?? peer.name), ['voice', 'trunks', index], document),
  )
  return [...gateways, ...trunks]
}

function notDescribed(document: EnvironmentDocument): readonly InsideThing[] {
  return document.pools.flatMap((pool, index): readonly InsideThing[] =>
    mediates(pool)
      ? [
          {
            name: pool.fqdn,
            at: ['pools', index],
            product: pool.product ?? document.product,
            end: givenEnd('the gateways', undefined, 'voice.gateways'),
            peers: { 'mediation-servers': serversOf([pool], `the Mediation Servers of ${pool.fqdn}`) },
          },
        ]
      : [],
  )
}

function gatewayThing(
  peer: Peer,
  name: string,
  device: Device | undefined,
  at: Path,
  document: EnvironmentDocument,
): InsideThing {
  const { port, mediationPort } = peer
  const appliance = device?.category === 'sba'
  return {
    name: device?.fqdn ?? name,
    at,
    product: document.product,
    end: givenEnd(name, device?.address, 'devices.address'),
    needs: {
      ...transports(peer),
      'telephone-gateway': yesIf(!appliance),
      'survivable-branch-appliance': yesIf(appliance),
    },
    ports: {
      gateway: port === undefined ? undefined : { first: port, last: port },
      mediation: mediationPort === undefined ? undefined : { first: mediationPort, last: mediationPort },
    },
    peers: { 'mediation-servers': mediationServers(peer, device, document) },
  }
}

function transports({ transport }: Peer): { readonly 'over-tls'?: Need; readonly 'over-tcp'?: Need } {
  return transport === undefined
    ? {}
    : { 'over-tls': yesIf(transport === 'TLS'), 'over-tcp': yesIf(transport === 'TCP') }
}

/** A Survivable Branch Appliance is its own Mediation Server; of several pools nothing tells which, unless it is said. */
function mediationServers({ mediationPool }: Peer, device: Device | undefined, { pools }: EnvironmentDocument): End {
  if (mediationPool === undefined && device?.category === 'sba')
    return givenEnd(device.name, device.address, 'devices.address')
  const own = pools.filter((pool) => (mediationPool === undefined ? mediates(pool) : pool.fqdn === mediationPool))
  const end = serversOf(own, 'the Mediation Servers')
  if (own.length === 1) return end
  return { ...end, settledBy: mediationPool === undefined ? 'voice.gateways.mediationPool' : 'pools' }
}

type ExchangeRole = 'um-call-router' | 'um-service' | 'um-server'

/** Servers of Exchange Unified Messaging: the generation tells which of them a role is. */
export function exchangeThings({ document }: Environment, owner: ExchangeRole): readonly InsideThing[] {
  const { exchange } = document
  if (exchange === undefined || exchange === 'none') return []
  const servers = exchange.servers ?? []
  return servers.flatMap(({ fqdn, address, version = exchange.version, roles = [] }, index): readonly InsideThing[] => {
    const old = version === undefined ? undefined : /20(?:07|10)\b/.test(version)
    const asked = owner === 'um-server' ? old !== false && roles.includes('um') : old !== true && hasRole(owner, roles)
    if (!asked) return []
    const at: Path = ['exchange', 'servers', index]
    const needs = old === undefined ? { 'exchange-um-on-premises': { openUntil: 'exchange.version' } as const } : {}
    return [
      { name: fqdn, at, product: document.product, end: givenEnd(fqdn, address, 'exchange.servers.address'), needs },
    ]
  })
}

/** From Exchange 2013 on the Client Access server takes the call, and the Mailbox server answers it. */
function hasRole(owner: 'um-call-router' | 'um-service', roles: readonly string[]): boolean {
  const own = owner === 'um-call-router' ? ['um-call-router', 'client-access'] : ['um', 'mailbox']
  return own.some((role) => roles.includes(role))
}
