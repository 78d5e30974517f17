import { defineRule, given, met, unmet } from '../../src/rule.ts'
import { edgePoolsWith, says } from './shared-network.ts'

export default defineRule({
  id: 'ports/edge-pool-size-supported',
  title: 'An Edge pool has no more servers than are supported',
  severity: 'fail',
  why: 'Topology Builder takes more servers than were ever tested in one pool.',
  facts: ['network-rules'],
  cites: ['S2'],
  sections: ['edgePools'],
  skippedWhen: 'there is no Edge pool',
  *check({ environment: { document }, facts }) {
    for (const { thing, row, at } of edgePoolsWith(document, facts, 'edge-pool-size')) {
      const { length } = thing.servers
      const most = row.value ?? Number.POSITIVE_INFINITY
      const subject = { id: thing.fqdn, at }
      const evidence = () => [says(row), given(at, `${length} servers`)]
      yield length > most
        ? unmet(subject, `${thing.fqdn} has ${length} servers, and ${most} are supported`, {
            fix: 'spread the servers over several Edge pools',
            evidence,
          })
        : met(subject, `${thing.fqdn} has no more than ${most} servers`, evidence)
    }
  },
})
