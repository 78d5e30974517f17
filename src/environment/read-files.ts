/** Reads an environment file and the files it extends. */

import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { decodeText } from './decode.ts'
import { InputError, type InputProblem } from './input-error.ts'
import { type InputFile, inputFile } from './input-file.ts'
import { type MergedEntries, mergeValues } from './merge.ts'
import type { ExportOf } from './placed-file.ts'
import { resolveReference, shownPath } from './root.ts'
import { readYaml, type YamlFile } from './yaml-tree.ts'
import type { Container, Value } from './yaml-values.ts'

const MAX_YAML_BYTES = 10 * 1024 * 1024
export const MAX_EXTENDED_FILES = 64

/** Of a file that a description refers to. */
export const MAX_ARTEFACT_BYTES = 64 * 1024 * 1024

/** What is known of the files while they are read. */
export interface Session {
  readonly root: string
  readonly files: { readonly yaml: YamlFile; readonly folder: string; readonly input: InputFile }[]
  readonly entries: MergedEntries
  /** The exports, by the containers they hold: of many thousand files none is to be asked in turn. */
  readonly exports: ExportOf
}

/** The folder that references in a file are relative to. */
export function folderOf(yaml: YamlFile, { files, root }: Session): string {
  return files.find((each) => each.yaml === yaml)?.folder ?? root
}

/**
 * The bytes of a regular file of bounded size.
 * @throws InputError when it cannot be read, is no file, or is larger
 */
export function readBounded(path: string, shown: string, maxBytes: number): Uint8Array {
  let handle: number
  try {
    handle = openSync(path, 'r')
  } catch (error) {
    throw new InputError([
      { file: shown, message: `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'})` },
    ])
  }
  try {
    const stats = fstatSync(handle)
    if (!stats.isFile()) throw new InputError([{ file: shown, message: 'is not a file' }])
    if (stats.size > maxBytes) {
      throw new InputError([{ file: shown, message: `is larger than ${maxBytes / 1024 / 1024} MB` }])
    }
    return readFileSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** The values of a file, laid over those of the files it extends. */
export function readWithBases(
  path: string,
  folder: string,
  session: Session,
  stdin: Uint8Array | undefined,
  below: readonly string[],
): Value {
  const shown = path === '-' ? '<stdin>' : shownOutside(path, session.root)
  const bytes = path === '-' ? (stdin ?? new Uint8Array()) : readBounded(path, shown, MAX_YAML_BYTES)
  if (bytes.length > MAX_YAML_BYTES) throw new InputError([{ file: shown, message: 'is larger than 10 MB' }])
  const yaml = readYaml(decodeText(bytes, shown), shown)
  session.files.push({ yaml, folder, input: inputFile(yaml.file, bytes) })
  if (session.files.length > MAX_EXTENDED_FILES) {
    throw new InputError([{ file: shown, message: `more than ${MAX_EXTENDED_FILES} files extend each other` }])
  }
  const bases = extended(yaml)
  if (bases.length === 0) return yaml.value
  let merged: Value = {}
  for (const base of bases) {
    const found = resolveReference(base.reference, folder, session.root, MAX_YAML_BYTES)
    if ('refused' in found) throw new InputError([problemAt(base, yaml, found.refused)])
    if ([...below, path].includes(found.path))
      throw new InputError([problemAt(base, yaml, 'the files extend each other in a circle')])
    merged = mergeValues(
      merged,
      readWithBases(found.path, dirname(found.path), session, stdin, [...below, path]),
      session.entries,
    )
  }
  return mergeValues(merged, yaml.value, session.entries)
}

/** A file outside the root can only be the named one; it is shown by its name alone. */
function shownOutside(path: string, root: string): string {
  const shown = shownPath(path, root)
  return shown.startsWith('..') ? basename(path) : shown
}

/** A file that another one builds on, and where that says so. */
export interface Base {
  readonly reference: string
  readonly container: Container
  readonly key: string | number
}

/** The files that a file builds on. */
export function extended(yaml: YamlFile): readonly Base[] {
  const top = yaml.value
  if (typeof top !== 'object' || top === null || Array.isArray(top)) return []
  const extend = (top as Record<string, Value>).extends
  if (typeof extend === 'string') return [{ reference: extend.replaceAll('\\', '/'), container: top, key: 'extends' }]
  if (!Array.isArray(extend)) return []
  return extend.flatMap((reference, key) =>
    typeof reference === 'string' ? [{ reference: reference.replaceAll('\\', '/'), container: extend, key }] : [],
  )
}

/** What is wrong with such a file, where it is named. */
export function problemAt(base: Base, yaml: YamlFile, message: string): InputProblem {
  const place = yaml.placeOf(base.container, base.key)
  return { file: yaml.file, ...place, message, ...(place?.line !== undefined && { snippet: yaml.snippet(place.line) }) }
}
