/** The command line: which commands there are. */

import { Command, CommanderError } from 'commander'
import { InputError } from '../environment/input-error.ts'
import { version } from '../package.ts'
import { EXIT } from '../policy/verdict.ts'
import { printable } from '../reporters/printable.ts'
import { addBaseline } from './commands/baseline.ts'
import { addCheck } from './commands/check.ts'
import { addCollector } from './commands/collector.ts'
import { addCompletion } from './commands/completion.ts'
import { addDiff } from './commands/diff.ts'
import { addDiscovery } from './commands/discovery.ts'
import { addExplain } from './commands/explain.ts'
import { addFacts } from './commands/facts.ts'
import { addHorizon } from './commands/horizon.ts'
import { addImport } from './commands/import.ts'
import { addInit } from './commands/init.ts'
import { addMediaPaths } from './commands/media-paths.ts'
import { addMerge } from './commands/merge.ts'
import { addObserve } from './commands/observe.ts'
import { addRender } from './commands/render.ts'
import { addRequirements } from './commands/requirements.ts'
import { addRules } from './commands/rules.ts'
import { addSchema } from './commands/schema.ts'
import { addUpgrade } from './commands/upgrade.ts'
import { addVerify } from './commands/verify.ts'
import type { AddCommand, Context, Finish } from './context.ts'
import type { Io } from './io.ts'
import type { ThreadStart } from './jobs/messages.ts'
import type { Port } from './jobs/serve.ts'
import { explainInputError } from './problems.ts'
import { lineWidth } from './terminal.ts'

const COMMANDS: readonly AddCommand[] = [
  addCheck,
  addObserve,
  addBaseline,
  addRequirements,
  addDiscovery,
  addMediaPaths,
  addHorizon,
  addUpgrade,
  addExplain,
  addRules,
  addFacts,
  addSchema,
  addInit,
  addImport,
  addCollector,
  addRender,
  addMerge,
  addDiff,
  addVerify,
  addCompletion,
]

const EXIT_CODES = `
Exit codes of check:
  0  judged, and nothing reached --fail-on
  1  a finding reached --fail-on
  2  the command or an input cannot be used, or nothing could be judged
  3  a fault of lync-ready; what was finished is still written
  4  certainty was demanded (--require-known, --min-coverage) and not had`

/** The exit code of the command line. */
export async function runProgram(args: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.ready
  const program = createProgram(io)
  const context = contextOf(program, io)
  const finish: Finish = async (running) => {
    code = await running
  }
  for (const add of COMMANDS) add(program, context, finish)
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ready : EXIT.unusable
    if (!(error instanceof InputError)) throw error
    io.stderr(explainInputError(error))
    return EXIT.unusable
  }
  return code
}

/** What a thread does that judges files for another. */
export async function runThread(start: ThreadStart, port: Port): Promise<void> {
  const { serve } = await import('./jobs/serve.ts')
  serve(start, port)
}

function createProgram(io: Io): Command {
  return new Command('lync-ready')
    .description(
      'Readiness checks for Microsoft Lync Server 2013 and Skype for Business Server, before anything is built',
    )
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', EXIT_CODES)
    .exitOverride()
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      outputError: (text, write) => write(text.split('\n').map(printable).join('\n')),
      getOutHelpWidth: () => lineWidth(io),
      getErrHelpWidth: () => lineWidth(io),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
}

function contextOf(program: Command, io: Io): Context {
  return {
    io,
    fail: (message) => program.error(`error: ${message}`),
    notice: (message) => io.stderr(`${printable(message)}\n`),
  }
}
