/** Where results go, and how reports are put there. */

import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { EXIT, type ExitCode, worstOf } from '../policy/verdict.ts'
import type { Report } from '../report.ts'
import type { SetDetails } from '../report-set.ts'

import {
  type Format,
  REPORTERS,
  type Render,
  type Rendered,
  type RenderOptions,
  type RenderPieces,
  type ReportFormat,
} from '../reporters/index.ts'
import { notJudged } from '../reporters/not-judged.ts'
import { oldKnowledge } from '../reporters/old-knowledge.ts'
import { noticeLines } from '../reporters/policy-text.ts'
import type { Context } from './context.ts'
import { explainCrash } from './crash.ts'
import { filesFor, isPerEnvironment } from './file-names.ts'
import type { Io } from './io.ts'
import { formatRequest, type Output, type OutputRequests } from './outputs.ts'
import { systemReason } from './problems.ts'
import { colorLevel, lineWidth } from './terminal.ts'
import { type Content, writeWhole } from './write-file.ts'

export interface OutputOptions extends OutputRequests {
  readonly show: 'problems' | 'all'
  readonly color?: boolean
}

const HELP = `
Formats:
${Object.entries(REPORTERS)
  .map(([name, { text }]) => `  ${name.padEnd(16)}${text}`)
  .join('\n')}

--format may be repeated: -f text -f sarif=out.sarif -f junit=out.xml. One format may go to standard output, which is
also called -; each of the others names its file. The exit code never depends on the format.

A file name with {name} or {path} stands for one file for each environment: -f html=reports/{path}.html. {name} is the
name of its file without folders and ending, {path} the same with its folders.`

/** The options of every command that shows a report. */
export function addOutputOptions(command: Command): Command {
  return command
    .option('-f, --format <format>', 'how to show the report, as NAME or NAME=FILE (default: text)', formatRequest)
    .option('-o, --output <file>', 'write the format that names no file to this one instead of standard output')
    .addOption(
      new Option('--show <what>', 'what the report lists').choices(['problems', 'all'] as const).default('problems'),
    )
    .option('--color', 'use colours even when the output is not a terminal')
    .option('--no-color', 'use no colours')
    .addHelpText('after', HELP)
}

export interface Reports {
  readonly reports: readonly Report[]
  /** Whether more than one environment was asked for. */
  readonly isSet: boolean
  readonly details?: SetDetails
}

/** Puts the reports where they were asked for, and says whether that worked. One format that fails loses no other. */
export async function showReports(
  shown: Reports,
  outputs: readonly Output[],
  options: OutputOptions,
  context: Context,
): Promise<ExitCode> {
  const codes: ExitCode[] = []
  for (const output of outputs) codes.push(await showReport(shown, output, options, context))
  return worstOf(codes)
}

async function showReport(
  { reports, isSet, details = {} }: Reports,
  { format, file }: Output,
  { show, color }: OutputOptions,
  { io, notice }: Context,
): Promise<ExitCode> {
  const files = filesFor(file, reports)
  const fault = faultOf(format, file, io) ?? ('fault' in files ? files.fault : undefined)
  if (fault !== undefined || 'fault' in files) {
    notice(`error: nothing is written as ${format}: ${fault}`)
    return EXIT.unusable
  }
  const isEach = file !== undefined && isPerEnvironment(file)
  const shown = file === undefined ? io : { ...io, stdoutIsTerminal: false }
  const options: RenderOptions = {
    colorLevel: colorLevel(file === undefined ? io : { ...shown, env: {} }, color),
    width: lineWidth(shown),
    showAll: show === 'all',
    asSet: isSet && !isEach,
    details: isEach ? {} : details,
  }
  try {
    const render = await renderOf(format)
    const codes: ExitCode[] = []
    for (const each of files) {
      const result = await render(each.reports, options)
      codes.push(await putPieces(result, each.file, { io, notice }, { makeFolders: isEach }))
    }
    return worstOf(codes.length > 0 ? codes : [EXIT.ready])
  } catch (error) {
    if (isTooLong(error)) {
      notice(
        `error: nothing is written as ${format}: ${reports.length} reports are longer together than a text may be; ` +
          `name a file for each, as in -f ${format}=reports/{path}.${format}, or judge them in parts (--shard)`,
      )
      return EXIT.unusable
    }
    io.stderr(`${format}: ${explainCrash(error)}`)
    return EXIT.ours
  }
}

