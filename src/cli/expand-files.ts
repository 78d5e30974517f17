/** The files a command line names. Patterns are expanded here because not every shell does it. */

import { existsSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import type { InputProblem } from '../environment/input-error.ts'

export interface Expanded {
  /** Each file once, in the order given, those of a pattern in the order of their names. */
  readonly files: readonly string[]
  /** The same with the patterns that match nothing, each at its place. */
  readonly names: readonly string[]
  /** Patterns that match nothing. */
  readonly problems: readonly InputProblem[]
  /** Whether more than one file was asked for: by several names, or by a pattern, whatever it matches. */
  readonly isSet: boolean
}

/** `-` stands for standard input; a name that exists is never taken for a pattern. */
export async function expandFiles(names: readonly string[], workingFolder: string): Promise<Expanded> {
  const byPath = new Map<string, string>()
  const unmatched = new Map<string, InputProblem>()
  for (const name of names) {
    const files = await filesOf(name, workingFolder)
    if (files.length === 0) unmatched.set(name, { file: name, message: 'matches no file' })
    for (const file of files.length === 0 ? [name] : files) {
      const path = file === '-' ? file : resolve(workingFolder, file)
      if (!byPath.has(path)) byPath.set(path, file)
    }
  }
  const isSet = names.length > 1 || names.some((name) => isPattern(name, workingFolder))
  const found = [...byPath.values()]
  return { files: found.filter((name) => !unmatched.has(name)), names: found, problems: [...unmatched.values()], isSet }
}

async function filesOf(name: string, workingFolder: string): Promise<readonly string[]> {
  if (!isPattern(name, workingFolder)) return [name]
  const { glob } = await import('tinyglobby')
  const pattern = sep === '\\' ? name.replaceAll('\\', '/') : name
  const files = await glob(pattern, { cwd: workingFolder, expandDirectories: false })
  return files.sort()
}

function isPattern(name: string, workingFolder: string): boolean {
  return name !== '-' && /[*?[{]/.test(name) && !existsSync(resolve(workingFolder, name))
}
