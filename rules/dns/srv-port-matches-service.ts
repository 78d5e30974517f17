import { defineRule, met, unmet } from '../../src/rule.ts'
import { shown } from '../shared/dns-records.ts'
import { documentation } from './shared.ts'
import { foundSrvRecords, srvSubject } from './shared-srv.ts'

export default defineRule({
  id: 'dns/srv-port-matches-service',
  title: 'Every SRV record names the port its service listens on',
  severity: 'fail',
  why: 'A client takes the port from the record and knocks where nobody listens.',
  facts: ['dns-records'],
  cites: ['A-dns', 'B-dns', 'D1', 'D8', 'D19'],
  sections: ['dns', 'pools'],
  alsoReads: ['edgePools', 'features', 'sipDomains'],
  skippedWhen: 'no SRV record that is needed was found',
  *check({ requirements, observe }) {
    for (const service of foundSrvRecords(requirements, observe)) {
      const { requirement, record } = service
      const { port, onePortOf = port === undefined ? [] : [port] } = requirement
      const [likely] = onePortOf
      if (likely === undefined) continue
      const subject = srvSubject(service)
      const { srv } = record
      if (onePortOf.includes(srv.port)) {
        yield met(subject, `${record.name} names port ${srv.port}`, () => [shown(record)])
        continue
      }
      yield unmet(subject, `${record.name} names port ${srv.port}, the service listens on ${onePortOf.join(' or ')}`, {
        place: record.place,
        fix: `change the record to: ${record.name}. IN SRV ${srv.priority} ${srv.weight} ${likely} ${srv.target}.`,
        evidence: () => [documentation(requirement), shown(record)],
      })
    }
  },
})
