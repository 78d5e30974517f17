import { defineRule } from '../../src/rule.ts'
import { vpnsOf } from './shared.ts'
import { judgeOutside } from './shared-outside.ts'

export default defineRule({
  id: 'vpn/public-addresses-outside-tunnel',
  title: 'Clients of a VPN reach every public address of Lync and Exchange past the tunnel',
  severity: 'fail',
  why: 'Media that is encrypted already crosses the tunnel and its concentrator too, and calls break up.',
  facts: ['vpn-requirements'],
  cites: ['VPN-EDGE', 'VPN-CAC', 'VPN-NEXTHOP', 'VPN-PAPER'],
  sections: ['vpn'],
  alsoReads: ['edgePools', 'reverseProxies', 'exchange'],
  skippedWhen: 'nothing has a public address',
  *check({ environment, requirements, observe }) {
    for (const vpn of vpnsOf(environment.document)) {
      for (const requirement of requirements.vpn) yield* judgeOutside(vpn, requirement, observe)
    }
  },
})
