import { defineRule } from '../../src/rule.ts'
import { edgePoolsWith, firewallOf, judgeFlag } from './shared-network.ts'

export default defineRule({
  id: 'ports/edge-internal-not-translated',
  title: 'The internal adapter of the Edge is not translated',
  severity: 'fail',
  why: 'Servers and clients inside are told the address of the adapter itself: behind NAT they never reach it.',
  facts: ['network-rules'],
  cites: ['P2', 'P15'],
  sections: ['edgePools', 'firewall'],
  skippedWhen: 'there is no Edge',
  *check({ environment: { document }, facts }) {
    const value = firewallOf(document).nat?.internal
    for (const { thing, row, at } of edgePoolsWith(document, facts, 'edge-internal-nat'))
      yield judgeFlag({
        subject: { id: `${thing.fqdn}/internal-nat`, at },
        value,
        wanted: false,
        key: 'firewall.nat.internal',
        right: `the internal side of ${thing.fqdn} is not translated`,
        wrong: `the internal side of ${thing.fqdn} is translated`,
        fix: 'route between the internal network and the internal adapters of the Edge without NAT',
        row,
      })
  },
})
