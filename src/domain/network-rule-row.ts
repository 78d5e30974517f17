/** The shape of a row of `rules/facts/network-rules.yaml`: what is documented of addresses, adapters, routes and ports. */

/** What the rows are about; each rule asks for its own. */
export const NETWORK_RULES = [
  'client-media-ports',
  'edge-adapters',
  'edge-address-kinds',
  'edge-av-port',
  'edge-dns',
  'edge-domain',
  'edge-gateway',
  'edge-hairpin',
  'edge-hosts',
  'edge-internal-nat',
  'edge-media-ports',
  'edge-nat',
  'edge-own-addresses',
  'edge-placeholders',
  'edge-pool-size',
  'edge-routes',
  'edge-subnets',
  'edge-untranslated',
  'hardware-balanced-nat',
  'hardware-balanced-snat',
  'ipsec',
  'media-ranges-apart',
  'only-documented-ports',
  'packet-inspection',
  'proxy-hairpin',
  'shared-address-ports',
  'tls-inspection',
  'trunk-identity',
  'trunk-tls',
  'two-firewalls',
] as const

export type NetworkRuleName = (typeof NETWORK_RULES)[number]

export interface NetworkRuleRow {
  readonly id: string
  readonly rule: NetworkRuleName
  /** What is documented, as a sentence without its full stop. */
  readonly says: string
  /** A number the rule compares with: servers, ports. */
  readonly value?: number
  readonly ports?: { readonly first: number; readonly last: number }
  /** Addresses the rule looks for. */
  readonly addresses?: readonly string[]
}
