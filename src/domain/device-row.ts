/** The rows of the two device tables: the catalogue of listed equipment, and what the programmes behind the lists say. */

import type { Confidence, FactRow, ProductId } from '../facts/citation.ts'

/** The products as the lists name them; `lync` and `sfb` are pages not tied to one server version. */
export type ListProduct =
  | ProductId
  | 'ocs-2007-r2'
  | 'lync-2010'
  | 'lync'
  | 'lync-online'
  | 'lync-online-dedicated'
  | 'sfb'
  | 'sfb-online'
  | 'teams'

/** What the list calls the result. */
export type QualificationLevel =
  | 'qualified'
  | 'certified'
  | 'works-with'
  | 'optimized'
  | 'vendor-tested'
  | 'supported-not-qualified'
  | 'supported'
  | 'supported-via-vis'
  | 'native'
  | 'firmware-available'
  | 'named-in-migration-guide'

/** How a listed version is meant: the one tested, the only one, the lowest, or the lower end of a range. */
export type VersionRule = 'tested' | 'exact' | 'min' | 'range'

/** One entry of one list, for one of the list's products. */
export interface Qualification {
  readonly product: ListProduct
  readonly level: QualificationLevel
  readonly versions?: readonly string[] | undefined
  /** Absent exactly when there are no versions. */
  readonly versionRule?: VersionRule | undefined
  readonly maxVersion?: string | undefined
  /** Given when the version was read elsewhere than the entry. */
  readonly versionConfidence?: Confidence | undefined
  readonly versionSources?: readonly string[] | undefined
  /** Year, year and month, or day of the qualification, as printed. */
  readonly date?: string | undefined
  /** The name on this list, when it is not the row's model. */
  readonly listedAs?: string | undefined
  /** The last page version that still had the entry. */
  readonly listedUntil?: string | undefined
  readonly configuration?: string | undefined
  readonly transport?: string | undefined
  readonly tlsSrtp?: boolean | undefined
  readonly scope?: string | undefined
  readonly controller?: string | undefined
  /** The result holds only together with this other product. */
  readonly onlyWith?: string | undefined
  /** Trunk settings the list asks for. */
  readonly settings?: Readonly<Record<string, string | number>> | undefined
  readonly directSip?: boolean | undefined
  readonly mediaBypass?: boolean | undefined
  readonly dnsLoadBalancing?: boolean | undefined
  readonly sipOptions?: boolean | undefined
  readonly ipv6?: boolean | undefined
  readonly exchangeUm?: boolean | undefined
  readonly notes?: string | undefined
  readonly sources: readonly string[]
}

/** `not-listed` and those after it are rows of equipment that is on no list that counts; `generic` names no device. */
export type DeviceStatus =
  | 'end-of-life'
  | 'not-listed'
  | 'documented-not-listed'
  | 'listed-but-end-of-life'
  | 'version-not-listed'
  | 'formerly-listed'
  | 'older-product-only'
  | 'tls'
  | 'generic'

/** One device of the catalogue, or one well-known device that is on no list (`reason` is given exactly then). */
export interface DeviceRow extends FactRow {
  /** A catalogue category; see `catalogueCategories`. */
  readonly category: string
  readonly vendor: string
  readonly vendorAliases?: readonly string[] | undefined
  readonly model: string
  /** The single models, when one row of a list covers several. */
  readonly models?: readonly string[] | undefined
  /** Other names of exactly this device: as some list spells it, or by the abbreviation in its own name. */
  readonly aliases?: readonly string[] | undefined
  /** Spellings somebody may type: a match through one warns, it never passes. */
  readonly hints?: readonly string[] | undefined
  readonly type?: string | undefined
  readonly use?: string | undefined
  readonly form?: string | undefined
  readonly software?: string | undefined
  /** The list says that the row covers a whole series. */
  readonly covers?: string | undefined
  readonly status?: DeviceStatus | undefined
  readonly notTestedFor?: readonly ListProduct[] | undefined
  readonly lastUpdate?: { readonly kb: string; readonly date: string; readonly sources: readonly string[] } | undefined
  /** The TLS versions of which it needs one: where these are disabled it does not work. */
  readonly tls?:
    | { readonly only: string; readonly confidence: Confidence; readonly sources: readonly string[] }
    | undefined
  readonly notes?: string | undefined
  readonly qualifications?: readonly Qualification[] | undefined
  /** Of equipment on no list: what we suggest a rule says, and under which condition; not from a source. */
  readonly severity?: 'fail' | 'warn' | undefined
  readonly severityNote?: string | undefined
  readonly reason?: string | undefined
}

/** How much a list entry, or its carrying forward, is worth, best first. */
export const STANDINGS = ['qualified', 'supported', 'works', 'coexistence', 'mentioned'] as const
export type Standing = (typeof STANDINGS)[number]

interface ProgrammeFact extends FactRow {
  /** What the sources say, in our words. */
  readonly text: string
}

/** A level of the lists, and what it is worth. */
export interface LevelRow extends ProgrammeFact {
  readonly kind: 'level'
  readonly level: QualificationLevel
  readonly gives: Standing
}

/** `label`: a list product read as another product. `carry`: a result for one product that holds for another too. */
export interface MappingRow extends ProgrammeFact {
  readonly kind: 'label' | 'carry'
  readonly categories: readonly string[]
  readonly from: ListProduct
  readonly to: readonly ListProduct[]
  readonly gives: Standing
  /** Only results of these levels are carried. */
  readonly levels?: readonly QualificationLevel[] | undefined
}

/** What `judgeVersion` can say of a version that was compared with the listed ones. */
export type VersionJudgement =
  | 'same'
  | 'allowed'
  | 'older'
  | 'newer'
  | 'different'
  | 'not-given'
  | 'no-version-listed'
  | 'incomparable'

/** How versions of a category are read; holds only for the judgements it names. */
export interface VersionRow extends ProgrammeFact {
  readonly kind: 'version'
  readonly categories: readonly string[]
  readonly rule: VersionRule
  readonly outcomes: Readonly<Partial<Record<VersionJudgement, 'met' | 'fail' | 'warn'>>>
}

/** How bad it is that equipment of a category is on no list. */
export interface UnlistedRow extends ProgrammeFact {
  readonly kind: 'unlisted'
  readonly categories: readonly string[]
  readonly severity: 'fail' | 'warn'
}

/** What equipment must be able to do, and which equipment it is asked of if not of all. */
export interface RequirementRow extends ProgrammeFact {
  readonly kind: 'requirement'
  readonly requirement: DeviceRequirement
  /** Rows of the catalogue. */
  readonly devices?: readonly string[] | undefined
  readonly minVersion?: string | undefined
}

export const DEVICE_REQUIREMENTS = [
  'media-bypass-listed',
  'phone-edition-emergency-numbers',
  'proxy-asks-no-password',
  'proxy-bridges-ports',
  'proxy-keeps-host-header',
  'proxy-takes-san-certificates',
] as const
export type DeviceRequirement = (typeof DEVICE_REQUIREMENTS)[number]

export type DeviceProgrammeRow = LevelRow | MappingRow | VersionRow | UnlistedRow | RequirementRow
