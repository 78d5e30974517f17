import { sidesOf } from '../../src/domain/firewall-sides.ts'
import { defineRule, unanswered } from '../../src/rule.ts'
import { judgeOpening } from './shared-planned.ts'

export default defineRule({
  id: 'ports/required-openings-planned',
  title: 'The planned firewall rules let through everything the Edge and the reverse proxy need',
  severity: 'fail',
  why: 'What a firewall stops fails without a trace on the servers: sign-in, federation, conferences or media.',
  facts: ['firewall-openings'],
  cites: ['A-port', 'P2', 'P3'],
  sections: ['edgePools', 'firewall'],
  alsoReads: ['features', 'officeWebApps', 'pools', 'reverseProxies'],
  skippedWhen: 'no opening is needed on a side that the plan covers',
  *check({ environment, requirements, observe }) {
    const sides = sidesOf(environment.document)
    for (const requirement of requirements.firewall) {
      if (requirement.necessity !== 'required' || !sides.covers.has(requirement.side)) continue
      const answer = observe({ ask: 'firewall' })
      if (answer.status === 'answered') yield judgeOpening(requirement, answer, sides)
      else yield unanswered({ id: requirement.id, at: requirement.at }, answer)
    }
  },
})
