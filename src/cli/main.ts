/** Runs one command line and says with which code to exit. Loads next to nothing until it knows what is asked. */

import { InputError } from '../environment/input-error.ts'
import { version } from '../package.ts'
import { EXIT } from '../policy/verdict.ts'
import type { Io } from './io.ts'

/** The exit code for these arguments; never exits by itself. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  try {
    if (args[0] === '--version' || args[0] === '-V') {
      io.stdout(`${version()}\n`)
      return EXIT.ready
    }
    const { runProgram } = await import('./program.ts')
    return await runProgram(args, io)
  } catch (error) {
    const { explainCrash, explainInputError } = await import('./problems.ts')
    if (!(error instanceof InputError)) {
      io.stderr(explainCrash(error))
      return EXIT.ours
    }
    io.stderr(explainInputError(error))
    return EXIT.unusable
  }
}
