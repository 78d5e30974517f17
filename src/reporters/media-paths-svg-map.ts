/** The upper half of the drawing: who there is, where, and what leads to them. */

import { type Markup, markup } from './markup.ts'
import type { ShownCandidate, ShownMediaPaths, ShownParty } from './media-paths-data.ts'
import { cross, rectangle, type Sureness, textLine, titleOf, wire } from './svg/shapes.ts'
import { capital } from './text-layout.ts'

const ROW = 66
const BOX = 46
const ZONE = { x: 24, width: 272 }
const EDGE = { x: 336, width: 150 }
const NET = { x: 524, width: 72 }
const PARTNER_EDGE = { x: 614, width: 112 }
const PARTY = { x: 744, width: 272 }
const INSIDE = { x: ZONE.x + 14, width: ZONE.width - 28 }
const SMALL = { size: 11, quiet: true } as const
const MIDDLE = { size: 12, bold: true, anchor: 'middle' } as const

/** The surest comes first. */
const ORDER = ['has', 'depends', 'undecided', 'has-not'] as const
const SURENESS = { has: 'works', depends: 'depends', undecided: 'undecided', 'has-not': 'none' } as const
const DIRECT = {
  has: 'direct',
  depends: 'direct: depends',
  undecided: 'direct: not known',
  'has-not': 'not direct',
} as const
const RELAYED = { has: 'yes', depends: 'depends', undecided: 'not known', 'has-not': 'no' } as const
const SIGNS_IN = {
  inside: 'signs in inside',
  outside: 'signs in outside',
  fails: 'cannot sign in',
  undecided: 'sign-in not known',
} as const

export interface Drawn {
  readonly drawn: Markup
  readonly height: number
}

/** The map, from `top` down. */
export function mediaMap({ parties }: ShownMediaPaths, top: number): Drawn {
  const inside = parties.filter(({ kind }) => kind === 'inside')
  const others = outsideParties(parties)
  const edge = edgeOf(parties, 'edge')
  // The Edge stands in the first row, where no tunnel may run over it.
  const offset = edge !== undefined && others[0]?.kind === 'vpn' ? 1 : 0
  const rows = Math.max(1, inside.length, others.length + offset)
  const height = 34 + rows * ROW
  const first = top + 34
  const drawn = markup`<g role="graphics-object" aria-label="Who there is and how they are connected">
${rectangle({ ...ZONE, y: top, height }, 'zone', 10)}${textLine('The organization', ZONE.x + 14, top + 20, ZONE.width - 28, { size: 12, bold: true })}${
  edge === undefined ? undefined : ownEdge(edge, first)
}${rectangle({ ...NET, y: top, height }, 'net')}${textLine('Internet', NET.x + NET.width / 2, top + 20, NET.width - 8, MIDDLE)}${inside.map(
  (party, index) => partyBox(party, INSIDE, first + index * ROW),
)}${others.map((party, index) => otherParty(party, first + (index + offset) * ROW))}</g>\n`
  return { drawn, height }
}

/** Those without a tunnel come first. */
function outsideParties(parties: readonly ShownParty[]): readonly ShownParty[] {
  const of = (...kinds: readonly ShownParty['kind'][]) => parties.filter(({ kind }) => kinds.includes(kind))
  return [...of('outside', 'partner'), ...of('vpn')]
}

/** Addresses of the A/V Edge, of the organisation or of the partner, as far as anybody is given one. */
function edgeOf(parties: readonly ShownParty[], on: 'edge' | 'partner-edge'): readonly string[] | undefined {
  const relayed = parties.flatMap(({ candidates }) => candidates.filter((each) => each.on === on))
  if (relayed.length === 0) return undefined
  return [...new Set(relayed.flatMap(({ addresses }) => addresses))]
}

function ownEdge(addresses: readonly string[], y: number): Markup {
  const middle = y + BOX / 2
  return markup`<g role="graphics-symbol">${titleOf(`A/V Edge ${addresses.join(', ')}`)}
<path d="M${ZONE.x + ZONE.width} ${middle}H${NET.x}" class="link"/>
${relayBox('A/V Edge', addresses.join(', '), { ...EDGE, y })}</g>\n`
}

