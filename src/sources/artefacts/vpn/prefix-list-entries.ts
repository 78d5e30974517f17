/** The entries of a list of subnets, whatever they were written in, and the policy they make. */

import { plainName } from '../../../domain/plain-name.ts'
import { everything, type Fault, maskedPrefix, type Prefix, parsePrefix, prefixOf } from '../../../domain/prefix.ts'
import { keyOf } from '../../../domain/prefix-sets.ts'
import type { DefaultRoute, DomainRule, TunnelPolicy, TunnelRoute, Unresolved } from '../../../domain/tunnel.ts'
import type { Place } from '../../../question.ts'
import type { Ledger } from '../line-accounts.ts'
import { emptyPolicy } from './reading.ts'

type Side = 'tunnel' | 'direct' | 'blocked'

/** One entry as it is written. */
export interface ListEntry {
  /** A subnet, a name, `any`, or `default`. */
  readonly target: string
  /** Empty where there is none. */
  readonly mask: string
  /** What becomes of it: `include`, `exclude`, `allow`, `deny` and what people write for these. */
  readonly verdict: string
  /** Ports, protocols and sources it is for. */
  readonly only: readonly string[]
  readonly place: Required<Pick<Place, 'file' | 'line' | 'column'>>
}

/** A list that is being put together. */
export interface ListDraft {
  readonly includes: TunnelRoute[]
  readonly excludes: TunnelRoute[]
  readonly drops: TunnelRoute[]
  readonly domains: DomainRule[]
  readonly unresolved: Unresolved[]
  /** Entries of products that take the first match, in their order. */
  readonly ordered: { readonly prefix: Prefix; readonly side: Side; readonly place: Place }[]
  rest?: { readonly side: Side; readonly place: Place }
}

/** Nothing yet. */
export function newListDraft(): ListDraft {
  return { includes: [], excludes: [], drops: [], domains: [], unresolved: [], ordered: [] }
}

const SIDES: ReadonlyMap<string, Side> = new Map([
  ...'include included in inside tunnel tunnelled tunneled vpn allow allowed permit accept'
    .split(' ')
    .map((word) => [word, 'tunnel'] as const),
  ...'exclude excluded out outside direct bypass breakout deny denied'
    .split(' ')
    .map((word) => [word, 'direct'] as const),
  ...'block blocked drop dropped reject rejected'.split(' ').map((word) => [word, 'blocked'] as const),
])
const OF_RULES = /^(?:allow|allowed|permit|accept|deny|denied|block(?:ed)?|drop(?:ped)?|reject(?:ed)?)$/

/** Where a word sends something, or undefined for a word that is not known. */
export function sideOf(word: string): Side | undefined {
  return SIDES.get(word.trim().toLowerCase())
}

/** Takes an entry into the list. What is wrong with it is given back, and leaves the addresses open. */
export function takeEntry(entry: ListEntry, draft: ListDraft, ledger: Ledger): Fault | undefined {
  const { place } = entry
  const word = entry.verdict.trim().toLowerCase()
  const side = sideOf(word)
  if (word !== '' && side === undefined) {
    draft.unresolved.push({ what: 'what becomes of an entry cannot be read', place, effect: 'any' })
    return { fault: 'expected include or exclude, or allow or deny' }
  }
  if (side === 'blocked') ledger.note(place.line, 'block is read as: the client drops it')
  else if (OF_RULES.test(word))
    ledger.note(place.line, 'allow is read as: goes into the tunnel, deny as: stays outside it')
  for (const target of entry.target.split(/[,;]/).map((part) => part.trim())) {
    const fault = takeTarget(target, entry, side, draft)
    if (fault) return fault
  }
  return undefined
}

const ANY = /^(?:any|all|\*)$/i
const NAME = /^(?=.*[a-z])(?:\*?\.)?[a-z0-9_](?:[a-z0-9_-]*)(?:\.[a-z0-9_-]+)+\.?$/i

function takeTarget(target: string, entry: ListEntry, side: Side | undefined, draft: ListDraft): Fault | undefined {
  const { place } = entry
  if (/^default$/i.test(target) && side) {
    draft.rest = { side, place }
    return undefined
  }
  if (ANY.test(target)) {
    for (const family of [4, 6] as const) takePrefix(everything(family), entry, side, draft)
    return undefined
  }
  if (NAME.test(target)) {
    const domain = plainName(target)
    if (side === 'blocked') draft.unresolved.push({ what: BLOCKED_NAME, place, effect: 'any' })
    else if (side) draft.domains.push({ domains: [domain], below: 'unknown', verdict: side, place })
    else draft.unresolved.push({ what: UNSAID, place, effect: 'any' })
    return undefined
  }
  const prefix = entry.mask
    ? maskedPrefix(target, entry.mask, 'refuse')
    : parsePrefix(target, { hostBits: 'refuse', bare: true })
  if (!('fault' in prefix)) return takePrefix(prefix, entry, side, draft)
  draft.unresolved.push({ what: 'a subnet of the list cannot be read', place, effect: effectOf(side) })
  return prefix
}

