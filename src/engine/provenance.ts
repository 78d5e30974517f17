/** By what was judged, beside the environment and its files: tables, rules, policy. */

import { createHash } from 'node:crypto'
import type { Facts } from '../facts/facts.ts'
import type { ReportInput, ReportProvenance } from '../report-provenance.ts'

export interface JudgedBy {
  readonly facts: Facts
  readonly version: string
  /** The ids of the rules that ran. */
  readonly ruleIds: readonly string[]
  /** The files the policy was read from. */
  readonly policy?: readonly ReportInput[] | undefined
}

/** The same for the same files of the program, whatever was judged and in which order. */
export function provenanceOf({ facts, version, ruleIds, policy = [] }: JudgedBy): ReportProvenance {
  return {
    facts: facts.digests(),
    rules: digestOfRules(version, ruleIds),
    ...(policy.length > 0 && { policy }),
  }
}

/** A rule changes with the program only, so that its version and the ids tell rule sets apart. */
export function digestOfRules(version: string, ruleIds: readonly string[]): string {
  return createHash('sha256')
    .update([version, ...[...ruleIds].sort()].join('\n'))
    .digest('hex')
}
