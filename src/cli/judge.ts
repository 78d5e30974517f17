/** Judges the files of a command line one after the other; a file that cannot be judged does not keep the others from it. */

import { resolve } from 'node:path'
import { rules as allRules } from '../../rules/index.ts'
import { checkEnvironment } from '../engine/check.ts'
import { InputError } from '../environment/input-error.ts'
import { ownNamesOf } from '../environment/own-names.ts'
import { type Facts, loadFacts } from '../facts/facts.ts'
import { version } from '../package.ts'
import type { Report } from '../report.ts'
import type { UnusableFile } from '../report-set.ts'
import type { Rule } from '../rule.ts'
import { explainCrash } from './crash.ts'
import type { Io } from './io.ts'
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
  /** Whether the names are wanted that an environment gives to what is its own. */
  readonly wantsNames?: boolean
  /** Is told what each report was judged from; absolute. */
  onInputs?(files: readonly string[]): void
}

interface OneOptions extends JudgeOptions {
  onNames?(names: readonly string[]): void
}

export type Judged =
  | { readonly report: Report; readonly names?: readonly string[] }
  | { readonly unusable: UnusableFile }

/** The report of each file, or why there is none, which is told on standard error too. */
export async function judgeFiles(files: readonly string[], options: JudgeOptions, io: Io): Promise<readonly Judged[]> {
  const judged: Judged[] = []
  const shared = { facts: loadFacts(), ...options }
  const policies = options.policy && createPolicies(options.policy, io)
  const told = new Set<string>()
  const progress = progressOf(files.length, io)
  for (const file of files) {
    judged.push(await judgeFile(file, shared, progress.io, policies, told))
    progress.done(judged.length)
  }
  progress.end()
  return judged
}

/**
 * The report of a file, or why there is none, which is told on standard error too.
 * @param told what was told before: what is wrong with a policy that many share is said once
 */
export async function judgeFile(
  file: string,
  options: JudgeOptions,
  io: Io,
  policies = options.policy && createPolicies(options.policy, io),
  told = new Set<string>(),
): Promise<Judged> {
  try {
    let names: readonly string[] = []
    const onNames = (given: readonly string[]) => {
      names = given
    }
    const report = await judge(file, options.wantsNames ? { ...options, onNames } : options, io, policies)
    return { report, names }
  } catch (error) {
    const text = error instanceof InputError ? explainInputError(error) : explainCrash(error)
    if (!told.has(text)) io.stderr(text)
    told.add(text)
    return { unusable: unusableFile(file, error) }
  }
}

/** @throws InputError when the file, one it refers to or its policy cannot be used */
export async function judge(
  file: string,
  { root, maxKnowledgeAge, policy: _, onInputs, onNames, ...options }: OneOptions,
  io: Io,
  policies?: Policies,
): Promise<Report> {
  const loaded = await loadOne(file, { root }, io)
  onNames?.(ownNamesOf(loaded.environment.document))
  const chosen = await policies?.chosenFor(loaded, options.rules)
  const age = maxKnowledgeAge ?? chosen?.policy?.demanded.maxKnowledgeAge
  const report = await checkEnvironment(loaded, {
    facts: loadFacts(),
    ...options,
    rules: chosen?.rules ?? options.rules,
    ...(age !== undefined && { maxKnowledgeAge: age }),
    ...(chosen && { policyFiles: filesOf(chosen) }),
    allRules,
    version: version(),
    onError: (ruleId, error) => io.stderr(`${ruleId}: ${explainCrash(error)}`),
  })
  onInputs?.(report.inputs.map(({ path }) => resolve(loaded.root, path)))
  if (chosen === undefined) return report
  const { accept } = await import('../policy/accept.ts')
  return accept(report, chosen)
}

function filesOf({ policy, baseline }: Choosing) {
  return [...(policy?.inputs ?? []), ...(baseline ? [baseline.input] : [])]
}
