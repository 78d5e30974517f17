/** Whether a client reaches the A/V Edge, which then relays its media: names, firewalls, and for VPNs routes and blocks. */

import { routesKey } from '../domain/vpn.ts'
import type { Vpn } from '../environment/model.ts'
import { type EdgePool, edgeInternalAddresses } from '../requirements/addresses.ts'
import { edgePoolsOf, isFrontEnd } from '../requirements/sections.ts'
import { type Asking, fails, joined, type Outcome, routesShown, undecided } from './asking.ts'
import { named, publicName } from './edge-names.ts'
import { opening, usesOf } from './edge-openings.ts'
import type { RelayRow } from './media-row.ts'
import { pastTunnel, throughTunnel } from './tunnels.ts'

/** How a client gets to one address of the A/V Edge. */
export interface Access extends Outcome {
  readonly addresses: readonly string[]
  readonly throughTunnel: boolean
}

/** The Edge pools whose A/V Edge users have; one that no pool names is of all where no pool names any. */
export function relayEdges({ environment: { document } }: Asking): readonly EdgePool[] {
  const edges = edgePoolsOf(document)
  const homes = document.pools.filter(isFrontEnd)
  const open = homes.length === 0 || homes.some(({ edgePool }) => edgePool === undefined)
  return open ? edges : edges.filter(({ fqdn }) => homes.some(({ edgePool }) => edgePool === fqdn))
}

/** From inside, at the internal side of the Edge. */
export function fromInside(edge: EdgePool, asking: Asking): readonly Access[] {
  const { outcome, addresses } = named(edge.fqdn, 'internal', edgeInternalAddresses(edge), asking)
  const whole = outcome.verdict === 'works' ? joined(outcome, opening(edge, 'inside', asking)) : outcome
  return [{ ...whole, addresses, throughTunnel: false }]
}

/** From outside, at the public address. */
export function fromOutside(edge: EdgePool, asking: Asking): readonly Access[] {
  const { outcome, addresses } = publicName(edge, 'external', asking)
  const whole = outcome.verdict === 'works' ? joined(outcome, opening(edge, 'outside', asking)) : outcome
  return [{ ...whole, addresses, throughTunnel: false }]
}

/** From a VPN by a client that signed in inside: through the tunnel, at the internal side of the Edge. */
export function fromTunnel(edge: EdgePool, vpn: Vpn, asking: Asking): readonly Access[] {
  const { outcome, addresses } = named(edge.fqdn, 'vpn', edgeInternalAddresses(edge), asking)
  if (outcome.verdict !== 'works') return [{ ...outcome, addresses, throughTunnel: true }]
  const plan = opening(edge, 'inside', asking)
  const kinds = usesOf(edge, 'inside', asking).map(onePort)
  return addresses.map((address) => {
    const reached = throughTunnel(address, vpn, kinds, asking)
    const whole = reached.verdict === 'works' ? joined(joined(outcome, reached), plan) : reached
    return { ...whole, addresses: [address], throughTunnel: true }
  })
}

/** From a VPN by a client that signed in outside: to each public address, whichever way its route goes. */
export function fromVpn(edge: EdgePool, vpn: Vpn, asking: Asking): readonly Access[] {
  const { outcome, addresses } = publicName(edge, 'vpn', asking)
  if (outcome.verdict !== 'works') return [{ ...outcome, addresses, throughTunnel: false }]
  const reach = (address: string): Access => {
    const reached = toPublic(address, edge, vpn, asking)
    return { ...reached, ...(reached.verdict === 'works' && joined(outcome, reached)), addresses: [address] }
  }
  const gate = gateOf(edge).map(reach)
  const shut = gate.find(({ verdict }) => verdict !== 'works')
  if (shut) return [shut]
  return withoutSpareFamily([...gate, ...membersOf(edge).map(reach), ...addresses.map(reach)].filter(firstOfAddress))
}

function firstOfAddress(access: Access, index: number, all: readonly Access[]): boolean {
  return all.findIndex(({ addresses }) => addresses[0] === access.addresses[0]) === index
}

/** Behind a load balancer the first packet goes to the virtual address, and media to the server that answered. */
function gateOf(edge: EdgePool): readonly string[] {
  return edge.loadBalancing?.external === 'hardware' ? (edge.vip?.external?.av ?? []) : []
}

function membersOf(edge: EdgePool): readonly string[] {
  return edge.loadBalancing?.external === 'hardware'
    ? edge.servers.flatMap((server) => server.public?.av ?? server.external?.av ?? [])
    : []
}

/** Whether the network a client is at has IPv6 nobody knows; where IPv4 goes the same way it does not matter. */
function withoutSpareFamily(accesses: readonly Access[]): readonly Access[] {
  const past = accesses.filter(({ verdict, throughTunnel: inside }) => verdict === 'works' && !inside)
  const isSixth = ({ addresses: [address = ''] }: Access) => address.includes(':')
  if (past.some((each) => !isSixth(each))) return accesses
  return accesses.map((each) =>
    past.includes(each) && isSixth(each)
      ? { ...each, verdict: 'depends', why: `${each.why}, where the network the client is at has IPv6` }
      : each,
  )
}

function toPublic(address: string, edge: EdgePool, vpn: Vpn, asking: Asking): Access {
  const reached = reachPublic(address, usesOf(edge, 'outside', asking), vpn, asking)
  const whole = reached.verdict === 'works' ? joined(reached, opening(edge, 'outside', asking)) : reached
  return { ...whole, addresses: [address], throughTunnel: reached.throughTunnel }
}

/** From a VPN to a public address, whichever way its route goes, on one of the ports. */
export function reachPublic(
  address: string,
  uses: RelayRow['uses'],
  vpn: Vpn,
  asking: Asking,
): Outcome & Pick<Access, 'throughTunnel'> {
  const answer = asking.observe({ ask: 'route', profile: vpn.name, address })
  if (answer.status === 'unanswered') return { ...undecided(answer.reason, answer.settledBy), throughTunnel: false }
  const evidence = routesShown(answer)
  switch (answer.verdict) {
    case 'undecided':
      return {
        ...undecided(`${address}: ${answer.why}`, answer.settledBy ?? routesKey(vpn), evidence),
        throughTunnel: false,
      }
    case 'blocked': {
      const why = `${address} is dropped while ${vpn.name} is connected: ${answer.why}`
      return { ...fails(why, evidence), throughTunnel: false }
    }
    case 'tunnel':
      return { ...throughTunnel(address, vpn, uses.map(onePort), asking), throughTunnel: true }
    case 'direct': {
      const past = pastTunnel(address, vpn, uses, asking)
      const why = past.verdict === 'works' ? `${address} stays outside the tunnel of ${vpn.name}` : past.why
      return { ...past, why, evidence: [...evidence, ...past.evidence], throughTunnel: false }
    }
  }
}

function onePort({ protocol, port }: RelayRow['uses'][number]) {
  return { protocol, ports: [{ first: port, last: port }] }
}
