/** The rows of `rules/facts/tls-support.yaml` and `tls-clients.yaml`. */

import type { FactRow } from '../facts/citation.ts'
import type { TlsVersion } from './tls-versions.ts'

/** What can be asked of a server before TLS 1.0 and 1.1 are switched off. */
export const TLS_PREREQUISITES = [
  'dot-net',
  'strong-crypto',
  'sql-express',
  'odbc-driver',
  'win-http',
  'hotfix',
] as const

/** Settings around TLS that should have one value. */
export const TLS_SETTINGS = ['ssl-off', 'versions-without-gap', 'session-tickets-off', 'exclusive-ca-trust'] as const

interface Said extends FactRow {
  /** What the document says, in words that stand as a reason. */
  readonly text: string
  readonly note?: string | undefined
}

/** The versions a product offers, the strongest first. */
export interface TlsOfferedRow extends Said {
  readonly kind: 'offered'
  readonly versions: readonly TlsVersion[]
}

/** Whether TLS 1.0 and 1.1 may be off on the servers of a role. */
export interface TlsHardeningRow extends Said {
  readonly kind: 'hardening'
  readonly roles: readonly string[]
  readonly verdict: 'supported' | 'unsupported'
  /** With `supported`: the first build that supports it, and what the update is called. */
  readonly minProductVersion?: string | undefined
  readonly minProductVersionName?: string | undefined
}

export interface TlsPrerequisiteRow extends Said {
  readonly kind: 'prerequisite'
  readonly item: (typeof TLS_PREREQUISITES)[number]
  /** The lowest version, for what has one. */
  readonly minVersion?: string | undefined
  /** The update, and the systems that need it. */
  readonly hotfix?: string | undefined
  readonly systems?: readonly string[] | undefined
}

/** From which build on a SQL Server release speaks TLS 1.2. */
export interface TlsSqlRow extends Said {
  readonly kind: 'sql'
  readonly release: string
  readonly servicePacks: readonly number[]
  /** The first build of these service packs. */
  readonly firstBuild: string
  readonly verdict: 'always' | 'from' | 'never'
  readonly cumulativeUpdate?: number | undefined
  readonly build?: string | undefined
  /** The build of the separate security update that brings it, for servers without cumulative updates. */
  readonly securityBuild?: string | undefined
}

export interface TlsSettingRow extends Said {
  readonly kind: 'setting'
  readonly setting: (typeof TLS_SETTINGS)[number]
}

/** What runs at federation partners that may lose the connection once TLS 1.0 and 1.1 are off at the Edge. */
export interface TlsPartnerRow extends Said {
  readonly kind: 'partner'
  readonly partners: readonly string[]
  readonly verdict: 'speaks' | 'when-updated' | 'never'
}

export type TlsSupportRow =
  | TlsOfferedRow
  | TlsHardeningRow
  | TlsPrerequisiteRow
  | TlsSqlRow
  | TlsSettingRow
  | TlsPartnerRow

/** From which build on a client works with servers that speak TLS 1.2 only. */
export interface TlsClientRow extends FactRow {
  /** Ids of `clients`. */
  readonly clients: readonly string[]
  readonly verdict: 'from' | 'never'
  readonly minVersion?: string | undefined
  /** The builds the row speaks of: from the first on, and before the last. */
  readonly firstBuild?: string | undefined
  readonly before?: string | undefined
  readonly text: string
  readonly note?: string | undefined
}
