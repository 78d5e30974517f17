/**
 * The third contract: what a run found, as plain JSON. Every format is a function of it, and a saved one renders again.
 * Within version 1 fields are only added. The published schema is `schema/report.json`.
 */

import type { Confidence, ProductId } from './facts/citation.ts'
import type { ReportAudit } from './report-audit.ts'
import type { ReportCause } from './report-causes.ts'
import type { ReportComparison } from './report-comparison.ts'
import type { ReportEstate } from './report-estate.ts'
import type { ReportObservation } from './report-observed.ts'
import type { ReportPolicy } from './report-policy.ts'
import type { ReportInput, ReportProvenance } from './report-provenance.ts'

/** `met` findings are counted, and listed only when asked for. */
export type Verdict = 'met' | 'unmet' | 'unknown'

export type Level = 'fail' | 'warn'

/** `waived`: nothing is left of the rule but unmet findings that are accepted. */
export type Status = 'pass' | 'warn' | 'fail' | 'unknown' | 'waived' | 'skip' | 'error'

/** Statuses from the one that needs attention most to the one that needs none. */
export const STATUSES = [
  'error',
  'fail',
  'warn',
  'unknown',
  'waived',
  'pass',
  'skip',
] as const satisfies readonly Status[]

/** A place in an input file, with the line itself, so that a saved report shows it again. */
export interface Location {
  /** Relative to the root, with `/`. */
  readonly path: string
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 code units. */
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly snippet?: string
}

export interface ReportSource {
  readonly title: string
  readonly url?: string
}

export interface ReportEvidence {
  readonly role: 'expected' | 'actual' | 'note'
  readonly text: string
  /** Where it was read, when in an input file. */
  readonly location?: Omit<Location, 'snippet'>
  /** The row of the facts that documents it. */
  readonly fact?: {
    readonly table: string
    readonly row: string
    readonly confidence: Confidence
    readonly sources: readonly ReportSource[]
  }
}

/** Why an unmet finding is accepted: by a waiver, by a comment in the file, or because a baseline knows it. */
export interface ReportWaiver {
  readonly by: 'waiver' | 'inline' | 'baseline'
  readonly reason: string
  /** The last ISO day, UTC, on which it holds. */
  readonly until?: string
  /** Days left on the day as of which was judged: 0 on the last one. */
  readonly daysLeft?: number
  readonly approver?: string
  readonly ticket?: string
  readonly risk?: string
  /** Where it is written. */
  readonly location?: Omit<Location, 'snippet'>
}

export interface Finding {
  readonly ruleId: string
  /** A stable name: an FQDN, a device, `view/name/type`; never an index of a list. */
  readonly subject: string
  readonly verdict: Verdict
  /** Of an unmet finding: the rule's severity, `warn` at most when an unconfirmed fact decides it. */
  readonly level?: Level
  readonly message: string
  readonly evidence: readonly ReportEvidence[]
  readonly location: Location
  readonly fix?: string
  /** Of an unknown finding: the key of the environment file that would settle it. */
  readonly settledBy?: string
  /** SHA-256 of rule id, subject and file, in hexadecimal. */
  readonly fingerprint: string
  /** Of an unmet finding that is accepted: it does not count, and stays visible. */
  readonly waived?: ReportWaiver
}

export interface ReportRule {
  readonly id: string
  readonly family: string
  readonly title: string
  readonly severity: Level
  readonly why: string
  readonly sources: readonly ReportSource[]
}

export interface Result {
  readonly ruleId: string
  readonly status: Status
  readonly counts: {
    readonly met: number
    readonly unmet: number
    readonly unknown: number
    /** How many of the unmet ones are accepted; absent where none is. */
    readonly waived?: number
  }
  /** Why it was skipped, or what went wrong inside the rule. */
  readonly reason?: string
  /** The rule looked at the day as of which was judged: on another day it may find something else in the same files. */
  readonly readsDay?: true
  /** Of an unknown result without a finding: the section that is not given. */
  readonly settledBy?: string
}

export interface Coverage {
  readonly rules: number
  /** Rules that came out as pass, warn, fail or waived. */
  readonly judged: number
  /** Rules that found nothing wrong, but could not judge all of their subjects. */
  readonly unknown: number
  readonly skipped: number
  /** What to add to the environment file, the key that settles most rules first. */
  readonly missing: readonly { readonly key: string; readonly rules: number }[]
  /** Sections that are given and that no rule reads yet. */
  readonly unread: readonly string[]
}

/** How old the tables are that the rules judged by; absent in reports of versions before it was told. */
export interface ReportKnowledge {
  /** Year and month of the newest document, such as `2026.11`. */
  readonly version: string
  /** ISO days on which the oldest and the newest document were read. */
  readonly oldest: string
  readonly newest: string
  /** The months that it may be old. */
  readonly maxAgeMonths: number
  /** Whether it was older than that on the day as of which was judged. */
  readonly old: boolean
}

/** That names were taken out of a report. */
export interface ReportRedaction {
  /** Of the same key the same; tells nothing of it. */
  readonly key: string
  /** False: no key was given, so that anybody can try which name a pseudonym stands for. */
  readonly isKeyed: boolean
}

/** How many rules came out so; `waived` is absent in reports of versions before it was told. */
export type Summary = { readonly [S in Exclude<Status, 'waived'>]: number } & { readonly waived?: number }

export interface Report {
  readonly reportVersion: 1
  readonly tool: { readonly name: 'lync-ready'; readonly version: string }
  /** ISO day. */
  readonly asOf: string
  readonly knowledge?: ReportKnowledge
  /** Names and addresses stand for others: nothing in it can be looked up, nor checked against files. */
  readonly redacted?: ReportRedaction
  readonly environment: { readonly path: string; readonly name: string; readonly product: ProductId }
  readonly policy?: ReportPolicy
  readonly inputs: readonly ReportInput[]
  /** Where the network was asked, now or earlier: from where, when, and how much of it answered. */
  readonly observed?: readonly ReportObservation[]
  readonly provenance?: ReportProvenance
  readonly rules: readonly ReportRule[]
  readonly results: readonly Result[]
  readonly findings: readonly Finding[]
  /** What stands behind several findings at once; absent where each stands for itself. */
  readonly causes?: readonly ReportCause[] | undefined
  readonly summary: Summary
  readonly coverage: Coverage
  /** Absent in reports of versions before it was told. */
  readonly estate?: ReportEstate
  /** What a person adds, where a file of audit data was given. */
  readonly audit?: ReportAudit
  /** Against an earlier report, where one was given. */
  readonly comparison?: ReportComparison
}
