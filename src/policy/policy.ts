/** What a policy says, after everything in it was checked. */

import type { Location } from '../report.ts'
import type { ReportPolicyNotice } from '../report-policy.ts'
import type { ProfileName } from './profiles.ts'
import type { FailOn } from './verdict.ts'

export type PlaceInFile = Omit<Location, 'snippet'>

/** The severities a policy may give a rule; `on` is the one the rule has by itself. */
export const SEVERITIES = ['off', 'on', 'warn', 'fail'] as const

/** What one file says of the rules that a pattern names. */
export interface Setting {
  /** An id, a family or a pattern, as `--only` takes them. */
  readonly pattern: string
  readonly severity?: (typeof SEVERITIES)[number]
  readonly parameters: readonly { readonly name: string; readonly value: number; readonly location: PlaceInFile }[]
  readonly reason?: string
  readonly location: PlaceInFile
}

/** An unmet finding that is accepted until a day. */
export interface Waiver {
  readonly by: 'waiver' | 'inline'
  readonly rule: string
  /** A name, or a pattern; of a comment, the line of the file where the finding is. */
  readonly subject: string | { readonly file: string; readonly line: number }
  /** The environment file it is for; without one, for all. */
  readonly environment?: string
  /** The level that was accepted: a finding of a higher one counts. */
  readonly level?: 'warn' | 'fail'
  readonly reason: string
  /** ISO days; both inclusive, UTC. */
  readonly until: string
  readonly grantedOn?: string
  readonly approver?: string
  readonly ticket?: string
  readonly risk?: string
  readonly location: PlaceInFile
}

/** What a waiver must say beyond rule, subject, reason and end. */
export const TERMS = ['approver', 'ticket', 'risk', 'grantedOn'] as const

export interface WaiverTerms {
  readonly require: readonly (typeof TERMS)[number][]
  /** The days before its end in which a waiver is said to end soon. */
  readonly warnBefore: number
  /** Whether comments in environment files may accept findings. */
  readonly inline: boolean
}

export const USUAL_TERMS: WaiverTerms = { require: [], warnBefore: 30, inline: true }

export interface Demanded {
  readonly failOn?: FailOn
  readonly requireKnown?: boolean | readonly string[]
  /** 0 to 1. */
  readonly minCoverage?: number
  /** In months. */
  readonly maxKnowledgeAge?: number
}

export interface Policy {
  /** The file, as reports show it. */
  readonly path: string
  /** What was read: the files it extends, then the file. */
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[]
  readonly profiles: readonly { readonly name: ProfileName; readonly location: PlaceInFile }[]
  /** One list for each file, the file that says most in the end last. */
  readonly settings: readonly (readonly Setting[])[]
  readonly demanded: Demanded
  readonly terms: WaiverTerms
  readonly waivers: readonly Waiver[]
  /** Ids that are called otherwise today. */
  readonly notices: readonly ReportPolicyNotice[]
}
