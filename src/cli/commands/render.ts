/** `render`: shows a saved report again, in any format. */

import type { Command } from 'commander'
import type { ExitCode, FailOn } from '../../policy/verdict.ts'
import { readSavedReport } from '../../reporters/saved-report.ts'
import type { Context, Finish } from '../context.ts'
import { failOnOption } from '../fail-on.ts'
import { addOutputOptions, type OutputOptions } from '../output.ts'
import { keepInputs, outputsOf } from '../outputs.ts'
import { readReport } from '../read-input.ts'
import { addRedactOptions, quietly, type RedactOptions, redactionOf } from '../redaction.ts'
import { addedTo, addReportDataOptions, type ReportDataOptions, readReportData } from '../report-data.ts'
import { showSaved } from '../saved.ts'

interface RenderOptions extends OutputOptions, RedactOptions, ReportDataOptions {
  readonly root?: string
  readonly failOn?: FailOn
}

/** Adds the command. */
export function addRender(program: Command, context: Context, finish: Finish): void {
  addReportDataOptions(
    addRedactOptions(
      addOutputOptions(
        program
          .command('render')
          .description('show a report that check --format json has written')
          .argument('<report>', 'the file, or - for standard input'),
      ),
    ),
  )
    .option('--root <folder>', 'the folder that files of the audit data must lie in')
    .addOption(failOnOption())
    .action((file: string, options: RenderOptions) => finish(render(file, options, context)))
}

async function render(file: string, options: RenderOptions, context: Context): Promise<ExitCode> {
  const outputs = outputsOf(options, context)
  keepInputs(outputs, [file, options.redactKey], context)
  const redaction = await redactionOf(options, context)
  const named = [file, options.auditData, options.compareWith]
  const saved = await quietly(redaction, named, context, async (context) => {
    const read = readSavedReport(await readReport(file, context.io), file)
    const added = await readReportData(options, options, context)
    keepInputs(outputs, added.files, context)
    return addedTo(read, added)
  })
  return showSaved(redaction?.redact(saved) ?? saved, outputs, options, context)
}
