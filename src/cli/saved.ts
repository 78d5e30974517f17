/** Shows reports that were judged before, and comes to the exit code that judging them had. */

import type { Command } from 'commander'
import { demandsOf, EXIT, type ExitCode, exitCodeOf, type FailOn, worstOf } from '../policy/verdict.ts'
import type { Context } from './context.ts'
import { failOnOption } from './fail-on.ts'
import {
  addOutputOptions,
  notJudgedNotice,
  type OutputOptions,
  oldKnowledgeNotice,
  policyNotices,
  type Reports,
  showReports,
} from './output.ts'
import { keepInputs, type Output, outputsOf } from './outputs.ts'
import { addRedactOptions, quietly, type RedactOptions, redactionOf } from './redaction.ts'
import { addedTo, addReportDataOptions, type ReportDataOptions, readReportData } from './report-data.ts'
import { unusableLines } from './unusable.ts'

export interface SavedOptions extends OutputOptions, RedactOptions, ReportDataOptions {
  readonly root?: string
  /** Without it, as the policy of each report says. */
  readonly failOn?: FailOn
}

/** The options of every command that shows reports which were judged before. */
export function addSavedOptions(command: Command): Command {
  return addReportDataOptions(addRedactOptions(addOutputOptions(command)))
    .option('--root <folder>', 'the folder that files of the audit data must lie in')
    .addOption(failOnOption())
}

/**
 * Reads reports, lays beside them what the options name, takes names out where that is asked for, and shows them.
 * @param names as the command line has them
 * @param read is given what ends the command when an output would take the place of a file that is read
 */
export async function showAgain(
  names: readonly string[],
  options: SavedOptions,
  context: Context,
  read: (context: Context, keep: (files: readonly string[]) => void) => Promise<Reports>,
): Promise<ExitCode> {
  const outputs = outputsOf(options, context)
  const keep = (files: readonly (string | undefined)[]) => keepInputs(outputs, files, context)
  keep([options.redactKey])
  const redaction = await redactionOf(options, context)
  const named = [...names, options.auditData, options.compareWith]
  const saved = await quietly(redaction, named, context, async (context) => {
    const reports = await read(context, keep)
    const added = await readReportData(options, options, context)
    keep(added.files)
    return addedTo(reports, added)
  })
  return showSaved(redaction?.redact(saved) ?? saved, outputs, options, context)
}

/** What could not be judged then is told again on standard error, and counts again. */
async function showSaved(
  shown: Reports,
  outputs: readonly Output[],
  options: SavedOptions,
  context: Context,
): Promise<ExitCode> {
  const { reports, details: { unusable = [], shard } = {} } = shown
  for (const line of unusableLines(unusable)) context.notice(line)
  // Where nothing was judged there is nothing to show but a shard, which is missed otherwise.
  const written = reports.length > 0 || shard ? await showReports(shown, outputs, options, context) : EXIT.unusable
  oldKnowledgeNotice(reports, outputs, context)
  policyNotices(reports, outputs, context)
  const { failOn } = options
  const code = worstOf([
    written,
    ...reports.map((report) => exitCodeOf(report, demandsOf(report, { failOn }))),
    ...unusable.map(({ exitCode }) => exitCode),
  ])
  if (code === EXIT.ready) notJudgedNotice(reports, outputs, context)
  return code
}
