/** `render`: shows a saved report again, in any format. */

import { type Command, Option } from 'commander'
import { demandsOf, EXIT, type ExitCode, exitCodeOf, FAIL_ON, type FailOn, worstOf } from '../../policy/verdict.ts'
import { readSavedReport } from '../../reporters/report-schema.ts'
import type { Context, Finish } from '../context.ts'
import {
  addOutputOptions,
  notJudgedNotice,
  type OutputOptions,
  oldKnowledgeNotice,
  policyNotices,
  showReports,
} from '../output.ts'
import { readInput } from '../read-input.ts'

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
    .addOption(
      new Option('--fail-on <level>', 'exit with 1 from this level on (default: fail, or as the policy says)').choices(
        FAIL_ON,
      ),
    )
    .action((file: string, options: RenderOptions) => finish(render(file, options, context)))
}

async function render(file: string, options: RenderOptions, context: Context): Promise<ExitCode> {
  const saved = readSavedReport(await readInput(file, context.io), file)
  const { reports } = saved
  const shown = await showReports(saved, options, context)
  oldKnowledgeNotice(reports, options, context)
  policyNotices(reports, options, context)
  const { failOn } = options
  const codes = reports.map((report) => exitCodeOf(report, demandsOf(report, { failOn })))
  const code = worstOf([shown, ...codes])
  if (code === EXIT.ready) notJudgedNotice(reports, options, context)
  return code
}
