/** A Windows client of a VPN that is connected, and sends everything where the configuration says. */

import { listed } from '../../../src/domain/listed.ts'
import { formatPrefix } from '../../../src/domain/prefix.ts'
import { decide } from '../../../src/domain/tunnel.ts'
import type { Loaded } from '../../../src/environment/load.ts'
import type { Vpn } from '../../../src/environment/model.ts'
import { isRead, readConfiguration } from '../../../src/sources/artefacts/readers.ts'
import type { OwnRouteEvidence, OwnRouteProbe } from '../../../src/sources/observed/probe.ts'
import { safeLine } from '../../../src/sources/safe-line.ts'

/** Nothing for a VPN without a configuration, or without the addresses of its clients. */
export function ownRoutesAsDescribed(loaded: Loaded): (probe: OwnRouteProbe) => OwnRouteEvidence | undefined {
  return ({ at, address }) => {
    const index = listed(loaded.environment.document.vpn).findIndex(({ name }) => at === `vpn/${name}`)
    const vpn = listed(loaded.environment.document.vpn)[index]
    const pool = vpn?.clientPool?.[0]
    const policy = vpn && policyOf(vpn, index, loaded)
    if (pool === undefined || policy === undefined) return undefined
    const { verdict, winner } = decide(policy, address)
    const goesIn = verdict === 'tunnel'
    const prefix = winner && verdict !== 'undecided' ? formatPrefix(winner.prefix) : '0.0.0.0/0'
    return goesIn
      ? routed({ name: 'Ethernet 3', type: 53, next: '0.0.0.0', source: pool.replace(/\d+\/\d+$/, '10'), prefix })
      : routed({ name: 'Wi-Fi', type: 71, next: '172.20.10.1', source: '172.20.10.4', prefix })
  }
}

function policyOf({ config, clientPool }: Vpn, index: number, loaded: Loaded) {
  if (config?.format === undefined || !isRead(config.format)) return undefined
  const artefact = loaded.readArtefact(config.file, ['vpn', index, 'config', 'file'], safeLine)
  return readConfiguration(config.format, [artefact], { clientPool, groupPolicy: config.groupPolicy }).policy
}

const KINDS: Readonly<Record<number, string>> = { 53: 'propVirtual', 71: 'ieee80211' }

interface Found {
  readonly name: string
  readonly type: number
  readonly next: string
  readonly source: string
  readonly prefix: string
}

function routed({ name, type, next, source, prefix }: Found): OwnRouteEvidence {
  const output = {
    InterfaceAlias: name,
    DestinationPrefix: prefix,
    NextHop: next,
    SourceAddress: source,
    InterfaceType: type,
  }
  return {
    outcome: 'routed',
    interface: name,
    kind: KINDS[type] ?? `ifType ${type}`,
    ...(next !== '0.0.0.0' && { gateway: next }),
    source,
    prefix,
    output: JSON.stringify(output),
  }
}
