/** `baseline`: the findings that are there today, so that new ones can be told from them. */

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { rules } from '../../../rules/index.ts'
import { InputError } from '../../environment/input-error.ts'
import { baselineOf, baselineText, fixedOf } from '../../policy/baseline.ts'
import { EXIT, type ExitCode, worstOf } from '../../policy/verdict.ts'
import type { Report } from '../../report.ts'
import { printableJson } from '../../reporters/printable.ts'
import { counted } from '../../reporters/text-layout.ts'
import { readBaselineFile } from '../baseline-file.ts'
import type { Context, Finish } from '../context.ts'
import { expandFiles } from '../expand-files.ts'
import { judgeFiles } from '../judge.ts'
import { put } from '../output.ts'
import { ruleBook } from '../policies.ts'
import { addPolicyOptions, type PolicyChoice } from '../policy-options.ts'
import { day, isoDay } from '../values.ts'

interface Options extends PolicyChoice {
  readonly asOf?: string
  readonly root?: string
}

/** Adds the command. */
export function addBaseline(program: Command, context: Context, finish: Finish): void {
  const baseline = program
    .command('baseline')
    .description('list the findings of today in a file, so that check --baseline tells new ones from them')
  judging(baseline.command('create').description('write the findings that are there today'))
    .requiredOption('-o, --output <file>', 'the file to write')
    .option('--force', 'replace a file that is there')
    .action((files: readonly string[], options: Options & { output: string; force?: true }) =>
      finish(create(files, options, context)),
    )
  judging(baseline.command('prune').description('take out what is fixed; nothing is ever added'))
    .requiredOption('--baseline <file>', 'the file that baseline create has written')
    .action((files: readonly string[], options: Options & { baseline: string }) =>
      finish(prune(files, options, context)),
    )
}

function judging(command: Command): Command {
  return addPolicyOptions(
    command.argument('<files...>', 'environment files, patterns such as "sites/*.yaml", or - for standard input'),
  )
    .option('--as-of <day>', 'judge as of this day (default: today, UTC)', day)
    .option('--root <folder>', 'the folder that files referred to must lie in')
}

async function create(
  files: readonly string[],
  options: Options & { readonly output: string; readonly force?: true },
  context: Context,
): Promise<ExitCode> {
  const { output, force } = options
  if (!force && existsSync(resolve(context.io.workingFolder, output)))
    context.fail(`${output} is there already: --force replaces it`)
  const judged = await judgeAll(files, options, context)
  if ('code' in judged) return judged.code
  const refused = new Set(rules.filter(({ notWaivable }) => notWaivable !== undefined).map(({ id }) => id))
  const { entries, left } = baselineOf(judged.reports, refused)
  const text = baselineText({ createdOn: judged.asOf, entries })
  const code = put(printableJson(text), output, context)
  if (code !== EXIT.ready) return code
  context.notice(`${output}: ${counted(entries.length, 'finding')}`)
  if (left > 0)
    context.notice(
      `${counted(left, 'finding')} of rules that cannot be waived: left out, ${left === 1 ? 'it counts' : 'they count'}`,
    )
  return code
}

async function prune(
  files: readonly string[],
  { baseline: file, ...options }: Options & { readonly baseline: string },
  context: Context,
): Promise<ExitCode> {
  const baseline = await readBaselineFile(file, file, ruleBook(), context.io)
  const judged = await judgeAll(files, options, context)
  if ('code' in judged) return judged.code
  const fixed = new Set(judged.reports.flatMap((report) => fixedOf(baseline, report)))
  const { createdOn } = baseline
  const entries = baseline.entries.filter((entry) => !fixed.has(entry))
  const code = fixed.size === 0 ? EXIT.ready : put(printableJson(baselineText({ createdOn, entries })), file, context)
  if (code === EXIT.ready)
    context.notice(`${file}: ${counted(fixed.size, 'finding')} fixed and taken out, ${entries.length} left`)
  return code
}

/** All reports or none: of a file that could not be judged, nobody knows what is fixed. */
async function judgeAll(
  names: readonly string[],
  { asOf: given, root, ...policy }: Options,
  { io }: Context,
): Promise<{ readonly reports: readonly Report[]; readonly asOf: string } | { readonly code: ExitCode }> {
  const asOf = given ?? isoDay(io.now())
  const { files, problems } = await expandFiles(names, io.workingFolder)
  if (problems.length > 0) throw new InputError(problems)
  const judged = await judgeFiles(files, { rules, asOf, includeMet: false, root, policy }, io)
  const reports = judged.flatMap((each) => ('report' in each ? [each.report] : []))
  const codes = judged.flatMap((each) => ('unusable' in each ? [each.unusable.exitCode] : []))
  const broken = reports.some(({ summary }) => summary.error > 0)
  if (codes.length === 0 && !broken) return { reports, asOf }
  return { code: worstOf([...codes, ...(broken ? [EXIT.ours] : [])]) }
}
