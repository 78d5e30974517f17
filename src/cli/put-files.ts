/** Puts several files into a folder, all or none of them. */

import { lstatSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { EXIT, type ExitCode } from '../policy/verdict.ts'
import { firstFew } from '../reporters/text-layout.ts'
import type { Context } from './context.ts'
import { systemReason } from './problems.ts'
import { writeWhole } from './write-file.ts'

interface NamedText {
  readonly name: string
  readonly text: string
}

/** The folder is made where there is none; what is in it already stays, unless it is to be replaced. */
export function putFiles(
  files: readonly NamedText[],
  folder: string,
  replace: boolean,
  { io, notice }: Pick<Context, 'io' | 'notice'>,
): ExitCode {
  const path = resolve(io.workingFolder, folder)
  try {
    mkdirSync(path, { recursive: true })
  } catch (error) {
    notice(`error: cannot make the folder ${folder}: ${systemReason(error)}`)
    return EXIT.unusable
  }
  const there = replace ? [] : files.filter(({ name }) => lstatSync(join(path, name), { throwIfNoEntry: false }))
  if (there.length > 0) {
    const names = firstFew(
      there.map(({ name }) => name),
      4,
    )
    notice(`error: nothing is written: in ${folder} there are already ${names.join(', ')}; --force replaces them`)
    return EXIT.unusable
  }
  return writeAll(files, folder, path, notice)
}

function writeAll(files: readonly NamedText[], folder: string, path: string, notice: Context['notice']): ExitCode {
  for (const { name, text } of files) {
    try {
      writeWhole(join(path, name), text)
    } catch (error) {
      notice(`error: cannot write ${join(folder, name)}: ${systemReason(error)}`)
      return EXIT.unusable
    }
  }
  return EXIT.ready
}
