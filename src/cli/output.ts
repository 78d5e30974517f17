/** Where results go, and how reports are put there. */

import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { EXIT, type ExitCode } from '../policy/verdict.ts'
import type { Report } from '../report.ts'
import { FORMATS, type Format, reporters } from '../reporters/index.ts'
import { notJudged } from '../reporters/not-judged.ts'
import { oldKnowledge } from '../reporters/old-knowledge.ts'
import { noticeLines } from '../reporters/policy-notices.ts'
import type { Context } from './context.ts'
import { systemReason } from './problems.ts'
import { colorLevel, lineWidth } from './terminal.ts'
import { writeWhole } from './write-file.ts'

export interface OutputOptions {
  readonly format: Format
  readonly output?: string
  readonly show: 'problems' | 'all'
  readonly color?: boolean
}

/** The options of every command that shows a report. */
export function addOutputOptions(command: Command): Command {
  return command
    .addOption(new Option('-f, --format <format>', 'how to show the report').choices(FORMATS).default('text'))
    .option('-o, --output <file>', 'write the report to a file instead of standard output')
    .addOption(
      new Option('--show <what>', 'what the report lists').choices(['problems', 'all'] as const).default('problems'),
    )
    .option('--color', 'use colours even when the output is not a terminal')
    .option('--no-color', 'use no colours')
}

export interface Reports {
  readonly reports: readonly Report[]
  /** Whether more than one environment was asked for. */
  readonly isSet: boolean
}

/** Puts the reports where they were asked for, and says whether that worked. */
export async function showReports(
  { reports, isSet }: Reports,
  options: OutputOptions,
  { io, notice }: Context,
): Promise<ExitCode> {
  const { format, output, show, color } = options
  const render = await reporters[format]()
  const text = render(reports, {
    colorLevel: colorLevel(output === undefined ? io : { ...io, stdoutIsTerminal: false, env: {} }, color),
    width: output === undefined ? lineWidth(io) : lineWidth({ ...io, stdoutIsTerminal: false }),
    showAll: show === 'all',
    asSet: isSet,
  })
  return put(text, output, { io, notice })
}

/** That the knowledge of the rules is old; where the report is no text, on standard error. It never changes the code. */
export function oldKnowledgeNotice(
  reports: readonly Report[],
  { format, output }: OutputOptions,
  { notice }: Context,
): void {
  if (format === 'text' && output === undefined) return
  for (const line of oldKnowledge(reports)) notice(line)
}

/** What somebody should know of waivers; where the report is no text, on standard error. It never changes the code. */
export function policyNotices(
  reports: readonly Report[],
  { format, output }: OutputOptions,
  { notice }: Context,
): void {
  if (format === 'text' && output === undefined) return
  for (const line of noticeLines(reports)) notice(line)
}

/** At exit code 0 the last line tells how many rules were not judged; where the report is no text, on standard error. */
export function notJudgedNotice(
  reports: readonly Report[],
  { format, output }: OutputOptions,
  { notice }: Context,
): void {
  if (format === 'text' && output === undefined) return
  for (const line of notJudged(reports)) notice(line)
}

/** Writes a result to standard output or to a file. */
export function put(
  text: string,
  output: string | undefined,
  { io, notice }: Pick<Context, 'io' | 'notice'>,
): ExitCode {
  if (output === undefined) {
    io.stdout(text)
    return EXIT.ready
  }
  try {
    writeWhole(resolve(io.workingFolder, output), text)
    return EXIT.ready
  } catch (error) {
    notice(`error: cannot write ${output}: ${systemReason(error)}`)
    return EXIT.unusable
  }
}
