/** The rules as a policy wants them: which run, at which severity, with which figures. */

import type { ReportPolicyChange } from '../report-policy.ts'
import type { Parameter, Rule } from '../rule.ts'
import type { Policy, Setting } from './policy.ts'
import { PROFILES, type ProfileName } from './profiles.ts'
import { matcher } from './select.ts'

/** How a rule stands under a policy. */
export interface Standing {
  /** The rule with the severity and the figures of the policy. */
  readonly rule: Rule
  readonly runs: boolean
  /** The profile that selects it, where there are profiles. */
  readonly profile?: ProfileName
  readonly changes: readonly ReportPolicyChange[]
}

export interface Tailored {
  readonly rules: readonly Rule[]
  readonly changes: readonly ReportPolicyChange[]
}

const tailoredRules = new WeakMap<Policy, WeakMap<readonly Rule[], Tailored>>()

/**
 * The rules that run; a rule whose fact the vendor has not confirmed warns at most, whatever its severity. The same object
 * for the same rules and policy: the reports of a set that is judged under one policy share its rules.
 */
export function tailor(rules: readonly Rule[], policy: Policy): Tailored {
  const ofPolicy = tailoredRules.get(policy) ?? new WeakMap<readonly Rule[], Tailored>()
  tailoredRules.set(policy, ofPolicy)
  const tailored = ofPolicy.get(rules) ?? tailorAnew(rules, policy)
  ofPolicy.set(rules, tailored)
  return tailored
}

function tailorAnew(rules: readonly Rule[], policy: Policy): Tailored {
  const all = standings(rules, policy)
  return {
    rules: all.filter(({ runs }) => runs).map(({ rule }) => rule),
    changes: all.filter(({ runs, changes }) => runs || isOff(changes)).flatMap(({ changes }) => changes),
  }
}

/** Every rule, with what the policy says of it. */
export function standings(
  rules: readonly Rule[],
  { profiles, settings }: Pick<Policy, 'profiles' | 'settings'>,
): readonly Standing[] {
  const selects = profiles.map(({ name }) => ({ name, matches: PROFILES[name].rules.map(matcher) }))
  const all = settings.flat().map((setting) => ({ setting, matches: matcher(setting.pattern) }))
  return rules.map((rule) => {
    const profile = selects.find(({ matches }) => matches.some((is) => is(rule)))?.name
    const selected = profiles.length === 0 || profile !== undefined
    const own = all.filter(({ matches }) => matches(rule)).map(({ setting }) => setting)
    const changes = [...severityChange(rule, own), ...figureChanges(rule, own)]
    return {
      rule: changed(rule, own),
      runs: selected && !isOff(changes),
      ...(profile !== undefined && { profile }),
      changes,
    }
  })
}

function isOff(changes: readonly ReportPolicyChange[]): boolean {
  return changes.some(({ kind }) => kind === 'off')
}

type Settings = readonly Setting[]

/** The last word on the severity, unless it is the rule's own. */
function severityOf(rule: Rule, settings: Settings): Setting | undefined {
  const last = settings.findLast(({ severity }) => severity !== undefined)
  return last?.severity === 'on' || last?.severity === rule.severity ? undefined : last
}

function severityChange(rule: Rule, settings: Settings): readonly ReportPolicyChange[] {
  const said = severityOf(rule, settings)
  if (said?.severity === undefined) return []
  const { severity, reason, location } = said
  const why = reason === undefined ? {} : { reason }
  return severity === 'off'
    ? [{ ruleId: rule.id, kind: 'off', ...why, location }]
    : [{ ruleId: rule.id, kind: 'severity', from: rule.severity, to: severity, ...why, location }]
}

/** The last word on each figure of the rule, unless it is the usual one. */
function figures(rule: Rule, settings: Settings) {
  return Object.entries(rule.params ?? {}).flatMap(([name, declared]) => {
    const said = settings
      .flatMap(({ parameters, reason }) => parameters.map((each) => ({ ...each, reason })))
      .findLast((each) => each.name === name)
    return said === undefined || said.value === declared.default ? [] : [{ ...said, declared }]
  })
}

function figureChanges(rule: Rule, settings: Settings): readonly ReportPolicyChange[] {
  return figures(rule, settings).map(({ name, value, reason, location, declared }) => ({
    ruleId: rule.id,
    kind: 'parameter',
    parameter: name,
    unit: declared.unit,
    from: String(declared.default),
    to: String(value),
    ...(reason !== undefined && { reason }),
    location,
  }))
}

function changed(rule: Rule, settings: Settings): Rule {
  const severity = severityOf(rule, settings)?.severity
  const own = figures(rule, settings).map(({ name, value, declared }): [string, Parameter] => [
    name,
    { ...declared, default: value },
  ])
  return {
    ...rule,
    ...((severity === 'warn' || severity === 'fail') && { severity }),
    ...(own.length > 0 && { params: { ...rule.params, ...Object.fromEntries(own) } }),
  }
}
