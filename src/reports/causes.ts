/**
 * Why one finding is not as it was. Of what differs between the two reports, that is left out which is proven to have no
 * part in it: the day, for a rule that did not look at it; the policy, where it says the same of the rule; what other
 * rules ran.
 */

import type { Report, ReportWaiver, Result } from '../report.ts'
import type { Cause, FindingState } from '../reporters/diff-data.ts'
import { tablesDiffer } from './differences.ts'
import { profilesOf } from './rule-choice.ts'

export interface Compared {
  readonly before: Report
  readonly after: Report
  readonly differs: readonly Cause[]
}

export interface Step {
  readonly ruleId: string
  readonly before?: FindingState | undefined
  readonly after?: FindingState | undefined
}

/** One when it is certain, several when it is one of them. */
export function causesOf(step: Step, compared: Compared): readonly Cause[] {
  const { differs } = compared
  const certain = certainCause(step, compared)
  if (certain !== undefined && differs.includes(certain)) return [certain]
  return differs.filter((cause) => {
    if (cause === 'calendar') return dayMatters(step, compared)
    if (cause === 'knowledge') return tablesDiffer(compared.before, compared.after)
    return cause !== 'policy' || policyMatters(step, compared)
  })
}

function certainCause(step: Step, compared: Compared): Cause | undefined {
  const { ruleId, before, after } = step
  if (!ranInBoth(ruleId, compared)) return selectionCause(step, compared)
  if (!before || !after || before.verdict !== after.verdict || before.message !== after.message) return undefined
  if (before.level !== after.level) return undefined
  return waiverCause(before.waived, after.waived, compared.after.asOf)
}

function ranInBoth(ruleId: string, { before, after }: Compared): boolean {
  return [before, after].every(({ rules }) => rules.some(({ id }) => id === ruleId))
}

/** Profiles and a version that are other may each be why a rule did not run. */
function selectionCause(step: Step, { before, after }: Compared): Cause | undefined {
  if (isOff(step, { before, after })) return 'policy'
  if (profilesOf(before) === profilesOf(after)) return 'knowledge'
  return before.tool.version === after.tool.version ? 'policy' : undefined
}

/** A waiver ends by itself after its last day; else somebody wrote or removed it. */
function waiverCause(was: ReportWaiver | undefined, is: ReportWaiver | undefined, asOf: string): Cause | undefined {
  if (is === undefined && was?.until !== undefined && was.until < asOf) return 'calendar'
  const by = new Set([was?.by, is?.by].filter((each) => each !== undefined))
  if (by.size !== 1) return undefined
  return by.has('inline') ? 'environment' : 'policy'
}

function isOff({ ruleId }: Step, { before, after }: Pick<Compared, 'before' | 'after'>): boolean {
  const off = (report: Report) =>
    report.policy?.changes.some((change) => change.ruleId === ruleId && change.kind === 'off') === true
  return off(before) !== off(after)
}

/** A rule that did not look at the day in either run would have found the same on any; a waiver has a last day. */
function dayMatters({ ruleId, before, after }: Step, compared: Compared): boolean {
  if (!sameWaiver(before?.waived, after?.waived)) return true
  return [compared.before, compared.after].some((report) => {
    const result = resultOf(ruleId, report)
    return report.provenance === undefined || result?.readsDay === true
  })
}

/** Waivers change nothing but whether a finding counts; what else a policy changes of a rule is told in the report. */
function policyMatters({ ruleId, before, after }: Step, compared: Compared): boolean {
  if (before && after && !sameWaiver(before.waived, after.waived)) return true
  if (profilesOf(compared.before) !== profilesOf(compared.after) && !ranInBoth(ruleId, compared)) return true
  const told = ({ policy }: Report) =>
    JSON.stringify(
      (policy?.changes ?? [])
        .filter((change) => change.ruleId === ruleId)
        .map(({ kind, parameter, to }) => [kind, parameter, to]),
    )
  return told(compared.before) !== told(compared.after)
}

/** The days left change from day to day, and say nothing new. */
export function sameWaiver(a: ReportWaiver | undefined, b: ReportWaiver | undefined): boolean {
  const told = (waiver: ReportWaiver | undefined) => {
    if (waiver === undefined) return ''
    const { by, reason, until, approver, ticket, risk } = waiver
    return JSON.stringify([by, reason, until, approver, ticket, risk])
  }
  return told(a) === told(b)
}

/** How a rule came out in a report. */
export function resultOf(ruleId: string, { results }: Report): Result | undefined {
  return results.find((result) => result.ruleId === ruleId)
}
