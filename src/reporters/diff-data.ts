/** What changed from one report to the next. */

import type { Level, Location, ReportWaiver, Verdict } from '../report.ts'

/** What can change what is found; `network` is what it answered, `knowledge` is the program with its rules and tables. */
export const CAUSES = ['environment', 'network', 'knowledge', 'policy', 'calendar'] as const

export type Cause = (typeof CAUSES)[number]

/** How a finding stands in one of the reports. */
export interface FindingState {
  readonly verdict: Verdict
  readonly level?: Level
  readonly message: string
  readonly waived?: ReportWaiver
}

export interface FindingChange {
  readonly ruleId: string
  readonly subject: string
  readonly fingerprint: string
  readonly location: Location
  /** Absent: it was not found. */
  readonly before?: FindingState
  readonly after?: FindingState
  /** One: this is why. Several: one of these, or some together. None: nothing that the reports tell of differs. */
  readonly causes: readonly Cause[]
}

export interface FileChange {
  readonly path: string
  readonly change: 'added' | 'removed' | 'changed'
}

export interface EnvironmentDiff {
  readonly path: string
  readonly name: string
  /** Whether both reports are on it. */
  readonly status: 'both' | 'added' | 'removed'
  /** What differs between the two reports, whether or not it changed a finding. */
  readonly differs: readonly Cause[]
  readonly files: readonly FileChange[]
  /** Unmet or unknown now, and neither before. */
  readonly new: readonly FindingChange[]
  /** Unmet or unknown before, and neither now that the rule judged again. */
  readonly fixed: readonly FindingChange[]
  /** Unmet or unknown in both, with another verdict, level, message or waiver. */
  readonly changed: readonly FindingChange[]
  /** Unmet or unknown before, and not judged now: whether it is fixed is not known. */
  readonly lost: readonly FindingChange[]
}

export interface Diff {
  readonly from: ReportsMade
  readonly to: ReportsMade
  readonly environments: readonly EnvironmentDiff[]
}

/** By which versions, and as of which days. */
export interface ReportsMade {
  readonly versions: readonly string[]
  readonly asOf: readonly string[]
}
