/** `check`: judges environment files. */

import type { Command } from 'commander'
import { InputError } from '../../environment/input-error.ts'
import { type Demands, demandsOf, EXIT, type ExitCode, exitCodeOf, type FailOn, worstOf } from '../../policy/verdict.ts'
import { printable } from '../../reporters/printable.ts'
import type { Context, Finish } from '../context.ts'
import { exitReason } from '../exit-reason.ts'
import { expandFiles } from '../expand-files.ts'
import { failOnOption } from '../fail-on.ts'
import { writtenFiles } from '../file-names.ts'
import type { Io } from '../io.ts'
import type { Jobs } from '../jobs/threads-for.ts'
import { judgeFiles } from '../judge.ts'
import { addObservingOptions, type ObservingChoice } from '../observing-options.ts'
import {
  addOutputOptions,
  notJudgedNotice,
  type OutputOptions,
  oldKnowledgeNotice,
  policyNotices,
  showReports,
} from '../output.ts'
import { keepInputs, type Output, outputsOf, withRecording } from '../outputs.ts'
import { partOf } from '../part.ts'
import { addPolicyOptions, type PolicyChoice } from '../policy-options.ts'
import { explainInputError } from '../problems.ts'
import { addRedactOptions, namesIn, quietly, type RedactOptions, redactionOf } from '../redaction.ts'
import { addReportDataOptions, type ReportDataOptions, readReportData } from '../report-data.ts'
import { type Chosen, chooseRules } from '../selection.ts'
import { type Shard, shard } from '../shard.ts'
import { day, isoDay, jobs, list, months, percentage } from '../values.ts'
import type { Watched } from '../watch.ts'
import { checkObserving, whileObserving } from '../while-observing.ts'

export interface CheckOptions extends OutputOptions, PolicyChoice, RedactOptions, ReportDataOptions, ObservingChoice {
  readonly only?: readonly string[]
  readonly skip?: readonly string[]
  readonly asOf?: string
  readonly maxKnowledgeAge?: number
  readonly failOn?: FailOn
  readonly requireKnown?: true | readonly string[]
  readonly minCoverage?: number
  readonly root?: string
  readonly shard?: Shard
  readonly printConfig?: true
  readonly jobs?: Jobs
  readonly watch?: true
}

/** What a command line asks for, understood. */
export interface Asked {
  readonly names: readonly string[]
  readonly options: CheckOptions
  readonly outputs: readonly Output[]
  readonly chosen: Chosen
}

/** Adds the command. */
export function addCheck(program: Command, context: Context, finish: Finish): void {
  addObservingOptions(
    addReportDataOptions(
      addPolicyOptions(
        addRedactOptions(
          addOutputOptions(
            program
              .command('check')
              .description('judge environment files')
              .argument('<files...>', 'environment files, patterns such as "sites/*.yaml", or - for standard input'),
          ),
        ),
      ),
    ),
  )
    .option('--baseline <file>', 'let the findings that this file lists not count (see baseline create)')
    .option('--print-config', 'print which rules run, at which severity, and why; judge nothing')
    .option('--only <patterns>', 'run only these rules: ids, families or patterns', list)
    .option('--skip <patterns>', 'leave these rules out', list)
    .option('--as-of <day>', 'judge as of this day (default: today, UTC)', day)
    .option('--max-knowledge-age <age>', 'say so when the knowledge of the rules is older (default: 12 months)', months)
    .addOption(failOnOption())
    .option('--require-known [patterns]', 'exit with 4 when these rules (default: all) are not known', list)
    .option('--min-coverage <percent>', 'exit with 4 when fewer of the applicable rules were judged', percentage)
    .option('--root <folder>', 'the folder that files referred to must lie in')
    .option('--shard <i/n>', 'judge only the files that fall to machine i of n (see merge)', shard)
    .option('--jobs <threads>', 'judge files in so many threads (default: auto, as many as pay off)', jobs)
    .option('--watch', 'on a terminal: judge again when a file changes, until Ctrl-C')
    .action((files: readonly string[], options: CheckOptions) => finish(check(files, options, context)))
}

async function check(names: readonly string[], options: CheckOptions, context: Context): Promise<ExitCode> {
  const outputs = outputsOf(options, context)
  const chosen = chooseRules(options, context)
  const asked = { names, options, outputs, chosen }
  checkObserving(options, context)
  if (!options.watch) return (await checkOnce(asked, context)).code
  const { watchCheck } = await import('../watch-check.ts')
  return watchCheck(asked, (io) => checkOnce(asked, contextWith(io, context)), context)
}

