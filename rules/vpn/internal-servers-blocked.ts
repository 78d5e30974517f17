import { blockedRow } from '../../src/domain/vpn.ts'
import { defineRule, type Judgement, met, type RuleContext, unknown } from '../../src/rule.ts'
import { edgeServesClients, type VpnAt, vpnsOf } from './shared.ts'
import { type BlockRequirement, judgeBlocked } from './shared-blocks.ts'
import { type InsideServer, insideServers } from './shared-servers.ts'

export default defineRule({
  id: 'vpn/internal-servers-blocked',
  title: 'VPN clients reach no server inside, nor the inside of the Edge, through the tunnel',
  severity: 'warn',
  why: 'A client that signs in inside gets no credentials for the Edge, so its media has only the tunnel to go through.',
  facts: ['vpn-requirements'],
  cites: ['VPN-PAPER', 'VPN-NEXTHOP'],
  sections: ['vpn', 'pools'],
  alsoReads: ['devices', 'edgePools', 'features'],
  skippedWhen: 'no Edge serves remote users, so VPN clients sign in inside',
  *check(context) {
    const row = blockedRow(context.facts, context.environment.document, 'servers')
    const { document } = context.environment
    if (row === undefined || !edgeServesClients(document)) return
    for (const given of vpnsOf(document)) {
      for (const server of insideServers(document)) yield* judge(server, given, row, context.observe)
    }
  },
})

function* judge(
  { name, at, addresses, settledBy }: InsideServer,
  given: VpnAt,
  row: BlockRequirement,
  observe: RuleContext['observe'],
): Iterable<Judgement> {
  const profile = given.vpn.name
  if (addresses.length === 0)
    yield unknown({ id: `${profile}/${name}`, at }, `the address of ${name} is not given`, { settledBy })
  for (const address of addresses) {
    const subject = { id: `${profile}/${name}/${address}`, at: given.at }
    const blocks = observe({ ask: 'vpn-blocks', profile })
    const judged = judgeBlocked(subject, given, row, { to: address, text: `${name} (${address})` }, blocks)
    const route = observe({ ask: 'route', profile, address })
    // What the tunnel does not lead to is not reached through it, with or without a rule.
    const outside = route.status === 'answered' && (route.verdict === 'direct' || route.verdict === 'blocked')
    yield judged.verdict !== 'met' && outside
      ? met(subject, `${name} is not in the tunnel of ${profile}: ${route.why}`)
      : judged
  }
}
