/** Where the files lie that a saved report names. */

import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { compareFile } from '../environment/recorded-files.ts'
import { findRoot } from '../environment/root.ts'
import type { Report } from '../report.ts'
import type { Context } from './context.ts'
import { realPath } from './real-path.ts'

export interface PlaceOptions {
  readonly root?: string
  /** Where the policy and the baseline lie that reports show by their name only. */
  readonly policy?: string
  readonly baseline?: string
}

/** Compares a file that a report names. */
export type Compare = (path: string, sha256: string) => ReturnType<typeof compareFile>

/**
 * The folder that the paths of the reports start from: the one given, else the root of this folder, else the nearest from
 * the report or from this folder upwards in which every file lies that is named.
 */
export function rootOfReports(file: string, reports: readonly Report[], given: string | undefined, context: Context) {
  const { io, fail, notice } = context
  if (given !== undefined)
    return realPath(resolve(io.workingFolder, given)) ?? fail(`there is no such folder for --root: ${given}`)
  const here = realpathSync(io.workingFolder)
  const usual = findRoot(here)
  const paths = [...new Set(reports.flatMap(described))]
  const holdsAll = (folder: string) => paths.every((path) => existsSync(resolve(folder, path)))
  if (holdsAll(usual)) return usual
  const beside = file === '-' ? here : realPath(dirname(resolve(here, file)))
  const found = [...upwards(beside ?? here), ...upwards(here)].find(holdsAll)
  if (found === undefined) return usual
  notice(`the files of the report are those in ${found} (--root names another folder)`)
  return found
}

/** What describes the environment; a policy or a baseline may lie outside of the root. */
function described({ inputs, policy, provenance }: Report): readonly string[] {
  const beside = new Set([policy?.baseline?.path, ...(provenance?.policy ?? []).map(({ path }) => path)])
  return inputs.flatMap(({ path }) => (beside.has(path) ? [] : [path]))
}

function upwards(folder: string): readonly string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...upwards(above)]
}

/** How the files of a report are compared: below the root, the policy and the baseline where they are said to lie. */
export function comparing({ policy, provenance }: Report, root: string, given: PlaceOptions, { io }: Context): Compare {
  const layers = new Set((provenance?.policy ?? []).map(({ path }) => path))
  const own = (file: string | undefined) => file && resolve(io.workingFolder, file)
  const [policyFile, baselineFile] = [own(given.policy), own(given.baseline)]
  return (path, sha256) => {
    if (baselineFile && path === policy?.baseline?.path) return compareNamed(baselineFile, sha256)
    if (policyFile && path === policy?.path) return compareNamed(policyFile, sha256)
    // What it extends is shown relative to its folder where both lie outside of the root.
    if (policyFile && layers.has(path)) return compareFile(path, sha256, dirname(policyFile))
    return compareFile(path, sha256, root)
  }
}

function compareNamed(file: string, sha256: string): ReturnType<typeof compareFile> {
  return compareFile(basename(file), sha256, dirname(file))
}
