/** Which way the media of every call takes: from candidates and what becomes of them to a path, or to none. */

import { remembered } from '../domain/memo.ts'
import type { FactRow } from '../facts/citation.ts'
import { type Asking, mediaRows } from './asking.ts'
import { attemptsOf } from './attempts.ts'
import type { Attempt, Call, MediaPaths, Party, Way } from './model.ts'
import { outsideMissing, partyOf, whoCalls } from './parties.ts'

export type { Attempt, Call } from './model.ts'

/** Two parties of a call, by their ids. */
export type Pair = readonly [string, string]

export interface Choice {
  /** Whether a call is asked for; without it every one is. */
  readonly isWanted?: (pair: Pair) => boolean
}

/** Every call between two parties, two of a kind too; calls among partners are none of ours. */
export function mediaPaths(asking: Asking, { isWanted = () => true }: Choice = {}): MediaPaths {
  const { ids: order, leftOut } = whoCalls(asking.environment)
  const party = remembered((id) => partyOf(id, asking))
  const all = order.flatMap((from, index) => order.slice(index).map((to): Pair => [from, to]))
  const wanted = all.filter(([from, to]) => from !== 'partner' || to !== 'partner').filter(isWanted)
  const named = order.filter((id) => wanted.some((pair) => pair.includes(id)))
  return {
    parties: named.map(party),
    leftOut,
    calls: wanted.map(([from, to]) => callOf(party(from), party(to), asking)),
    sources: sourcesOf(asking),
  }
}

function callOf(from: Party, to: Party, asking: Asking): Call {
  const id = `${from.id} - ${to.id}`
  const attempts = attemptsOf(from, to, asking)
  const silent = [from, to].find(({ signsIn }) => signsIn?.verdict === 'fails')
  if (silent) {
    const text = `no call: ${silent.name} does not sign in (${silent.signsIn?.why})`
    const untaken = attempts.map((attempt) => ({ ...attempt, taken: false }))
    return { id, parties: [from, to], attempts: untaken, end: { verdict: 'none', text, settledBy: [] }, remedies: [] }
  }
  return { id, parties: [from, to], attempts, end: endOf(attempts), remedies: remediesOf(attempts, asking) }
}

const WAYS: Readonly<Record<Way, string>> = {
  local: 'directly in the network of the organization',
  tunnel: 'through the tunnel',
  internet: 'directly over the Internet',
  relay: 'through the A/V Edge',
  'relay-through-tunnel': 'through the A/V Edge, by way of the tunnel',
  relays: 'through the A/V Edges of both organizations',
}

/** The first that surely works ends it; those before it may be taken instead. */
function endOf(attempts: readonly Attempt[]): Call['end'] {
  const taken = attempts.filter((attempt) => attempt.taken)
  const open = taken.filter(({ verdict }) => verdict === 'undecided')
  const settledBy = [...new Set(open.flatMap((attempt) => attempt.settledBy ?? []))]
  const texts = [...new Set(taken.map(wayText))]
  if (taken.length === 0)
    return { verdict: 'none', text: 'no media: none of the addresses they try works', settledBy: [] }
  const sure = taken.at(-1)?.verdict === 'works'
  const text = `${texts.join(', else ')}${sure || open.length > 0 ? '' : ', else no media'}`
  if (open.length > 0) return { verdict: 'undecided', text: `not known: perhaps ${text}`, settledBy }
  return { verdict: 'path', text, settledBy: [] }
}

function wayText({ way, where }: Attempt): string {
  return [WAYS[way], where].filter(Boolean).join(' ')
}

function remediesOf(attempts: readonly Attempt[], asking: Asking): readonly string[] {
  const against = new Set(
    attempts.flatMap(({ way, taken }) => {
      if (!taken) return []
      return way === 'tunnel' ? ['host'] : way === 'relay-through-tunnel' ? ['relayed'] : []
    }),
  )
  // Without an Edge for clients outside the tunnel is the way that is meant.
  if (against.size === 0 || outsideMissing(asking.environment)) return []
  // Media that is kept from the direct way falls to the A/V Edge, which must then lie past the tunnel.
  const isPast = attempts.some(({ way, verdict }) => way === 'relay' && verdict === 'works')
  return mediaRows(asking, 'remedy')
    .filter((row) => against.has(row.against) || (against.has('host') && !isPast))
    .map(({ text }) => text)
}

function sourcesOf(asking: Asking): MediaPaths['sources'] {
  const rows: readonly FactRow[] = [
    ...mediaRows(asking, 'candidate'),
    ...mediaRows(asking, 'relay'),
    ...mediaRows(asking, 'remedy'),
  ]
  const sources = new Map(rows.flatMap(({ citations }) => citations.map((each) => [each.title, each] as const)))
  return [...sources.values()].map(({ title, url }) => ({ title, ...(url !== undefined && { url }) }))
}
