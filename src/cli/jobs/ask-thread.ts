/** Asks a thread, and notices when it ends. */

import type { ReportRule } from '../../report.ts'
import { withFields } from '../../report-fields.ts'
import type { Thread } from '../io.ts'
import type { Answer, Task } from './messages.ts'

export interface Asked {
  /** What comes of a task, or why nothing does: the thread ended before. */
  ask(task: Task): Promise<Answer | { readonly died: Error }>
  stop(): Promise<void>
}

export function askThread(thread: Thread): Asked {
  const lists = new Map<number, readonly ReportRule[]>()
  const waiting: ((answer: Answer | { readonly died: Error }) => void)[] = []
  let error: Error | undefined
  let died: Error | undefined
  thread.on('message', (answer) => waiting.shift()?.(withRules(answer as Answer, lists)))
  // What was answered before the error may come after it, but never after the end.
  thread.on('error', (thrown) => {
    error = thrown
  })
  thread.on('exit', (code) => {
    died = error ?? new Error(`its code is ${code}`)
    for (const answer of waiting.splice(0)) answer({ died })
  })
  return {
    ask: (task) => {
      if (died) return Promise.resolve({ died })
      thread.postMessage(task)
      return new Promise((resolve) => waiting.push(resolve))
    },
    stop: async () => void (await thread.terminate()),
  }
}

/** The answer with the rules of its report, one list for all reports of the thread that have the same. */
function withRules(answer: Answer, lists: Map<number, readonly ReportRule[]>): Answer {
  const { judged, list } = answer
  if (list === undefined || !('report' in judged)) return answer
  const rules = lists.get(list.number) ?? list.rules ?? []
  lists.set(list.number, rules)
  return { ...answer, judged: { ...judged, report: withFields(judged.report, { rules }) } }
}
