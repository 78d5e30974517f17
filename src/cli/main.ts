/** Runs one command line and says with which code to exit. Loads next to nothing to print the version. */

import { version } from '../package.ts'
import { EXIT } from '../policy/verdict.ts'
import { explainCrash } from './crash.ts'
import type { Io } from './io.ts'

/** The exit code for these arguments; never exits by itself. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  if (args[0] === '--version' || args[0] === '-V') {
    io.stdout(`${version()}\n`)
    return EXIT.ready
  }
  try {
    const { runProgram } = await import('./program.ts')
    return await runProgram(args, io)
  } catch (error) {
    io.stderr(explainCrash(error))
    return EXIT.ours
  }
}
