/** What a file of audit data says, checked, before it is known of which report. */

import type { AssessorFinding, Attestation, AuditPlace, PlanEntry, ReportCover, ReportLogo } from '../report-audit.ts'
import type { ReportInput } from '../report-provenance.ts'

/** Something that is said of one environment, or of all of a run. */
export interface Said<What> {
  readonly what: What
  /** The path or the name of the environment. */
  readonly environment?: string
  readonly location: AuditPlace
}

export interface AuditData {
  readonly input: ReportInput
  readonly cover: ReportCover
  readonly findings: readonly Said<AssessorFinding>[]
  readonly attestations: readonly Said<Omit<Attestation, 'speaksOf'>>[]
  readonly plan: readonly Said<PlanEntry>[]
  /** Of what was read, in words. */
  readonly notices: readonly AuditNotice[]
}

/** What somebody should know of audit data; it changes nothing. */
export interface AuditNotice {
  readonly message: string
  readonly location: AuditPlace
}

/** Files that audit data refers to. */
export interface AuditFiles {
  evidence(reference: string): ReportInput | Refused
  logo(reference: string): ReportLogo | Refused
}

/** In words, why a file cannot be used. */
export interface Refused {
  readonly refused: string
}
