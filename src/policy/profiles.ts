/** Named selections of rules, for those who answer for a part of an environment. */

export interface Profile {
  /** What it is for, as the schema and `--print-config` say it. */
  readonly title: string
  /** The rules that run: ids, families and patterns, as `--only` takes them. */
  readonly rules: readonly string[]
  /** What it demands unless the policy file or the command line says otherwise. */
  readonly failOn?: 'fail' | 'warn'
  readonly requireKnown?: true
}

export const PROFILES = {
  'edge-only': {
    title: 'the Edge, its reverse proxy, and what partners and users outside see of them',
    rules: [
      'certificates',
      'federation',
      'tls',
      'ports',
      'devices/reverse-proxy-*',
      'discovery/*-outside',
      'dns/edge-*',
      'dns/external-*',
      'dns/federation-*',
      'dns/*-outside',
      'dns/*-federation-route',
      'dns/xmpp-*',
      'dns/lyncdiscover-present',
      'coexistence/edge-*',
      'topology/edge-*',
    ],
  },
  voice: {
    title: 'calls: gateways, trunks, media ports, Exchange UM, and the network that carries them',
    rules: [
      'network',
      'vpn',
      'devices',
      'ports/*media*',
      'ports/mediation-*',
      'ports/trunk*',
      'ports/ipsec-*',
      'exchange/um-*',
      'dns/exchange-um-*',
      'coexistence/hybrid-voice-*',
    ],
  },
  hybrid: {
    title: 'an estate that shares its SIP domains with Microsoft 365',
    rules: [
      'federation',
      'tls',
      'certificates',
      'coexistence/hybrid-*',
      'dns/hybrid-*',
      'dns/federation-*',
      'dns/external-*',
      'exchange/*authentication*',
      'exchange/partner-application-*',
      'clients/vdi-plug-in-not-with-online',
      'ports/*openings*',
    ],
  },
  clients: {
    title: 'what users have: clients, browsers, phones, and how they find their server',
    rules: ['clients', 'discovery', 'devices', 'lifecycle/*client*', 'lifecycle/browsers-*', 'dns/lyncdiscover*'],
  },
  lifecycle: {
    title: 'what is old: ends of support, updates, certificates that end',
    rules: ['lifecycle', 'updates', 'certificates/*expire*', 'devices/*-in-support', 'prerequisites/windows-updates-*'],
  },
  audit: {
    title: 'everything; warnings count, and what cannot be judged is not passed over',
    rules: ['**'],
    failOn: 'warn',
    requireKnown: true,
  },
} as const satisfies Readonly<Record<string, Profile>>

export type ProfileName = keyof typeof PROFILES

export const PROFILE_NAMES = Object.keys(PROFILES) as [ProfileName, ...ProfileName[]]
