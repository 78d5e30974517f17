/** The ports of an opening: as documented, unless the description of the Edge says otherwise. */

import type { PortRange } from '../../domain/firewall-rule.ts'
import { type EdgePool, sharesOneAddress } from '../addresses.ts'
import type { EdgePort, FirewallRow } from '../firewall-row.ts'

export function portsOf({ ports, port, onSharedAddress }: FirewallRow, pool: EdgePool | undefined): PortRange {
  const given = port && pool && givenPorts(port, pool)
  if (given) return given
  return onSharedAddress !== undefined && pool && sharesOneAddress(pool) ? single(onSharedAddress) : ports
}

function givenPorts(port: EdgePort, { services }: EdgePool): PortRange | undefined {
  const { access, webConferencing, av, xmpp } = services ?? {}
  const given: Record<EdgePort, number | PortRange | undefined> = {
    access: access?.port,
    federation: access?.federationPort,
    'web-conferencing': webConferencing?.port,
    av: av?.port,
    'av-udp': av?.udpPort,
    'av-media': av?.mediaPorts,
    xmpp: xmpp?.port,
  }
  const value = given[port]
  return typeof value === 'number' ? single(value) : value
}

function single(port: number): PortRange {
  return { first: port, last: port }
}
