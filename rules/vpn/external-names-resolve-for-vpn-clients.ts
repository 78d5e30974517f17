import type { DnsRequirement } from '../../src/requirements/requirement.ts'
import { defineRule } from '../../src/rule.ts'
import { vpnsOf } from './shared.ts'
import { judgeName, namesAsOutside } from './shared-names.ts'

export default defineRule({
  id: 'vpn/external-names-resolve-for-vpn-clients',
  title: 'VPN clients resolve the names of the Edge and the reverse proxy to their public addresses',
  severity: 'fail',
  why: 'A client that finds no way to the Access Edge signs in inside or not at all, and its media stays in the tunnel.',
  facts: ['vpn-requirements', 'dns-records'],
  cites: ['D1', 'VPN-PAPER'],
  sections: ['vpn', 'dns'],
  alsoReads: ['edgePools', 'pools', 'reverseProxies', 'simpleUrls', 'sipDomains'],
  skippedWhen: 'nothing has to be found from outside',
  *check(context) {
    const { environment, requirements, observe } = context
    const row = namesAsOutside(context)
    if (row === undefined || vpnsOf(environment.document).length === 0) return
    for (const requirement of requirements.dns) {
      const { view, necessity, rule } = requirement
      if (view !== 'external' || necessity !== 'required' || !row.rules.includes(rule)) continue
      if (!isForPartnersOnly(requirement)) yield judgeName(requirement, row, observe)
    }
  },
})

/** Names of the Edge that no own client asks for: where users do not sign in from outside, only partners reach it. */
function isForPartnersOnly({ rule, row }: DnsRequirement): boolean {
  return rule === 'dns/edge-service-records-present' && !row.when.includes('remote-access')
}