/** In pieces where the format can. */
async function renderOf(format: Format): Promise<Render | RenderPieces> {
  const { load, loadPieces }: ReportFormat = REPORTERS[format]
  return loadPieces ? loadPieces() : load()
}

/** No terminal shows bytes that are no text. */
function faultOf(format: Format, file: string | undefined, { stdoutIsTerminal }: Io): string | undefined {
  const { isBinary }: ReportFormat = REPORTERS[format]
  return isBinary && file === undefined && stdoutIsTerminal
    ? `a terminal cannot show it: name a file, as in -f ${format}=FILE`
    : undefined
}

/** V8 makes no text of more than half a thousand million characters: a set of thousands of reports comes near it. */
function isTooLong(error: unknown): boolean {
  return error instanceof RangeError && error.message === 'Invalid string length'
}

/** That the knowledge of the rules is old; where no text says it, on standard error. It never changes the code. */
export function oldKnowledgeNotice(reports: readonly Report[], outputs: readonly Output[], { notice }: Context): void {
  if (isSaid(outputs)) return
  for (const line of oldKnowledge(reports)) notice(line)
}

/** What somebody should know of waivers; where no text says it, on standard error. It never changes the code. */
export function policyNotices(reports: readonly Report[], outputs: readonly Output[], { notice }: Context): void {
  if (isSaid(outputs, ['text', 'github', 'azure'])) return
  for (const line of noticeLines(reports)) notice(line)
}

/** At exit code 0 the last line tells how many rules were not judged; where no text says it, on standard error. */
export function notJudgedNotice(reports: readonly Report[], outputs: readonly Output[], { notice }: Context): void {
  if (isSaid(outputs)) return
  for (const line of notJudged(reports)) notice(line)
}

/** They end with it themselves. */
const TOLD_BY: readonly Format[] = ['text', 'short', 'github', 'azure']

function isSaid(outputs: readonly Output[], toldBy = TOLD_BY): boolean {
  return outputs.some(({ format, file }) => file === undefined && toldBy.includes(format))
}

/** Writes a result, which may come in pieces, to standard output or to a file. */
async function putPieces(
  result: Content,
  output: string | undefined,
  context: Pick<Context, 'io' | 'notice'>,
  folders: Folders,
): Promise<ExitCode> {
  if (output !== undefined) return putFile(result, output, context, folders)
  if (typeof result === 'string' || result instanceof Uint8Array) return put(result, output, context)
  await context.io.stdoutPieces(result)
  return EXIT.ready
}

interface Folders {
  readonly makeFolders?: boolean
}

/** Writes a result to standard output or to a file. */
export function put(result: Rendered, output: string | undefined, context: Pick<Context, 'io' | 'notice'>): ExitCode {
  if (output !== undefined) return putFile(result, output, context)
  if (typeof result === 'string') context.io.stdout(result)
  else context.io.stdoutBytes(result)
  return EXIT.ready
}

function putFile(
  result: Content,
  output: string,
  { io, notice }: Pick<Context, 'io' | 'notice'>,
  { makeFolders = false }: Folders = {},
): ExitCode {
  try {
    if (makeFolders) mkdirSync(dirname(resolve(io.workingFolder, output)), { recursive: true })
    writeWhole(resolve(io.workingFolder, output), result)
    return EXIT.ready
  } catch (error) {
    notice(`error: cannot write ${output}: ${systemReason(error)}`)
    return EXIT.unusable
  }
}
