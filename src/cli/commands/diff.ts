/** `diff`: what changed from one saved report to another, and why. */

import { type Command, Option } from 'commander'
import {
  EXIT,
  type ExitCode,
  exitCodeOf,
  FAIL_ON,
  type FailOn,
  reachesThreshold,
  worstOf,
} from '../../policy/verdict.ts'
import type { Diff } from '../../reporters/diff-data.ts'
import { renderDiffJson } from '../../reporters/diff-json.ts'
import { renderDiffText } from '../../reporters/diff-text.ts'
import { readSavedReport } from '../../reporters/saved-report.ts'
import { diffReports } from '../../reports/diff.ts'
import type { Context, Finish } from '../context.ts'
import { pageFor } from '../one-environment.ts'
import { put } from '../output.ts'
import { readReport } from '../read-input.ts'
import { addRedactOptions, quietly, type RedactOptions, redactionOf, refuseOtherKeys } from '../redaction.ts'

const FORMATS = ['text', 'json'] as const

interface DiffOptions extends RedactOptions {
  readonly format: (typeof FORMATS)[number]
  readonly output?: string
  readonly failOn: FailOn
  readonly color?: boolean
}

const HELP = `
Exit codes: 1 when a finding reaches --fail-on that did not before; 2, 3 as of check on the newer report; else 0.`

/** Adds the command. */
export function addDiff(program: Command, context: Context, finish: Finish): void {
  addRedactOptions(
    program
      .command('diff')
      .description('what is new, fixed and changed between two saved reports, and why')
      .argument('<old>', 'a report that check --format json has written')
      .argument('<new>', 'a newer one, or - for standard input'),
  )
    .addOption(new Option('-f, --format <format>', 'how to show it').choices(FORMATS).default('text'))
    .option('-o, --output <file>', 'write it to a file instead of standard output')
    .addOption(
      new Option('--fail-on <level>', 'exit with 1 for new findings from this level on')
        .choices(FAIL_ON)
        .default('fail'),
    )
    .option('--color', 'use colours even when the output is not a terminal')
    .option('--no-color', 'use no colours')
    .addHelpText('after', HELP)
    .action((old: string, newer: string, options: DiffOptions) => finish(diff(old, newer, options, context)))
}

async function diff(old: string, newer: string, options: DiffOptions, context: Context): Promise<ExitCode> {
  const { io, fail } = context
  if (old === '-' && newer === '-') fail('standard input can be read once: give one of the two reports as a file')
  const redaction = await redactionOf(options, context)
  const read = async (file: string) => {
    const saved = readSavedReport(await readReport(file, io), file)
    return redaction?.redact(saved) ?? saved
  }
  const { before, after } = await quietly(redaction, [old, newer], context, async () => {
    const before = await read(old)
    const after = await read(newer)
    refuseOtherKeys(before.reports, after.reports, newer)
    return { before, after }
  })
  const made = diffReports(before.reports, after.reports)
  const text = options.format === 'json' ? renderDiffJson(made) : renderDiffText(made, pageFor(options, io))
  const demands = { failOn: 'never', requireKnown: false, minCoverage: 0 } as const
  return worstOf([
    put(text, options.output, context),
    ...after.reports.map((report) => exitCodeOf(report, demands)),
    ...(after.details.unusable ?? []).map(({ exitCode }) => exitCode),
    hasNew(made, options.failOn) ? EXIT.found : EXIT.ready,
  ])
}

/** Also what was there, and did not count: as a warning, as unknown, or accepted. */
function hasNew({ environments }: Diff, failOn: FailOn): boolean {
  return environments
    .flatMap((each) => [...each.new, ...each.changed])
    .some(({ before, after }) => reachesThreshold(after, failOn) && !reachesThreshold(before, failOn))
}
