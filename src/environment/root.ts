/** Which files a description may refer to: those below its root, after resolving symbolic links. */

import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'

/** The name by which a policy file is found. */
export const POLICY_FILE = 'lync-ready.policy.yaml'

const REPOSITORY = '.git'

/** Found in a folder, these make it the root of all environment files below it. */
const ROOT_MARKS = [REPOSITORY, POLICY_FILE]

/** The nearest ancestor that a repository or a policy file marks as root, else the folder itself. */
export function findRoot(folder: string): string {
  return nearestWith(ROOT_MARKS, folder) ?? folder
}

/** The folder of the repository that a folder lies in. */
export function findRepository(folder: string): string | undefined {
  return nearestWith([REPOSITORY], folder)
}

function nearestWith(marks: readonly string[], folder: string): string | undefined {
  for (let here = folder; ; here = dirname(here)) {
    if (marks.some((mark) => lstatSync(join(here, mark), { throwIfNoEntry: false }))) return here
    if (dirname(here) === here) return undefined
  }
}

export type ResolvedFile = { readonly path: string } | { readonly refused: string }

const HIGHER_ROOT = 'set a higher one with --root'

/**
 * A reference found in a file of `folder`; refused when it leaves the root, is no file, or is larger than `maxBytes`.
 * @param remedy what helps against a root that is too low
 */
export function resolveReference(
  reference: string,
  folder: string,
  root: string,
  maxBytes: number,
  remedy = HIGHER_ROOT,
): ResolvedFile {
  if (isAbsolute(reference) || /^([a-z]:|[/\\])/i.test(reference)) {
    return { refused: `"${reference}" is an absolute path: give it relative to this file` }
  }
  const path = resolve(folder, reference)
  if (!isBelow(path, root)) return { refused: `"${reference}" leaves the root (${remedy})` }
  if (!existsSync(path)) return { refused: `there is no file "${reference}"` }
  const real = realpathSync(path)
  if (!isBelow(real, root)) return { refused: `"${reference}" is a link that leaves the root (${remedy})` }
  const stats = statSync(real)
  if (!stats.isFile()) return { refused: `"${reference}" is not a file` }
  if (stats.size > maxBytes) return { refused: `"${reference}" is larger than ${maxBytes / 1024 / 1024} MB` }
  return { path: real }
}

/** Whether a path is a folder or lies in it. */
export function isBelow(path: string, root: string): boolean {
  const way = relative(root, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

/** A path as reports show it: relative to the root, with `/`. */
export function shownPath(path: string, root: string): string {
  return relative(root, path).split(sep).join('/')
}
