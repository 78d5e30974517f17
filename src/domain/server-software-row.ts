/** The rows that say what must be installed and set on a computer beside the product. */

import type { FactRow } from '../facts/citation.ts'
import type { OsVerdict } from './os-support-row.ts'

export const VERSIONED_SOFTWARE = [
  'dot-net',
  'internet-explorer',
  'powershell',
  'silverlight',
  'url-rewrite',
  'visual-cpp',
  'windows-installer',
] as const
export type VersionedSoftware = (typeof VERSIONED_SOFTWARE)[number]

export const FEATURE_GROUPS = ['ad-tools', 'iis', 'media', 'windows'] as const
export type FeatureGroup = (typeof FEATURE_GROUPS)[number]

export const SERVER_SETTINGS = [
  'admin-center-port',
  'antivirus-exclusions',
  'domain-controller',
  'evaluation',
  'ipv6-unbound',
  'os-upgraded-in-place',
  'patched',
  'restart-pending',
] as const
export type ServerSetting = (typeof SERVER_SETTINGS)[number]

interface SoftwareRow extends FactRow {
  readonly roles: readonly string[]
  /** Ids of `operating-systems`; absent: on every system. */
  readonly systems?: readonly string[]
  /** What is documented, as a sentence without its full stop. */
  readonly text: string
  readonly note?: string
}

/** A range of versions. Of several rows the one that holds the version decides; outside all of them it is not supported. */
export interface VersionRow extends SoftwareRow {
  readonly kind: 'version'
  readonly item: VersionedSoftware
  readonly verdict: OsVerdict
  /** The first version of the range. */
  readonly from?: string
  /** The first version after the range. */
  readonly below?: string
  /** The product build that these versions need. */
  readonly minProductVersion?: string
  readonly minProductVersionName?: string
  /** The systems that bring such a version along. */
  readonly partOf?: readonly string[]
}

/** A feature of Windows; any of the names that Get-WindowsFeature prints will do. */
export interface FeatureRow extends SoftwareRow {
  readonly kind: 'feature'
  readonly group: FeatureGroup
  readonly features: readonly string[]
  /** An update that brings the same. */
  readonly orHotfix?: string
}

export interface HotfixRow extends SoftwareRow {
  readonly kind: 'hotfix'
  readonly hotfix: string
}

export interface RegistryRow extends SoftwareRow {
  readonly kind: 'registry'
  readonly path: string
  readonly value: string
  /** Only where Windows has this language, such as `it`. */
  readonly language?: string
}

export interface SettingRow extends SoftwareRow {
  readonly kind: 'setting'
  readonly setting: ServerSetting
  /** A number the rule compares with: days, a port. */
  readonly value?: number
}

export type ServerSoftwareRow = VersionRow | FeatureRow | HotfixRow | RegistryRow | SettingRow
