/** `schema`: the JSON Schema of a file format, for editors and other programs. */

import { Argument, type Command } from 'commander'
import { readShipped } from '../../package.ts'
import { EXIT } from '../../policy/verdict.ts'
import type { Context, Finish } from '../context.ts'

/** Adds the command. */
export function addSchema(program: Command, { io }: Context, finish: Finish): void {
  program
    .command('schema')
    .description('print the JSON Schema of environment files or of reports')
    .addArgument(new Argument('[format]', 'which one').choices(['environment', 'report']).default('environment'))
    .action((format: 'environment' | 'report') => finish(print(format)))

  async function print(format: 'environment' | 'report'): Promise<number> {
    io.stdout(readShipped(`schema/${format}.json`))
    return EXIT.ready
  }
}
