/** What hangs on the steps of a plan. */

import type { PlanStep } from './plan.ts'

interface Staged {
  readonly step: PlanStep
  /** What is done at a higher one needs what is done at a lower one. */
  readonly stage: number
}

/**
 * How many findings hang on each step: the consequences of its causes, or those of a later stage on the same subject where
 * they are more, so that nobody updates a server that is set up anew after.
 */
export function hangingOf(steps: readonly Staged[]): ReadonlyMap<PlanStep, number> {
  const hanging = new Map<PlanStep, number>()
  const bySubject = new Map<string, number>()
  const stages = [...new Set(steps.map(({ stage }) => stage))].sort((a, b) => b - a)
  const byStage = new Map(stages.map((stage): [number, PlanStep[]] => [stage, []]))
  for (const { step, stage } of steps) byStage.get(stage)?.push(step)
  for (const stage of stages) {
    const own = byStage.get(stage) ?? []
    for (const step of own) {
      const later = step.subjects.map((subject) => bySubject.get(subject) ?? 0)
      hanging.set(
        step,
        later.reduce((most, count) => Math.max(most, count), consequencesOf(step)),
      )
    }
    for (const step of own) {
      const count = hanging.get(step) ?? 0
      for (const subject of step.subjects) bySubject.set(subject, Math.max(bySubject.get(subject) ?? 0, count))
    }
  }
  return hanging
}

function consequencesOf({ headlines }: PlanStep): number {
  return headlines.reduce((total, { consequences }) => total + consequences.length, 0)
}
