/** Judges the files of a command line one after the other; a file that cannot be judged does not keep the others from it. */

import { rules as allRules } from '../../rules/index.ts'
import { checkEnvironment } from '../engine/check.ts'
import { InputError } from '../environment/input-error.ts'
import { loadFacts } from '../facts/facts.ts'
import { version } from '../package.ts'
import { EXIT } from '../policy/verdict.ts'
import type { Report } from '../report.ts'
import type { Rule } from '../rule.ts'
import { explainCrash } from './crash.ts'
import type { Io } from './io.ts'
import { loadOne } from './one-environment.ts'
import { explainInputError } from './problems.ts'

export interface JudgeOptions {
  readonly rules: readonly Rule[]
  /** ISO day. */
  readonly asOf: string
  readonly includeMet: boolean
  /** In months. */
  readonly maxKnowledgeAge?: number | undefined
  readonly root?: string | undefined
}

export type Judged = { readonly report: Report } | { readonly code: typeof EXIT.unusable | typeof EXIT.ours }

/** The report of each file, or the code of what went wrong, which is told on standard error. */
export async function judgeFiles(files: readonly string[], options: JudgeOptions, io: Io): Promise<readonly Judged[]> {
  const judged: Judged[] = []
  for (const file of files) judged.push(await judgeFile(file, options, io))
  return judged
}

async function judgeFile(file: string, options: JudgeOptions, io: Io): Promise<Judged> {
  try {
    return { report: await judge(file, options, io) }
  } catch (error) {
    const input = error instanceof InputError
    io.stderr(input ? explainInputError(error) : explainCrash(error))
    return { code: input ? EXIT.unusable : EXIT.ours }
  }
}

/** @throws InputError when the file or one it refers to cannot be used */
export async function judge(
  file: string,
  { root, maxKnowledgeAge, ...options }: JudgeOptions,
  io: Io,
): Promise<Report> {
  return checkEnvironment(await loadOne(file, { root }, io), {
    ...options,
    ...(maxKnowledgeAge !== undefined && { maxKnowledgeAge }),
    allRules,
    facts: loadFacts(),
    version: version(),
    onError: (ruleId, error) => io.stderr(`${ruleId}: ${explainCrash(error)}`),
  })
}
