import type { FirewallRule } from '../../src/domain/firewall-rule.ts'
import { hitOutside } from '../../src/domain/vpn-hits.ts'
import type { VpnRequirement } from '../../src/requirements/requirement.ts'
import { defineRule, documented, type Judgement, met, unanswered, unknown, unmet } from '../../src/rule.ts'
import { notGivenText, type VpnAt, vpnsOf } from './shared.ts'
import { ruleShown } from './shared-blocks.ts'

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
      for (const requirement of requirements.vpn) {
        const { id, settledBy } = requirement
        if (settledBy !== undefined)
          yield unknown({ id: `${vpn.name}/${id}`, at }, notGivenText(requirement), { settledBy })
        for (const address of requirement.addresses) yield judge({ vpn, at }, requirement, address, answer.rules)
      }
    }
  },
})

function judge(
  { vpn, at }: VpnAt,
  { id, text, row }: VpnRequirement,
  address: string,
  rules: readonly FirewallRule[],
): Judgement {
  const subject = { id: `${vpn.name}/${id}/${address}`, at }
  const hit = hitOutside(rules, address, row, vpn)
  if (hit === undefined) return met(subject, `no rule keeps clients of ${vpn.name} from ${address}`)
  const { rule } = hit
  const name = rule.name === undefined ? 'a rule' : `"${rule.name}"`
  const evidence = () => [
    documented('vpn-requirements', row, `${address} is reached past the tunnel: ${row.because}`),
    ruleShown(rule),
  ]
  if (hit.hits === 'maybe')
    return unknown(subject, `${name} may also stop ${address}, ${text}, past the tunnel: it is not known in full`, {
      settledBy: hit.settledBy,
      place: rule.place,
      evidence,
    })
  return unmet(subject, `${name} also stops ${address}, ${text}, past the tunnel`, {
    place: rule.place,
    fix: `limit the rule to what comes from the VPN (-LocalAddress ${vpn.clientPool?.join(',') ?? '<pool>'}), or take ${address} out of it`,
    evidence,
  })
}