function contextWith(io: Io, { fail }: Context): Context {
  return { io, fail, notice: (message) => io.stderr(`${printable(message)}\n`) }
}

async function checkOnce({ names, options, outputs, chosen }: Asked, context: Context): Promise<Watched> {
  const { notice } = context
  const { rules, requireKnown } = chosen
  const redaction = await redactionOf(options, context)
  if (redaction && options.printConfig) context.fail('--print-config shows a policy as it is: leave --redact out')
  const told = redaction?.quiet(context, [...names, ...filesOf(options)]) ?? context
  const { io } = told
  const part = partOf(await expandFiles(names, io.workingFolder), options.shard, io.workingFolder)
  if (part.problems.length > 0) io.stderr(explainInputError(new InputError(part.problems)))
  const { observations = [], record, policy, baseline, redactKey } = options
  const written = withRecording(outputs, { record, of: part.files }, context)
  keepInputs(written, [...part.files, policy, baseline, redactKey, ...observations], context)
  const { asOf = isoDay(io.now()), maxKnowledgeAge, show, root, failOn, minCoverage, jobs = 'auto' } = options
  if (options.printConfig) {
    const { printConfig } = await import('../print-config.ts')
    const printed = await printConfig(part.files, rules, options, outputs, context)
    const code = worstOf([printed, ...(part.problems.length > 0 ? [EXIT.unusable] : [])])
    return { code, files: [], isWhole: true }
  }
  const added = await readOrTell(options, part.files, told)
  if (added === undefined) return { code: EXIT.unusable, files: [], isWhole: false }
  keepInputs(written, added.files, context)
  const includeMet = show === 'all' || added.needsMet
  const judging = {
    rules,
    asOf,
    maxKnowledgeAge,
    includeMet,
    root,
    policy: options,
    jobs,
    wantsNames: redaction !== undefined,
  }
  const { value: outcomes, code: observed } = await whileObserving(options, told, ({ observing, io }) =>
    judgeFiles(part.files, { ...judging, observing }, io),
  )
  const files = [...added.files, ...observations, ...outcomes.flatMap(({ inputs }) => inputs)]
  const gathered = part.gather(outcomes)
  const isWhole = options.shard === undefined && gathered.details.unusable === undefined
  const whole = await quietly(redaction, filesOf(options), context, async () => {
    return { ...gathered, reports: added.addTo(gathered.reports, { isWhole, leaveOutMet: show !== 'all' }) }
  })
  const { reports, details } = redaction?.redact(whole, namesIn(gathered.reports, outcomes)) ?? whole

  const demands = reports.map((report) => demandsOf(report, { failOn, requireKnown, minCoverage }))
  const codes = reports.map((report, index) => exitCodeOf(report, demands[index] as Demands))
  keepInputs(writtenFiles(outputs, reports), files, context)
  // A shard is written whatever is in it: it is missed otherwise.
  const isWanted = reports.length > 0 || options.shard !== undefined
  const shown = isWanted
    ? await showReports({ reports, isSet: part.isSet, details }, outputs, options, context)
    : EXIT.ready
  oldKnowledgeNotice(reports, outputs, context)
  policyNotices(reports, outputs, context)
  reports.forEach((report, index) => {
    const reason = exitReason(report, codes[index] ?? EXIT.ready, demands[index] as Demands)
    if (reason !== undefined) notice(reason)
  })
  const failures = (details.unusable ?? []).map(({ exitCode }) => exitCode)
  const code = worstOf([...codes, ...failures, shown, observed])
  if (code === EXIT.ready) notJudgedNotice(reports, outputs, context)
  return { code, files, isWhole: failures.length === 0 }
}

/** As they were named. */
function filesOf({ policy, baseline, auditData, compareWith }: CheckOptions): readonly string[] {
  return [policy, baseline, auditData, compareWith].filter((file) => typeof file === 'string')
}

/** Told and not thrown: while files are watched, the next change may mend what is wrong. */
async function readOrTell(options: CheckOptions, environments: readonly string[], context: Context) {
  try {
    return await readReportData(options, { root: options.root, environments }, context)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    context.io.stderr(explainInputError(error))
    return undefined
  }
}
