/** Which formats go where: `-f name`, `-f name=file`, repeated, and `-o file`. */

import { readlinkSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { InvalidArgumentError } from 'commander'
import { FORMATS, type Format } from '../reporters/index.ts'
import type { Context } from './context.ts'
import { near } from './near.ts'
import { realPath } from './real-path.ts'

const MOST_LINKS = 8

export interface Output {
  readonly format: Format
  /** As it was named; none: standard output. */
  readonly file?: string
}

interface FormatRequest {
  readonly format: Format
  /** `-` is standard output, asked for by name. */
  readonly file?: string
}

export interface OutputRequests {
  readonly format?: readonly FormatRequest[]
  readonly output?: string
}

/** Collects an option that may be repeated. */
export function formatRequest(value: string, held: readonly FormatRequest[] = []): readonly FormatRequest[] {
  const at = value.indexOf('=')
  const name = at === -1 ? value : value.slice(0, at)
  const format = FORMATS.find((each) => each === name)
  if (format === undefined) {
    const meant = near(name, FORMATS)
    throw new InvalidArgumentError(
      meant === '' ? `Allowed choices are ${FORMATS.join(', ')}.` : `There is no such format${meant}`,
    )
  }
  const file = at === -1 ? undefined : value.slice(at + 1)
  if (file === '') throw new InvalidArgumentError('Behind = comes the name of a file.')
  return [...held, { format, ...(file !== undefined && { file }) }]
}

/** Where each format goes; ends the command when two would go to one place. */
export function outputsOf({ format, output }: OutputRequests, context: Context): readonly Output[] {
  const requests = withOutput(format ?? [{ format: 'text' }], output, context)
  const seen = new Map<string, FormatRequest>()
  for (const request of requests) {
    const place = request.file === undefined ? '' : placeOf(resolve(context.io.workingFolder, request.file))
    const other = seen.get(place)
    if (other !== undefined) {
      const where = request.file === undefined ? 'standard output' : `the file ${request.file}`
      context.fail(
        `${other.format} and ${request.format} cannot both go to ${where}: name a file, as in -f ${request.format}=FILE`,
      )
    }
    seen.set(place, request)
  }
  return requests
}

/** A file that is written, and what it holds, in a word for messages. */
interface Written {
  readonly format: string
  readonly file?: string | undefined
}

/** Ends the command when a result would take the place of a file that it is made from. */
export function keepInputs(outputs: readonly Written[], files: readonly unknown[], { io, fail }: Context): void {
  const written = outputs.flatMap(({ format, file }) => (file === undefined ? [] : [{ format, file }]))
  // To look at files takes time, and most runs write none.
  if (written.length === 0) return
  const placeIn = (file: string) => placeOf(resolve(io.workingFolder, file))
  const read = new Set(files.flatMap((file) => (typeof file === 'string' && file !== '-' ? [placeIn(file)] : [])))
  for (const { format, file } of written) {
    if (read.has(placeIn(file))) fail(`${format} would replace ${file}, which is read: name another file`)
  }
}

/** What `--record` writes, as one more file; ends the command when a format goes to the same one. */
export function withRecording(
  outputs: readonly Output[],
  { record, of: files }: { readonly record: string | undefined; readonly of: readonly string[] },
  context: Context,
): readonly Written[] {
  if (record === undefined) return outputs
  if (files.length > 1) context.fail('--record keeps what was observed of one environment: name one file')
  const placeIn = (file: string) => placeOf(resolve(context.io.workingFolder, file))
  const other = outputs.find(({ file }) => file !== undefined && placeIn(file) === placeIn(record))
  if (other) context.fail(`${other.format} and the recording cannot both go to the file ${record}`)
  return [...outputs, { format: 'the recording', file: record }]
}

/** `-o` names the file of the one format that has none. */
function withOutput(
  requests: readonly FormatRequest[],
  output: string | undefined,
  { fail }: Context,
): readonly Output[] {
  const open = requests.filter(({ file }) => file === undefined)
  if (output !== undefined && open.length !== 1) {
    fail(
      open.length === 0
        ? `every format has a file already: --output ${output} names none`
        : `--output is the file of one format: name the others, as in -f ${open[1]?.format}=FILE`,
    )
  }
  return requests.map(({ format, file = output ?? '-' }) => (file === '-' ? { format } : { format, file }))
}

/** The same for every name of a file, also through links; what cannot be looked at is refused when it is written. */
function placeOf(path: string, links = MOST_LINKS): string {
  const real = realPath(path)
  if (real !== undefined) return real
  // A link to a file that is not there yet leads to where it will be.
  const target = links > 0 ? linkOf(path) : undefined
  if (target !== undefined) return placeOf(resolve(dirname(path), target), links - 1)
  return join(realPath(dirname(path)) ?? dirname(path), basename(path))
}

function linkOf(path: string): string | undefined {
  try {
    return readlinkSync(path)
  } catch {
    return undefined
  }
}
