/** What is gone once something is supposed to be right: found by judging again, never by likeness. */

import { grouped } from '../domain/groups.ts'
import type { AskedQuestion, Observation } from '../question.ts'
import type { Tie } from './forest.ts'
import type { Found, JudgedEnvironment, Supposed } from './judged.ts'

/** Something that is wrong, with what would be right. */
export interface Supposition {
  /** The findings that say it, the one that says it best first. */
  readonly saidBy: readonly Found[]
  /** The right answers, by the questions they belong to. */
  readonly answers: ReadonlyMap<string, (answer: Observation) => Observation>
}

/** So many are supposed one by one; of more, halves of them, which tells them apart as well. */
const ONE_BY_ONE = 12

/** A question as the suppositions know it. */
export function keyOf(question: AskedQuestion): string {
  switch (question.ask) {
    case 'dns':
      return `${question.view}/${question.name}/${question.type}`
    case 'certificate':
      return `certificate ${question.id}`
    case 'vpn-blocks':
      return `vpn-blocks ${question.profile}`
    default:
      return question.ask
  }
}

/** The ties of everything that is settled by one supposition alone. */
export function settledBySupposing(suppositions: readonly Supposition[], judged: JudgedEnvironment): readonly Tie[] {
  if (suppositions.length === 0) return []
  const asked = judged.unmet.filter(({ rule }) => judged.asking.has(rule))
  const settled = settledUnder(suppositions, asked, judged)
  // What is said at the same place of something else is not settled, and has no part in it.
  const fitting = suppositions.flatMap(({ saidBy, answers }) => {
    const said = saidBy.filter((found) => settled.has(found))
    return said.length > 0 ? [{ saidBy: said, answers }] : []
  })
  const said = new Set(fitting.flatMap(({ saidBy }) => saidBy))
  const open = [...settled].filter((found) => !said.has(found))
  return [...directTies(fitting), ...tiesOf(open, fitting, judged)]
}

/** What says that something is wrong is settled with it. */
function directTies(suppositions: readonly Supposition[]): readonly Tie[] {
  return suppositions.flatMap((supposition) => supposition.saidBy.flatMap((found) => tie(found, supposition)))
}

function tiesOf(
  open: readonly Found[],
  suppositions: readonly Supposition[],
  judged: JudgedEnvironment,
): readonly Tie[] {
  if (open.length === 0) return []
  const [only] = suppositions
  if (suppositions.length === 1 && only) return open.flatMap((found) => tie(found, only))
  return suppositions.length <= ONE_BY_ONE ? oneByOne(open, suppositions, judged) : byHalves(open, suppositions, judged)
}

function tie(found: Found, { saidBy: [best] }: Supposition): readonly Tie[] {
  return best && best !== found ? [{ consequence: found.index, cause: best.index }] : []
}

/** Of two that each settle a finding alone, the first in the report stands for it. */
function oneByOne(open: readonly Found[], suppositions: readonly Supposition[], judged: JudgedEnvironment) {
  let left = open
  return suppositions.flatMap((supposition) => {
    const settled = settledUnder([supposition], left, judged)
    left = left.filter((found) => !settled.has(found))
    return [...settled].flatMap((found) => tie(found, supposition))
  })
}

/**
 * Each supposition has a number, and is supposed with those that share a digit of it. What one of them settles alone is
 * settled exactly with the digits of its number; what needs several, or is settled by each of several, fits no number.
 */
function byHalves(open: readonly Found[], suppositions: readonly Supposition[], judged: JudgedEnvironment) {
  const numbers = new Map(open.map((found) => [found, 0]))
  let fitting = open
  for (let digit = 1; digit < suppositions.length; digit *= 2) {
    const halves = [true, false].map((wanted) => {
      const half = suppositions.filter((_, number) => ((number & digit) !== 0) === wanted)
      return settledUnder(half, fitting, judged)
    })
    const [withDigit, without] = halves as [Set<Found>, Set<Found>]
    fitting = fitting.filter((found) => withDigit.has(found) !== without.has(found))
    for (const found of fitting) if (withDigit.has(found)) numbers.set(found, (numbers.get(found) ?? 0) + digit)
  }
  return fitting.flatMap((found) => {
    const supposition = suppositions[numbers.get(found) ?? -1]
    return supposition ? tie(found, supposition) : []
  })
}

/** Which of the findings nobody finds any more. */
export function settledUnder(
  suppositions: readonly Supposition[],
  findings: readonly Found[],
  { judgeAgain }: JudgedEnvironment,
): Set<Found> {
  return goneUnder(findings, judgeAgain, { answer: together(suppositions) })
}

/** The findings whose rule, judging again, finds nothing unmet of their subject. */
export function goneUnder(
  findings: readonly Found[],
  judgeAgain: JudgedEnvironment['judgeAgain'],
  supposed: Supposed,
): Set<Found> {
  const gone = new Set<Found>()
  for (const [rule, found] of grouped(findings.map((found) => [found.rule, found] as const))) {
    const judgements = judgeAgain(rule, supposed)
    if (judgements === undefined) continue
    const still = new Set(judgements.filter(({ verdict }) => verdict === 'unmet').map(({ subject }) => subject.id))
    for (const each of found) if (!still.has(each.finding.subject)) gone.add(each)
  }
  return gone
}

function together(suppositions: readonly Supposition[]): NonNullable<Supposed['answer']> {
  const answers = new Map<string, (answer: Observation) => Observation>()
  for (const supposition of suppositions)
    for (const [key, right] of supposition.answers) {
      const before = answers.get(key)
      answers.set(key, before ? (answer) => right(before(answer)) : right)
    }
  return (question, answer) => answers.get(keyOf(question))?.(answer) ?? answer
}
