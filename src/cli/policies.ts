/** The policy of each environment, found, read and checked once for all that share it. */

import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { rules as allRules } from '../../rules/index.ts'
import { InputError } from '../environment/input-error.ts'
import type { Loaded } from '../environment/load.ts'
import { findRepository, isBelow, POLICY_FILE, shownPath } from '../environment/root.ts'
import type { Chosen } from '../policy/accept.ts'
import type { Policy } from '../policy/policy.ts'
import type { Rule } from '../rule.ts'
import type { ReadingIo } from './io.ts'
import type { PolicyChoice } from './policy-options.ts'
import { readRuleIds } from './rule-ids.ts'

export interface Choosing extends Chosen {
  /** The rules that run. */
  readonly rules: readonly Rule[]
}

export interface Policies {
  /**
   * What is chosen for an environment; nothing where there is neither a policy nor a baseline nor a comment.
   * @throws InputError when one of them cannot be used; of a file that is shared it is always the same error
   */
  chosenFor(loaded: Loaded, rules: readonly Rule[]): Promise<Choosing | undefined>
  /** The policy file of an environment, when it has one. */
  policyOf(loaded: Loaded): Promise<Policy | undefined>
}

/** A word that is in every file with a comment that accepts findings: the reader of comments is loaded for those only. */
const DIRECTIVE = 'lync-ready-ignore'

export function createPolicies(choice: PolicyChoice, io: ReadingIo): Policies {
  const read = new Map<string, Promise<Policy>>()
  const baselines = new Map<string, Promise<Chosen['baseline']>>()

  async function policyOf(loaded: Loaded): Promise<Policy | undefined> {
    const path = policyFile(loaded, choice, io)
    return path === undefined ? undefined : kept(read, `${path}\0${loaded.root}`, () => readPolicy(path, loaded))
  }

  return {
    policyOf,
    chosenFor: async (loaded, rules) => {
      const policy = await policyOf(loaded)
      const baseline = await kept(baselines, loaded.root, () => readBaseline(choice, loaded, io))
      const texts = loaded.texts.filter(({ text }) => text.includes(DIRECTIVE))
      if (policy === undefined && baseline === undefined && texts.length === 0) return undefined
      const { choose } = await import('../policy/choose.ts')
      return choose({ policy, baseline, texts, inline: choice.inlineIgnores ?? true, rules, book: ruleBook() })
    },
  }
}

function kept<Value>(held: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  const there = held.get(key)
  if (there) return there
  const made = make()
  held.set(key, made)
  return made
}

/** The rules as a policy leaves them for an environment, and what else it says, where there is one. */
export async function tailored(
  loaded: Loaded,
  rules: readonly Rule[],
  choice: PolicyChoice,
  io: ReadingIo,
): Promise<{ readonly rules: readonly Rule[]; readonly policy?: Policy }> {
  const chosen = await createPolicies(choice, io).chosenFor(loaded, rules)
  return chosen ?? { rules }
}

export function ruleBook() {
  return { rules: allRules, replacements: readRuleIds().replacements }
}

/** The file that is named, or the first that lies between the environment and its root. */
function policyFile({ folder, root }: Loaded, { policy }: PolicyChoice, io: ReadingIo): string | undefined {
  if (policy === false) return undefined
  if (policy !== undefined) {
    const path = resolve(io.workingFolder, policy)
    const there = statSync(path, { throwIfNoEntry: false })
    const message = there === undefined ? 'there is no such file' : 'is not a file'
    if (!there?.isFile()) throw new InputError([{ file: policy, message }])
    return realpathSync(path)
  }
  for (let here = folder; isBelow(here, root); here = dirname(here)) {
    const path = join(here, POLICY_FILE)
    // A link that leads nowhere is meant to be a policy too.
    if (lstatSync(path, { throwIfNoEntry: false })) return inside(path, here)
    if (here === root) return undefined
  }
  return undefined
}

/** A file that is found, and not named, may be no link to somewhere else. */
function inside(path: string, folder: string): string {
  if (!existsSync(path)) throw new InputError([{ file: POLICY_FILE, message: 'is a link to a file that is not there' }])
  const real = realpathSync(path)
  if (!statSync(real).isFile()) throw new InputError([{ file: POLICY_FILE, message: 'is not a file' }])
  if (isBelow(real, findRepository(folder) ?? folder)) return real
  throw new InputError([{ file: POLICY_FILE, message: 'is a link that leaves the root: name the file with --policy' }])
}

async function readPolicy(path: string, { root }: Loaded): Promise<Policy> {
  const { readLayers } = await import('../environment/read-layers.ts')
  const { resolvePolicy } = await import('../policy/resolve.ts')
  const top = findRepository(dirname(path)) ?? dirname(path)
  const remedy = 'a policy extends files of its own repository, or of its own folder where it is in none'
  return resolvePolicy(readLayers(path, { root: top, remedy, shown: shownBeside(path, root) }), ruleBook())
}

/** Relative to the root of the environment where both lie in one repository; else by the name of the file. */
function shownBeside(path: string, root: string): (file: string) => string {
  const repository = findRepository(root) ?? root
  const base = isBelow(path, repository) ? root : dirname(path)
  return (file) => (isBelow(file, repository) || isBelow(file, dirname(path)) ? shownPath(file, base) : basename(file))
}

async function readBaseline({ baseline }: PolicyChoice, { root }: Loaded, io: ReadingIo): Promise<Chosen['baseline']> {
  if (baseline === undefined) return undefined
  const { readBaselineFile } = await import('./baseline-file.ts')
  const path = resolve(io.workingFolder, baseline)
  const shown =
    existsSync(path) && isBelow(realpathSync(path), root) ? shownPath(realpathSync(path), root) : basename(path)
  return readBaselineFile(baseline, shown, ruleBook(), io)
}
