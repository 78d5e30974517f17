/** Pairs of addresses of the clients' own: in the office, in tunnels, and in networks of their own. */

import { rangesOf } from '../domain/firewall-rule.ts'
import { blockedRow } from '../domain/vpn.ts'
import type { Vpn } from '../environment/model.ts'
import { documented } from '../rule.ts'
import { type Asking, fails, type Outcome, undecided, works } from './asking.ts'
import type { Attempt, Candidate, Network, Party } from './model.ts'
import { clientMedia, throughTunnel, vpnOf } from './tunnels.ts'

export type Draft = Omit<Attempt, 'taken'>

/** The pairs two clients may have in common, the direct ones first. */
export function hostAttempts(from: Party, to: Party, asking: Asking): readonly Draft[] {
  const pairs = hostsOf(from).flatMap((one) => hostsOf(to).map((other) => ({ one, other })))
  const meeting = pairs.filter(({ one, other }) => meets(one.on, other.on))
  const [apart] = pairs.filter(({ one, other }) => one.on === 'own-network' && other.on !== 'tunnel')
  const [alone] = pairs.filter(({ one, other }) => one.on === 'office' && other.on === 'own-network')
  const hopeless = apart ?? alone
  return [
    ...meeting.map((pair) => ofPair(pair, from, to, asking)),
    ...(hopeless === undefined ? [] : [notMeeting(hopeless)]),
  ]
}

interface Pair {
  readonly one: Candidate
  readonly other: Candidate
}

function hostsOf({ candidates }: Party): readonly Candidate[] {
  return candidates.filter(({ type }) => type === 'host')
}

function meets(one: Network, other: Network): boolean {
  return one !== 'own-network' && other !== 'own-network'
}

function notMeeting({ one, other }: Pair): Draft {
  const why =
    one.on === other.on
      ? 'each is at a network of its own, whose private addresses lead nowhere in the other'
      : 'the address in a network outside leads nowhere in the office'
  return { from: one.id, to: other.id, way: 'local', verdict: 'fails', why, evidence: [] }
}

function ofPair({ one, other }: Pair, from: Party, to: Party, asking: Asking): Draft {
  const ids = { from: one.id, to: other.id }
  if (one.on === 'office' && other.on === 'office')
    return { ...ids, way: 'local', ...works('both are in the network of the organization') }
  const outcome = throughTunnels(from, to, asking)
  return {
    ...ids,
    way: 'tunnel',
    ...outcome,
    ...(outcome.verdict === 'depends' && { where: 'where routes and rules let it' }),
  }
}

/** Both clients on a VPN send into their own tunnel; an office sends to the tunnel whatever it is sent. */
function throughTunnels(from: Party, to: Party, asking: Asking): Outcome {
  const legs = [{ client: from, peer: to }, ...(from.id === to.id ? [] : [{ client: to, peer: from }])].flatMap(
    ({ client, peer }) => {
      const vpn = vpnOf(client.id, asking)
      return vpn === undefined ? [] : [leg(vpn, peer, asking)]
    },
  )
  const worst = (['fails', 'undecided', 'depends'] as const).flatMap((verdict) =>
    legs.filter((each) => each.verdict === verdict),
  )[0]
  const evidence = legs.flatMap((each) => each.evidence)
  if (worst) return { ...worst, evidence: worst.verdict === 'fails' ? worst.evidence : evidence }
  return works([...new Set(legs.map(({ why }) => why))].join('; '), evidence)
}

/** From a client of the VPN to wherever the other one may be: each subnet of it, of a family both have. */
function leg(vpn: Vpn, peer: Party, asking: Asking): Outcome {
  const { clientPool } = vpn
  const targets = peerSubnets(peer)
  if (clientPool === undefined)
    return undecided(`which addresses clients of ${vpn.name} get is not given`, 'vpn.clientPool')
  if (targets.length === 0)
    return peer.kind === 'vpn'
      ? undecided(`which addresses clients of ${peer.name} get is not given`, 'vpn.clientPool')
      : undecided('which subnets clients inside are in is not given', 'sites.subnets')
  const families = clientPool.flatMap(rangesOf).map(({ family }) => family)
  const reachable = targets.filter((to) => rangesOf(to).some(({ family }) => families.includes(family)))
  if (reachable.length === 0) return fails('one has only IPv4 addresses there, the other only IPv6 addresses')
  const row = blockedRow(asking.facts, asking.environment.document, 'peers')
  const because = row ? [documented('vpn-requirements', row, row.because)] : []
  return mixed(
    reachable.map((to) => ({ to, ...throughTunnel(to, vpn, clientMedia(asking), asking) })),
    because,
  )
}

function peerSubnets({ candidates }: Party): readonly string[] {
  return candidates.find(({ on }) => on === 'office' || on === 'tunnel')?.addresses ?? []
}

/** Of several subnets: what holds for all of them, else it depends on where the other client is. */
function mixed(each: readonly (Outcome & { readonly to: string })[], because: Outcome['evidence']): Outcome {
  const evidence = [...because, ...each.flatMap((one) => one.evidence)]
  const [first, ...others] = each
  if (first === undefined) return fails('there is no address to send to')
  const why = [...new Set(each.map((one) => one.why))].slice(0, MOST_REASONS).join('; ')
  const { to: _, ...outcome } = first
  if (others.every(({ verdict }) => verdict === first.verdict)) return { ...outcome, why, evidence }
  const open = each.find(({ verdict }) => verdict === 'undecided')
  if (open) return { ...undecided(open.why, open.settledBy ?? 'vpn'), evidence }
  return { verdict: 'depends', why, evidence }
}

const MOST_REASONS = 3
