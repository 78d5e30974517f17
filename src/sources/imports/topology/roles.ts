/** The words of topologies: roles, versions, and the components that own ports. */

import type { ProductId } from '../../../facts/citation.ts'

/**
 * The product by `ServiceVersion`: 7 and 8 as published topologies have them, 6 as scripts for Lync Server 2013 ask for
 * it beside them. That of Subscription Edition is not documented anywhere.
 */
export const PRODUCT_OF_VERSION: ReadonlyMap<number, ProductId> = new Map([
  [6, 'lync-2013'],
  [7, 'sfb-2015'],
  [8, 'sfb-2019'],
])

/** Lync Server 2010: lives beside the others. */
export const LYNC_2010 = 5

/** Roles of servers of the product, which tell the version of the pool they are on. */
const SERVER_ROLES = [
  'UserServices',
  'Registrar',
  'WebServices',
  'ConfServices',
  'MediationServer',
  'ApplicationServer',
  'CentralMgmt',
  'EdgeServer',
  'ManagementServices',
  'PersistentChatService',
  'VideoInteropServer',
  'ExternalServer',
] as const

const STORE_ROLES = [
  'UserStore',
  'ApplicationStore',
  'CentralMgmtStore',
  'ArchivingStore',
  'MonitoringStore',
  'PersistentChatStore',
  'PersistentChatComplianceStore',
] as const

const OTHER_ROLES = ['FileStore', 'PstnGateway', 'WacService'] as const

export const SERVERS: ReadonlySet<string> = new Set(SERVER_ROLES)

export const KNOWN_ROLES: ReadonlySet<string> = new Set([...SERVER_ROLES, ...STORE_ROLES, ...OTHER_ROLES])

/** The components and applications that own ports, without `urn:component:` and `urn:application:`. */
export const KNOWN_OWNERS: ReadonlySet<string> = new Set(
  (
    'McuFactory PresenceFocus Registrar WinFab QoE Lyss XmppFederation AccessEdge DataEdge MediaRelayAuthenticationEdge ' +
    'MediaRelayEdge SkypeSearchProxy XmppFederationProxy ReplicationService OCSWebSite Reach MediaComp McxService ' +
    'McxServiceExternal PersistentChatWebManager PersistentChatWebManagerExternal UcwaService UcwaServiceExternal ' +
    'PlatformService PlatformServiceExternal IMConf DataConf AVConf AppSharingConf Mediation PstnGateway PersistentChat ' +
    'VideoInterop testbot Cps RGS PDP Caa Cas'
  ).split(' '),
)

/** `AccessEdge` of `urn:component:AccessEdge`. */
export function ownerName(owner: string | undefined): string {
  return owner?.trim().replace(/^urn:(?:component|application):/, '') ?? ''
}
