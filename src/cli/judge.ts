/** Judges the files of a command line one after the other; a file that cannot be judged does not keep the others from it. */

import { rules as allRules } from '../../rules/index.ts'
import { checkEnvironment } from '../engine/check.ts'
import { InputError } from '../environment/input-error.ts'
import { type Facts, loadFacts } from '../facts/facts.ts'
import { version } from '../package.ts'
import type { Report } from '../report.ts'
import type { UnusableFile } from '../report-set.ts'
import type { Rule } from '../rule.ts'
import { explainCrash } from './crash.ts'
import type { Io } from './io.ts'
import { loadOne } from './one-environment.ts'
import { explainInputError } from './problems.ts'
import { unusableFile } from './unusable.ts'

export interface JudgeOptions {
  readonly rules: readonly Rule[]
  /** ISO day. */
  readonly asOf: string
  readonly includeMet: boolean
  /** In months. */
  readonly maxKnowledgeAge?: number | undefined
  readonly root?: string | undefined
  /** Tables that are held already. */
  readonly facts?: Facts
}

export type Judged = { readonly report: Report } | { readonly unusable: UnusableFile }

/** The report of each file, or why there is none, which is told on standard error too. */
export async function judgeFiles(files: readonly string[], options: JudgeOptions, io: Io): Promise<readonly Judged[]> {
  const judged: Judged[] = []
  const shared = { facts: loadFacts(), ...options }
  for (const file of files) judged.push(await judgeFile(file, shared, io))
  return judged
}

/** The report of a file, or why there is none, which is told on standard error too. */
export async function judgeFile(file: string, options: JudgeOptions, io: Io): Promise<Judged> {
  try {
    return { report: await judge(file, options, io) }
  } catch (error) {
    io.stderr(error instanceof InputError ? explainInputError(error) : explainCrash(error))
    return { unusable: unusableFile(file, error) }
  }
}

/** @throws InputError when the file or one it refers to cannot be used */
export async function judge(
  file: string,
  { root, maxKnowledgeAge, ...options }: JudgeOptions,
  io: Io,
): Promise<Report> {
  return checkEnvironment(await loadOne(file, { root }, io), {
    facts: loadFacts(),
    ...options,
    ...(maxKnowledgeAge !== undefined && { maxKnowledgeAge }),
    allRules,
    version: version(),
    onError: (ruleId, error) => io.stderr(`${ruleId}: ${explainCrash(error)}`),
  })
}
