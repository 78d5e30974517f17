/** Reads the exports that a command line names. */

import { realpathSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { problemsIn } from '../environment/import-problems.ts'
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
  /** Files and patterns; of zones also `contoso.com=FILE`, for a file that does not name its zone. */
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
  read?: ReadImport,
): Promise<{ readonly files: readonly ReadExport[]; readonly problems: readonly InputProblem[] }> {
  const { named, problems } = await namedFiles(groups, io)
  // Everything that reads exports is loaded when there is one to read.
  const reader = read ?? (await import('../sources/imports/read-import.ts')).readImport
  const files: ReadExport[] = []
  for (const { name, view, apex } of named) {
    const found = await readOne(name, apex === undefined ? options : { ...options, apex }, io, reader)
    if ('problems' in found) problems.push(...found.problems)
    else files.push({ ...found, view })
  }
  return { files, problems }
}

interface Named {
  readonly name: string
  readonly view?: DnsView | undefined
  readonly apex?: string | undefined
}

/** Every file once, with what the user says of it; a file named twice is what one of them tells. */
async function namedFiles(groups: readonly NamedExports[], io: Io) {
  const named = new Map<string, Named>()
  const problems: InputProblem[] = []
  for (const { view, text } of groups.flatMap(({ names, view }) => names.map((text) => ({ view, text })))) {
    const { apex, file } = view === undefined ? { apex: undefined, file: text } : zoneAndFile(text)
    const expanded = await expandFiles([file], io.workingFolder)
    problems.push(...expanded.problems)
    for (const name of expanded.files) {
      const path = name === '-' ? name : resolve(io.workingFolder, name)
      const held = named.get(path)
      named.set(path, { name: held?.name ?? name, view: held?.view ?? view, apex: held?.apex ?? apex })
    }
  }
  return { named: [...named.values()], problems }
}

/** `contoso.com=zones/a.zone` names the zone of a file; a file whose own name holds such a sign has a path before it. */
function zoneAndFile(text: string): { readonly apex?: string; readonly file: string } {
  const [, apex, file] = /^([^=/\\]+\.[^=/\\]+)=(.+)$/.exec(text) ?? []
  return apex === undefined || file === undefined ? { file: text } : { apex: apex.toLowerCase(), file }
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
    const problems = problemsIn(reading, shownName(name))
    return problems.length === 0 ? { name, bytes, reading } : { problems }
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
