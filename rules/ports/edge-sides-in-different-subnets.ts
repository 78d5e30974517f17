import { contains, parseAddress, parsePrefix, prefixOf } from '../../src/domain/prefix.ts'
import { privateBlock } from '../../src/domain/private-address.ts'
import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { outsideOf } from './shared-edge-addresses.ts'
import { edgeServersWith, type OwnServer, says } from './shared-network.ts'

export default defineRule({
  id: 'ports/edge-sides-in-different-subnets',
  title: 'The two sides of an Edge Server are in different subnets',
  severity: 'fail',
  why: 'With both sides in one subnet Windows sends answers through either adapter, and the firewalls between are bypassed.',
  facts: ['network-rules'],
  cites: ['P13', 'S-edge'],
  sections: ['edgePools'],
  skippedWhen: 'there is no Edge Server',
  *check({ environment: { document }, facts }) {
    for (const server of edgeServersWith(document, facts, 'edge-subnets')) yield judge(server)
  },
})

function judge({ thing: { internal, external }, row, at, id }: OwnServer): Judgement {
  const subject = { id, at }
  const inside = internal?.address ?? []
  const outside = outsideOf(external)
  if (inside.length === 0 || outside.length === 0) {
    const side = inside.length === 0 ? 'internal' : 'external'
    return unknown(subject, `the ${side} address of ${id} is not given`, { settledBy: `edgePools.servers.${side}` })
  }
  const subnets = [...(internal?.subnet ?? []), ...(external?.subnet ?? [])]
  const evidence = () => [
    says(row),
    given(
      at,
      `internal ${inside.join(', ')}, external ${outside.join(', ')}, subnets ${subnets.join(', ') || 'not given'}`,
    ),
  ]
  const pairs = inside.flatMap((one) => outside.map((other) => ({ one, other, are: relation(one, other, subnets) })))
  const together = pairs.find(({ are }) => are === 'together')
  if (together)
    return unmet(subject, `${together.one} inside and ${together.other} outside of ${id} are in one subnet`, {
      fix: `move the internal adapter of ${id} to a subnet of its own, between the Edge and the internal firewall`,
      evidence,
    })
  const open = pairs.find(({ are }) => are === 'open')
  if (open)
    return unknown(
      subject,
      `whether ${open.one} inside and ${open.other} outside of ${id} share a subnet is not given`,
      {
        settledBy: 'edgePools.servers.internal.subnet',
        evidence,
      },
    )
  return met(subject, `the sides of ${id} are in different subnets`, evidence)
}

/** What a subnet of IPv6 holds (RFC 4291). */
const INTERFACE_BITS = 64

/** One address on both sides is no matter of subnets. */
function relation(one: string, other: string, subnets: readonly string[]): 'together' | 'apart' | 'open' {
  const [a, b] = [parseAddress(one), parseAddress(other)]
  if (a === undefined || b === undefined || a.family !== b.family || a.value === b.value) return 'apart'
  const held = subnets.flatMap((text) => {
    const prefix = parsePrefix(text, { hostBits: 'cut' })
    return 'fault' in prefix ? [] : [[contains(prefix, a), contains(prefix, b)] as const]
  })
  if (held.some(([first, second]) => first && second)) return 'together'
  if (held.some(([first, second]) => first !== second)) return 'apart'
  if (a.family === 6 && !contains(prefixOf(a, INTERFACE_BITS), b)) return 'apart'
  return privateBlock(one) === privateBlock(other) ? 'open' : 'apart'
}
