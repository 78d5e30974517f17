import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { type AddressHolder, addressHolders } from './shared-edge-addresses.ts'
import { type Socket, shared, socketsOf } from './shared-edge-sockets.ts'
import { type Row, rowOf, says } from './shared-network.ts'

export default defineRule({
  id: 'ports/one-address-ports-distinct',
  title: 'Services of the Edge that share an address have different ports',
  severity: 'fail',
  why: 'Two services cannot listen on one port of one address: the second does not start.',
  facts: ['network-rules'],
  cites: ['P14', 'S2'],
  sections: ['edgePools'],
  skippedWhen: 'there is no Edge Server',
  *check({ environment: { document }, facts }) {
    for (const holder of addressHolders(document)) {
      const row = rowOf(facts, 'shared-address-ports', holder.pool.product ?? document.product)
      // Of a load balancer that is not given more closely the rules on load balancing speak.
      if (row && (holder.external !== undefined || !holder.id.endsWith('/vip'))) yield judge(holder, row)
    }
  },
})

function judge(holder: AddressHolder, row: Row): Judgement {
  const { id, at } = holder
  const subject = { id, at }
  const sockets = socketsOf(holder)
  if (sockets.length === 0)
    return unknown(subject, `the external addresses of ${id} are not given`, {
      settledBy: 'edgePools.servers.external',
    })
  const together = shared(sockets)
  const evidence = () => [says(row), given(at, together.map(textOf).join(', ') || 'an address for each service')]
  for (const [index, one] of together.entries()) {
    const other = together.slice(0, index).find((each) => clash(one, each))
    if (other === undefined) continue
    const port = one.first === one.last ? one.first : other.first
    return unmet(subject, `${other.service} and ${one.service} of ${id} share ${one.address} port ${port}`, {
      fix: 'give each service an address of its own, or the ports 5061 (access), 444 (web conferencing) and 443 (A/V)',
      evidence,
    })
  }
  return met(subject, `no two services of ${id} share an address and a port`, evidence)
}

function clash(one: Socket, other: Socket): boolean {
  const apart = one.service === other.service || one.address !== other.address
  return !apart && one.first <= other.last && other.first <= one.last
}

function textOf({ service, address, first, last }: Socket): string {
  return `${service} ${address} port ${first === last ? first : `${first}-${last}`}`
}
