/** Media paths as the formats show them: plain data, without the rows they follow. */

import type { Attempt, Call, Candidate, MediaPaths, Party } from '../media/model.ts'

/** Whose call it is. */
export type PartyKind = 'inside' | 'vpn' | 'outside' | 'partner'

export interface ShownPlace {
  readonly file: string
  readonly line?: number
}

export interface ShownEvidence {
  readonly text: string
  readonly place?: ShownPlace
}

/** An address a client may offer for media. */
export interface ShownCandidate {
  /** `vpn/staff/host/tunnel`. */
  readonly id: string
  /** Its own adapter, its address as the Internet sees it, or an address of the A/V Edge that relays for it. */
  readonly type: 'host' | 'reflexive' | 'relayed'
  /** The network it is in: that of the organisation, the tunnel, the network the client is at, or the A/V Edge of whom. */
  readonly on: 'office' | 'tunnel' | 'own-network' | 'edge' | 'partner-edge'
  /** As far as the description gives them: subnets of sites, the pool of the VPN, addresses of the A/V Edge. */
  readonly addresses: readonly string[]
  /** `has`: the client gets it; `depends`: on what no description can give, such as a home router. */
  readonly verdict: 'has' | 'has-not' | 'depends' | 'undecided'
  readonly why: string
  /** Of an undecided one: the key of the environment file that would settle it. */
  readonly settledBy?: string
  readonly evidence: readonly ShownEvidence[]
}

export interface ShownParty {
  /** `inside`, `vpn/staff`, `outside`, `partner`. */
  readonly id: string
  readonly kind: PartyKind
  /** `a client on the VPN staff`. */
  readonly name: string
  /** Where it signs in, which decides the A/V Edge address it is given; absent for a partner. */
  readonly signsIn?: {
    readonly verdict: 'inside' | 'outside' | 'fails' | 'undecided'
    readonly why: string
    readonly settledBy?: string
  }
  readonly candidates: readonly ShownCandidate[]
}

/** One pair of candidates, as the two clients try it. */
export interface ShownAttempt {
  /** Ids of candidates of the two parties. */
  readonly from: string
  readonly to: string
  /** What the media crosses. */
  readonly way: 'local' | 'tunnel' | 'internet' | 'relay' | 'relay-through-tunnel' | 'relays'
  readonly verdict: 'works' | 'fails' | 'depends' | 'undecided'
  readonly why: string
  /** Of one that depends: where it works, such as "where both networks let it". */
  readonly where?: string
  readonly settledBy?: string
  /** Whether the call may take it: nothing tried before it surely works. */
  readonly taken: boolean
  readonly evidence: readonly ShownEvidence[]
}

export interface ShownCall {
  /** `inside - vpn/staff`. */
  readonly id: string
  /** Ids of the two parties; the same one twice for two clients of a kind. */
  readonly from: string
  readonly to: string
  /** In the order in which ICE prefers them. */
  readonly attempts: readonly ShownAttempt[]
  /** `path`: it takes one surely, or one of several; `none`: the call has no media; `undecided`: a key would tell. */
  readonly end: {
    readonly verdict: 'path' | 'none' | 'undecided'
    /** `through the tunnel`, `directly over the Internet where both networks let it, else through the A/V Edge`. */
    readonly text: string
    readonly settledBy: readonly string[]
  }
  /** Of a call that may go through a tunnel where it need not: what keeps it out. */
  readonly remedies?: readonly string[]
}

/** A party there is none of, or of which nothing is given. */
export interface ShownLeftOut {
  /** `vpn`, `outside`, `partner`. */
  readonly party: string
  readonly why: string
  /** The key of the environment file that would tell whether there is one. */
  readonly settledBy?: string
}

export interface ShownMediaPaths {
  readonly parties: readonly ShownParty[]
  readonly leftOut?: readonly ShownLeftOut[]
  readonly calls: readonly ShownCall[]
  /** The documents the order and the candidates rest on. */
  readonly sources: readonly { readonly title: string; readonly url?: string }[]
}

export function shownMediaPaths({ parties, leftOut, calls, sources }: MediaPaths): ShownMediaPaths {
  return { parties: parties.map(shownParty), leftOut, calls: calls.map(shownCall), sources }
}

function shownParty({ candidates, ...party }: Party): ShownParty {
  return { ...party, candidates: candidates.map(shownCandidate) }
}

function shownCandidate(candidate: Candidate): ShownCandidate {
  const { throughTunnel: _, lastResort: __, evidence, ...rest } = candidate
  return { ...rest, evidence: evidence.flatMap(shownEvidence) }
}

function shownCall({ id, parties: [from, to], attempts, end, remedies }: Call): ShownCall {
  return {
    id,
    from: from.id,
    to: to.id,
    attempts: attempts.map(shownAttempt),
    end,
    ...(remedies.length > 0 && { remedies }),
  }
}

function shownAttempt({ evidence, ...attempt }: Attempt): ShownAttempt {
  return { ...attempt, evidence: evidence.flatMap(shownEvidence) }
}

/** What was found, with where it stands; what is documented is among the sources. */
function shownEvidence({ text, origin }: Attempt['evidence'][number]): readonly ShownEvidence[] {
  if (origin?.kind !== 'place') return []
  const { file, line } = origin.place
  return [{ text, place: { file, ...(line !== undefined && { line }) } }]
}
