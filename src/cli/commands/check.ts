/** `check`: judges environment files. */

import { type Command, Option } from 'commander'
import { InputError } from '../../environment/input-error.ts'
import {
  type Demands,
  demandsOf,
  EXIT,
  type ExitCode,
  exitCodeOf,
  FAIL_ON,
  type FailOn,
  worstOf,
} from '../../policy/verdict.ts'
import type { Context, Finish } from '../context.ts'
import { exitReason } from '../exit-reason.ts'
import { expandFiles } from '../expand-files.ts'
import { judgeFiles } from '../judge.ts'
import {
  addOutputOptions,
  notJudgedNotice,
  type OutputOptions,
  oldKnowledgeNotice,
  policyNotices,
  showReports,
} from '../output.ts'
import { addPolicyOptions, type PolicyChoice } from '../policy-options.ts'
import { explainInputError } from '../problems.ts'
import { chooseRules } from '../selection.ts'
import { day, isoDay, list, months, percentage } from '../values.ts'

interface CheckOptions extends OutputOptions, PolicyChoice {
  readonly only?: readonly string[]
  readonly skip?: readonly string[]
  readonly asOf?: string
  readonly maxKnowledgeAge?: number
  readonly failOn?: FailOn
  readonly requireKnown?: true | readonly string[]
  readonly minCoverage?: number
  readonly root?: string
  readonly printConfig?: true
}

/** Adds the command. */
export function addCheck(program: Command, context: Context, finish: Finish): void {
  addPolicyOptions(
    addOutputOptions(
      program
        .command('check')
        .description('judge environment files')
        .argument('<files...>', 'environment files, patterns such as "sites/*.yaml", or - for standard input'),
    ),
  )
    .option('--baseline <file>', 'let the findings that this file lists not count (see baseline create)')
    .option('--print-config', 'print which rules run, at which severity, and why; judge nothing')
    .option('--only <patterns>', 'run only these rules: ids, families or patterns', list)
    .option('--skip <patterns>', 'leave these rules out', list)
    .option('--as-of <day>', 'judge as of this day (default: today, UTC)', day)
    .option('--max-knowledge-age <age>', 'say so when the knowledge of the rules is older (default: 12 months)', months)
    .addOption(
      new Option('--fail-on <level>', 'exit with 1 from this level on (default: fail, or as the policy says)').choices(
        FAIL_ON,
      ),
    )
    .option('--require-known [patterns]', 'exit with 4 when these rules (default: all) are not known', list)
    .option('--min-coverage <percent>', 'exit with 4 when fewer of the applicable rules were judged', percentage)
    .option('--root <folder>', 'the folder that files referred to must lie in')
    .action((files: readonly string[], options: CheckOptions) => finish(check(files, options, context)))
}

async function check(names: readonly string[], options: CheckOptions, context: Context): Promise<ExitCode> {
  const { io, notice } = context
  const { rules, requireKnown } = chooseRules(options, context)
  const { files, problems, isSet } = await expandFiles(names, io.workingFolder)
  if (problems.length > 0) io.stderr(explainInputError(new InputError(problems)))
  const { asOf = isoDay(io.now()), maxKnowledgeAge, show, root, failOn, minCoverage } = options
  if (options.printConfig) {
    const { printConfig } = await import('../print-config.ts')
    return worstOf([await printConfig(files, rules, options, context), ...(problems.length > 0 ? [EXIT.unusable] : [])])
  }
  const judging = { rules, asOf, maxKnowledgeAge, includeMet: show === 'all', root, policy: options }
  const judged = await judgeFiles(files, judging, io)

  const reports = judged.flatMap((each) => ('report' in each ? [each.report] : []))
  const demands = reports.map((report) => demandsOf(report, { failOn, requireKnown, minCoverage }))
  const codes = reports.map((report, index) => exitCodeOf(report, demands[index] as Demands))
  const shown = reports.length > 0 ? await showReports({ reports, isSet }, options, context) : EXIT.ready
  oldKnowledgeNotice(reports, options, context)
  policyNotices(reports, options, context)
  reports.forEach((report, index) => {
    const reason = exitReason(report, codes[index] ?? EXIT.ready, demands[index] as Demands)
    if (reason !== undefined) notice(reason)
  })
  const failures = judged.flatMap((each) => ('code' in each ? [each.code] : []))
  const code = worstOf([...codes, ...failures, shown, ...(problems.length > 0 ? [EXIT.unusable] : [])])
  if (code === EXIT.ready) notJudgedNotice(reports, options, context)
  return code
}
