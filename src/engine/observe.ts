/**
 * Rules ask, sources answer: each question once, all of a round at the same time.
 * While an answer is still out, a rule sees the question as unanswered; its judgements of that round are thrown away.
 */

import type { Observation, Question, Unanswered } from '../question.ts'
import { questionKey } from '../question.ts'
import type { Source } from '../sources/source.ts'

export interface Observer {
  /** The answer, or a stand-in while it is out; `asked` is told of every question without an answer. */
  ask(question: Question, onPending: () => void): Observation
  /** Answers every question asked since the last round. */
  answerAll(): Promise<void>
}

const PENDING: Unanswered = { status: 'unanswered', reason: 'not answered yet', settledBy: '' }

/** Observations from the sources, tried in their order. */
export function createObserver(sources: readonly Source[]): Observer {
  const answers = new Map<string, Observation>()
  const pending = new Map<string, Question>()
  return {
    ask(question, onPending) {
      const key = questionKey(question)
      const answer = answers.get(key)
      if (answer) return answer
      pending.set(key, question)
      onPending()
      return PENDING
    },
    async answerAll() {
      const round = [...pending]
      pending.clear()
      const settled = await Promise.allSettled(round.map(([, question]) => answerFrom(sources, question)))
      for (const [index, [key]] of round.entries()) answers.set(key, answered(settled[index]))
    },
  }
}

/** Of several that went wrong the first asked is told, whichever came back first. */
function answered(settled: PromiseSettledResult<Observation> | undefined): Observation {
  if (settled?.status !== 'fulfilled') throw settled?.reason
  return settled.value
}

async function answerFrom(sources: readonly Source[], question: Question): Promise<Observation> {
  for (const source of sources) {
    const answer = await source.answer(question)
    if (answer) return answer
  }
  return { status: 'unanswered', reason: `nothing given answers ${questionKey(question)}`, settledBy: question.ask }
}
