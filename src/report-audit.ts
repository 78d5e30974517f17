/** What a person adds to a report: who hands it over to whom, what the person saw, and who does what. None of it is judged. */

import type { Level, Location } from './report.ts'
import type { ReportInput } from './report-provenance.ts'

/** Where the audit data says something. */
export type AuditPlace = Omit<Location, 'snippet'>

export interface ReportLogo extends ReportInput {
  readonly mediaType: 'image/png' | 'image/jpeg'
  /** The bytes of the file, in base64. */
  readonly data: string
  /** In pixels. */
  readonly width: number
  readonly height: number
}

export interface ReportCover {
  /** Of the report; default: made from the environment's name. */
  readonly title?: string
  readonly client?: string
  readonly author?: string
  /** Of the author. */
  readonly company?: string
  /** Whom the report is for, and why it was asked for. */
  readonly purpose?: string
  /** Such as `Confidential`: stands on every page. */
  readonly confidentiality?: string
  /** Of this copy: `1.0`, `draft 2`. */
  readonly version?: string
  readonly logo?: ReportLogo
}

/** Something the assessor found that no rule judges. */
export interface AssessorFinding {
  /** Stable, chosen by the assessor. */
  readonly id: string
  readonly title: string
  /** How bad it is in the assessor's opinion: it counts for nothing. */
  readonly level: Level | 'note'
  readonly subject?: string
  readonly text: string
  readonly fix?: string
  readonly by: string
  /** ISO day. */
  readonly date: string
  /** Files that show it, with their hashes. */
  readonly evidence: readonly ReportInput[]
  readonly location: AuditPlace
}

/** A person's word on something no rule could judge: it never becomes a pass. */
export interface Attestation {
  readonly rule: string
  /** Of the finding; absent: of the rule as a whole. */
  readonly subject?: string
  /** In the person's words. */
  readonly answer: string
  readonly by: string
  /** ISO day. */
  readonly date: string
  /** The file that shows it, with its hash. */
  readonly evidence?: ReportInput
  /**
   * Whether the report has what it speaks of: `unknown` it is not known there, `judged` a rule came to a verdict on it
   * (which stands), `absent` the report holds no such thing, `untold` it may be among what is as required, which the
   * report counts and does not list.
   */
  readonly speaksOf: 'unknown' | 'judged' | 'absent' | 'untold'
  readonly location: AuditPlace
}

/** Who puts something right, and what it takes; for a rule, or a family (`dns/*`). */
export interface PlanEntry {
  readonly rules: string
  readonly owner?: string
  /** In words: `2 hours`, `one change window`. */
  readonly effort?: string
  /** Comes before those with a higher one. */
  readonly order?: number
  /** ISO day by which it is to be done. */
  readonly due?: string
}

/** Of the file it was read from. */
export interface ReportAudit extends ReportInput {
  readonly cover: ReportCover
  readonly findings: readonly AssessorFinding[]
  readonly attestations: readonly Attestation[]
  readonly plan: readonly PlanEntry[]
}
