/** Reads the exports that a command line names. */

import { realpathSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import type { ImportOptions, ImportReading, ReadImport } from '../environment/imported.ts'
import { InputError, type InputProblem } from '../environment/input-error.ts'
import { resolveReference } from '../environment/root.ts'
import type { ExportFile } from '../init/export-file.ts'
import type { DnsView } from '../question.ts'
import { printable } from '../reporters/printable.ts'
import { BOUNDS } from '../sources/imports/bounds.ts'
import { expandFiles } from './expand-files.ts'
import type { Io } from './io.ts'
import { readInputBytes } from './read-input.ts'

/** What the user says of files. */
export interface NamedExports {
  readonly names: readonly string[]
  /** Which clients see the zones in them. */
  readonly view?: DnsView
}

export interface ReadExport {
  /** As the user named it. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly reading: ImportReading
  readonly view?: DnsView | undefined
}

/** Every file once, and everything that is wrong with any of them. */
export async function readExports(
  groups: readonly NamedExports[],
  options: ImportOptions,
  io: Io,
  reader?: ReadImport,
): Promise<{ readonly files: readonly ReadExport[]; readonly problems: readonly InputProblem[] }> {
  const views = new Map<string, DnsView | undefined>()
  const problems: InputProblem[] = []
  for (const { names, view } of groups) {
    const expanded = await expandFiles(names, io.workingFolder)
    problems.push(...expanded.problems)
    for (const name of expanded.files) views.set(name, views.get(name) ?? view)
  }
  // Loaded when there is something to read: no other command is to wait for it.
  const read = reader ?? (await import('../sources/imports/read-import.ts')).readImport
  const files: ReadExport[] = []
  for (const [name, view] of views) {
    const found = await readOne(name, options, io, read)
    if ('problems' in found) problems.push(...found.problems)
    else files.push({ ...found, view })
  }
  return { files, problems }
}

/** How standard input is named where a file would be. */
export function shownName(name: string): string {
  return name === '-' ? '<stdin>' : name
}

async function readOne(
  name: string,
  options: ImportOptions,
  io: Io,
  read: ReadImport,
): Promise<Omit<ReadExport, 'view'> | { readonly problems: readonly InputProblem[] }> {
  try {
    const bytes = await readInputBytes(name, BOUNDS.bytes, io)
    const reading = read(bytes, options)
    if (reading.problems.length === 0) return { name, bytes, reading }
    return {
      problems: reading.problems.map(({ message, ...at }) => ({
        file: shownName(name),
        ...at,
        message: `${reading.title}: ${message}`,
      })),
    }
  } catch (error) {
    if (error instanceof InputError) return { problems: error.problems }
    throw error
  }
}

/** A file as an environment file in `folder` names it, which may refer to files below `root`. Both are real paths. */
export function asSeenFrom(
  folder: string,
  root: string,
  { name, ...each }: ReadExport,
  workingFolder: string,
): ExportFile {
  if (name === '-') return { ...each, file: shownName(name), reference: { refused: 'standard input is no file' } }
  const path = relative(folder, resolve(realpathSync(workingFolder), name))
    .split(sep)
    .join('/')
  return { ...each, file: path, reference: referenceTo(path, folder, root) }
}

function referenceTo(path: string, folder: string, root: string): ExportFile['reference'] {
  // Paths in an environment file hold neither: a backslash is read as a slash there.
  if (path.includes('\\') || printable(path) !== path) return { refused: `"${path}" has a name that cannot be written` }
  const found = resolveReference(path, folder, root, BOUNDS.bytes)
  return 'refused' in found ? found : { path }
}
