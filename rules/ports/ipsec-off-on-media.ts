import { defineRule } from '../../src/rule.ts'
import { firewallOf, judgeFlag, rowOf } from './shared-network.ts'

export default defineRule({
  id: 'ports/ipsec-off-on-media',
  title: 'IPsec is off for the ports of media',
  severity: 'fail',
  why: 'IPsec negotiates before the first packet of each port: calls begin with silence, or fail.',
  facts: ['network-rules'],
  cites: ['P12', 'S4'],
  sections: ['edgePools', 'firewall'],
  skippedWhen: 'there is no Edge',
  *check({ environment: { document }, facts }) {
    const row = rowOf(facts, 'ipsec', document.product)
    if (row)
      yield judgeFlag({
        subject: { id: 'firewall/ipsec', at: ['firewall'] },
        value: firewallOf(document).ipsecOnMedia,
        wanted: false,
        key: 'firewall.ipsecOnMedia',
        right: 'IPsec is off for the ports of media',
        wrong: 'IPsec applies to the ports of media',
        fix: 'exempt the media of Edge, Mediation and Front End Servers, Exchange Unified Messaging and clients from IPsec',
        row,
      })
  },
})
