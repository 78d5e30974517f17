/** Questions asked of every address behind a name from one place, and what the answers are together. */

import { listed } from '../../src/domain/listed.ts'
import type { Environment } from '../../src/environment/model.ts'
import type { DnsView, Unanswered } from '../../src/question.ts'
import type { Vantage } from '../../src/question-observed.ts'
import {
  type Evidence,
  type Judgement,
  met,
  note,
  type RuleContext,
  type Subject,
  unknown,
  unmet,
} from '../../src/rule.ts'
import { fromWhere } from './observed.ts'

/** What would tell where an observation did not: another one. */
const OBSERVATIONS = '--observations'

/** What one address told. */
export interface Heard {
  readonly address: string
  readonly verdict: 'met' | 'unmet' | 'unknown'
  /** As a clause after what was asked: `answers with 404`. */
  readonly text: string
  readonly evidence: readonly Evidence[]
  /** Of an unmet one. */
  readonly fix?: string
  /** Of an unknown one, where it is not another observation. */
  readonly settledBy?: string
}

/** Nobody looked from there. */
export const UNSEEN = 'unseen'

/** The verdict of what could not be asked; `UNSEEN` where nobody looked from there. */
export function unheard(address: string, { reason, settledBy, notObserved }: Unanswered): Heard | typeof UNSEEN {
  return notObserved ? UNSEEN : { address, verdict: 'unknown', text: reason, evidence: [], settledBy }
}

/** Every address of a name in a view, of both families; undefined where nobody can tell. */
export function addressesOf(
  observe: RuleContext['observe'],
  view: DnsView,
  name: string,
): readonly string[] | undefined {
  const answers = (['A', 'AAAA'] as const).map((type) => observe({ ask: 'dns', view, name, type }))
  const told = answers.flatMap((answer) => (answer.status === 'answered' ? [answer] : []))
  if (told.length === 0) return undefined
  return [...new Set(told.flatMap(({ records }) => records.map(({ data }) => data)))]
}

export interface Asked {
  readonly subject: Subject
  /** What was asked, as the first words of the message. */
  readonly what: string
  readonly at: Vantage
  /** What is documented, and what else holds for every address. */
  readonly evidence: readonly Evidence[]
}

/** One finding for all addresses: one that is wrong is found by some clients; one nobody knows of leaves it open. */
export function heardTogether(
  { subject, what, at, evidence }: Asked,
  heard: readonly (Heard | typeof UNSEEN)[],
): Judgement | typeof UNSEEN | undefined {
  const told = heard.filter((each) => each !== UNSEEN)
  const [first] = told
  if (first === undefined) return heard.length > 0 ? UNSEEN : undefined
  const { address, text, verdict, fix = '', settledBy = OBSERVATIONS } = worstOf(heard) ?? first
  const message = `${what} at ${address} ${fromWhere(at)}: ${text}`
  const all = () => [...evidence, ...told.flatMap((each) => [note(`${each.address}: ${each.text}`), ...each.evidence])]
  if (verdict === 'unmet') return unmet(subject, message, { fix, evidence: all })
  if (verdict === 'unknown') return unknown(subject, message, { settledBy, evidence: all })
  return met(subject, message, all)
}

/** What counts of several: one that is wrong, else one nobody knows of, else one that was not asked although others were. */
export function worstOf(heard: readonly (Heard | typeof UNSEEN)[]): Heard | undefined {
  const told = heard.filter((each) => each !== UNSEEN)
  const [first] = told
  const bad = told.find(({ verdict }) => verdict === 'unmet') ?? told.find(({ verdict }) => verdict === 'unknown')
  if (bad !== undefined || first === undefined || told.length === heard.length) return bad ?? first
  return { ...first, verdict: 'unknown', text: `${first.text}, and another address was not asked` }
}

/** What was judged from a place; where nobody looked from it although the description names it, that is said once. */
export function* fromPlace(
  at: Vantage,
  { document }: Environment,
  judgements: Iterable<Judgement | typeof UNSEEN | undefined>,
): Iterable<Judgement> {
  let isSeen = false
  let isUnseen = false
  for (const judgement of judgements) {
    if (judgement === undefined) continue
    if (judgement === UNSEEN) isUnseen = true
    else {
      isSeen = true
      yield judgement
    }
  }
  const named = listed(document.vantages).findIndex((each) => each.at === at)
  if (isSeen || !isUnseen || named === -1) return
  const subject = { id: at, at: ['vantages', named] }
  yield unknown(subject, `nothing was observed ${fromWhere(at)}`, { settledBy: OBSERVATIONS })
}
