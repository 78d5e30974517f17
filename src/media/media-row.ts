/** The shape of a row of `rules/facts/media-candidates.yaml`: what clients offer for media, and how they get it. */

import type { FirewallService } from '../requirements/firewall-row.ts'

export const CANDIDATE_TYPES = ['host', 'reflexive', 'relayed'] as const

export type CandidateType = (typeof CANDIDATE_TYPES)[number]

/** How much clients prefer a kind of address: the higher, the earlier it is tried. */
export interface CandidateRow {
  readonly says: 'candidate'
  readonly type: CandidateType
  readonly preference: number
  readonly because: string
}

/** Where who asks reaches the A/V Edge, by the rows of firewall openings that let it. */
export interface RelayRow {
  readonly says: 'relay'
  readonly asks: 'inside' | 'outside' | 'partner'
  readonly service: FirewallService
  readonly side: 'internal' | 'external'
  readonly direction: 'in' | 'out'
  /** One of them is enough, the first preferred. */
  readonly uses: readonly { readonly protocol: 'tcp' | 'udp'; readonly port: number }[]
  readonly because: string
}

/** What keeps media out of a tunnel. */
export interface RemedyRow {
  readonly says: 'remedy'
  /** The type of the addresses the media takes through the tunnel. */
  readonly against: CandidateType
  readonly text: string
  readonly because: string
}

export type MediaRow = CandidateRow | RelayRow | RemedyRow
