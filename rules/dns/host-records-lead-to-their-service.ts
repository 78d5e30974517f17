import { defineRule } from '../../src/rule.ts'
import { askAddresses, subjectOf } from './shared.ts'
import { isNobodysRecord, judgeAddresses } from './shared-addresses.ts'

export default defineRule({
  id: 'dns/host-records-lead-to-their-service',
  title: 'Every documented name has the addresses of what it stands for',
  severity: 'fail',
  why: 'A name that leads elsewhere fails like a missing one, and is harder to find.',
  facts: ['dns-records'],
  cites: ['A-dns', 'B-dns', 'D1', 'D2', 'D6', 'D8', 'D9', 'D10', 'D12', 'D13'],
  sections: ['dns', 'pools'],
  alsoReads: ['edgePools', 'features', 'officeWebApps', 'reverseProxies', 'simpleUrls', 'sipDomains', 'sqlServers'],
  skippedWhen: 'none of the documented names was found',
  *check({ environment: { document }, requirements, observe }) {
    for (const requirement of requirements.dns) {
      const { leadsTo, view, name, type, necessity } = requirement
      if (type === 'srv' || necessity === 'forbidden' || leadsTo === undefined) continue
      const answer = askAddresses(observe, view, name)
      // A name without an answer or an address is another rule's finding.
      if (answer.status === 'unanswered' || answer.outcome !== 'found') continue
      if (isNobodysRecord(requirement, answer, observe)) continue
      yield judgeAddresses(subjectOf(requirement), requirement, leadsTo, answer.records, { document })
    }
  },
})
