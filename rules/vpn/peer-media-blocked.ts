import { listed } from '../../src/domain/listed.ts'
import { blockedRow } from '../../src/domain/vpn.ts'
import type { Answers } from '../../src/question.ts'
import { defineRule, type Judgement, type RuleContext, unknown } from '../../src/rule.ts'
import { edgeServesClients, type VpnAt, vpnsOf } from './shared.ts'
import { type BlockRequirement, blocksSome, type Destination, judgeBlocked } from './shared-blocks.ts'
import { clientMediaPorts, type MediaPorts } from './shared-media-ports.ts'

export default defineRule({
  id: 'vpn/peer-media-blocked',
  title: 'Media of VPN clients to other clients is blocked inside the tunnel, over the whole range of client ports',
  severity: 'warn',
  why: 'Clients prefer the direct path to each other, and that path is the tunnel, whatever the routes say of the Edge.',
  facts: ['vpn-requirements'],
  cites: ['VPN-PAPER', 'VPN-NEXTHOP', 'VPN-PORTS'],
  sections: ['vpn'],
  alsoReads: ['edgePools', 'features', 'network', 'sites'],
  skippedWhen: 'no Edge serves remote users, so VPN clients sign in inside',
  *check(context) {
    const row = blockedRow(context.facts, context.environment.document, 'peers')
    const { document } = context.environment
    if (row === undefined || !edgeServesClients(document)) return
    const ports = clientMediaPorts(document)
    for (const given of vpnsOf(document)) {
      const answer = context.observe({ ask: 'vpn-blocks', profile: given.vpn.name })
      for (const peers of peersOf(context)) {
        yield judge(given, row, peers, answer, ports)
      }
      yield* insideNotGiven(context, given)
    }
  },
})

/** A block of the whole range always does; of a narrower one it depends on the ports that clients use. */
function judge(
  given: VpnAt,
  row: BlockRequirement,
  peers: Destination,
  answer: Answers['vpn-blocks'],
  { apart, ranges, missing }: MediaPorts,
): Judgement {
  const subject = { id: `${given.vpn.name}/peers/${peers.to}`, at: given.at }
  const whole = judgeBlocked(subject, given, row, peers, answer)
  if (whole.verdict === 'met' || apart === false || answer.status === 'unanswered') return whole
  if (!blocksSome(answer.rules, given, row, peers.to)) return whole
  const narrow = judgeBlocked(subject, given, row, peers, answer, ranges)
  if (narrow.verdict !== 'met') return narrow
  const open = apart === undefined ? 'network.qos.client.portRangesEnabled' : missing
  if (open === undefined) return narrow
  const what = apart === undefined ? 'whether clients keep to port ranges' : 'which ports clients use for every medium'
  const message = `only a part of the ports to ${peers.text} is blocked, and ${what} is not given`
  return unknown(subject, message, { settledBy: open, evidence: whole.evidence })
}

/** Other clients of any VPN, and the clients of every site. */
function peersOf({ environment: { document } }: RuleContext): readonly Destination[] {
  const pools = vpnsOf(document).flatMap(({ vpn }) =>
    (vpn.clientPool ?? []).map((to) => ({ to, text: `clients of ${vpn.name} (${to})` })),
  )
  const sites = listed(document.sites).flatMap(({ name, subnets = [] }) =>
    subnets.map((to) => ({ to, text: `clients at ${name} (${to})` })),
  )
  return [...pools, ...sites].filter(({ to }, index, all) => index === all.findIndex((other) => other.to === to))
}

function* insideNotGiven({ environment: { document } }: RuleContext, { vpn, at }: VpnAt) {
  if (listed(document.sites).some(({ subnets }) => subnets !== undefined) && vpn.clientPool !== undefined) return
  const [subject, settledBy, what] =
    vpn.clientPool === undefined
      ? ['clients', 'vpn.clientPool', `which addresses clients of ${vpn.name} get`]
      : ['inside', 'sites.subnets', 'which subnets clients inside are in']
  yield unknown({ id: `${vpn.name}/peers/${subject}`, at }, `${what} is not given`, { settledBy })
}
