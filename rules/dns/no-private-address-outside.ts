import { isPrivate } from '../../src/domain/private-address.ts'
import { defineRule, met, unmet } from '../../src/rule.ts'
import { shown } from '../shared/dns-records.ts'
import { askAddresses, isWildcardAnswer, subjectOf } from './shared.ts'
import { rowOf, stated } from './shared-rows.ts'

export default defineRule({
  id: 'dns/no-private-address-outside',
  title: 'No documented name leads to a private address outside',
  severity: 'fail',
  why: 'Nobody on the Internet reaches a private address, and the addresses of the inside leak.',
  facts: ['dns-rules'],
  cites: ['D10', 'D17', 'RFC1918', 'S2'],
  sections: ['dns'],
  alsoReads: ['edgePools', 'features', 'officeWebApps', 'pools', 'reverseProxies', 'simpleUrls', 'sipDomains'],
  skippedWhen: 'no documented name was found outside',
  *check({ environment: { document }, facts, requirements, observe }) {
    const row = rowOf(facts, document.product, 'public-addresses-outside')
    if (row === undefined) return
    for (const requirement of requirements.dns) {
      const { view, type, necessity, name } = requirement
      if (view !== 'external' || type === 'srv' || necessity === 'forbidden') continue
      const answer = askAddresses(observe, 'external', name)
      if (answer.status === 'unanswered' || answer.records.length === 0) continue
      if (necessity === 'optional' && isWildcardAnswer(observe, 'external', name)) continue
      const hidden = answer.records.filter(({ data }) => isPrivate(data))
      const evidence = () => [stated(row), ...answer.records.map(shown)]
      if (hidden.length === 0) yield met(subjectOf(requirement), `${name} has public addresses outside`, evidence)
      else
        yield unmet(subjectOf(requirement), `${name} leads to ${hidden.map(({ data }) => data).join(', ')} outside`, {
          place: hidden[0]?.place,
          fix: `lead ${name} in the external zone to ${requirement.leadsTo?.text ?? 'a public address'}`,
          evidence,
        })
    }
  },
})
