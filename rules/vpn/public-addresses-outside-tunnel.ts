import { defineRule, type Judgement, type RuleContext, unknown } from '../../src/rule.ts'
import { notGivenText, type VpnAt, vpnsOf } from './shared.ts'
import { goingInWith, judgeAddress, waysOf } from './shared-outside.ts'

export default defineRule({
  id: 'vpn/public-addresses-outside-tunnel',
  title: 'Clients of a VPN reach every public address of Lync and Exchange past the tunnel',
  severity: 'fail',
  why: 'Media that is encrypted already crosses the tunnel and its concentrator too, and calls break up.',
  facts: ['vpn-requirements'],
  cites: ['VPN-EDGE', 'VPN-CAC', 'VPN-NEXTHOP', 'VPN-MEDIA', 'VPN-PAPER'],
  sections: ['vpn'],
  alsoReads: ['edgePools', 'reverseProxies', 'exchange'],
  followsFrom: ['vpn/no-forced-tunnel'],
  skippedWhen: 'nothing has a public address',
  *check(context) {
    for (const vpn of vpnsOf(context.environment.document)) yield* judge(vpn, context)
  },
})

/** One judgement for each address, and one for those that are not given. */
function* judge(given: VpnAt, context: RuleContext): Iterable<Judgement> {
  const { name } = given.vpn
  const { requirements } = context
  const ways = waysOf(given, context)
  const all = [...new Set(requirements.vpn.flatMap(({ addresses }) => addresses))]
  const others = goingInWith(all, ways)
  for (const requirement of requirements.vpn) {
    const { id, addresses, settledBy } = requirement
    if (settledBy !== undefined)
      yield unknown({ id: `${name}/${id}`, at: given.at }, notGivenText(requirement), { settledBy })
    for (const address of addresses) {
      const subject = { id: `${name}/${id}/${address}`, at: given.at }
      yield judgeAddress(subject, given, requirement, address, ways, others(address))
    }
  }
}
