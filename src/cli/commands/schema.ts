/** `schema`: the JSON Schema of a file format, for editors and other programs. */

import { Argument, type Command } from 'commander'
import { readShipped } from '../../package.ts'
import { EXIT } from '../../policy/verdict.ts'
import type { Context, Finish } from '../context.ts'

const SCHEMAS = ['environment', 'policy', 'audit', 'report', 'diff'] as const

type Format = (typeof SCHEMAS)[number]

/** Adds the command. */
export function addSchema(program: Command, { io }: Context, finish: Finish): void {
  program
    .command('schema')
    .description('print the JSON Schema of environment files, of policy files, of audit data, of reports or of diffs')
    .addArgument(new Argument('[format]', 'which one').choices(SCHEMAS).default('environment'))
    .action((format: Format) => finish(print(format)))

  async function print(format: Format): Promise<number> {
    io.stdout(readShipped(`schema/${format}.json`))
    return EXIT.ready
  }
}
