/** What the rules on ends of support have in common: one finding for each version in use, with the computers that have it. */

import { few } from '../../src/domain/few.ts'
import { judgeSupport, type Supported, type SupportJudgement } from '../../src/domain/support-end.ts'
import type { SupportEndRow, SupportedKind } from '../../src/domain/support-end-row.ts'
import type { Environment, Path } from '../../src/environment/model.ts'
import type { Facts } from '../../src/facts/facts.ts'
import {
  documented,
  type Evidence,
  expected,
  given,
  type Judgement,
  met,
  note,
  type RuleContext,
  type Subject,
  unknown,
  unmet,
} from '../../src/rule.ts'

/** Something that the vendor supports for a time, at the place that says so. */
export interface Thing {
  /** Who has it: a computer, or the users of a client. */
  readonly holder: string
  readonly at: Path
  /** What is said of it, in the words of the file. */
  readonly written: string
  /** What that means; or why it is not known. */
  readonly meant: Supported | { readonly open: string }
  readonly settledBy: string
}

/** How a version is told of. */
export interface Wording {
  /** What is to be done about a version whose support ended; with the keys that say who has it. */
  fix(row: SupportEndRow, keys: ReadonlySet<string>): string
}

/** All things of one meaning: an estate has thousands of computers and few kinds of them. */
interface Meaning {
  readonly first: Thing
  readonly holders: Set<string>
}

interface Group {
  readonly meanings: Meaning[]
  readonly judgement: SupportJudgement | { readonly verdict: 'unread'; readonly open: string }
}

const held = new WeakMap<Environment, Map<string, readonly Meaning[]>>()

/** What the things of a kind are does not depend on the day: the same environment may be judged for many. */
function meaningsOf(environment: Environment, name: string, things: () => Iterable<Thing>): readonly Meaning[] {
  const byName = held.get(environment) ?? new Map<string, readonly Meaning[]>()
  held.set(environment, byName)
  const meanings = byName.get(name) ?? [...byMeaning(things()).values()]
  byName.set(name, meanings)
  return meanings
}

function byMeaning(things: Iterable<Thing>): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>()
  for (const thing of things) {
    const key = JSON.stringify([thing.meant, thing.settledBy])
    const meaning = meanings.get(key)
    if (meaning) meaning.holders.add(thing.holder)
    else meanings.set(key, { first: thing, holders: new Set([thing.holder]) })
  }
  return meanings
}

/** Things of which no end is documented are left out: nothing is known to judge them by. */
export function* judgeEnds(
  kind: SupportedKind,
  things: () => Iterable<Thing>,
  { environment, facts, now }: RuleContext,
  wording: Wording,
): Generator<Judgement> {
  const rows = facts.table('support-ends').rows.filter((row) => row.kind === kind)
  for (const group of grouped(meaningsOf(environment, kind, things), rows, now)) yield told(group, now, wording)
}

function grouped(meanings: readonly Meaning[], rows: readonly SupportEndRow[], now: string): Iterable<Group> {
  const groups = new Map<string, Group>()
  for (const meaning of meanings) {
    const { meant, settledBy } = meaning.first
    const judgement =
      'open' in meant ? ({ verdict: 'unread', open: meant.open } as const) : judgeSupport(meant, rows, now)
    if (judgement === undefined) continue
    const id = judgement.verdict === 'unread' ? `unread ${settledBy} ${judgement.open}` : idOf(judgement)
    const group = groups.get(id)
    if (group) group.meanings.push(meaning)
    else groups.set(id, { meanings: [meaning], judgement })
  }
  return groups.values()
}

function idOf(judgement: SupportJudgement): string {
  return 'row' in judgement ? judgement.row.id : judgement.rows.map(({ id }) => id).join(' ')
}

function told({ meanings, judgement }: Group, now: string, { fix }: Wording): Judgement {
  const first = meanings[0]?.first
  const at = first?.at ?? []
  const settledBy = first?.settledBy ?? ''
  const holders = new Set(meanings.flatMap((meaning) => [...meaning.holders]))
  const who = few([...holders])
  const stated = () => [given(at, `${first?.written}: ${who}`)]
  if (judgement.verdict === 'unread') {
    return unknown({ id: who, at }, `${judgement.open}: ${who}`, { settledBy, evidence: stated })
  }
  if (judgement.verdict === 'open') {
    const names = judgement.rows.map((row) => `${row.name} (${untilWords(row)})`).join(' or ')
    const text = `which version ${who} ${holders.size === 1 ? 'has' : 'have'} is not given in full: it may be ${names}`
    const evidence = () => [...stated(), ...judgement.rows.map((row) => expected(`${row.name}: ${untilWords(row)}`))]
    return unknown({ id: first?.written ?? who, at }, text, { settledBy, evidence })
  }
  const { row, verdict } = judgement
  const subject: Subject = { id: row.name, at }
  const evidence = () => [...documentedEnd(row, now), ...stated()]
  if (verdict === 'supported') return met(subject, `${row.name} is ${untilWords(row)}`, evidence)
  const keys = new Set(meanings.map((meaning) => meaning.first.settledBy))
  const message = `the support of ${row.name} ended on ${row.supportEnd}: ${who}`
  return unmet(subject, message, { fix: fix(row, keys), evidence })
}

function untilWords({ supportEnd }: SupportEndRow): string {
  return supportEnd === undefined ? 'supported as long as the Windows it is part of' : `supported until ${supportEnd}`
}

function documentedEnd(row: SupportEndRow, now: string): readonly Evidence[] {
  const { mainstreamEnd, paidUntil } = row
  const mainstream = mainstreamEnd === undefined ? '' : ` (mainstream support until ${mainstreamEnd})`
  return [
    documented('support-ends', row, `${row.name} is ${untilWords(row)}${mainstream}`),
    ...(paidUntil === undefined ? [] : [note(paidWords(paidUntil, now))]),
    ...(row.note === undefined ? [] : [note(row.note)]),
  ]
}

function paidWords(paidUntil: string, now: string): string {
  return now <= paidUntil
    ? `extended security updates (ESU) are sold until ${paidUntil}; whether they were bought is not described`
    : `extended security updates (ESU) were sold until ${paidUntil}, which is past too`
}

const MOST_CHOICES = 3

/** `: SQL Server 2022 (until 2033-01-11) or …`: what lasts longest of those that may be used; nothing where none does. */
export function choices(
  facts: Facts,
  kind: SupportedKind,
  now: string,
  mayBeUsed: (row: SupportEndRow) => boolean,
): string {
  const names = inSupport(facts, kind, now)
    .filter(mayBeUsed)
    .slice(0, MOST_CHOICES)
    .map((row) => `${row.name} (until ${row.supportEnd})`)
  return names.length === 0 ? '' : `: ${names.join(' or ')}`
}

/** The versions of a kind that are supported on the day, the one that lasts longest first. */
export function inSupport(facts: Facts, kind: SupportedKind, now: string): readonly SupportEndRow[] {
  return facts
    .table('support-ends')
    .rows.filter((row) => row.kind === kind && row.supportEnd !== undefined && row.supportEnd >= now)
    .sort((a, b) => ((a.supportEnd ?? '') > (b.supportEnd ?? '') ? -1 : 1))
}

/** `; security updates beyond the end are sold until 2026-10-13`, where they are. */
export function untilThen({ paidUntil }: SupportEndRow, now: string): string {
  return paidUntil !== undefined && now <= paidUntil
    ? `; until then buy the extended security updates, which end on ${paidUntil}`
    : ''
}
