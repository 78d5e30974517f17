/** Answers to OPTIONS, in words. */

import type { ServiceAnswerRow } from '../../src/domain/service-answer-row.ts'
import type { FactRow } from '../../src/facts/citation.ts'
import type { SipAnswer, SipQuestion } from '../../src/question-observed.ts'
import { type Evidence, note, type RuleContext } from '../../src/rule.ts'
import { seenBy } from './observed.ts'
import { type Heard, type UNSEEN, unheard } from './observed-places.ts'

type Told = Pick<Heard, 'verdict' | 'text' | 'fix'>

/** How a rule takes what is no answer of SIP, and an answer that refuses who asked. */
export interface Reading {
  readonly nothing: (answer: Extract<SipAnswer, { readonly reason: string }>) => Told
  readonly refuses: (text: string) => Told
  readonly fails: (text: string) => Told
}

/** Asks one address, and reads the answer by the table of codes. */
export function askSip(context: RuleContext, question: SipQuestion, reading: Reading): Heard | typeof UNSEEN {
  const { address } = question
  const answer = context.observe(question)
  if (answer.status === 'unanswered') return unheard(address, answer)
  if (answer.outcome !== 'replied') return { ...reading.nothing(answer), address, evidence: [seenBy(answer.seen)] }
  const { code, phrase, allow, server, explained, ms, seen } = answer
  const row = rowOf(code, context)
  const text = `answers ${[code, phrase].filter((part) => part !== '').join(' ')}: it ${row?.says ?? 'speaks SIP'}`
  const evidence: readonly Evidence[] = [
    ...(row ? [meaning(row)] : []),
    note(`${code} after ${ms} ms${server === undefined ? '' : `, from an element that calls itself ${server}`}`),
    ...(allow.length > 0 ? [note(`takes ${allow.join(', ')}`)] : []),
    ...explained.map(note),
    seenBy(seen),
  ]
  const told =
    row?.means === 'fails' ? reading.fails(text) : row?.means === 'refuses' ? reading.refuses(text) : undefined
  return { ...(told ?? { verdict: 'met', text }), address, evidence }
}

function meaning(row: CodeRow): Evidence {
  const text = `${row.code} ${row.phrase}: the element ${row.says}`
  return { role: 'note', text, origin: { kind: 'fact', table: 'service-answers', row } }
}

type CodeRow = Extract<ServiceAnswerRow, { readonly kind: 'sip-code' }> & FactRow

/** A code without a row means what the first of its class means. */
function rowOf(code: number, { facts, environment }: RuleContext): CodeRow | undefined {
  const rows = facts.rows('service-answers', environment.document.product)
  const codes = rows.flatMap((row) => (row.kind === 'sip-code' ? [row] : []))
  const first = Math.floor(code / 100) * 100
  return codes.find((row) => row.code === code) ?? codes.find((row) => row.code === first)
}
