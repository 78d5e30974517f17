/** `render`: shows a saved report again, in any format. */

import type { Command } from 'commander'
import type { ExitCode, FailOn } from '../../policy/verdict.ts'
import { readSavedReport } from '../../reporters/saved-report.ts'
import type { Context, Finish } from '../context.ts'
import { failOnOption } from '../fail-on.ts'
import { addOutputOptions, type OutputOptions } from '../output.ts'
import { keepInputs, outputsOf } from '../outputs.ts'
import { readInput } from '../read-input.ts'
import { showSaved } from '../saved.ts'

interface RenderOptions extends OutputOptions {
  readonly failOn?: FailOn
}

/** Adds the command. */
export function addRender(program: Command, context: Context, finish: Finish): void {
  addOutputOptions(
    program
      .command('render')
      .description('show a report that check --format json has written')
      .argument('<report>', 'the file, or - for standard input'),
  )
    .addOption(failOnOption())
    .action((file: string, options: RenderOptions) => finish(render(file, options, context)))
}

async function render(file: string, options: RenderOptions, context: Context): Promise<ExitCode> {
  const outputs = outputsOf(options, context)
  keepInputs(outputs, [file], context)
  return showSaved(readSavedReport(await readInput(file, context.io), file), outputs, options, context)
}
