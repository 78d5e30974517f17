/** What root causes are found from: everything that was judged, and how to judge a part of it again. */

import type { Environment } from '../environment/model.ts'
import type { AskedQuestion, Observation } from '../question.ts'
import type { Finding } from '../report.ts'
import type { Requirements } from '../requirements/requirement.ts'
import type { Judgement, Rule } from '../rule.ts'

/** A finding of a report, with what the rule said. */
export interface Found {
  /** The place in the list of the report, from 0. */
  readonly index: number
  readonly rule: Rule
  readonly judgement: Judgement
  readonly finding: Finding
}

/** What is supposed instead of what is so. */
export interface Supposed {
  /** The answer to a question, given the one it has. */
  readonly answer?: (question: AskedQuestion, answer: Observation) => Observation
  /** Another description; what it must have is derived from it again. */
  readonly environment?: Environment
}

export interface JudgedEnvironment {
  readonly environment: Environment
  readonly requirements: Requirements
  /** The unmet findings, in the order of the report. */
  readonly unmet: readonly Found[]
  /** The rules that asked a question about the world outside the description. */
  readonly asking: ReadonlySet<Rule>
  /** The answer to a question, where it is at hand. */
  readonly answerTo: (question: AskedQuestion) => Observation
  /** What these rules find under a supposition; undefined where it cannot be told. */
  readonly judgeAgain: (rule: Rule, supposed: Supposed) => readonly Judgement[] | undefined
}
