/** What the rules about planned openings say of one of them. */

import { planned } from '../../src/domain/firewall-plan.ts'
import type { PlannedSides } from '../../src/domain/firewall-sides.ts'
import type { RulesAnswer } from '../../src/question.ts'
import type { FirewallRequirement } from '../../src/requirements/requirement.ts'
import { type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { evidenceOf, ruleLine } from './shared.ts'

/** Let through, stopped, or not to be told. */
export function judgeOpening(
  requirement: FirewallRequirement,
  { rules, place }: RulesAnswer,
  sides: PlannedSides,
): Judgement {
  const { id, at, settledBy, openUntil } = requirement
  const subject = { id, at }
  const line = ruleLine(requirement)
  if (settledBy !== undefined) return unknown(subject, `the addresses of ${line} are not given in full`, { settledBy })
  const outcome = planned(rules, requirement, sides)
  const { verdict, by } = outcome
  const evidence = () => evidenceOf(requirement, outcome)
  if (verdict === 'yes') return met(subject, `${line} is let through`, evidence)
  if (verdict === 'unknown')
    return unknown(subject, doubtOf(line, outcome.settledBy), { settledBy: outcome.settledBy, evidence })
  const fix = `let through ${line}`
  const [last] = by
  const message =
    last?.action === 'block'
      ? `${line} is stopped by "${last.name ?? 'a rule'}"`
      : `no rule lets ${line} through in full`
  if (openUntil !== undefined)
    return unknown(subject, `${message}, and whether it is needed is not given`, {
      settledBy: openUntil,
      evidence,
      fix,
    })
  return unmet(subject, message, { place: last?.place ?? place, fix, evidence })
}

/** Why it cannot be told. */
export function doubtOf(line: string, settledBy: string): string {
  return settledBy === 'firewall.firewalls'
    ? `${line} is let through on a firewall that may stand on another side`
    : `whether ${line} is let through depends on a rule that is not known in full`
}
