/** The root causes of what was judged, for a format that shows them. */

import { causesOf } from '../causes/causes.ts'
import type { Found, JudgedEnvironment, Supposed } from '../causes/judged.ts'
import { rememberedOf } from '../domain/memo.ts'
import type { Environment } from '../environment/model.ts'
import type { Finding, Result } from '../report.ts'
import type { ReportCause } from '../report-causes.ts'
import { deriveRequirements } from '../requirements/derive.ts'
import type { Judgement, Rule } from '../rule.ts'
import { judgeOnce, type World } from './evaluate.ts'
import { dated, type Observer } from './observe.ts'

/** How one rule came out. */
export interface JudgedRule {
  readonly rule: Rule
  readonly result: Result
  readonly findings: readonly Finding[]
  /** What the rule said, for each finding. */
  readonly judgements: readonly Judgement[]
}

export interface Judging {
  readonly world: World
  /** Holds the answers. */
  readonly observer: Observer
  /** The rules that asked a question. */
  readonly asking: ReadonlySet<Rule>
}

/** Computed when first asked for, and once; undefined where each finding stands for itself. */
export function rootCauses(rules: readonly JudgedRule[], judging: Judging): () => readonly ReportCause[] | undefined {
  const unmet = unmetOf(rules)
  // What was judged is kept only where something may stand behind several findings, and until it is known.
  let open = unmet.length > 1 ? { unmet, judging } : undefined
  let causes: readonly ReportCause[] = []
  return () => {
    if (open) causes = causesOf(judgedEnvironment(open.unmet, open.judging))
    open = undefined
    return causes.length > 0 ? causes : undefined
  }
}

function unmetOf(rules: readonly JudgedRule[]): readonly Found[] {
  const all = rules.flatMap(({ rule, findings, judgements }) =>
    findings.map((finding, at) => ({ rule, finding, judgement: judgements[at] })),
  )
  return all.flatMap(({ judgement, ...found }, index) =>
    judgement?.verdict === 'unmet' ? [{ ...found, judgement, index }] : [],
  )
}

function judgedEnvironment(unmet: readonly Found[], { world, observer, asking }: Judging): JudgedEnvironment {
  const { environment, requirements, facts, now } = world
  // Several rules judge again under one supposition.
  const requirementsOf = rememberedOf((other: Environment) => deriveRequirements(other, facts))
  return {
    environment,
    requirements,
    unmet,
    asking,
    answerTo: (question) => observer.ask(dated(question, now), () => {}),
    judgeAgain: (rule, { answer: supposed, environment: other }: Supposed) => {
      const elsewhere = other ? { ...world, environment: other, requirements: requirementsOf(other) } : world
      return judgeOnce(rule, elsewhere, (question, onPending) => {
        const answer = observer.ask(dated(question, now), onPending)
        return supposed ? supposed(question, answer) : answer
      })
    },
  }
}
