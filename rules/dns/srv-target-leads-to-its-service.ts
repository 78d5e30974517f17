import { defineRule } from '../../src/rule.ts'
import { recordLine } from '../shared/dns-records.ts'
import { askAddresses } from './shared.ts'
import { judgeAddresses } from './shared-addresses.ts'
import { type FoundSrv, foundSrvRecords, srvSubject } from './shared-srv.ts'

export default defineRule({
  id: 'dns/srv-target-leads-to-its-service',
  title: 'The target of every SRV record has the address of its service',
  severity: 'fail',
  why: 'Clients follow the record to a computer that does not offer the service.',
  facts: ['dns-records'],
  cites: ['A-dns', 'B-dns', 'D1', 'D8', 'D19'],
  sections: ['dns', 'pools'],
  alsoReads: ['edgePools', 'features', 'sipDomains'],
  skippedWhen: 'no SRV record that is needed leads to an address',
  *check({ environment: { document }, requirements, observe }) {
    for (const service of foundSrvRecords(requirements, observe)) {
      const { requirement, record } = service
      const { leadsTo } = requirement
      if (leadsTo === undefined) continue
      const answer = askAddresses(observe, requirement.view, record.srv.target)
      // A target without an answer or an address is another rule's finding.
      if (answer.status === 'unanswered' || answer.outcome !== 'found') continue
      const wanted = { ...leadsTo, match: 'some' } as const
      const options = { document, fix: otherTarget(service) }
      yield judgeAddresses(srvSubject(service), requirement, wanted, answer.records, options)
    }
  },
})

/** A host that stands for something else keeps its addresses: the record is to lead elsewhere. */
function otherTarget({ requirement, record }: FoundSrv): string | undefined {
  if (record.srv.target === requirement.suggestedTarget) return undefined
  return `lead the record to a host with the address of the service: ${recordLine(requirement)}`
}
