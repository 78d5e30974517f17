/** The order in which a person would write the keys; those not named come after, in the order in which they came. */
const ORDER = [
  'sipDomains',
  'sites',
  'pools',
  'edgePools',
  'accessEdgeConfiguration',
  'simpleUrls',
  'sqlServers',
  'fileShares',
  'network',
  'voice',
  'fqdn',
  'name',
  'unc',
  'role',
  'product',
  'site',
  'nextHop',
  'federationRoute',
  'xmppRoute',
  'nat',
  'webServices',
  'collocated',
  'centralManagement',
  'edgePool',
  'backEnd',
  'archivingStore',
  'monitoringStore',
  'persistentChatStore',
  'persistentChatComplianceStore',
  'fileShare',
  'services',
  'servers',
]

/** The place of a key among the others. */
export function rank(key: string): number {
  const index = ORDER.indexOf(key)
  return index < 0 ? ORDER.length : index
}