const BLOCKED_NAME = 'a name is blocked, whose addresses the list does not hold'
const UNSAID = 'the list does not say whether an entry goes into the tunnel or stays outside (verdict, policy or mode)'

function takePrefix(
  prefix: Prefix,
  { only, verdict, place }: ListEntry,
  side: Side | undefined,
  draft: ListDraft,
): undefined {
  const narrowed = only.some((text) => text.trim() !== '' && !ANY.test(text.trim()))
  if (side === undefined) draft.unresolved.push({ what: UNSAID, place, effect: 'any', within: prefix })
  else if (narrowed)
    draft.unresolved.push({
      what: 'an entry is for some ports or protocols only',
      place,
      effect: effectOf(side),
      within: prefix,
    })
  else {
    draft[LISTS[side]].push({ prefix, place })
    if (OF_RULES.test(verdict.trim().toLowerCase())) draft.ordered.push({ prefix, side, place })
  }
  return undefined
}

const LISTS = { tunnel: 'includes', direct: 'excludes', blocked: 'drops' } as const

/** What cannot be read of such an entry would do; what is blocked is blocked on every way. */
function effectOf(side: Side | undefined): Unresolved['effect'] {
  return side === undefined || side === 'blocked' ? 'any' : side
}

/** The policy of the list. */
export function listPolicy(draft: ListDraft, file: string): TunnelPolicy {
  const to = defaultOf(draft, { file, line: 1, column: 1 })
  const drops = [...draft.drops, ...blockedRest(draft)]
  return {
    ...emptyPolicy(to, to),
    includes: draft.includes,
    excludes: draft.excludes,
    ...(drops.length > 0 ? { drops } : {}),
    domains: draft.domains,
    unresolved: [...draft.unresolved, ...orderDoubts(draft)],
  }
}

function blockedRest({ rest }: ListDraft): readonly TunnelRoute[] {
  if (rest?.side !== 'blocked') return []
  return ([4, 6] as const).map((family) => ({ prefix: everything(family), place: rest.place }))
}

/** A list of what goes in leaves the rest outside; a list of what stays out leaves the rest in. */
function defaultOf({ includes, excludes, drops, domains, unresolved, rest }: ListDraft, start: Place): DefaultRoute {
  if (rest && rest.side !== 'blocked') return { to: rest.side, why: 'the list says so of the rest', place: rest.place }
  const sides = new Set<Side | 'any'>([
    ...(includes.length > 0 ? (['tunnel'] as const) : []),
    ...(excludes.length > 0 ? (['direct'] as const) : []),
    ...(drops.length > 0 ? (['blocked'] as const) : []),
    ...domains.map(({ verdict }) => verdict),
    ...unresolved.map(({ effect }) => (effect === 'tunnel' || effect === 'direct' ? effect : 'any')),
  ])
  const [only, second] = sides
  if (only === 'tunnel' && second === undefined)
    return { to: 'direct', why: 'the list holds only what goes into the tunnel', place: start }
  if (only === 'direct' && second === undefined)
    return { to: 'tunnel', why: 'the list holds only what stays outside', place: start }
  const why = only === undefined ? 'the list is empty' : 'the list does not say what becomes of the rest'
  return { to: 'undecided', why, place: start }
}

/** Where the first match and the longest one differ: some products take the one, some the other. */
function orderDoubts({ ordered }: ListDraft): readonly Unresolved[] {
  const before = new Map<string, Side>()
  const lengths = new Set<number>()
  const doubts: Unresolved[] = []
  for (const { prefix, side, place } of ordered) {
    const held = [...lengths].some((length) => {
      if (length >= prefix.length) return false
      const wider = before.get(keyOf(prefixOf({ family: prefix.family, value: prefix.base }, length)))
      return wider !== undefined && wider !== side
    })
    const what = 'an earlier entry that is wider says the opposite, and products differ in which of the two counts'
    if (held) doubts.push({ what, place, effect: 'any', within: prefix })
    if (!before.has(keyOf(prefix))) before.set(keyOf(prefix), side)
    lengths.add(prefix.length)
  }
  return doubts
}
