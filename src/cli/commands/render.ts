/** `render`: shows a saved report again, in any format. */

import { type Command, Option } from 'commander'
import { EXIT, type ExitCode, exitCodeOf, FAIL_ON, type FailOn, worstOf } from '../../policy/verdict.ts'
import { readSavedReport } from '../../reporters/report-schema.ts'
import type { Context, Finish } from '../context.ts'
import { addOutputOptions, notJudgedNotice, type OutputOptions, oldKnowledgeNotice, showReports } from '../output.ts'
import { outputsOf } from '../outputs.ts'
import { readInput } from '../read-input.ts'

interface RenderOptions extends OutputOptions {
  readonly failOn: FailOn
}

/** Adds the command. */
export function addRender(program: Command, context: Context, finish: Finish): void {
  addOutputOptions(
    program
      .command('render')
      .description('show a report that check --format json has written')
      .argument('<report>', 'the file, or - for standard input'),
  )
    .addOption(new Option('--fail-on <level>', 'exit with 1 from this level on').choices(FAIL_ON).default('fail'))
    .action((file: string, options: RenderOptions) => finish(render(file, options, context)))
}

async function render(file: string, options: RenderOptions, context: Context): Promise<ExitCode> {
  const outputs = outputsOf(options, context)
  const saved = readSavedReport(await readInput(file, context.io), file)
  const { reports } = saved
  const shown = await showReports(saved, outputs, options, context)
  oldKnowledgeNotice(reports, outputs, context)
  const demands = { failOn: options.failOn, requireKnown: false, minCoverage: 0 }
  const code = worstOf([shown, ...reports.map((report) => exitCodeOf(report, demands))])
  if (code === EXIT.ready) notJudgedNotice(reports, outputs, context)
  return code
}
