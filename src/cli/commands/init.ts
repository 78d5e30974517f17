/** `init`: a first environment file, from exports, from answers, or an example to edit. */

import { lstatSync, realpathSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import type { Command } from 'commander'
import { InputError } from '../../environment/input-error.ts'
import { newcomerEnvironment } from '../../init/newcomer.ts'
import { readShipped } from '../../package.ts'
import { EXIT, type ExitCode } from '../../policy/verdict.ts'
import type { Context, Finish } from '../context.ts'
import { exportGroups, importOptions } from '../export-options.ts'
import { addInitOptions, type InitOptions } from '../init-options.ts'
import { explainInputError, systemReason } from '../problems.ts'
import { readExports } from '../read-exports.ts'
import { writeWhole } from '../write-file.ts'

/** Adds the command. */
export function addInit(program: Command, context: Context, finish: Finish): void {
  addInitOptions(
    program
      .command('init')
      .description('write a first environment file, from what you already have or from your answers')
      .argument('[file]', 'its name; a file that exists is not replaced without --force', 'lync-ready.yaml'),
  ).action((file: string, options: InitOptions) => finish(init(file, options, context)))
}

async function init(file: string, options: InitOptions, context: Context): Promise<ExitCode> {
  const { io, fail } = context
  refuseToReplace(file, options, context)
  const folder = folderOf(file, context)
  const asked = await answers(options, folder, context)
  if (asked === undefined) return fail('nothing is written: the questions were not all answered')
  if (!saysSomething(asked)) {
    const text = newcomerEnvironment(readShipped('fixtures/environments/newcomer.yaml'))
    return write(file, text, `describe your deployment in it, then run: lync-ready check ${file}`, context)
  }
  const { files, problems } = await readExports(exportGroups(asked.from ?? [], asked), importOptions(asked), io)
  if (problems.length > 0) {
    io.stderr(explainInputError(new InputError(problems)))
    return EXIT.unusable
  }
  const { writtenEnvironment } = await import('../written-environment.ts')
  const text = await writtenEnvironment({ file, folder, files, options: asked }, context)
  return write(file, text, `see at its head what is missing, then run: lync-ready check ${file}`, context)
}

function refuseToReplace(file: string, { force }: InitOptions, { io, fail }: Context): void {
  const there = lstatSync(resolve(io.workingFolder, file), { throwIfNoEntry: false })
  if (there !== undefined && !force) fail(`cannot write ${file}: it exists already (--force replaces it)`)
}

/** Paths in the file start from there. */
function folderOf(file: string, { io, fail }: Context): string {
  try {
    return realpathSync(dirname(resolve(io.workingFolder, file)))
  } catch (error) {
    return fail(`cannot write ${file}: ${systemReason(error)}`)
  }
}

/** Whoever names exports, or asks for no questions, is asked none. */
async function answers(options: InitOptions, folder: string, { io }: Context): Promise<InitOptions | undefined> {
  const terminal = options.yes || options.from !== undefined ? undefined : io.terminal()
  if (terminal === undefined) return options
  const [{ ask }, { keysGiven }] = await Promise.all([import('../ask.ts'), import('../written-environment.ts')])
  const tryFiles = async (given: InitOptions) => {
    const { files, problems } = await readExports(exportGroups(given.from ?? [], given), importOptions(given), io)
    return problems.length > 0
      ? { problem: explainInputError(new InputError(problems)).trimEnd() }
      : { keys: keysGiven(files, folder, io) }
  }
  return ask({ options, name: basename(folder), tryFiles }, terminal)
}

function saysSomething({ yes: _, force: __, ...said }: InitOptions): boolean {
  return Object.keys(said).length > 0
}

function write(file: string, text: string, next: string, { io, fail }: Context): ExitCode {
  try {
    writeWhole(resolve(io.workingFolder, file), text)
  } catch (error) {
    fail(`cannot write ${file}: ${systemReason(error)}`)
  }
  io.stderr(`wrote ${file}; ${next}\n`)
  return EXIT.ready
}
