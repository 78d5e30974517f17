/** Where an Edge presents certificates. The A/V Edge service is left out: its connections begin without TLS. */

import type { EnvironmentDocument, Path } from '../environment/model.ts'
import {
  type EdgePool,
  type EdgeService,
  edgeInternalAddresses,
  edgeServiceAddresses,
  sharesOneAddress,
} from '../requirements/addresses.ts'
import { accessPortOf, federationPortOf } from '../requirements/dns/edge-targets.ts'
import { audioVideoFederation } from '../requirements/feature-conditions.ts'
import { endpoint, HTTPS_PORT, presentersOf, SIP_PORT, type TlsEndpoint } from './tls-endpoint.ts'

/** The A/V Authentication service, on the internal side. */
const AUTHENTICATION_PORT = 5062

export function ofEdge(edge: EdgePool, at: Path, document: EnvironmentDocument): readonly TlsEndpoint[] {
  const { fqdn: name, services, servers } = edge
  const inner = {
    name,
    at: [...at, 'fqdn'],
    given: edgeInternalAddresses(edge).addresses,
    presenters: presentersOf(edge, at, (_, server) => servers[server]?.internal?.address),
    uses: ['Internal'],
    // One document lets its subject be a wildcard.
    wildcard: true,
  } as const
  const outer = (service: EdgeService, port: number, use: 'AccessEdgeExternal' | 'DataEdgeExternal') => {
    const fqdn = services?.[service]?.fqdn
    if (fqdn === undefined) return []
    return [
      endpoint('internet', {
        name: fqdn,
        port,
        at: [...at, 'services', service],
        given: edgeServiceAddresses(edge, service).addresses,
        presenters: presentersOf(edge, at, (_, server) => outside(edge, server, service)),
        uses: [use],
        wildcard: false,
      }),
    ]
  }
  const conferencing = services?.webConferencing?.port ?? (sharesOneAddress(edge) ? 444 : HTTPS_PORT)
  return [
    endpoint('inside', { ...inner, port: SIP_PORT }),
    endpoint('inside', { ...inner, port: AUTHENTICATION_PORT }),
    ...[...new Set(accessPorts(edge, document))].flatMap((port) => outer('access', port, 'AccessEdgeExternal')),
    ...outer('webConferencing', conferencing, 'DataEdgeExternal'),
  ]
}

/** For users outside, and for partners where there may be any. */
function accessPorts(edge: EdgePool, { features }: EnvironmentDocument): readonly number[] {
  return [
    ...(features?.remoteAccess?.enabled === false ? [] : [accessPortOf(edge)]),
    ...(edge.federationRoute !== false && audioVideoFederation(features) === 'yes' ? [federationPortOf(edge)] : []),
  ]
}

/** What the Internet sees of one server. */
function outside({ nat, servers }: EdgePool, server: number, service: EdgeService): readonly string[] | undefined {
  const { external, public: translated } = servers[server] ?? {}
  return translated?.[service] ?? (nat === false ? external?.[service] : undefined)
}
