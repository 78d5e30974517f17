import { defineRule, documented, met, unanswered, unmet } from '../../src/rule.ts'
import { vpnsOf } from './shared.ts'
import { ruleShown } from './shared-blocks.ts'
import { hitsOutside } from './shared-hits.ts'

export default defineRule({
  id: 'vpn/blocks-spare-the-public-edge',
  title: 'No rule that blocks media in the tunnel also blocks what goes past it',
  severity: 'fail',
  why: 'A rule without the addresses of the VPN also holds on the adapter beside it, and calls have no path left at all.',
  facts: ['vpn-requirements'],
  cites: ['VPN-EDGE', 'VPN-CAC', 'VPN-NEXTHOP', 'VPN-PAPER'],
  sections: ['vpn'],
  alsoReads: ['edgePools', 'reverseProxies', 'exchange'],
  skippedWhen: 'no public address is given',
  *check({ environment, requirements, observe }) {
    for (const { vpn, at } of vpnsOf(environment.document)) {
      const answer = observe({ ask: 'vpn-blocks', profile: vpn.name })
      if (answer.status === 'unanswered') {
        yield unanswered({ id: vpn.name, at }, answer)
        continue
      }
      for (const { id, text, addresses, row } of requirements.vpn) {
        for (const address of addresses) {
          const subject = { id: `${vpn.name}/${id}/${address}`, at }
          const [hit] = hitsOutside(answer.rules, address, row, vpn)
          if (hit === undefined) {
            yield met(subject, `no rule keeps clients of ${vpn.name} from ${address}`)
            continue
          }
          yield unmet(subject, `"${hit.name ?? 'a rule'}" also stops ${address}, ${text}, past the tunnel`, {
            place: hit.place,
            fix: `limit the rule to what comes from the VPN (-LocalAddress ${vpn.clientPool?.join(',') ?? '<pool>'}), or take ${address} out of it`,
            evidence: () => [
              documented('vpn-requirements', row, `${address} is reached past the tunnel: ${row.because}`),
              ruleShown(hit),
            ],
          })
        }
      }
    }
  },
})
