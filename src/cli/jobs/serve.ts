/** A thread that judges: one file after the other, each as the thread of the command would. */

import { rules as allRules } from '../../../rules/index.ts'
import { shippedFacts } from '../../facts/facts.ts'
import type { ReportRule } from '../../report.ts'
import { withFields } from '../../report-fields.ts'
import type { ReadingIo } from '../io.ts'
import { judgeOne, type Outcome } from '../judge.ts'
import { createPolicies } from '../policies.ts'
import type { Answer, Task, ThreadStart } from './messages.ts'

export interface Port {
  on(event: 'message', callBack: (task: Task) => void): unknown
  postMessage(answer: Answer): void
}

/** Answers every task that comes, until the thread is ended. */
export function serve({ ruleIds, workingFolder, ...options }: ThreadStart, port: Port): void {
  const byId = new Map(allRules.map((rule) => [rule.id, rule]))
  const rules = ruleIds.flatMap((id) => byId.get(id) ?? [])
  const shared = { ...options, rules, facts: shippedFacts() }
  let texts: string[] = []
  const io: ReadingIo = {
    workingFolder,
    stderr: (text) => void texts.push(text),
    readStdin: () => Promise.reject(new Error('standard input belongs to the thread of the command')),
  }
  const policies = options.policy && createPolicies(options.policy, io)
  const numbered = numberLists()
  let before: Promise<void> = Promise.resolve()
  port.on('message', ({ file }) => {
    before = before.then(async () => {
      texts = []
      const outcome = await judgeOne(file, shared, io, policies)
      port.postMessage({ ...numbered(outcome), texts })
    })
  })
}

/** Outcomes without the rules of their reports, which are many and nearly always the same. */
function numberLists(): (outcome: Outcome) => Omit<Answer, 'texts'> {
  const numbers = new WeakMap<readonly ReportRule[], number>()
  let next = 0
  return (outcome) => {
    const { judged } = outcome
    if (!('report' in judged)) return outcome
    const { rules } = judged.report
    const held = numbers.get(rules)
    const number = held ?? next++
    numbers.set(rules, number)
    const report = withFields(judged.report, { rules: [] })
    return { judged: { ...judged, report }, list: { number, ...(held === undefined && { rules }) } }
  }
}
