import { defineRule } from '../../src/rule.ts'
import { vpnsOf } from './shared.ts'
import { judgeName, namesAsOutside, namesOutside } from './shared-names.ts'

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
    for (const requirement of namesOutside(requirements.dns, row)) yield judgeName(requirement, row, observe)
  },
})
