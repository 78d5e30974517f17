/** What a client of a VPN reaches: through its tunnel, or past it. */

import { type AddressRange, type FirewallRule, type PortRange, rangesOf, ruleText } from '../domain/firewall-rule.ts'
import { described, listed } from '../domain/listed.ts'
import { formatAddress } from '../domain/prefix.ts'
import { blockedRow, routesKey } from '../domain/vpn.ts'
import { hitOutside, type Stopped, stoppedInTunnel } from '../domain/vpn-hits.ts'
import type { Vpn } from '../environment/model.ts'
import type { RouteAnswer } from '../question.ts'
import { type Evidence, found } from '../rule.ts'
import { type Asking, fails, type Outcome, routesShown, undecided, works } from './asking.ts'

/** The VPN that a party is on, by the id of the party. */
export function vpnOf(id: string, { environment }: Pick<Asking, 'environment'>): Vpn | undefined {
  return listed(environment.document.vpn).find((vpn) => idOf(vpn) === id)
}

/** The id of a client on a VPN, as a party of calls. */
export function idOf({ name }: Pick<Vpn, 'name'>): string {
  return `vpn/${name}`
}

/** What the rules on the clients of a VPN do to some traffic, of which several kinds may serve. */
export interface Traffic {
  readonly protocol: 'tcp' | 'udp'
  readonly ports: readonly PortRange[]
}

/** Whether an address or a subnet is reached through the tunnel by any of the kinds of traffic. */
export function throughTunnel(to: string, vpn: Vpn, kinds: readonly Traffic[], asking: Asking): Outcome {
  const routed = intoTunnel(to, vpn, asking)
  return routed.verdict === 'works' ? unblocked(to, vpn, kinds, asking, routed.evidence) : routed
}

/** Whether all of an address or a subnet goes into the tunnel. Only its ends are asked for. */
function intoTunnel(to: string, vpn: Vpn, { observe }: Asking): Outcome {
  const answers = rangesOf(to)
    .flatMap(endsOf)
    .map((address) => observe({ ask: 'route', profile: vpn.name, address }))
  const open = answers.find((answer) => answer.status === 'unanswered')
  if (open?.status === 'unanswered') return undecided(open.reason, open.settledBy)
  const routes = answers.filter((answer) => answer.status === 'answered')
  const evidence = distinct(routes.flatMap(routesShown))
  const doubt = routes.find(({ verdict }) => verdict === 'undecided')
  if (doubt)
    return undecided(
      `whether ${to} goes into the tunnel cannot be told: ${doubt.why}`,
      doubt.settledBy ?? routesKey(vpn),
      evidence,
    )
  const inside = routes.filter(({ verdict }) => verdict === 'tunnel')
  if (inside.length === routes.length) return works(`${to} goes into the tunnel of ${vpn.name}`, evidence)
  if (inside.length > 0)
    return { verdict: 'depends', why: `only a part of ${to} goes into the tunnel of ${vpn.name}`, evidence }
  if (leavesOutPool(to, vpn, routes))
    return undecided(`whether clients of ${vpn.name} have a route to each other is not given`, routesKey(vpn), evidence)
  const dropped = routes.some(({ verdict }) => verdict === 'blocked')
  return fails(
    dropped ? `${to} is dropped while ${vpn.name} is connected` : `${to} does not go into the tunnel of ${vpn.name}`,
    evidence,
  )
}

/** A plain list of subnets need not name the one the clients are in, for which their adapter may have a route. */
function leavesOutPool(to: string, vpn: Vpn, routes: readonly RouteAnswer[]): boolean {
  const isList = routes.every(({ format }) => format === 'inline' || format === 'prefix-list')
  return isList && vpn.clientPool?.includes(to) === true && routes.every((each) => each.routes.length === 0)
}

function endsOf({ family, first, last }: AddressRange): readonly string[] {
  const ends = first === last ? [first] : [first, last]
  return ends.map((value) => formatAddress({ family, value }))
}

function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>()
  return evidence.filter(({ text }) => !seen.has(text) && seen.add(text))
}

