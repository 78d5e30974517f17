/** `--redact`: reports, and what is said of them on standard error, without the names of those they are about. */

import type { Command } from 'commander'
import { InputError } from '../environment/input-error.ts'
import type { Redactor } from '../redact/redact.ts'
import type { Report } from '../report.ts'
import type { SetDetails } from '../report-set.ts'
import type { Recording } from '../sources/observed/recording.ts'
import type { Context } from './context.ts'
import type { Io } from './io.ts'
import type { Judged } from './judge.ts'
import { readInputBytes } from './read-input.ts'

export interface RedactOptions {
  readonly redact?: true
  readonly redactKey?: string
}

const WITHOUT_KEY = 'without --redact-key anybody can try which name a pseudonym stands for'
const FEWEST_BYTES = 16
const MOST_BYTES = 1024 * 1024
/** As errors show the line they are about, and mark the place in it. */
const LINE_OF_FILE = /^ *\d* \| /

interface Gathered {
  readonly reports: readonly Report[]
  readonly details?: SetDetails
}

/** The options of every command that redacts. */
export function addRedactOptions(command: Command): Command {
  return command
    .option('--redact', 'put pseudonyms in the place of names and addresses, and leave free texts out')
    .option('--redact-key <file>', 'make pseudonyms by the bytes of this file: who has not got it cannot try names')
}

export function isRedacted({ redacted }: Report): boolean {
  return redacted !== undefined
}

/** What the environment of each of these reports calls its own. */
export function namesIn(reports: readonly Report[], judged: readonly Judged[]): readonly (readonly string[])[] {
  const names = new Map(judged.flatMap((each) => ('report' in each ? [[each.report, each.names] as const] : [])))
  return reports.map((report) => names.get(report) ?? [])
}

export interface Redaction {
  /** @param names what the environment of each report calls its own, if it was read in this run */
  redact<Of extends Gathered>(gathered: Of, names?: readonly (readonly string[])[]): Of
  /** @param names what the environment calls its own */
  recording(recording: Recording, names: readonly string[]): Recording
  /** Says the same on standard error, without names, and without lines of files. */
  quiet(context: Context, files: readonly string[]): Context
  /** The same fault, without names, and without lines of files. */
  fault(error: InputError, files: readonly string[]): InputError
}

/**
 * What the options ask for; undefined where they ask for nothing.
 * @throws InputError when the key cannot be used
 */
export async function redactionOf(
  { redact, redactKey }: RedactOptions,
  context: Context,
): Promise<Redaction | undefined> {
  if (!redact) {
    if (redactKey !== undefined) context.fail('--redact-key is the key of --redact, which is not given')
    return undefined
  }
  const key = redactKey === undefined ? undefined : await keyIn(redactKey, context.io)
  const { createRedactor } = await import('../redact/redact.ts')
  const { readVocabulary } = await import('../redact/vocabulary.ts')
  const redactor = createRedactor({ key, vocabulary: readVocabulary() })
  return {
    redact: (gathered, names = []) => {
      const { reports, details = {} } = gathered
      tell(reports, key !== undefined, context)
      return {
        ...gathered,
        reports: reports.map((report, index) => redactor.report(report, names[index])),
        details: reports.length === 0 || !reports.every(isRedacted) ? redactor.details(details) : details,
      }
    },
    recording: (recording, names) => {
      if (key === undefined) context.notice(WITHOUT_KEY)
      return redactor.recording(recording, names)
    },
    quiet: (context, files) => quiet(context, files, redactor),
    fault: (error, files) => nameless(error, files, redactor),
  }
}

function tell(reports: readonly Report[], isKeyed: boolean, { notice }: Context): void {
  const isDone = reports.filter(isRedacted).length
  if (isDone > 0) notice('what is redacted already stays as it is')
  if (isDone < reports.length && !isKeyed) notice(WITHOUT_KEY)
}

/** The end of the last line is no part of a key that was typed. */
async function keyIn(file: string, io: Io): Promise<Uint8Array> {
  const bytes = await readInputBytes(file, MOST_BYTES, io)
  const ends = bytes.findLastIndex((byte) => byte !== 10 && byte !== 13) + 1
  const key = bytes.subarray(0, ends)
  if (key.length >= FEWEST_BYTES) return key
  throw new InputError([
    { file, message: `is too short for a key: ${key.length} bytes, and ${FEWEST_BYTES} are the fewest` },
  ])
}

/**
 * Reads what a command is about: what is told and thrown meanwhile is not redacted yet.
 * @param files as they were named, to be found in what is said
 */
export async function quietly<Read>(
  redaction: Redaction | undefined,
  files: readonly (string | undefined)[],
  context: Context,
  read: (context: Context) => Promise<Read>,
): Promise<Read> {
  if (!redaction) return read(context)
  const named = files.filter((file) => file !== undefined)
  try {
    return await read(redaction.quiet(context, named))
  } catch (error) {
    throw error instanceof InputError ? redaction.fault(error, named) : error
  }
}

/** What fails because of the command line itself is told as it was typed. */
function quiet({ io, fail, notice }: Context, files: readonly string[], redactor: Redactor): Context {
  const { text } = redactor.texts([], files)
  const stderr = (said: string) => {
    const lines = said.split('\n').filter((line) => !LINE_OF_FILE.test(line))
    io.stderr(lines.map(text).join('\n'))
  }
  return { io: { ...io, stderr }, fail, notice: (message) => notice(text(message)) }
}

function nameless({ problems }: InputError, files: readonly string[], redactor: Redactor): InputError {
  const { path, text } = redactor.texts([], [...files, ...problems.map(({ file }) => file)])
  return new InputError(
    problems.map(({ file, line, column, message }) => ({
      file: path(file),
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
      message: text(message),
    })),
  )
}

/** @throws InputError when the reports cannot be compared, because names in them stand for different things */
export function refuseOtherKeys(before: readonly Report[], after: readonly Report[], file: string): void {
  const keys = new Set([...before, ...after].map(({ redacted }) => redacted?.key))
  if (keys.size > 1)
    throw new InputError([
      { file, message: 'and the other report are not redacted with one key: their names do not match' },
    ])
}
