/** What is said between the thread that runs a command and those that judge files for it: plain data. */

import type { ReportRule } from '../../report.ts'
import type { JudgeOptions, Outcome } from '../judge.ts'

/** What a thread is started with. */
export interface ThreadStart extends Omit<JudgeOptions, 'rules' | 'facts'> {
  readonly ruleIds: readonly string[]
  readonly workingFolder: string
}

/** A file to judge. */
export interface Task {
  readonly file: string
}

/** What came of it; answers come in the order of the tasks. */
export interface Answer extends Outcome {
  /** What was told on standard error meanwhile. */
  readonly texts: readonly string[]
  /** Which list the rules of the report are. They are given once by each thread: most reports have the same. */
  readonly list?: { readonly number: number; readonly rules?: readonly ReportRule[] }
}
