/** The pairs of addresses two clients try, in the order in which they prefer them. */

import { edgeServiceAddresses } from '../requirements/addresses.ts'
import { type Asking, mediaRows } from './asking.ts'
import { REACHES } from './candidates.ts'
import { opening } from './edge-openings.ts'
import { type Draft, hostAttempts } from './hosts.ts'
import type { CandidateType } from './media-row.ts'
import type { Attempt, Candidate, Party, Way } from './model.ts'
import { reachPublic, relayEdges } from './relays.ts'
import { vpnOf } from './tunnels.ts'

/** All pairs; those after the first that surely works are not taken. */
export function attemptsOf(from: Party, to: Party, asking: Asking): readonly Attempt[] {
  const drafts: Readonly<Record<CandidateType, () => readonly Draft[]>> = {
    host: () => hostAttempts(from, to, asking),
    reflexive: () => reflexiveAttempts(from, to, asking),
    relayed: () => relayedAttempts(from, to, asking),
  }
  const order = [...mediaRows(asking, 'candidate')].sort((one, other) => other.preference - one.preference)
  const inOrder = order.flatMap(({ type }) => drafts[type]())
  const sure = inOrder.findIndex(({ verdict }) => verdict === 'works')
  return inOrder.map((draft, index) => ({
    ...draft,
    taken: draft.verdict !== 'fails' && (sure < 0 || index <= sure),
  }))
}

/** An address of the documentation (RFC 5737), that of nobody: it stands for a router somewhere on the Internet. */
const SOMEBODY = '192.0.2.1'

/** Whether the routers of both let media in at their addresses on the Internet no description tells. */
function reflexiveAttempts(from: Party, to: Party, asking: Asking): readonly Draft[] {
  const [one, other] = [from, to].map(({ candidates }) => candidates.find(({ type }) => type === 'reflexive'))
  if (one === undefined || other === undefined) return []
  const base = { from: one.id, to: other.id, way: 'internet' as const }
  const without = [one, other].find(({ verdict }) => verdict === 'has-not')
  if (without) return [{ ...base, verdict: 'fails', why: without.why, evidence: without.evidence }]
  const dropped = [from, to].flatMap((party) => droppedOnInternet(party, asking))[0]
  if (dropped) return [{ ...base, verdict: 'fails', why: dropped, evidence: [] }]
  const open = [one, other].find(({ verdict }) => verdict === 'undecided')
  if (open) return [{ ...base, verdict: 'undecided', why: open.why, ...keyOf(open), evidence: open.evidence }]
  const partner = from.kind === 'partner' || to.kind === 'partner'
  const why = 'nothing describes whether the routers in front of both let media in at these addresses'
  const where = partner ? 'where its network and that of the partner let it' : 'where both networks let it'
  return [{ ...base, verdict: 'depends', why, where, evidence: one.evidence }]
}

function keyOf({ settledBy }: Candidate): { settledBy?: string } {
  return settledBy === undefined ? {} : { settledBy }
}

function droppedOnInternet(party: Party, asking: Asking): readonly string[] {
  const vpn = vpnOf(party.id, asking)
  if (vpn === undefined) return []
  const answer = asking.observe({ ask: 'route', profile: vpn.name, address: SOMEBODY })
  return answer.status === 'answered' && answer.verdict === 'blocked'
    ? [`what goes to the Internet past the tunnel is dropped while ${vpn.name} is connected`]
    : []
}

/** Relayed by the A/V Edge for both; of a call with a partner, by those of both organizations. */
function relayedAttempts(from: Party, to: Party, asking: Asking): readonly Draft[] {
  const [ones, others] = [relaysOf(from), relaysOf(to)]
  const [usable, usableOthers] = [ones.filter(isUsable), others.filter(isUsable)]
  const partner = to.kind === 'partner' || from.kind === 'partner'
  const pairs = (usable.length > 0 ? usable : ones.slice(0, 1)).flatMap((one) =>
    (usableOthers.length > 0 ? usableOthers : others.slice(0, 1)).map((other) => ofPair(one, other, partner, asking)),
  )
  const half = usable.length > 0 !== usableOthers.length > 0 && !partner
  const lone = half ? oneSided(usable.length > 0 ? [usable, to] : [usableOthers, from], asking) : []
  return [...pairs, ...lone]
}

