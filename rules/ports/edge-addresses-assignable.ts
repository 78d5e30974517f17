import { noHostAddress } from '../../src/domain/private-address.ts'
import { defineRule, given, met, unmet } from '../../src/rule.ts'
import { addressHolders, outsideOf } from './shared-edge-addresses.ts'
import { rowOf, says } from './shared-network.ts'

export default defineRule({
  id: 'ports/edge-addresses-assignable',
  title: 'Every address on an adapter of an Edge Server is one that a computer can have',
  severity: 'fail',
  why: 'Where 0.0.0.0 or another placeholder stands, the services of the Edge do not start, or nobody reaches them.',
  facts: ['network-rules'],
  cites: ['P13', 'RFC6890', 'S-edge'],
  sections: ['edgePools'],
  skippedWhen: 'no Edge Server gives an address',
  *check({ environment: { document }, facts }) {
    for (const { id, at, pool, internal = [], external } of addressHolders(document)) {
      const row = rowOf(facts, 'edge-address-kinds', pool.product ?? document.product)
      const addresses = [...internal, ...outsideOf(external)]
      if (row === undefined || addresses.length === 0) continue
      const subject = { id, at }
      const evidence = () => [says(row), given(at, addresses.join(', '))]
      const wrong = addresses.find((address) => noHostAddress(address) !== undefined)
      if (wrong === undefined) yield met(subject, `${id} has addresses that a computer can have`, evidence)
      else
        yield unmet(subject, `${wrong}, given as an address of ${id}, is ${noHostAddress(wrong)}`, {
          fix: `give the static address of the adapter of ${id}, in Topology Builder as well`,
          evidence,
        })
    }
  },
})
