/** The part of a report that tells what the user chose: which policy, what it changes, and how its waivers stand. */

import type { Location } from './report.ts'

/** What a policy changes of a rule. */
export interface ReportPolicyChange {
  readonly ruleId: string
  readonly kind: 'off' | 'severity' | 'parameter'
  /** Of a parameter: its name, and the unit of both values. */
  readonly parameter?: string
  readonly unit?: string
  /** What the rule says by itself, and what the policy says instead; none for a rule that is off. */
  readonly from?: string
  readonly to?: string
  readonly reason?: string
  /** Where it is written. */
  readonly location: Omit<Location, 'snippet'>
}

/** What somebody should know of a waiver: it has ended, ends soon, is not needed, or does not hold. */
export interface ReportPolicyNotice {
  readonly kind: 'expired' | 'expiring' | 'not-yet' | 'unused' | 'level' | 'not-allowed' | 'renamed'
  readonly message: string
  readonly location: Omit<Location, 'snippet'>
}

/** How the known findings of a baseline stand. */
export interface ReportBaseline {
  readonly path: string
  /** How many findings it makes not count. */
  readonly known: number
  /** What it lists of this environment, and is there no more. */
  readonly fixed: readonly { readonly ruleId: string; readonly subject: string; readonly path: string }[]
}

/** What the user chose; absent where nothing was. */
export interface ReportPolicy {
  /** The policy file, when there is one. */
  readonly path?: string
  readonly profiles?: readonly string[]
  /** What the policy file demands; a command line may demand something else. */
  readonly failOn?: 'fail' | 'warn' | 'never'
  /** `true`: every rule; a list: these rules. */
  readonly requireKnown?: boolean | readonly string[]
  /** 0 to 1. */
  readonly minCoverage?: number
  readonly changes: readonly ReportPolicyChange[]
  readonly notices: readonly ReportPolicyNotice[]
  readonly baseline?: ReportBaseline
}
