/**
 * What to do, in order: from the headlines of a report to steps. Headlines of one rule that are put right in the same way
 * are one step, however many subjects there are.
 */

import { grouped } from '../domain/groups.ts'
import { fits } from '../policy/pattern.ts'
import type { Level, Report, ReportRule } from '../report.ts'
import type { PlanEntry } from '../report-audit.ts'
import { type Headline, headlinesOf } from './headlines.ts'
import { hangingOf } from './plan-order.ts'
import { FAMILIES, type Proposal, RULES, WORK_EFFORT, type Work } from './plan-proposals.ts'

export interface PlanStep {
  readonly level: Level
  readonly rule: Pick<ReportRule, 'id' | 'family' | 'title'>
  readonly headlines: readonly Headline[]
  /** What to do, each once; none where the rule does not say. */
  readonly fixes: readonly string[]
  readonly subjects: readonly string[]
  readonly files: readonly string[]
  /** What comes into order with it. */
  readonly settles: { readonly findings: number; readonly rules: readonly string[] }
  readonly owner?: Given
  readonly effort?: Given
  /** ISO day by which it is to be done. */
  readonly due?: string
}

/** A role or an effort, and whether a person gave it; else it is proposed by the kind of work. */
export interface Given {
  readonly text: string
  readonly given: boolean
}

type Effort = (typeof EFFORTS)[number]

const EFFORTS = ['small', 'medium', 'large'] as const

/** From so many subjects on the effort is one class higher, and two. */
export const MANY_SUBJECTS = [10, 100] as const

/**
 * The steps in order: those with an order of a person's first; then what fails before what warns, what most others hang
 * on, and by family: what others are built on first.
 */
export function planOf(report: Report): readonly PlanStep[] {
  const rules = new Map(report.rules.map((rule) => [rule.id, rule]))
  const groups = groupedHeadlines(headlinesOf(report).all)
  const told = groups.map((headlines): Ordered => {
    const id = headlines[0]?.root.ruleId ?? ''
    const rule = rules.get(id) ?? { id, family: id.split('/')[0] ?? id, title: id }
    const proposal = proposalFor(rule)
    const given = givenFor(rule, report.audit?.plan ?? [])
    const family = STAGES.indexOf(proposal.with ?? rule.family)
    const step = stepOf(rule, headlines, proposal, given)
    return { step, order: given.order ?? Number.POSITIVE_INFINITY, stage: family < 0 ? STAGES.length : family }
  })
  const hanging = hangingOf(told)
  const weight = ({ step }: Ordered) => hanging.get(step) ?? 0
  return [...told].sort((a, b) => compared(a, b) || weight(b) - weight(a) || a.stage - b.stage).map(({ step }) => step)
}

/** A step, and what its place follows from. */
interface Ordered {
  readonly step: PlanStep
  readonly order: number
  readonly stage: number
}

const STAGES = Object.keys(FAMILIES)

function compared(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.step.level === b.step.level ? 0 : a.step.level === 'fail' ? -1 : 1
}

function groupedHeadlines(headlines: readonly Headline[]): readonly (readonly Headline[])[] {
  const keyed = headlines.map((headline) => {
    const { ruleId, fix = '', subject } = headline.root
    return [`${ruleId}\0${kindOfFix(fix, subject)}`, headline] as const
  })
  return [...grouped(keyed).values()]
}

/** The fix without what differs from subject to subject: names, numbers and versions, and how many of them there are. */
function kindOfFix(fix: string, subject: string): string {
  const kinds = withoutName(fix, subject)
    .split(/\s+/)
    .map((word) => (/[\d#@_*/\\]|[^\s.,;:][.:][^\s.,;:]/.test(word) ? '#' : word.replace(/,$/, '')))
  return kinds.filter((word, index) => word !== '#' || kinds[index - 1] !== '#').join(' ')
}

/** Names stand by themselves: `se` is no name within `services`. */
function withoutName(text: string, name: string): string {
  if (name === '') return text
  const [first = '', ...others] = text.split(name)
  return others.reduce((before, after) => {
    const isWhole = !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)
    return `${before}${isWhole ? '#' : name}${after}`
  }, first)
}

function stepOf(rule: PlanStep['rule'], headlines: readonly Headline[], { owner, work }: Proposal, given: GivenEntry) {
  const roots = headlines.map(({ root }) => root)
  const settled = headlines.flatMap(({ root, rootAccepted, consequences }) =>
    rootAccepted ? consequences : [root, ...consequences],
  )
  const subjects = distinct(roots.map(({ subject }) => subject))
  const proposedOwner = owner === undefined ? undefined : { text: owner, given: false }
  const proposedEffort = work === undefined ? undefined : { text: effortOf(work, subjects.length), given: false }
  const by = given.owner === undefined ? proposedOwner : { text: given.owner, given: true }
  const effort = given.effort === undefined ? proposedEffort : { text: given.effort, given: true }
  return {
    level: headlines.some(({ level }) => level === 'fail') ? 'fail' : 'warn',
    rule,
    headlines,
    fixes: distinct(roots.flatMap(({ fix }) => fix ?? [])),
    subjects,
    files: distinct(roots.map(({ location }) => location.path)),
    settles: { findings: settled.length, rules: distinct(settled.map(({ ruleId }) => ruleId)) },
    ...(by && { owner: by }),
    ...(effort && { effort }),
    ...(given.due !== undefined && { due: given.due }),
  } as const satisfies PlanStep
}

/** `medium (update)`. */
function effortOf(work: Work, subjects: number): string {
  const higher = MANY_SUBJECTS.filter((many) => subjects >= many).length
  const effort: Effort = EFFORTS[EFFORTS.indexOf(WORK_EFFORT[work]) + higher] ?? 'large'
  return `${effort} (${work})`
}

/** What is proposed for a rule. */
export function proposalFor({ id, family }: Pick<ReportRule, 'id' | 'family'>): Proposal {
  const own = RULES.find(([pattern]) => pattern.startsWith(`${family}/`) && fits(id, pattern))?.[1]
  return { ...(Object.hasOwn(FAMILIES, family) ? FAMILIES[family] : undefined), ...own }
}

type GivenEntry = Omit<PlanEntry, 'rules'>

/** What a person gave for the rule itself goes before what was given for several, and the earlier before the later. */
function givenFor({ id, family }: Pick<ReportRule, 'id' | 'family'>, entries: readonly PlanEntry[]): GivenEntry {
  const fitting = entries.filter(({ rules }) => rules === family || fits(id, rules))
  const exact = fitting.filter(({ rules }) => rules === id)
  return Object.assign({}, ...fitting.toReversed(), ...exact.toReversed())
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}
