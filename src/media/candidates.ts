/** The addresses each kind of client may offer. */

import { described } from '../domain/listed.ts'
import type { Vpn } from '../environment/model.ts'
import { documented, type Evidence } from '../rule.ts'
import { type Asking, mediaRows } from './asking.ts'
import type { CandidateType } from './media-row.ts'
import type { Candidate, SignIn } from './model.ts'
import { type Access, fromInside, fromOutside, fromTunnel, fromVpn, relayEdges } from './relays.ts'

/** Inside: it asks the internal side of the Edge, which sees its own address, so it has no other on the Internet. */
export function insideCandidates(asking: Asking): readonly Candidate[] {
  const subnets = (asking.environment.document.sites ?? []).flatMap((site) => site.subnets ?? [])
  return [
    has('inside/host/office', 'host', 'office', subnets, 'its address in the network of the organization', asking),
    ...relayed('inside', asking, (edge) => fromInside(edge, asking)),
  ]
}

export function outsideCandidates(asking: Asking): readonly Candidate[] {
  const accesses = relayed('outside', asking, (edge) => fromOutside(edge, asking))
  return [ownNetwork('outside', asking), reflexive('outside', accesses, asking), ...accesses]
}

/** Two adapters: the one of the tunnel, and that of the network it is at. */
export function vpnCandidates(vpn: Vpn, signIn: SignIn, asking: Asking): readonly Candidate[] {
  const id = `vpn/${vpn.name}`
  const accesses = relayedOverVpn(id, vpn, signIn, asking)
  const why = `its address in the tunnel of ${vpn.name}`
  return [
    has(`${id}/host/tunnel`, 'host', 'tunnel', vpn.clientPool ?? [], why, asking),
    ownNetwork(id, asking),
    ...(signIn.verdict === 'inside' ? [] : [reflexive(id, accesses, asking)]),
    ...accesses,
  ]
}

/** Of a partner nothing is described: it is taken to have what the documents give it. */
export function partnerCandidates(asking: Asking): readonly Candidate[] {
  const why = 'what the partner has is not described'
  const of = (type: CandidateType, on: Candidate['on']): Candidate => ({
    ...has(`partner/${type}`, type, on, [], why, asking),
    verdict: 'depends',
  })
  return [of('reflexive', 'own-network'), of('relayed', 'partner-edge')]
}

function relayedOverVpn(id: string, vpn: Vpn, signIn: SignIn, asking: Asking): readonly Candidate[] {
  switch (signIn.verdict) {
    case 'inside':
      return relayed(id, asking, (edge) => fromTunnel(edge, vpn, asking))
    case 'outside':
      return relayed(id, asking, (edge) => fromVpn(edge, vpn, asking))
    case 'fails':
      return [lacking(id, 'has-not', `it does not sign in, and is told of no A/V Edge: ${signIn.why}`)]
    case 'undecided':
      return [lacking(id, 'undecided', `where it signs in is not known: ${signIn.why}`, signIn.settledBy)]
  }
}

function has(
  id: string,
  type: CandidateType,
  on: Candidate['on'],
  addresses: readonly string[],
  why: string,
  asking: Asking,
): Candidate {
  return { id, type, on, addresses, verdict: 'has', why, evidence: orderShown(type, asking) }
}

function orderShown(type: CandidateType, asking: Asking): readonly Evidence[] {
  const row = mediaRows(asking, 'candidate').find((each) => each.type === type)
  return row ? [documented('media-candidates', row, row.because)] : []
}

function ownNetwork(id: string, asking: Asking): Candidate {
  const why = 'its address in the network it is at, which nobody else reaches'
  return has(`${id}/host/own-network`, 'host', 'own-network', [], why, asking)
}

function lacking(id: string, verdict: 'has-not' | 'undecided', why: string, settledBy?: string): Candidate {
  return {
    id: `${id}/relayed`,
    type: 'relayed',
    on: 'edge',
    addresses: [],
    verdict,
    why,
    ...(settledBy !== undefined && { settledBy }),
    evidence: [],
  }
}

