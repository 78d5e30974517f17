/** Which files the keys `topology` and `inventory` name. Read off the values as typed: they add to what is checked. */

import { isAbsolute, resolve } from 'node:path'
import { globSync } from 'tinyglobby'
import { isDictionary } from './containers.ts'
import { InputError } from './input-error.ts'
import { placeOfSaid, problemThere } from './locate.ts'
import type { Said } from './merge.ts'
import { folderOf, MAX_ARTEFACT_BYTES, type Session } from './read-files.ts'
import { isBelow, resolveReference, shownPath } from './root.ts'
import type { Value } from './yaml-values.ts'

const MAX_FILES = 50_000

/** A file, and what names it. */
export interface NamedFile {
  /** Absolute. */
  readonly path: string
  readonly said: Said
  /** The headings of a table of the user's own. */
  readonly columns?: Readonly<Record<string, string>>
}

interface Pattern {
  readonly text: string
  readonly said: Said
  readonly columns?: Readonly<Record<string, string>>
}

/**
 * The files below a key, patterns written out, in the order of the description. What is neither a file nor a list of
 * them is left to the check of the format.
 * @throws InputError for a file that is not there or may not be read, and for a pattern that nothing matches
 */
export function namedFiles(value: Value, key: 'topology' | 'inventory', session: Session): readonly NamedFile[] {
  if (!isDictionary(value)) return []
  const patterns = patternsIn(value[key], { container: value, key })
  const files = patterns.flatMap((pattern) => filesOf(pattern, session))
  if (files.length > MAX_FILES)
    throw new InputError([
      {
        file: session.files[0]?.yaml.file ?? '',
        message: `more than ${MAX_FILES.toLocaleString('en')} files below ${key}`,
      },
    ])
  return files
}

function patternsIn(value: Value | undefined, said: Said): readonly Pattern[] {
  if (typeof value === 'string' && value !== '') return [{ text: value.replaceAll('\\', '/'), said }]
  if (Array.isArray(value)) return value.flatMap((item, index) => patternsIn(item, { container: value, key: index }))
  if (value === undefined || !isDictionary(value) || value.file === undefined) return []
  const columns = isDictionary(value.columns) ? textsOf(value.columns) : undefined
  return patternsIn(value.file, { container: value, key: 'file' }).map((each) => ({
    ...each,
    ...(columns && { columns }),
  }))
}

function textsOf(map: { readonly [key: string]: Value }): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, String(value)]))
}

function filesOf({ text, said, columns }: Pattern, session: Session): readonly NamedFile[] {
  const where = placeOfSaid(said, session)
  const folder = folderOf(where.yaml, session)
  const refuse = (message: string) => new InputError([problemThere(where, message)])
  const named = (reference: string): NamedFile => {
    const found = resolveReference(reference, folder, session.root, MAX_ARTEFACT_BYTES)
    if ('refused' in found) throw refuse(found.refused)
    return { path: found.path, said, ...(columns && { columns }) }
  }
  if (!/[*?[\]{}]/.test(text)) return [named(text)]
  if (isAbsolute(text) || !isBelow(resolve(folder, text), session.root)) {
    throw refuse(`"${text}" leaves the root (set a higher one with --root)`)
  }
  const matches = globSync(text, { cwd: folder, onlyFiles: true, followSymbolicLinks: false, expandDirectories: false })
  // A pattern may match the description itself, and a topology that is named beside it.
  const read = new Set(session.files.map((each) => each.yaml.file))
  const files = matches
    .sort()
    .map(named)
    .filter(({ path }) => !read.has(shownPath(path, session.root)))
  if (files.length === 0) throw refuse(`no file matches "${text}"`)
  return files
}
