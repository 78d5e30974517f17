import { defineRule, met, unmet } from '../../src/rule.ts'
import { shown } from '../shared/dns-records.ts'
import { askHost, subjectOf } from './shared.ts'
import { rowOf, stated } from './shared-rows.ts'

const WRONG = {
  'no-such-name': 'does not exist',
  'no-data': 'has no address',
  loop: 'leads back to itself, or on and on',
} as const

export default defineRule({
  id: 'dns/aliases-lead-to-an-address',
  title: 'Every alias of a documented name ends at a name with an address',
  severity: 'warn',
  why: 'The name looks as if it were there, and nobody gets an address; whoever registers the missing name gets the traffic.',
  facts: ['dns-rules'],
  cites: ['RFC1034'],
  sections: ['dns'],
  alsoReads: ['edgePools', 'features', 'officeWebApps', 'pools', 'reverseProxies', 'simpleUrls', 'sipDomains'],
  skippedWhen: 'no documented name is an alias whose end is described',
  *check({ environment: { document }, facts, requirements, observe }) {
    const row = rowOf(facts, document.product, 'alias-exists')
    if (row === undefined) return
    for (const requirement of requirements.dns) {
      const { view, name, type, necessity } = requirement
      if (type === 'srv' || necessity === 'forbidden') continue
      const answer = askHost(observe, view, name)
      // An alias whose end nobody describes is unknown by the rule that wants the record.
      if (answer.status === 'unanswered' || answer.chain.length === 0) continue
      const evidence = () => [stated(row), ...answer.chain.map(shown), ...answer.records.map(shown)]
      const last = answer.chain.at(-1)
      if (answer.outcome === 'found') yield met(subjectOf(requirement), `${name} ends at an address`, evidence)
      else
        yield unmet(subjectOf(requirement), `${name} is an alias of ${last?.data}, which ${WRONG[answer.outcome]}`, {
          place: last?.place,
          fix: `lead ${last?.name} to a name that exists, or make it an A record`,
          evidence,
        })
    }
  },
})