/** Whether the block rules leave one of the kinds of traffic through the tunnel. */
function unblocked(
  to: string,
  vpn: Vpn,
  kinds: readonly Traffic[],
  { observe }: Asking,
  routes: readonly Evidence[],
): Outcome {
  const blocks = observe({ ask: 'vpn-blocks', profile: vpn.name })
  if (blocks.status === 'unanswered') return undecided(blocks.reason, blocks.settledBy, routes)
  const [wanted] = rangesOf(to)
  const pools = vpn.clientPool?.filter((pool) => rangesOf(pool)[0]?.family === wanted?.family)
  if (pools === undefined)
    return undecided(`which addresses clients of ${vpn.name} get is not given`, 'vpn.clientPool', routes)
  if (pools.length === 0)
    return fails(`clients of ${vpn.name} get no address of the family of ${to} in the tunnel`, routes)
  const each = kinds.map((kind) => ({ kind, ...stops(blocks.rules, pools, to, kind) }))
  const by = [...new Set(each.flatMap((one) => one.by))]
  const evidence = [...routes, ...by.map(ruleShown)]
  const open = each.find(({ stopped }) => stopped === 'no')
  if (open) {
    const first = open === each[0]
    const kind = open.kind.protocol.toUpperCase()
    return works(`${to} goes into the tunnel of ${vpn.name}, and no rule blocks it${first ? '' : ` on ${kind}`}`, [
      ...routes,
      ...open.by.map(ruleShown),
    ])
  }
  const partly = each.some(({ stopped }) => stopped === 'partly')
  if (each.some(({ stopped }) => stopped === 'unknown'))
    return undecided(
      `whether media to ${to} is blocked depends on a rule that is not known in full`,
      'vpn.blocks',
      evidence,
    )
  return partly
    ? { verdict: 'depends', why: `rules block a part of it from ${pools.join(', ')} to ${to}`, evidence }
    : fails(`rules block it from ${pools.join(', ')} to ${to}`, evidence)
}

function stops(rules: readonly FirewallRule[], pools: readonly string[], to: string, { protocol, ports }: Traffic) {
  const outcomes = pools.flatMap((pool) => ports.map((range) => stoppedInTunnel(rules, pool, to, protocol, range)))
  const by = [...new Set(outcomes.flatMap((outcome) => outcome.by))]
  const is = (one: Stopped['verdict']) => outcomes.some(({ verdict }) => verdict === one)
  if (!is('no')) return { stopped: is('unknown') ? ('unknown' as const) : ('yes' as const), by }
  const some = [...new Set(outcomes.flatMap((outcome) => outcome.some))]
  return some.length > 0 ? { stopped: 'partly' as const, by: some } : { stopped: 'no' as const, by }
}

function ruleShown(rule: FirewallRule): Evidence {
  return found(rule.place, ruleText(rule))
}

/** Whether rules stop what goes to a public address past the tunnel, on each of the uses. */
export function pastTunnel(
  address: string,
  vpn: Vpn,
  uses: readonly { readonly protocol: 'tcp' | 'udp'; readonly port: number }[],
  { observe }: Asking,
): Outcome {
  const blocks = observe({ ask: 'vpn-blocks', profile: vpn.name })
  if (blocks.status === 'unanswered') return undecided(blocks.reason, blocks.settledBy)
  const hits = uses.map((use) => hitOutside(blocks.rules, address, { uses: [use] }, vpn))
  const free = hits.indexOf(undefined)
  if (free >= 0) return works(`no rule keeps clients from ${address}`)
  const evidence = [...new Set(hits.flatMap((hit) => (hit ? [hit.rule] : [])))].map(ruleShown)
  for (const hit of hits) {
    if (hit?.hits === 'maybe')
      return undecided(`a rule that is not known in full may stop ${address} past the tunnel`, hit.settledBy, evidence)
  }
  return fails(`rules stop ${address} past the tunnel too`, evidence)
}

const ALL_CLIENT_PORTS: PortRange = { first: 1024, last: 65535 }
/** Documented start and count of the port of each medium, where ranges are on and none is given. */
const DEFAULT_RANGE: PortRange = { first: 5350, last: 5389 }

/** The ports a client receives audio on, over UDP or else TCP. */
export function clientMedia(asking: Asking): readonly Traffic[] {
  const { document } = asking.environment
  const client = described(document.network)?.qos?.client
  const all = blockedRow(asking.facts, document, 'peers')?.ports ?? ALL_CLIENT_PORTS
  const ports = [client?.portRangesEnabled === true ? (client.audio?.ports ?? DEFAULT_RANGE) : all]
  return [
    { protocol: 'udp', ports },
    { protocol: 'tcp', ports },
  ]
}
