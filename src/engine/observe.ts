/**
 * Rules ask, sources answer: each question once. What a source has at hand is answered at once; what it must fetch, all
 * of a round at the same time. While an answer is still out, a rule sees the question as unanswered; its judgements of
 * that round are thrown away.
 */

import type { AskedQuestion, Observation, Question, Unanswered } from '../question.ts'
import type { Source } from '../sources/source.ts'

export interface Observer {
  /** The answer, or a stand-in while it is out; `onPending` is told of every question without an answer. */
  ask(question: Question, onPending: () => void): Observation
  /** Waits for every answer that is still out. */
  answerAll(): Promise<void>
}

/** The question with the day as of which it is answered. */
export function dated(question: AskedQuestion, at: string): Question {
  return question.ask === 'certificate' ? { ...question, at } : question
}

const PENDING: Unanswered = { status: 'unanswered', reason: 'not answered yet', settledBy: '' }

/** Observations from the sources, tried in their order. */
export function createObserver(sources: readonly Source[]): Observer {
  const answers = new Map<string, Observation>()
  const pending = new Map<string, Promise<Observation>>()
  return {
    ask(question, onPending) {
      const key = questionKey(question)
      const held = answers.get(key)
      if (held) return held
      if (!pending.has(key)) {
        const answer = answerFrom(sources, question)
        if (!(answer instanceof Promise)) {
          answers.set(key, answer)
          return answer
        }
        pending.set(key, answer)
        // Told by `answerAll`; until then Node must not take it for forgotten.
        answer.catch(() => undefined)
      }
      onPending()
      return PENDING
    },
    async answerAll() {
      const round = [...pending]
      pending.clear()
      const settled = await Promise.allSettled(round.map(([, answer]) => answer))
      for (const [index, [key]] of round.entries()) answers.set(key, answered(settled[index]))
    },
  }
}

/** Of several that went wrong the first asked is told, whichever came back first. */
function answered(settled: PromiseSettledResult<Observation> | undefined): Observation {
  if (settled?.status !== 'fulfilled') throw settled?.reason
  return settled.value
}

function answerFrom(sources: readonly Source[], question: Question): Observation | Promise<Observation> {
  for (const [index, source] of sources.entries()) {
    const answer = source.answer(question)
    if (answer instanceof Promise) {
      return answer.then((found) => found ?? answerFrom(sources.slice(index + 1), question))
    }
    if (answer) return answer
  }
  const reason = `nothing given answers ${questionKey(question)}`
  if (isObservedOnly(question)) return { status: 'unanswered', reason, settledBy: '--live', notObserved: true }
  return { status: 'unanswered', reason, settledBy: question.ask }
}

const OBSERVED_ONLY: ReadonlySet<Question['ask']> = new Set(['tcp', 'tls', 'http', 'stun', 'sip'])

/** Whether the description can say nothing of it. */
function isObservedOnly(question: Question): boolean {
  return OBSERVED_ONLY.has(question.ask) || ('from' in question && question.from === 'observed')
}

/** A stable text for a question: the same question is asked once. */
function questionKey(question: Question): string {
  return 'from' in question && question.from ? `${plainKey(question)} ${question.from}` : plainKey(question)
}

function plainKey(question: Question): string {
  switch (question.ask) {
    case 'dns':
      return `dns ${question.view} ${question.name} ${question.type}`
    case 'certificate':
      return `certificate ${question.id} ${question.at}`
    case 'route':
      return `route ${question.profile} ${question.address} ${question.media ?? question.names?.join(',') ?? ''}`.trimEnd()
    case 'tcp':
    case 'stun':
      return `${question.ask} ${question.at} ${question.address} ${question.port}`
    case 'tls':
      return `tls ${question.at} ${question.name} ${question.address} ${question.port}`
    case 'sip':
      return `sip ${question.at} ${question.transport} ${question.name} ${question.address} ${question.port}`
    case 'http':
      return `http ${question.at} ${question.url} ${question.address}`
    case 'tunnel':
    case 'vpn-names':
    case 'vpn-blocks':
      return `${question.ask} ${question.profile}`
    case 'firewall':
      return 'firewall'
  }
}