function relayBox(name: string, below: string, { x, y, width }: { x: number; y: number; width: number }): Markup {
  const room = width - 12
  return markup`${rectangle({ x, y, width, height: BOX }, 'relay')}${textLine(name, x + width / 2, y + (below === '' ? 27 : 20), room, MIDDLE)}${
    below === '' ? undefined : textLine(below, x + width / 2, y + 36, room, { ...SMALL, anchor: 'middle' })
  }`
}

function partyBox(party: ShownParty, { x, width }: { x: number; width: number }, y: number): Markup {
  const relayed = surest(party.candidates.filter(({ type, on }) => type === 'relayed' && on === 'edge'))
  const facts = [
    ...(party.signsIn === undefined ? [] : [SIGNS_IN[party.signsIn.verdict]]),
    ...(relayed === undefined ? [] : [`A/V Edge: ${RELAYED[relayed]}`]),
  ].join(' \u00b7 ')
  return markup`<g role="graphics-symbol">${titleOf([party.name, facts].filter(Boolean).join(', '))}
${rectangle({ x, y, width, height: BOX }, 'box')}${textLine(capital(party.name), x + 12, y + (facts === '' ? 27 : 20), width - 24)}${
  facts === '' ? undefined : textLine(facts, x + 12, y + 36, width - 24, SMALL)
}</g>\n`
}

/** A party outside the organisation: its own network, its tunnel, or the Edge of the partner. */
function otherParty(party: ShownParty, y: number): Markup {
  const [right, middle] = [NET.x + NET.width, y + BOX / 2]
  if (party.kind === 'partner') return markup`${partnerLink(party, y)}${partyBox(party, PARTY, y)}`
  const tunnel = party.candidates.filter(({ on }) => on === 'tunnel')
  const own = surest(party.candidates.filter(({ on }) => on === 'own-network'))
  const at = party.kind === 'vpn' ? y + 13 : middle
  return markup`${
    own === undefined
      ? undefined
      : markup`${wire(right, PARTY.x, at, SURENESS[own], PARTY.x - 12)}${textLine(DIRECT[own], right + 8, at - 5, PARTY.x - right - 32, SMALL)}`
  }${party.kind === 'vpn' ? tunnelBand(party, tunnel, y + 22) : undefined}${partyBox(party, PARTY, y)}`
}

/** From the client through the Internet into the organisation. */
function tunnelBand(party: ShownParty, candidates: readonly ShownCandidate[], y: number): Markup {
  const x = ZONE.x + ZONE.width
  const verdict = surest(candidates)
  const addresses = candidates.flatMap((each) => each.addresses).join(', ')
  const label = verdict === undefined ? 'tunnel' : tunnelLabel(verdict, addresses)
  const sureness: Sureness = verdict === undefined ? 'undecided' : SURENESS[verdict]
  return markup`<g role="graphics-symbol">${titleOf(`${party.name}: ${label}`)}
${rectangle({ x, y, width: PARTY.x - x, height: 24 }, `tunnel edge-of ${sureness}`, 12)}${textLine(label, x + 16, y + 16, PARTY.x - x - 32, { size: 11 })}${sureness === 'none' ? cross(PARTY.x - 20, y + 12) : undefined}</g>\n`
}

function tunnelLabel(verdict: ShownCandidate['verdict'], addresses: string): string {
  if (verdict === 'has-not') return 'tunnel: no address for media'
  const given = addresses === '' ? 'tunnel' : `tunnel ${addresses}`
  return verdict === 'has' ? given : `${given}: ${RELAYED[verdict]}`
}

function partnerLink(party: ShownParty, y: number): Markup {
  const addresses = edgeOf([party], 'partner-edge')
  const middle = y + BOX / 2
  const link = markup`<path d="M${NET.x + NET.width} ${middle}H${PARTY.x}" class="link"/>\n`
  return markup`${link}${addresses === undefined ? undefined : relayBox('A/V Edge', addresses.join(', '), { ...PARTNER_EDGE, y })}`
}

function surest(candidates: readonly ShownCandidate[]): ShownCandidate['verdict'] | undefined {
  return ORDER.find((verdict) => candidates.some((each) => each.verdict === verdict))
}
