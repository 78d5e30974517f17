/** What a policy changed of rules, as overrides of their configuration. */

import type { Report } from '../../report.ts'
import type { ReportPolicyChange } from '../../report-policy.ts'

/** The changes that hold for every environment of the run, by rule; others stand with their environment only. */
export function sharedChanges(reports: readonly Report[]): ReadonlyMap<string, readonly ReportPolicyChange[]> {
  const [first, ...others] = reports.map(({ policy }) => byRule(policy?.changes ?? []))
  const told = (changes: readonly ReportPolicyChange[] = []) =>
    JSON.stringify(changes.map(({ kind, parameter, to }) => [kind, parameter, to]))
  return new Map(
    [...(first ?? [])].filter(([id, changes]) => others.every((other) => told(other.get(id)) === told(changes))),
  )
}

function byRule(changes: readonly ReportPolicyChange[]): ReadonlyMap<string, readonly ReportPolicyChange[]> {
  return new Map(changes.map(({ ruleId }) => [ruleId, changes.filter((each) => each.ruleId === ruleId)]))
}

/** The changes of one rule. */
export function overrideOf(id: string, index: number, changes: readonly ReportPolicyChange[]): object {
  const severity = changes.find(({ kind }) => kind === 'severity')
  const figures = changes.flatMap(({ parameter, unit, to }) =>
    parameter === undefined ? [] : [[parameter, `${to} ${unit}`] as const],
  )
  const reasons = [...new Set(changes.flatMap(({ reason }) => reason ?? []))]
  return {
    descriptor: { id, index },
    configuration: {
      ...(changes.some(({ kind }) => kind === 'off') && { enabled: false }),
      ...(severity && { level: severity.to === 'fail' ? 'error' : 'warning' }),
      ...(figures.length > 0 && { parameters: Object.fromEntries(figures) }),
    },
    ...(reasons.length > 0 && { properties: { reasons } }),
  }
}