/** Who reaches the A/V Edge is told its own address on the Internet. */
function reflexive(id: string, relays: readonly Candidate[], asking: Asking): Candidate {
  const past = relays.filter(({ throughTunnel }) => throughTunnel !== true)
  const best = VERDICTS.flatMap((verdict) => past.find((each) => each.verdict === verdict) ?? [])[0]
  const base = has(`${id}/reflexive`, 'reflexive', 'own-network', [], '', asking)
  if (best === undefined) {
    const why = 'it asks the A/V Edge through the tunnel, and is told an address of the organization'
    return { ...base, verdict: 'has-not', why }
  }
  if (best.verdict === 'has' || best.verdict === 'depends')
    return { ...base, verdict: best.verdict, why: 'the A/V Edge tells it its address on the Internet' }
  const { verdict, why, settledBy } = best
  return { ...base, verdict, why, ...(settledBy !== undefined && { settledBy }) }
}

const VERDICTS = ['has', 'depends', 'undecided', 'has-not'] as const

type Edge = ReturnType<typeof relayEdges>[number]

/** One for each way to the A/V Edge: a client is given one of its addresses, and nobody knows which. */
function relayed(id: string, asking: Asking, accessesOf: (edge: Edge) => readonly Access[]): readonly Candidate[] {
  const edges = relayEdges(asking)
  if (asking.environment.document.edgePools === undefined)
    return [lacking(id, 'undecided', 'whether there is an Edge is not given', 'edgePools')]
  if (edges.length === 0)
    return [
      lacking(
        id,
        'has-not',
        described(asking.environment.document.edgePools) ? 'its pool has no A/V Edge' : 'there is no Edge',
      ),
    ]
  const accesses = edges.flatMap(accessesOf)
  const groups = new Map<string, Access[]>()
  for (const access of accesses) {
    const key = `${access.verdict}/${access.throughTunnel}`
    groups.set(key, [...(groups.get(key) ?? []), access])
  }
  const sorted = [...groups.values()].sort((one, other) => rank(one) - rank(other))
  const usable = sorted.filter(([first]) => first?.verdict === 'works').length
  const alike = sorted.length === 1
  const always = usable === sorted.length
  return sorted.map((group, index) => ofGroup(id, group, { alike, last: always && index === usable - 1 }, asking))
}

function rank([first]: readonly Access[]): number {
  const order = ['works', 'depends', 'undecided', 'fails']
  return order.indexOf(first?.verdict ?? 'fails') * 2 + (first?.throughTunnel ? 1 : 0)
}

/** Of one that nothing stands in the way of. */
export const REACHES = 'it reaches the A/V Edge'

const HAS = { works: 'has', depends: 'depends', undecided: 'undecided', fails: 'has-not' } as const

function ofGroup(
  id: string,
  group: readonly Access[],
  { alike, last }: { readonly alike: boolean; readonly last: boolean },
  asking: Asking,
): Candidate {
  const [first] = group
  const { verdict = 'fails', why = '', settledBy, throughTunnel = false } = first ?? {}
  const addresses = [...new Set(group.flatMap((each) => each.addresses))]
  const evidence = [...new Map(group.flatMap((each) => each.evidence).map((each) => [keyOf(each), each])).values()]
  const oneOfSeveral = !alike && verdict === 'works'
  const reason = [...new Set(group.map((each) => each.why))].slice(0, 3).join('; ') || why
  return {
    id: alike ? `${id}/relayed` : `${id}/relayed/${suffixOf(verdict, throughTunnel)}`,
    type: 'relayed',
    on: 'edge',
    addresses,
    verdict: oneOfSeveral ? 'depends' : HAS[verdict],
    why: oneOfSeveral ? `${reason}; a client is given this or another address of the A/V Edge` : reason || REACHES,
    ...(settledBy !== undefined && { settledBy }),
    ...(throughTunnel && { throughTunnel }),
    ...(oneOfSeveral && last && { lastResort: true }),
    evidence: [...orderShown('relayed', asking), ...evidence],
  }
}

function keyOf({ text, origin }: Evidence): string {
  return origin?.kind === 'place' ? `${text} ${origin.place.file} ${origin.place.line}` : text
}

function suffixOf(verdict: Access['verdict'], throughTunnel: boolean): string {
  if (verdict === 'works') return throughTunnel ? 'in-tunnel' : 'past-tunnel'
  return { fails: 'shut', depends: 'perhaps', undecided: 'not-known' }[verdict]
}
