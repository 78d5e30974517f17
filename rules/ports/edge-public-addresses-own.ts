import { defineRule, given, met, unmet } from '../../src/rule.ts'
import { addressHolders, outsideOf } from './shared-edge-addresses.ts'
import { rowOf, says } from './shared-network.ts'

export default defineRule({
  id: 'ports/edge-public-addresses-own',
  title: 'No public address of the Edge is known to be that of somebody else',
  severity: 'warn',
  why: 'A placeholder such as 1.1.1.1 is told to clients as the address of the A/V Edge: their media goes to its owner.',
  facts: ['network-rules'],
  cites: ['N-cloudflare', 'N-google'],
  sections: ['edgePools'],
  skippedWhen: 'no Edge Server gives an address outside',
  *check({ environment: { document }, facts }) {
    for (const { id, at, pool, external, translated } of addressHolders(document)) {
      const row = rowOf(facts, 'edge-placeholders', pool.product ?? document.product)
      const addresses = [...new Set([...outsideOf(translated), ...outsideOf(external)])]
      if (row?.addresses === undefined || addresses.length === 0) continue
      const { addresses: others } = row
      const subject = { id, at }
      const evidence = () => [says(row), given(at, addresses.join(', '))]
      const wrong = addresses.find((address) => others.includes(address))
      if (wrong === undefined) yield met(subject, `no address of ${id} is known to be another's`, evidence)
      else
        yield unmet(subject, `${wrong}, given as an address of ${id}, is that of a public DNS resolver`, {
          fix: `enter the address the Internet sees ${id} under, in Topology Builder as well`,
          evidence,
        })
    }
  },
})
