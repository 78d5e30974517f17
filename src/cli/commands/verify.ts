/** `verify`: whether a saved report is still true to the files and the tables it was made from. */

import { resolve } from 'node:path'
import type { Command } from 'commander'
import { rules as allRules } from '../../../rules/index.ts'
import { fingerprintOf } from '../../engine/fingerprint.ts'
import { digestOfRules } from '../../engine/provenance.ts'
import { InputError } from '../../environment/input-error.ts'
import { type Digests, digestOfTable } from '../../facts/facts.ts'
import { TABLE_NAMES } from '../../facts/table-names.ts'
import { version } from '../../package.ts'
import { EXIT, type ExitCode, worstOf } from '../../policy/verdict.ts'
import type { Report } from '../../report.ts'
import { otherFiles, recordings } from '../../reporters/other-files.ts'
import { printable } from '../../reporters/printable.ts'
import { readSavedReport } from '../../reporters/saved-report.ts'
import { counted } from '../../reporters/text-layout.ts'
import { inconsistencies } from '../../reports/consistency.ts'
import { judgedOtherwise } from '../../reports/same-judgement.ts'
import type { Context, Finish } from '../context.ts'
import type { Io } from '../io.ts'
import { judgeFile } from '../judge.ts'
import type { Observing } from '../observing.ts'
import type { PolicyChoice } from '../policy-options.ts'
import { readReport } from '../read-input.ts'
import { isRedacted } from '../redaction.ts'
import { type Compare, comparing, type PlaceOptions, rootOfReports } from '../report-places.ts'

interface VerifyOptions extends PlaceOptions {
  readonly rejudge?: true
}

const HELP = `
Exit codes: 0 nothing differs, 1 something differs or is missing, 2 the report cannot be used, 3 a fault of lync-ready.`

/** Adds the command. */
export function addVerify(program: Command, context: Context, finish: Finish): void {
  program
    .command('verify')
    .description('whether the files and the tables that a saved report was made from are still the same')
    .argument('<report>', 'a report that check --format json has written, or - for standard input')
    .option(
      '--root <folder>',
      'the folder that the paths in the report start from (default: the root of this folder, or where all of them are)',
    )
    .option('--policy <file>', 'where the policy file is that was outside of the root')
    .option('--baseline <file>', 'where the baseline is that was outside of the root')
    .option('--rejudge', 'judge again as of the day of the report, and compare')
    .addHelpText('after', HELP)
    .action((file: string, options: VerifyOptions) => finish(verify(file, options, context)))
}

async function verify(file: string, options: VerifyOptions, context: Context): Promise<ExitCode> {
  const { io } = context
  const { reports, details } = readSavedReport(await readReport(file, io), file)
  if (reports.some(isRedacted)) {
    const message = 'is redacted, so that nothing in it can be compared with files: verify the report it was made from'
    throw new InputError([{ file, message }])
  }
  const root = rootOfReports(file, reports, options.root, context)
  const codes = reports.map((report) => {
    const faults = faultsOf(report, comparing(report, root, options, context))
    const path = printable(report.environment.path)
    for (const fault of faults) io.stdout(`${path}: ${printable(fault)}\n`)
    if (faults.length === 0)
      io.stdout(
        `${path}: ${counted(report.inputs.length + otherFiles(report).length, 'file')}, all tables and rules are the same\n`,
      )
    return faults.length === 0 ? EXIT.ready : EXIT.found
  })
  const rejudged = options.rejudge ? await rejudge(reports, root, options, context) : []
  return worstOf([...codes, ...rejudged, ...(details.unusable ?? []).map(() => EXIT.found)])
}

function faultsOf(report: Report, compare: Compare): readonly string[] {
  const { inputs, provenance, tool } = report
  const files = [...inputs, ...(provenance?.policy ?? []), ...otherFiles(report)].flatMap(({ path, sha256 }) => {
    const compared = compare(path, sha256)
    return compared === 'unchanged' ? [] : [`${path}: ${compared.fault}`]
  })
  const own = tool.version === version() ? [] : [`was made by version ${tool.version}; this is ${version()}`]
  const digests = { fingerprint: fingerprintOf, rules: digestOfRules }
  return [...new Set(files), ...own, ...tableFaults(provenance?.facts), ...inconsistencies(report, digests)]
}

