/** Gateways and trunks, with the device each ends on. */

import { deviceFinder, gatewayFqdn } from '../../src/domain/device-of.ts'
import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'

type Voice = Exclude<NonNullable<EnvironmentDocument['voice']>, 'none'>
type Peer = NonNullable<Voice['gateways']>[number] | NonNullable<Voice['trunks']>[number]
type Device = Exclude<NonNullable<EnvironmentDocument['devices']>, 'none'>[number]

export type Trunk = Pick<Peer, 'transport' | 'port' | 'mediationPort' | 'mediationPool'> & {
  /** The name of the gateway or the trunk, with its number where several have it. */
  readonly id: string
  readonly at: Path
  readonly gateway: string
  readonly device: Device | undefined
  /** Of the device, or the one the trunk is called by. */
  readonly fqdn: string | undefined
}

/** What Topology Builder proposes for the gateway, and for the Mediation Server. */
const GATEWAY_PORT = { TLS: 5067, TCP: 5066, UDP: 5060 } as const
const MEDIATION_PORT = { TLS: 5067, TCP: 5068, UDP: 5060 } as const

/** The port the gateway listens on; by default for TLS. */
export function gatewayPort({ port, transport = 'TLS' }: Trunk): number {
  return port ?? GATEWAY_PORT[transport]
}

/** The port the Mediation Server listens on; undefined where neither it nor the transport is given. */
export function listeningPort({ mediationPort, transport }: Trunk): number | undefined {
  return mediationPort ?? (transport && MEDIATION_PORT[transport])
}

/** Every gateway and every trunk. */
export function trunksOf({ voice, devices }: EnvironmentDocument): readonly Trunk[] {
  if (voice === undefined || voice === 'none') return []
  const deviceOf = deviceFinder(devices)
  const used = new Map<string, number>()
  const idOf = (name: string) => {
    const times = (used.get(name) ?? 0) + 1
    used.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  }
  const trunkOf = (peer: Peer, name: string, gateway: string, at: Path): Trunk => {
    const device = deviceOf(gateway)
    return { ...peer, id: idOf(name), at, gateway, device, fqdn: device ? device.fqdn : gatewayFqdn(gateway) }
  }
  return [
    ...(voice.gateways ?? []).map((peer, index) =>
      trunkOf(peer, peer.device, peer.device, ['voice', 'gateways', index]),
    ),
    ...(voice.trunks ?? []).map((peer, index) =>
      trunkOf(peer, peer.name, peer.sbc ?? peer.device ?? peer.name, ['voice', 'trunks', index]),
    ),
  ]
}