function relaysOf({ candidates }: Party): readonly Candidate[] {
  return candidates.filter(({ type }) => type === 'relayed')
}

function isUsable({ verdict }: Candidate): boolean {
  return verdict !== 'has-not'
}

function ofPair(one: Candidate, other: Candidate, partner: boolean, asking: Asking): Draft {
  const tunnel = one.throughTunnel || other.throughTunnel
  const way: Way = tunnel ? 'relay-through-tunnel' : partner ? 'relays' : 'relay'
  const base = { from: one.id, to: other.id, way }
  const evidence = [...new Set([...one.evidence, ...other.evidence])]
  const without = [one, other].find(({ verdict }) => verdict === 'has-not')
  if (without) return { ...base, verdict: 'fails', why: without.why, evidence: without.evidence }
  const open = [one, other].find(({ verdict }) => verdict === 'undecided')
  if (open) return { ...base, verdict: 'undecided', why: open.why, ...keyOf(open), evidence: open.evidence }
  if (partner) return withPartner({ ...base, verdict: 'depends', why: '', evidence }, asking)
  const unsure = [one, other].filter((each) => each.verdict === 'depends' && each.lastResort !== true)
  const told = [...new Set([one.why, other.why])].filter((each) => each !== REACHES)
  const why = told.join('; ') || 'both reach the A/V Edge'
  if (unsure.length === 0) return { ...base, verdict: 'works', why, evidence }
  return { ...base, verdict: 'depends', why, where: 'for clients that are given such an address of it', evidence }
}

/** What the own firewall lets out decides; what the partner has nobody describes. */
function withPartner(draft: Draft, asking: Asking): Draft {
  const outwards = relayEdges(asking).map((edge) => opening(edge, 'partner', asking))
  const shut = (['fails', 'undecided'] as const).flatMap((verdict) =>
    outwards.filter((each) => each.verdict === verdict),
  )[0]
  if (shut) return { ...draft, ...shut }
  const evidence = [...draft.evidence, ...outwards.flatMap((each) => each.evidence)]
  const why = 'the own A/V Edge passes it on; what the partner has is not described'
  return { ...draft, why, where: 'where that of the partner lets it', evidence }
}

/** One client has no relay of its own, and sends to the ports at which that of the other waits. */
function oneSided([relays, party]: readonly [readonly Candidate[], Party], asking: Asking): readonly Draft[] {
  const [relay] = relays
  const [own] = party.candidates.filter(({ type, on }) => type === 'host' && on !== 'tunnel')
  if (relay === undefined || own === undefined) return []
  const base = { from: own.id, to: relay.id, way: 'relay' as const, evidence: [] }
  const kept = keptFromMediaPorts(party, asking)
  if (kept !== undefined) return [{ ...base, verdict: 'fails', why: kept }]
  if (relay.verdict === 'undecided') return [{ ...base, verdict: 'undecided', why: relay.why, ...keyOf(relay) }]
  const why = 'only one of them is given an address of the A/V Edge, whose media ports need not be open for the other'
  return [{ ...base, verdict: 'depends', why, where: 'where the firewalls let one client alone use it' }]
}

/** Why a client on a VPN reaches no public address of the A/V Edge on the ports of relayed media. */
function keptFromMediaPorts(party: Party, asking: Asking): string | undefined {
  const vpn = vpnOf(party.id, asking)
  if (vpn === undefined) return undefined
  const reached = relayEdges(asking).flatMap((edge) => {
    const { first: port } = edge.services?.av?.mediaPorts ?? RELAYED
    const uses = [{ protocol: 'udp', port } as const, { protocol: 'tcp', port } as const]
    return edgeServiceAddresses(edge, 'av').addresses.map((address) => reachPublic(address, uses, vpn, asking))
  })
  return reached.every(({ verdict }) => verdict === 'fails') ? reached[0]?.why : undefined
}

/** Where the A/V Edge waits for media it relays, unless the description says otherwise. */
const RELAYED = { first: 50000 }
