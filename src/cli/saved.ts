/** Shows reports that were judged before, and comes to the exit code that judging them had. */

import { demandsOf, EXIT, type ExitCode, exitCodeOf, type FailOn, worstOf } from '../policy/verdict.ts'
import type { Context } from './context.ts'
import {
  notJudgedNotice,
  type OutputOptions,
  oldKnowledgeNotice,
  policyNotices,
  type Reports,
  showReports,
} from './output.ts'
import type { Output } from './outputs.ts'
import { unusableLines } from './unusable.ts'

interface ShowOptions extends OutputOptions {
  /** Without it, as the policy of each report says. */
  readonly failOn?: FailOn
}

/** What could not be judged then is told again on standard error, and counts again. */
export async function showSaved(
  shown: Reports,
  outputs: readonly Output[],
  options: ShowOptions,
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
