import { defineRule, documented, given, met, unmet } from '../../src/rule.ts'
import { domainOf, foundSrvRecords, recordLine, shown, srvSubject } from './shared.ts'

export default defineRule({
  id: 'dns/srv-target-in-own-domain',
  title: 'Every SRV record leads to a host of its own domain',
  severity: 'fail',
  why: 'Clients match the server they find against the domain of the user, and refuse one of another domain.',
  facts: ['dns-records'],
  cites: ['D1', 'D5', 'S3'],
  sections: ['dns', 'pools'],
  alsoReads: ['edgePools', 'features', 'sipDomains'],
  skippedWhen: 'no SRV record that is needed was found',
  *check({ environment, requirements, observe }) {
    const lax = environment.document.features?.signIn?.strictDnsNaming === false
    for (const { requirement, record } of foundSrvRecords(requirements, observe)) {
      const subject = srvSubject(requirement, record)
      const { target } = record.srv
      const domain = domainOf(record.name)
      const accepted = target.endsWith(`.${domain}`) || (lax && domain.endsWith(`.${domainOf(target)}`))
      if (accepted) {
        yield met(subject, `${record.name} leads to ${target}, within ${domain}`, () => [shown(record)])
        continue
      }
      yield unmet(subject, `${record.name} leads to ${target}, which is not in ${domain}`, {
        place: record.place,
        fix: `add a host of ${domain} with the same addresses, and lead the record there: ${recordLine(requirement)}`,
        evidence: () => [
          documented('dns-records', requirement.row, `a target in ${domain}`),
          shown(record),
          ...(lax
            ? [given(['features', 'signIn', 'strictDnsNaming'], 'strict DNS naming is off, a parent domain would do')]
            : []),
        ],
      })
    }
  },
})
