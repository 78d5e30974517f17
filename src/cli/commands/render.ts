/** `render`: shows a saved report again, in any format. */

import type { Command } from 'commander'
import type { ExitCode, FailOn } from '../../policy/verdict.ts'
import { readSavedReport } from '../../reporters/saved-report.ts'
import type { Context, Finish } from '../context.ts'
import { failOnOption } from '../fail-on.ts'
import { addOutputOptions, type OutputOptions } from '../output.ts'
import { outputsOf } from '../outputs.ts'
import { readInput } from '../read-input.ts'
import { addRedactOptions, type RedactOptions } from '../redaction.ts'
import { showSaved } from '../saved.ts'

interface RenderOptions extends OutputOptions, RedactOptions {
  readonly failOn?: FailOn
}

/** Adds the command. */
export function addRender(program: Command, context: Context, finish: Finish): void {
  addRedactOptions(
    addOutputOptions(
      program
        .command('render')
        .description('show a report that check --format json has written')
        .argument('<report>', 'the file, or - for standard input'),
    ),
  )
    .addOption(failOnOption())
    .action((file: string, options: RenderOptions) => finish(render(file, options, context)))
}

async function render(file: string, options: RenderOptions, context: Context): Promise<ExitCode> {
  const outputs = outputsOf(options, context)
  return showSaved(readSavedReport(await readInput(file, context.io), file), outputs, options, context)
}
