import { defineRule } from '../../src/rule.ts'
import { firewallOf, judgeFlag, rowOf } from './shared-network.ts'

export default defineRule({
  id: 'ports/two-firewalls-around-edge',
  title: 'One firewall stands before the Edge and another behind it',
  severity: 'warn',
  why: 'With a single firewall one mistake in it opens the internal network.',
  facts: ['network-rules'],
  cites: ['P17'],
  sections: ['edgePools', 'firewall'],
  skippedWhen: 'there is no Edge',
  *check({ environment: { document }, facts }) {
    const row = rowOf(facts, 'two-firewalls', document.product)
    if (row)
      yield judgeFlag({
        subject: { id: 'firewall/two', at: ['firewall'] },
        value: firewallOf(document).twoFirewalls,
        wanted: true,
        key: 'firewall.twoFirewalls',
        right: 'one firewall stands before the Edge and another behind it',
        wrong: 'a single firewall stands around the Edge',
        fix: 'put the Edge between an external and an internal firewall',
        row,
      })
  },
})
