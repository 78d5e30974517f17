import type { Stack } from '../../src/domain/address-families.ts'
import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { type EdgePool, type Ruled, ruledEdgePools, stated } from './shared-rows.ts'
import { edgeExternalStack, edgeInternalStack } from './shared-stacks.ts'

export default defineRule({
  id: 'dns/edge-address-families-supported',
  title: 'The address families inside and outside an Edge pool go together',
  severity: 'fail',
  why: 'With both families inside and IPv4 alone outside, media candidates of one family lead nowhere; the combination is not supported.',
  facts: ['dns-rules'],
  cites: ['D31', 'S12'],
  sections: ['edgePools'],
  skippedWhen: 'nothing is documented for the product version',
  *check({ environment: { document }, facts }) {
    for (const ruled of ruledEdgePools(document, facts, 'edge-address-families')) yield judge(ruled)
  },
})

/** By what is inside: what may be outside. */
const OUTSIDE: { readonly [Inside in Stack]: readonly Stack[] } = {
  IPv4: ['IPv4', 'dual stack'],
  'dual stack': ['dual stack'],
  IPv6: ['IPv6'],
}

function judge({ pool, at, row }: Ruled<EdgePool>): Judgement {
  const { fqdn } = pool
  const subject = { id: fqdn, at }
  const [inside, outside] = [edgeInternalStack(pool), edgeExternalStack(pool)]
  if (inside === undefined || outside === undefined) {
    const side = inside === undefined ? 'internal' : 'external'
    return unknown(subject, `not all ${side} addresses of ${fqdn} are given`, {
      settledBy: `edgePools.servers.${side}`,
    })
  }
  const evidence = () => [stated(row), given([...at, 'servers'], `${inside} inside, ${outside} outside`)]
  if (OUTSIDE[inside].includes(outside)) return met(subject, `${fqdn}: ${inside} inside, ${outside} outside`, evidence)
  return unmet(subject, `${fqdn} has ${inside} inside and ${outside} outside, which is not supported`, {
    fix: `with ${inside} inside, use ${OUTSIDE[inside].join(' or ')} outside`,
    evidence,
  })
}
