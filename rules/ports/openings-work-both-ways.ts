import type { FirewallRequirement } from '../../src/requirements/requirement.ts'
import { defineRule, met, unanswered, unmet } from '../../src/rule.ts'
import { evidenceOf, planned, ruleLine } from './shared.ts'

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
  *check({ requirements, observe }) {
    for (const { inward, outward } of pairsOf(requirements.firewall)) {
      const subject = { id: inward.id.replace('/in/', '/in+out/'), at: inward.at }
      const answer = observe({ ask: 'firewall' })
      if (answer.status === 'unanswered') {
        yield unanswered(subject, answer)
        continue
      }
      const ways = [inward, outward].map((way) => ({ way, ...planned(answer.rules, way) }))
      const missing = ways.find(({ verdict }) => verdict === 'no')
      const open = ways.find(({ verdict }) => verdict === 'yes')
      if (missing === undefined || open === undefined) {
        yield met(subject, `no half of ${ruleLine(inward)} is open alone`)
        continue
      }
      yield unmet(subject, `${ruleLine(open.way)} is let through, and the other way is not`, {
        place: open.by[0]?.place ?? answer.place,
        fix: `let through ${ruleLine(missing.way)}`,
        evidence: () => evidenceOf(missing.way, open),
      })
    }
  },
})

/** Openings of the same service, protocol and ports that are required in and out. */
function pairsOf(all: readonly FirewallRequirement[]) {
  const required = all.filter((each) => each.necessity === 'required' && each.openUntil === undefined)
  return required.flatMap((inward) => {
    const outward = required.find(({ id }) => inward.direction === 'in' && id === inward.id.replace('/in/', '/out/'))
    return outward && outward !== inward && outward.settledBy === undefined && inward.settledBy === undefined
      ? [{ inward, outward }]
      : []
  })
}
