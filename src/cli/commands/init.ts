/** `init`: a first environment file to edit. */

import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { newcomerEnvironment } from '../../init/newcomer.ts'
import { readShipped } from '../../package.ts'
import { EXIT } from '../../policy/verdict.ts'
import type { Context, Finish } from '../context.ts'
import { systemReason } from '../problems.ts'

/** Adds the command. */
export function addInit(program: Command, context: Context, finish: Finish): void {
  program
    .command('init')
    .description('write a first environment file, with comments')
    .argument('[file]', 'its name; a file that exists is never overwritten', 'lync-ready.yaml')
    .action((file: string) => finish(init(file, context)))
}

async function init(file: string, { io, fail }: Context): Promise<number> {
  const text = newcomerEnvironment(readShipped('fixtures/environments/newcomer.yaml'))
  try {
    writeFileSync(resolve(io.workingFolder, file), text, { flag: 'wx' })
  } catch (error) {
    fail(`cannot write ${file}: ${systemReason(error)}`)
  }
  io.stderr(`wrote ${file}; describe your deployment in it, then run: lync-ready check ${file}\n`)
  return EXIT.ready
}
