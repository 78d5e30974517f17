/** The rows of `rules/facts/federation-rules.yaml` and `exchange-rules.yaml`. */

import type { FactRow } from '../facts/citation.ts'

/** What is asked of federation and hybrid settings. */
export const FEDERATION_REQUIREMENTS = [
  'federation-route',
  'xmpp-route',
  'outside-users',
  'federated-users',
  'partner-discovery',
  'dns-routing',
  'partner-lists',
  'push-partner',
  'same-allowed-domains',
  'same-blocked-domains',
  'same-openness',
  'shared-address-space',
  'separated-once-decommissioned',
  'no-proxy-of-moved-partners',
  'same-modern-authentication',
] as const

/** What a hosting provider is there for. */
export const PROVIDER_SERVICES = ['hybrid', 'push', 'online-partners', 'hosted-voice-mail'] as const

interface Said extends FactRow {
  /** What the document says, in words that stand as a reason. */
  readonly text: string
  readonly note?: string | undefined
}

export interface FederationRequirementRow extends Said {
  readonly kind: 'requirement'
  readonly requirement: (typeof FEDERATION_REQUIREMENTS)[number]
  /** The domains it speaks of: of `push-partner` those that must be allowed, of a list those that may be on one side only; of a proxy those of the cloud. */
  readonly domains?: readonly string[] | undefined
}

/** The hosting provider of a service, and the values it is documented with. */
export interface HostingProviderRow extends Said {
  readonly kind: 'hosting-provider'
  readonly service: (typeof PROVIDER_SERVICES)[number]
  /** Its name in each cloud of the vendor. */
  readonly proxyFqdns: readonly string[]
  readonly verification?: 'use-source-verification' | 'always-verifiable' | 'always-unverifiable' | undefined
  /** The host may be one of several: `webdir.online.lync.com`, `webdir1e.online.lync.com`. */
  readonly autodiscoverUrl?: string | undefined
  readonly sharedAddressSpace?: boolean | undefined
}

export type FederationRow = FederationRequirementRow | HostingProviderRow

/** What is asked of the settings between the servers and Exchange. */
export const EXCHANGE_REQUIREMENTS = [
  'server-to-server-authentication',
  'autodiscover-url',
  'autodiscover-internal-uri',
  'partner-application',
  'authorization-server',
] as const

export interface ExchangeRuleRow extends Said {
  readonly requirement: (typeof EXCHANGE_REQUIREMENTS)[number]
  /** Of an Exchange of one's own, or of Exchange Online; without, of both. */
  readonly exchange?: 'own' | 'online' | undefined
  /** What the path of a URL ends with. */
  readonly path?: string | undefined
  readonly applicationIdentifier?: string | undefined
}
