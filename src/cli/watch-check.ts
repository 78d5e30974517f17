/** What `check --watch` needs of a command line. */

import { resolve } from 'node:path'
import type { ExitCode } from '../policy/verdict.ts'
import type { Asked } from './commands/check.ts'
import type { Context } from './context.ts'
import type { Io } from './io.ts'
import type { Output } from './outputs.ts'
import { type Watched, watchRuns } from './watch.ts'

export function watchCheck(
  { names, options, outputs }: Asked,
  run: (io: Io) => Promise<Watched>,
  context: Context,
): Promise<ExitCode> {
  const { io, fail } = context
  if (!io.stdoutIsTerminal) fail('--watch draws on a terminal, and standard output is none')
  if (names.includes('-')) fail('--watch needs files: standard input is read once')
  if (options.printConfig) fail('--watch and --print-config do not go together')
  if (options.live) fail('--watch and --live do not go together: nothing tells when the network changes')
  const { policy, baseline, auditData, compareWith, observations = [] } = options
  const beside = [policy, baseline, auditData, compareWith, ...observations].filter((file) => typeof file === 'string')
  const written = outputs.flatMap((output) => writtenBy(output, io.workingFolder))
  return watchRuns({ names, beside, isWritten: (path) => written.some((each) => each.test(path)), run }, context)
}

/** The files of one format, which may be one for each environment. */
function writtenBy({ file }: Output, workingFolder: string): readonly RegExp[] {
  if (file === undefined) return []
  const parts = resolve(workingFolder, file).split(/\{(?:name|path)\}/)
  return [new RegExp(`^${parts.map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('.*')}$`)]
}
