/** What documented rows are there for: every thing of each kind that the description names. */

import type { Environment, EnvironmentDocument, Path } from '../environment/model.ts'
import type { ProductId } from '../facts/citation.ts'
import type { DnsSubject } from './dns-record-row.ts'
import type { ExpectedAddresses } from './requirement.ts'
import { edgePoolsOf } from './sections.ts'
import { simpleUrlThings } from './simple-urls.ts'
import {
  accessEdgeDomains,
  edgePoolThings,
  edgeServers,
  edgeServices,
  reverseProxyInterfaces,
  xmppHosts,
} from './things-edge.ts'
import {
  branchAppliances,
  directorExternalWebServices,
  exchangeUmServers,
  externalWebServices,
  farms,
  internalWebServices,
  namedPools,
  roleServers,
  sqlServers,
} from './things-inside.ts'

/** One thing that the tables ask something for, under its name. */
export interface Thing {
  readonly name: string
  readonly at: Path
  readonly product: ProductId
  /** Its own addresses, where it has some. */
  readonly addresses?: ExpectedAddresses
  /** Hosts described for its SRV record to lead to. */
  readonly hosts?: readonly string[]
  /** The site it is for, where it is for one. */
  readonly site?: string
}

/** The things of a kind, listed when the kind is asked for. */
export function thingsOf(environment: Environment): Record<DnsSubject, () => readonly Thing[]> {
  const { document } = environment
  return {
    'access-edge': () => edgeServices(document, 'access'),
    'access-edge-domain': () => accessEdgeDomains(document),
    'admin-url': () => simpleUrlThings(document, 'admin'),
    'audio-video-edge': () => edgeServices(document, 'av'),
    'branch-appliance': () => branchAppliances(document),
    'dialin-url': () => simpleUrlThings(document, 'dialin'),
    'director-external-web-services': () => directorExternalWebServices(document),
    'edge-internal': () => edgePoolThings(document),
    'edge-server': () => edgeServers(document),
    'exchange-um-server': () => exchangeUmServers(document),
    'external-web-services': () => externalWebServices(document),
    'internal-web-services': () => internalWebServices(document),
    'meet-url': () => simpleUrlThings(document, 'meet'),
    'named-pool': () => namedPools(document),
    'office-web-apps': () => farms(document, 'internal'),
    'office-web-apps-external': () => farms(document, 'external'),
    'reverse-proxy-interface': () => reverseProxyInterfaces(document),
    'role-server': () => roleServers(document),
    'sip-domain': () => sipDomains(document),
    'sql-server': () => sqlServers(document),
    'web-conferencing-edge': () => edgeServices(document, 'webConferencing'),
    'xmpp-domain': () => xmppDomains(document),
    'xmpp-host': () => xmppHosts(document),
  }
}

function sipDomains({ sipDomains: domains, product }: EnvironmentDocument): readonly Thing[] {
  return domains.map((name, index) => ({ name, at: ['sipDomains', index], product }))
}

function xmppDomains(document: EnvironmentDocument): readonly Thing[] {
  const chosen = document.features?.xmpp?.domains
  const hosts = edgePoolsOf(document).flatMap(({ services }) => services?.xmpp?.fqdn ?? [])
  return sipDomains(document)
    .filter(({ name }) => chosen === undefined || chosen.includes(name))
    .map((thing) => ({ ...thing, hosts }))
}
