import { defineRule } from '../../src/rule.ts'
import { edgePoolsWith, firewallOf, judgeFlag } from './shared-network.ts'

export default defineRule({
  id: 'ports/edge-hairpin-allowed',
  title: 'Edge Servers behind NAT reach each other at their public A/V addresses',
  severity: 'fail',
  why: 'Media between two people on different Edge Servers goes from one public address to the other, and is lost.',
  facts: ['network-rules'],
  cites: ['S2'],
  sections: ['edgePools', 'firewall'],
  skippedWhen: 'no two Edge Servers are behind NAT',
  *check({ environment: { document }, facts }) {
    const translated = edgePoolsWith(document, facts, 'edge-hairpin').filter(({ thing }) => thing.nat === true)
    const value = firewallOf(document).nat?.hairpin
    const servers = translated.reduce((sum, { thing }) => sum + thing.servers.length, 0)
    for (const { thing, row, at } of servers > 1 || value === true ? translated : [])
      yield judgeFlag({
        subject: { id: `${thing.fqdn}/hairpin`, at },
        value,
        wanted: true,
        key: 'firewall.nat.hairpin',
        right: `the firewall lets Edge Servers reach ${thing.fqdn} at its public A/V addresses`,
        wrong: `the firewall does not let Edge Servers reach ${thing.fqdn} at its public A/V addresses`,
        fix: 'let the external firewall send packets between the public A/V addresses back inside (hairpin)',
        row,
      })
  },
})
