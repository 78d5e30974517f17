import { defineRule, documented, met, unanswered, unmet } from '../../src/rule.ts'
import { askHost, foundSrvRecords, shown, srvSubject } from './shared.ts'

export default defineRule({
  id: 'dns/srv-target-resolves',
  title: 'The target of every SRV record resolves in the same view',
  severity: 'fail',
  why: 'A record that leads to a name without an address is worth as much as no record.',
  facts: ['dns-records'],
  cites: ['D1', 'S3'],
  sections: ['dns', 'pools'],
  alsoReads: ['edgePools', 'features', 'sipDomains'],
  skippedWhen: 'no SRV record that is needed was found',
  *check({ requirements, observe }) {
    for (const { requirement, record } of foundSrvRecords(requirements, observe)) {
      const subject = srvSubject(requirement, record)
      const { target } = record.srv
      const answer = askHost(observe, requirement.view, target)
      if (answer.status === 'unanswered') yield unanswered(subject, answer)
      else if (answer.outcome === 'found') yield met(subject, `${target} resolves`, () => answer.records.map(shown))
      else {
        const [address = '<address>'] = requirement.leadsTo?.addresses ?? []
        yield unmet(
          subject,
          `${record.name} leads to ${target}, which has no address in the ${requirement.view} view`,
          {
            place: record.place,
            fix: `add to the ${requirement.view} zone: ${target}. IN A ${address}`,
            evidence: () => [
              documented('dns-records', requirement.row, 'a target with an A or AAAA record'),
              shown(record),
            ],
          },
        )
      }
    }
  },
})
