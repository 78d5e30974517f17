import { stackOf } from '../../src/domain/address-families.ts'
import { defineRule, given, met, unmet } from '../../src/rule.ts'
import { rowOf, stated } from './shared-rows.ts'
import { addressedHosts } from './shared-stacks.ts'

export default defineRule({
  id: 'dns/servers-not-ipv6-only',
  title: 'Every server has an IPv4 address, also where it has IPv6',
  severity: 'fail',
  why: 'IPv6 alone is supported in a lab only: clients, partners, Exchange UM and call admission control need IPv4.',
  facts: ['dns-rules'],
  cites: ['D31', 'D32', 'S12'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no address of a server is given',
  *check({ environment: { document }, facts }) {
    for (const { id, at, product, addresses } of addressedHosts(document)) {
      const row = rowOf(facts, product, 'ipv6-only')
      if (row === undefined) continue
      const evidence = () => [stated(row), given(at, addresses.join(', '))]
      if (stackOf(addresses) !== 'IPv6') yield met({ id, at }, `${id} has an IPv4 address`, evidence)
      else
        yield unmet({ id, at }, `${id} has IPv6 addresses only: ${addresses.join(', ')}`, {
          fix: `give ${id} an IPv4 address too`,
          evidence,
        })
    }
  },
})
