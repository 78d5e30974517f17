/** The shape of a row of `rules/facts/firewall-openings.yaml`: traffic the firewalls around the Edge must let through. */

/** What the opening is for; it belongs to one Edge pool, or to one reverse proxy. */
export const FIREWALL_SERVICES = [
  'access-edge',
  'audio-video-edge',
  'edge-internal',
  'reverse-proxy',
  'web-conferencing-edge',
  'xmpp-proxy',
] as const

/** The nodes are the servers themselves; without `nodes` it is where the service answers: a virtual address, or they. */
export const FIREWALL_ENDS = [
  'access-edge',
  'access-edge-nodes',
  'any',
  'associated-front-end-servers',
  'associated-front-end-servers-and-branches',
  'audio-video-edge',
  'audio-video-edge-nodes',
  'central-management-servers',
  'edge-internal',
  'edge-internal-nodes',
  'front-end-servers',
  'internal-servers',
  'next-hop',
  'office-web-apps',
  'reverse-proxy-inside',
  'reverse-proxy-public',
  'web-conferencing-edge',
  'web-services',
] as const

export const FIREWALL_CONDITIONS = [
  'audio-video-federation',
  'autodiscover-over-http',
  'external-hardware-load-balancer',
  'federation-public-im-or-push',
  'federation-route',
  'internal-hardware-load-balancer',
  'ocs-2007-partners',
  'office-web-apps',
  'remote-access',
  'sign-in-or-federation-from-outside',
  'web-conferencing',
  'xmpp-federation',
  'xmpp-route',
] as const

/** Ports of the Edge services that the environment file may set. */
export const EDGE_PORTS = ['access', 'federation', 'web-conferencing', 'av', 'av-udp', 'av-media', 'xmpp'] as const

export type FirewallService = (typeof FIREWALL_SERVICES)[number]
export type FirewallEndKind = (typeof FIREWALL_ENDS)[number]
export type FirewallCondition = (typeof FIREWALL_CONDITIONS)[number]
export type EdgePort = (typeof EDGE_PORTS)[number]

/** Both included. */
export interface RowPorts {
  readonly first: number
  readonly last: number
}

export interface FirewallRow {
  readonly id: string
  /** Towards the Internet, or towards the internal network. */
  readonly side: 'external' | 'internal'
  readonly service: FirewallService
  /** Seen from the service. */
  readonly direction: 'in' | 'out'
  readonly source: FirewallEndKind
  readonly destination: FirewallEndKind
  readonly protocol: 'tcp' | 'udp'
  /** The documented ports. */
  readonly ports: RowPorts
  /** `source`: the ports the traffic comes from; it goes to any port. */
  readonly portsAt: 'destination' | 'source'
  /** The key of the Edge service that says otherwise. */
  readonly port?: EdgePort
  /** The documented port where the services of the Edge share one address. */
  readonly onSharedAddress?: number
  /** Destination ports that do as well on a firewall that knows no source ports. */
  readonly orElse?: RowPorts
  readonly when: readonly FirewallCondition[]
  readonly necessity: 'required' | 'optional'
  /** What goes through, such as "SIP over TLS of remote users". */
  readonly purpose: string
  /** Why it must go through, as a clause. */
  readonly because: string
  readonly note?: string
}
