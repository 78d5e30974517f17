import { covers, formatPrefix, type Prefix, parsePrefix } from '../../src/domain/prefix.ts'
import type { TunnelPolicy } from '../../src/domain/tunnel.ts'
import { classifyTunnel } from '../../src/domain/tunnel-model.ts'
import {
  defineRule,
  documented,
  found,
  type Judgement,
  met,
  type RuleContext,
  unanswered,
  unmet,
} from '../../src/rule.ts'
import { topicRow, type VpnAt, vpnsOf } from './shared.ts'

export default defineRule({
  id: 'vpn/includes-spare-foreign-space',
  title: 'No subnet that goes into the tunnel reaches over the end of the private space it is meant for',
  severity: 'warn',
  why: 'A prefix that is too short takes public addresses of others into the tunnel, services that clients use among them.',
  facts: ['vpn-requirements'],
  cites: ['RFC1918'],
  sections: ['vpn'],
  skippedWhen: 'every VPN takes everything into the tunnel, or nothing',
  *check(context) {
    for (const given of vpnsOf(context.environment.document)) yield* judge(given, context)
  },
})

/** RFC 1918, and what RFC 6598 keeps for providers. */
const BLOCKS = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10']

function* judge({ vpn, at }: VpnAt, context: RuleContext): Iterable<Judgement> {
  const subject = { id: vpn.name, at }
  const row = topicRow(context, 'public-space')
  const answer = context.observe({ ask: 'tunnel', profile: vpn.name })
  if (row === undefined) return
  if (answer.status === 'unanswered') {
    yield unanswered(subject, answer)
    return
  }
  const { policy } = answer
  // Of a default route, however it is written, there is nothing to say here.
  const { model } = classifyTunnel(policy, 0)
  if (policy.includes.length === 0 || (model !== undefined && model < 4)) return
  const [first] = overreaching(policy)
  const evidence = () => [
    documented('vpn-requirements', row, `what goes in ends where private space does: ${row.because}`),
    ...overreaching(policy).map(({ prefix, place }) => found(place, formatPrefix(prefix))),
  ]
  if (first === undefined) yield met(subject, `no subnet of ${vpn.name} reaches over private space`, evidence)
  else
    yield unmet(
      subject,
      `${formatPrefix(first.prefix)} goes into the tunnel of ${vpn.name}, far beyond ${first.block}`,
      {
        place: first.place,
        fix: `put ${first.block}, or the subnets of it that are in use, in the place of ${formatPrefix(first.prefix)}`,
        evidence,
      },
    )
}

function overreaching({ includes }: TunnelPolicy) {
  return includes.flatMap(({ prefix, place }) => {
    const block = BLOCKS.find((text) => isBeyond(prefix, text))
    return block === undefined ? [] : [{ prefix, place, block }]
  })
}

/** Whether a prefix holds all of a block, and more. */
function isBeyond(prefix: Prefix, text: string): boolean {
  const block = parsePrefix(text, { hostBits: 'cut' })
  return !('fault' in block) && prefix.length < block.length && covers(prefix, block)
}
