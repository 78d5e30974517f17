import { planned } from '../../src/domain/firewall-plan.ts'
import { type PlannedSides, sidesOf } from '../../src/domain/firewall-sides.ts'
import type { RulesAnswer } from '../../src/question.ts'
import type { FirewallRequirement } from '../../src/requirements/requirement.ts'
import { defineRule, type Judgement, met, type Subject, unanswered, unknown, unmet } from '../../src/rule.ts'
import { evidenceOf, ruleLine } from './shared.ts'
import { doubtOf } from './shared-planned.ts'

export default defineRule({
  id: 'ports/openings-work-both-ways',
  title: 'What is documented to be opened both ways is opened both ways, or not at all',
  severity: 'fail',
  why: 'Half an opening works when the one side calls and not when the other does, which is hard to find later.',
  facts: ['firewall-openings'],
  cites: ['A-port', 'P5'],
  sections: ['edgePools', 'firewall'],
  alsoReads: ['features', 'pools'],
  skippedWhen: 'nothing is needed both ways',
  *check({ environment, requirements, observe }) {
    const sides = sidesOf(environment.document)
    for (const { inward, outward } of pairsOf(requirements.firewall)) {
      if (!sides.covers.has(inward.side)) continue
      const subject = { id: inward.id.replace('/in/', '/in+out/'), at: inward.at }
      const settledBy = inward.settledBy ?? outward.settledBy
      const answer = observe({ ask: 'firewall' })
      if (answer.status === 'unanswered') yield unanswered(subject, answer)
      else if (settledBy !== undefined)
        yield unknown(subject, `the addresses of ${ruleLine(inward)} are not given in full`, { settledBy })
      else yield judge(subject, [inward, outward], answer, sides)
    }
  },
})

function judge(
  subject: Subject,
  both: readonly FirewallRequirement[],
  { rules, place }: RulesAnswer,
  sides: PlannedSides,
): Judgement {
  const ways = both.map((way) => ({ way, ...planned(rules, way, sides) }))
  const [missing, open, vague] = (['no', 'yes', 'unknown'] as const).map((wanted) =>
    ways.find(({ verdict }) => verdict === wanted),
  )
  if (vague)
    return unknown(subject, doubtOf(ruleLine(vague.way), vague.settledBy), {
      settledBy: vague.settledBy,
      evidence: () => evidenceOf(vague.way, vague),
    })
  if (missing === undefined || open === undefined) return met(subject, 'no half of the opening is open alone')
  return unmet(subject, `${ruleLine(open.way)} is let through, and the other way is not`, {
    place: open.by[0]?.place ?? place,
    fix: `let through ${ruleLine(missing.way)}`,
    evidence: () => evidenceOf(missing.way, open),
  })
}

/** Openings of the same service, protocol and ports that are required in and out. */
function pairsOf(all: readonly FirewallRequirement[]) {
  const required = all.filter((each) => each.necessity === 'required' && each.openUntil === undefined)
  return required.flatMap((inward) => {
    const outward = required.find(({ id }) => inward.direction === 'in' && id === inward.id.replace('/in/', '/out/'))
    return outward && outward !== inward ? [{ inward, outward }] : []
  })
}
