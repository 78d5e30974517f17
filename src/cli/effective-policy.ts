/** The policy of an environment as it comes out: every rule, and the place that says why. */

import { rules as allRules } from '../../rules/index.ts'
import { type Policy, USUAL_TERMS } from '../policy/policy.ts'
import { PROFILES } from '../policy/profiles.ts'
import { type Standing, standings } from '../policy/tailor.ts'
import { changeText } from '../reporters/policy-text.ts'
import { printable } from '../reporters/printable.ts'
import { position } from '../reporters/text-finding.ts'
import type { Rule } from '../rule.ts'

/** Plain data; `left` are the rules that the command line leaves. */
export function effectivePolicy(environment: string, policy: Policy | undefined, left: readonly Rule[]) {
  const { profiles = [], settings = [], demanded = {}, terms = USUAL_TERMS, waivers = [] } = policy ?? {}
  const standing = standings(allRules, { profiles, settings })
  const { requireKnown = false, failOn = 'fail', minCoverage = 0, maxKnowledgeAge } = demanded
  return {
    environment,
    ...(policy && { policy: policy.path, files: policy.inputs.map(({ path }) => path) }),
    profiles: profiles.map(({ name, location }) => ({ name, title: PROFILES[name].title, location })),
    failOn,
    requireKnown,
    minCoverage,
    ...(maxKnowledgeAge !== undefined && { maxKnowledgeAge }),
    waiverTerms: terms,
    waivers: waivers.length,
    rules: standing.map((each) => ruleData(each, left)),
  }
}

type Effective = ReturnType<typeof effectivePolicy>

function ruleData({ rule, runs, profile, changes }: Standing, left: readonly Rule[]) {
  const kept = left.some(({ id }) => id === rule.id)
  const parameters = Object.entries(rule.params ?? {}).map(([name, param]) => ({
    name,
    value: param.default,
    unit: param.unit,
    usual: allRules.find(({ id }) => id === rule.id)?.params?.[name]?.default,
  }))
  return {
    id: rule.id,
    runs: runs && kept,
    severity: rule.severity,
    why: whyOf({ runs, changes }, kept, profile),
    ...(parameters.length > 0 && { parameters }),
    waivable: rule.notWaivable === undefined,
    changes,
  }
}

function whyOf(
  { runs, changes }: Pick<Standing, 'runs' | 'changes'>,
  kept: boolean,
  profile: string | undefined,
): string {
  if (changes.some(({ kind }) => kind === 'off')) return 'switched off'
  if (!runs) return 'in none of the profiles'
  if (!kept) return 'left out by the command line'
  const selected = profile === undefined ? 'every rule runs' : `profile ${profile}`
  return changes.length === 0 ? selected : `${selected}; changed`
}

/** A line for each rule, below it each change with the place that says it. */
export function policyText(shown: Effective): string {
  const { environment, policy, files = [], profiles, failOn, requireKnown, minCoverage, waivers, rules } = shown
  const longest = Math.max(...rules.map(({ id }) => id.length))
  const known = typeof requireKnown === 'object' ? requireKnown.join(', ') : requireKnown ? 'every rule' : 'no rule'
  const lines = [
    `environment  ${environment}`,
    `policy       ${policy === undefined ? 'none' : files.join(' < ')}`,
    ...profiles.map(({ name, title, location }) => `profile      ${name}: ${title} (${position(location)})`),
    `fail on      ${failOn}`,
    `must know    ${known}; coverage of at least ${Number((minCoverage * 100).toFixed(2))}%`,
    `waivers      ${waivers}`,
    '',
    ...rules.flatMap((rule) => ruleLines(rule, longest)),
  ]
  return `${lines.map(printable).join('\n')}\n`
}

function ruleLines({ id, runs, severity, why, parameters = [], changes }: Effective['rules'][number], longest: number) {
  return [
    `${runs ? 'on ' : 'off'}  ${id.padEnd(longest)}  ${severity}  ${why}`,
    ...parameters.map(({ name, value, unit, usual }) => `       ${name}: ${value} ${unit} (usually ${usual})`),
    ...changes.map((change) => `       ${changeText(change)}`),
  ]
}
