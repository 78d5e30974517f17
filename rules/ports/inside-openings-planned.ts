import { sidesOf } from '../../src/domain/firewall-sides.ts'
import { staysOnOneHost } from '../../src/domain/own-traffic.ts'
import { defineRule, unanswered } from '../../src/rule.ts'
import { judgeOpening } from './shared-planned.ts'

export default defineRule({
  id: 'ports/inside-openings-planned',
  title: 'Firewalls inside let through what servers, clients and stores need of each other',
  severity: 'fail',
  why: 'A firewall between servers or before them stops calls, conferences or the database, one feature at a time.',
  facts: ['inside-openings'],
  cites: ['P1', 'P6', 'P10', 'P16', 'S4'],
  sections: [],
  alsoReads: [
    'firewall',
    'features',
    'pools',
    'sites',
    'voice',
    'devices',
    'sqlServers',
    'fileShares',
    'exchange',
    'officeWebApps',
    'network',
    'clients',
  ],
  skippedWhen:
    'the plan is about the firewalls around the Edge only (firewall.covers): what servers inside need of each other is not judged',
  *check({ environment, requirements, observe }) {
    const { firewall } = environment.document
    const sides = sidesOf(environment.document)
    if (firewall === undefined || firewall === 'none' || !sides.covers.has('inside')) return
    for (const requirement of requirements.inside) {
      // Whether a firewall stands between two clients the description does not say; their setup opens their own.
      if (requirement.necessity !== 'required' || requirement.owner === 'clients') continue
      if (requirement.settledBy === undefined && staysOnOneHost(requirement)) continue
      const answer = observe({ ask: 'firewall' })
      if (answer.status === 'answered') yield judgeOpening(requirement, answer, sides)
      else yield unanswered({ id: requirement.id, at: requirement.at }, answer)
    }
  },
})