function tableFaults(told: Readonly<Record<string, string>> | undefined): readonly string[] {
  if (told === undefined) return ['does not tell by which tables it was made: it is of an older version']
  const own: Partial<Digests> = Object.fromEntries(TABLE_NAMES.map((name) => [name, digestOfTable(name)]))
  const names = [...new Set([...Object.keys(told), ...TABLE_NAMES])].sort()
  return names.flatMap((name) => {
    const [was, is] = [told[name], own[name as keyof Digests]]
    if (was === is) return []
    if (was === undefined) return [`the table ${name} is not among those it was made by`]
    return [is === undefined ? `there is no table ${name} here` : `the table ${name} is not the one it was made by`]
  })
}

/** Why it is not judged again, where a file differs, is told without a hash, or would lead out of the root. */
function hindrance(report: Report, compare: Compare): string | undefined {
  const { environment, policy, inputs, observed = [] } = report
  if (observed.some(({ kind }) => kind === 'live'))
    return 'the network was asked, and may answer otherwise now (check --live --record keeps what it answers)'
  const named = [environment.path, policy?.path, policy?.baseline?.path].flatMap((path) => path ?? [])
  const unlisted = named.find((path) => !inputs.some((input) => input.path === path))
  if (unlisted !== undefined) return `the report tells no hash of ${unlisted}`
  const other = [...inputs, ...recordings(report)].find(({ path, sha256 }) => compare(path, sha256) !== 'unchanged')
  return other && `${other.path} is not what it was`
}

/** What the report was judged by. */
function policyOf({ policy }: Report, root: string, given: VerifyOptions): PolicyChoice {
  const { path, baseline, notices = [] } = policy ?? {}
  return {
    policy: path === undefined ? false : (given.policy ?? resolve(root, path)),
    // A comment that is not followed is always told of.
    inlineIgnores: !notices.some(({ kind }) => kind === 'not-allowed'),
    ...(baseline && { baseline: given.baseline ?? resolve(root, baseline.path) }),
  }
}

/** The rules that ran, and those that the policy switched off. */
function rulesOf({ rules, policy }: Report) {
  const ids = new Set([...rules.map(({ id }) => id), ...(policy?.changes ?? []).map(({ ruleId }) => ruleId)])
  return allRules.filter(({ id }) => ids.has(id))
}

async function rejudge(
  reports: readonly Report[],
  root: string,
  given: VerifyOptions,
  context: Context,
): Promise<readonly ExitCode[]> {
  const codes: ExitCode[] = []
  for (const report of reports) codes.push(await rejudgeOne(report, root, given, context))
  return codes
}

/** What was observed then, as its recordings have it. */
async function observingOf(report: Report, root: string, io: Io): Promise<Observing | undefined> {
  const observations = recordings(report).map(({ path }) => resolve(root, path))
  if (observations.length === 0) return undefined
  const { createObserving } = await import('../observing.ts')
  return createObserving({ observations }, io)
}

async function rejudgeOne(report: Report, root: string, given: VerifyOptions, context: Context): Promise<ExitCode> {
  const { io } = context
  const { path } = report.environment
  const say = (text: string) => io.stdout(`${printable(path)}: ${printable(text)}\n`)
  const hindered = hindrance(report, comparing(report, root, given, context))
  if (hindered !== undefined) {
    say(`not judged again: ${hindered}`)
    return EXIT.found
  }
  const maxKnowledgeAge = report.knowledge?.maxAgeMonths
  const options = {
    rules: rulesOf(report),
    asOf: report.asOf,
    includeMet: false,
    root,
    maxKnowledgeAge,
    policy: policyOf(report, root, given),
  }
  const observing = await observingOf(report, root, io)
  const judged = await judgeFile(resolve(root, path), { ...options, observing }, io)
  if ('unusable' in judged) return judged.unusable.exitCode
  const faults = judgedOtherwise(report, judged.report)
  for (const fault of faults) say(fault)
  if (faults.length === 0) say(`judged again as of ${report.asOf}, it is the same`)
  return faults.length === 0 ? EXIT.ready : EXIT.found
}
