/**
 * The third contract: what a run found, as plain JSON. Every format is a function of it, and a saved one renders again.
 * Within version 1 fields are only added. The published schema is `schema/report.json`.
 */

import type { Confidence, ProductId } from './facts/citation.ts'

/** `met` findings are counted, and listed only when asked for. */
export type Verdict = 'met' | 'unmet' | 'unknown'

export type Level = 'fail' | 'warn'

export type Status = 'pass' | 'warn' | 'fail' | 'unknown' | 'skip' | 'error'

/** Statuses from the one that needs attention most to the one that needs none. */
export const STATUSES = ['error', 'fail', 'warn', 'unknown', 'pass', 'skip'] as const satisfies readonly Status[]

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
  readonly counts: { readonly met: number; readonly unmet: number; readonly unknown: number }
  /** Why it was skipped, or what went wrong inside the rule. */
  readonly reason?: string
  /** The rule looked at the day as of which was judged: on another day it may find something else in the same files. */
  readonly readsDay?: true
  /** Of an unknown result without a finding: the section that is not given. */
  readonly settledBy?: string
}

export interface Coverage {
  readonly rules: number
  /** Rules that came out as pass, warn or fail. */
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

/** A file by its path, relative to the root with `/`, and the SHA-256 of its bytes in lower-case hexadecimal digits. */
export interface ReportInput {
  readonly path: string
  readonly sha256: string
}

/** By what, beside the inputs, was judged; absent in reports of versions before it was told. All are SHA-256. */
export interface ReportProvenance {
  /** Of every table of facts, by its name: any rule may have asked for any of them. */
  readonly facts: Readonly<Record<string, string>>
  /** Of the version of the program and the ids of the rules that ran. */
  readonly rules: string
  /** The files that the policy was read from; absent where there was none. */
  readonly policy?: readonly ReportInput[]
}

export interface Report {
  readonly reportVersion: 1
  readonly tool: { readonly name: 'lync-ready'; readonly version: string }
  /** ISO day. */
  readonly asOf: string
  readonly knowledge?: ReportKnowledge
  readonly environment: { readonly path: string; readonly name: string; readonly product: ProductId }
  readonly inputs: readonly ReportInput[]
  readonly provenance?: ReportProvenance
  readonly rules: readonly ReportRule[]
  readonly results: readonly Result[]
  readonly findings: readonly Finding[]
  readonly summary: { readonly [S in Status]: number }
  readonly coverage: Coverage
}

/** An environment file that could not be judged. */
export interface UnusableFile {
  /** As the command line named it. */
  readonly file: string
  /** 2: it, or a file it refers to, cannot be used; 3: a fault of the program. */
  readonly exitCode: 2 | 3
  readonly problems: readonly {
    readonly file: string
    readonly line?: number
    readonly column?: number
    readonly message: string
  }[]
}

/** Which part of a run that several machines share a set is. */
export interface ReportShard {
  /** From 1. */
  readonly index: number
  readonly of: number
  /** How many files all parts judge together. */
  readonly files: number
  /** Whether the whole run is a set: one file by its name is a report of its own. */
  readonly isSet: boolean
  /** Where, from 0, the reports and the files that could not be judged stand in the whole run. */
  readonly places: { readonly reports: readonly number[]; readonly unusable: readonly number[] }
}

/** What a set says beside its reports; each is absent where there is nothing to say. */
export interface SetDetails {
  /** Files that were asked for, and that could not be judged. */
  readonly unusable?: readonly UnusableFile[]
  readonly shard?: ReportShard
}

/** What `--format json` writes for several environments. */
export interface ReportSet extends SetDetails {
  readonly reportVersion: 1
  readonly reports: readonly Report[]
}
