import { defineRule, documented, given, met, unmet } from '../../src/rule.ts'
import { recordLine, shown } from '../shared/dns-records.ts'
import { foundSrvRecords, srvSubject } from './shared-srv.ts'

export default defineRule({
  id: 'dns/srv-target-in-own-domain',
  title: 'Every SRV record leads to a host of its own domain',
  severity: 'fail',
  why: 'Clients match the server they find against the domain of the user, and refuse one of another domain.',
  facts: ['dns-records'],
  cites: ['D1', 'D5'],
  sections: ['dns', 'pools'],
  alsoReads: ['edgePools', 'features', 'sipDomains'],
  skippedWhen: 'no SRV record that is needed was found',
  *check({ environment, requirements, observe }) {
    const lax = environment.document.features?.signIn?.strictDnsNaming === false
    for (const service of foundSrvRecords(requirements, observe)) {
      const { requirement, record } = service
      const { name, row } = requirement
      if (row.targetAnywhere) continue
      const { target } = record.srv
      const domain = domainOf(name)
      // The policy changes what the own clients accept, not what partners do.
      const parentWillDo = lax && row.when.includes('automatic-sign-in')
      if (target.endsWith(`.${domain}`) || (parentWillDo && domain.endsWith(`.${parentOf(target)}`))) {
        yield met(srvSubject(service), `${name} leads to ${target}`, () => [shown(record)])
        continue
      }
      yield unmet(srvSubject(service), `${name} leads to ${target}, which is not in ${domain}`, {
        place: record.place,
        fix: `add a host of ${domain} with the same addresses, and lead the record there: ${recordLine(requirement)}`,
        evidence: () => [
          documented('dns-records', row, `a target in ${domain}`),
          shown(record),
          ...(parentWillDo
            ? [given(['features', 'signIn', 'strictDnsNaming'], 'strict DNS naming is off: a parent domain would do')]
            : []),
        ],
      })
    }
  },
})

/** The domain an SRV record serves: its name without service and protocol. */
function domainOf(name: string): string {
  return name.split('.').slice(2).join('.')
}

function parentOf(host: string): string {
  return host.split('.').slice(1).join('.')
}
