/** The shape of a row of `rules/facts/vpn-requirements.yaml`: what is documented for clients of a VPN. */

/** Whose public addresses stay outside the tunnel. */
export const OUTSIDE_TUNNEL = [
  'access-edge',
  'audio-video-edge',
  'exchange',
  'reverse-proxy',
  'web-conferencing-edge',
] as const

export type OutsideTunnel = (typeof OUTSIDE_TUNNEL)[number]

/** Traffic to an address that stays outside the tunnel. */
export interface OutsideTunnelRow {
  readonly requirement: 'outside-tunnel'
  readonly service: OutsideTunnel
  /** What clients use it on; a rule that stops these stops the service. */
  readonly uses: readonly { readonly protocol: 'tcp' | 'udp'; readonly port: number }[]
  readonly because: string
}

/** Traffic of clients inside the tunnel that a firewall stops. */
export interface BlockRow {
  readonly requirement: 'blocked'
  /** `peers`: other clients, inside or on the VPN; `servers`: every server of the product, and the inside of the Edge. */
  readonly towards: 'peers' | 'servers'
  readonly protocols: readonly ('tcp' | 'udp')[]
  readonly ports: { readonly first: number; readonly last: number }
  readonly because: string
}

/** Where those rules stand. */
export interface BlockProfileRow {
  readonly requirement: 'block-profile'
  readonly profile: 'domain' | 'private' | 'public'
  readonly because: string
}

/** Names clients of the VPN must resolve as the Internet does: those the rules named here ask for. */
export interface NamesRow {
  readonly requirement: 'names-as-outside'
  readonly rules: readonly string[]
  readonly because: string
}

/** A name that clients of the VPN must not resolve. */
export interface HiddenNameRow {
  readonly requirement: 'name-hidden'
  /** With `{name}` for the SIP domain. */
  readonly owner: string
  readonly type: 'host' | 'srv'
  readonly because: string
}

/** What else is documented of a VPN as a whole; a rule asks for it by its topic. */
export const VPN_TOPICS = [
  'client-pools-apart',
  'client-pools-private',
  'internal-names-asked',
  'label',
  'media-bypass',
  'model',
  'names-asked',
  'proxy',
  'public-space',
] as const

export type VpnTopic = (typeof VPN_TOPICS)[number]

export interface VpnTopicRow {
  readonly requirement: 'documented'
  readonly topic: VpnTopic
  /** Of `model`: how many subnets are few exceptions. */
  readonly few?: number
  readonly because: string
}

export type VpnRequirementRow = OutsideTunnelRow | BlockRow | BlockProfileRow | NamesRow | HiddenNameRow | VpnTopicRow
