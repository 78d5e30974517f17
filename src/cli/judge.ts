/** Judges the files of a command line; a file that cannot be judged does not keep the others from it. */

import { resolve } from 'node:path'
import { rules as allRules } from '../../rules/index.ts'
import { checkEnvironment } from '../engine/check.ts'
import { InputError } from '../environment/input-error.ts'
import { ownNamesOf } from '../environment/own-names.ts'
import { type Facts, shippedFacts } from '../facts/facts.ts'
import { version } from '../package.ts'
import type { Report } from '../report.ts'
import { withFields } from '../report-fields.ts'
import type { UnusableFile } from '../report-set.ts'
import type { Rule } from '../rule.ts'
import { explainCrash } from './crash.ts'
import type { Io, ReadingIo } from './io.ts'
import { type Jobs, threadsFor } from './jobs/threads-for.ts'
import type { Observing } from './observing.ts'
import { loadOne } from './one-environment.ts'
import { type Choosing, createPolicies, type Policies } from './policies.ts'
import type { PolicyChoice } from './policy-options.ts'
import { explainInputError } from './problems.ts'
import { progressOf } from './progress.ts'
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
  /** What is chosen beyond the rules; without it no policy is looked for. */
  readonly policy?: PolicyChoice | undefined
  /** Asks the network, or knows what it said. */
  readonly observing?: Observing | undefined
  /** Whether the names are wanted that an environment gives to what is its own. */
  readonly wantsNames?: boolean
}

/** A file that was judged. */
export interface JudgedFile {
  readonly report: Report
  /** The files that it was judged from; absolute. */
  readonly inputs: readonly string[]
  /** Those that the environment gives to what is its own, where they are wanted. */
  readonly names: readonly string[]
}

export type Judged = JudgedFile | { readonly unusable: UnusableFile; readonly inputs: readonly [] }

/** A judged file, and why there is no report, which is told once for all files that share the reason. */
export interface Outcome {
  readonly judged: Judged
  readonly fault?: string
}

interface FilesOptions extends JudgeOptions {
  /** How many threads judge; default one, this one. */
  readonly jobs?: Jobs | undefined
}

/** The report of each file, or why there is none, which is told on standard error too, in the order of the files. */
export async function judgeFiles(
  files: readonly string[],
  { jobs = 1, ...options }: FilesOptions,
  io: Io,
): Promise<readonly Judged[]> {
  const progress = progressOf(files.length, io)
  const told = new Set<string>()
  const judged: Judged[] = []
  const take = (outcome: Outcome) => {
    tell(outcome, progress.io, told)
    judged.push(outcome.judged)
  }
  const threads = threadsFor(files, jobs, options, io)
  if (threads > 1) {
    const { judgeInThreads } = await import('./jobs/judge-in-threads.ts')
    await judgeInThreads({ files, threads, options, judgeOne, take, done: progress.done }, progress.io)
  } else {
    const shared = { facts: shippedFacts(), ...options }
    const policies = options.policy && createPolicies(options.policy, io)
    for (const file of files) {
      take(await judgeOne(file, shared, progress.io, policies))
      progress.done(judged.length)
    }
  }
  progress.end()
  return judged
}

/** The report of a file, or why there is none, which is told on standard error too. */
export async function judgeFile(file: string, options: JudgeOptions, io: Io): Promise<Judged> {
  const outcome = await judgeOne(file, options, io)
  tell(outcome, io, new Set())
  return outcome.judged
}

/** What is wrong with a policy that many share is said once. */
function tell({ fault }: Outcome, io: Io, told: Set<string>): void {
  if (fault === undefined || told.has(fault)) return
  io.stderr(fault)
  told.add(fault)
}

/** The report of a file, or why there is none. */
export async function judgeOne(
  file: string,
  options: JudgeOptions,
  io: ReadingIo,
  policies = options.policy && createPolicies(options.policy, io),
): Promise<Outcome> {
  try {
    return { judged: await judge(file, options, io, policies) }
  } catch (error) {
    const fault = error instanceof InputError ? explainInputError(error) : explainCrash(error)
    return { judged: { unusable: unusableFile(file, error), inputs: [] }, fault }
  }
}

/** @throws InputError when the file, one it refers to or its policy cannot be used */
export async function judge(
  file: string,
  { root, maxKnowledgeAge, policy: _, observing, wantsNames = false, ...options }: JudgeOptions,
  io: ReadingIo,
  policies?: Policies,
): Promise<JudgedFile> {
  const loaded = await loadOne(file, { root }, io)
  const chosen = await policies?.chosenFor(loaded, options.rules)
  const age = maxKnowledgeAge ?? chosen?.policy?.demanded.maxKnowledgeAge
  const observed = await observing?.of(loaded)
  const judged = await checkEnvironment(loaded, {
    facts: shippedFacts(),
    ...options,
    ...(observed?.source && { observed: observed.source }),
    rules: chosen?.rules ?? options.rules,
    ...(age !== undefined && { maxKnowledgeAge: age }),
    ...(chosen && { policyFiles: filesOf(chosen) }),
    allRules,
    version: version(),
    onError: (ruleId, error) => io.stderr(`${ruleId}: ${explainCrash(error)}`),
  })
  const report = observed?.source ? withFields(judged, { observed: observed.told() }) : judged
  const own = chosen ? filesOf(chosen) : []
  const inputs = [...report.inputs, ...own].map(({ path }) => resolve(loaded.root, path))
  const names = wantsNames ? ownNamesOf(loaded.environment.document) : []
  if (chosen === undefined) return { report, inputs, names }
  const { accept } = await import('../policy/accept.ts')
  return { report: accept(report, chosen), inputs, names }
}

function filesOf({ policy, baseline }: Choosing) {
  return [...(policy?.inputs ?? []), ...(baseline ? [baseline.input] : [])]
}
