import type { RulesAnswer } from '../../src/question.ts'
import type { FirewallRequirement } from '../../src/requirements/requirement.ts'
import { defineRule, type Judgement, met, unanswered, unknown, unmet } from '../../src/rule.ts'
import { evidenceOf, planned, ruleLine } from './shared.ts'

export default defineRule({
  id: 'ports/required-openings-planned',
  title: 'The planned firewall rules let through everything the Edge and the reverse proxy need',
  severity: 'fail',
  why: 'What a firewall stops fails without a trace on the servers: sign-in, federation, conferences or media.',
  facts: ['firewall-openings'],
  cites: ['A-port', 'P2', 'P3'],
  sections: ['edgePools', 'firewall'],
  alsoReads: ['features', 'officeWebApps', 'pools', 'reverseProxies'],
  skippedWhen: 'no opening is needed',
  *check({ requirements, observe }) {
    for (const requirement of requirements.firewall.filter(({ necessity }) => necessity === 'required')) {
      const answer = observe({ ask: 'firewall' })
      if (answer.status === 'answered') yield judge(requirement, answer)
      else yield unanswered({ id: requirement.id, at: requirement.at }, answer)
    }
  },
})

function judge(requirement: FirewallRequirement, { rules, place }: RulesAnswer): Judgement {
  const { id, at, settledBy, openUntil } = requirement
  const subject = { id, at }
  const line = ruleLine(requirement)
  if (settledBy !== undefined) return unknown(subject, `the addresses of ${line} are not given in full`, { settledBy })
  const outcome = planned(rules, requirement)
  const { verdict, by } = outcome
  const evidence = () => evidenceOf(requirement, outcome)
  if (verdict === 'yes') return met(subject, `${line} is let through`, evidence)
  if (verdict === 'unknown')
    return unknown(subject, `whether ${line} is let through depends on a rule that is not known in full`, {
      settledBy: 'firewall.rules',
      evidence,
    })
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
