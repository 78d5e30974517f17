import { defineRule, documented, met, unanswered, unmet } from '../../src/rule.ts'
import { hostLines, shown } from '../shared/dns-records.ts'
import { askHost } from './shared.ts'
import { foundSrvRecords, srvSubject } from './shared-srv.ts'

export default defineRule({
  id: 'dns/srv-target-resolves',
  title: 'The target of every SRV record resolves in the same view',
  severity: 'fail',
  why: 'A record that leads to a name without an address is worth as much as no record.',
  facts: ['dns-records'],
  cites: ['D1'],
  sections: ['dns', 'pools'],
  alsoReads: ['edgePools', 'features', 'sipDomains'],
  skippedWhen: 'no SRV record that is needed was found',
  *check({ requirements, observe }) {
    for (const service of foundSrvRecords(requirements, observe)) {
      const { requirement, record } = service
      const { view, leadsTo, row } = requirement
      const subject = srvSubject(service)
      const { target } = record.srv
      const answer = askHost(observe, view, target)
      if (answer.status === 'unanswered') yield unanswered(subject, answer)
      else if (answer.outcome === 'found') yield met(subject, `${target} resolves`, () => answer.records.map(shown))
      else {
        yield unmet(subject, `${record.name} leads to ${target}, which has no address in the ${view} view`, {
          place: record.place,
          fix: `add to the ${view} zone: ${hostLines(target, leadsTo)}`,
          evidence: () => [documented('dns-records', row, 'a target with an A or AAAA record'), shown(record)],
        })
      }
    }
  },
})
