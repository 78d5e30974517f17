/** Reads an environment file with what it extends, checks it, and answers where each value was said. */

import { realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type Artefact, lineOfArtefact } from './artefact.ts'
import { decodeText } from './decode.ts'
import { fileReferences } from './files.ts'
import { InputError, type InputProblem } from './input-error.ts'
import { type InputFile, inputFile } from './input-file.ts'
import { asInputError, type Locator, locator, problemThere } from './locate.ts'
import type { Environment, EnvironmentDocument, Path, SectionName } from './model.ts'
import { folderOf, MAX_ARTEFACT_BYTES, readBounded, readWithBases, type Session } from './read-files.ts'
import { danglingReferences, duplicateNames } from './references.ts'
import { findRoot, resolveReference, shownPath } from './root.ts'
import { meant } from './schema/meant.ts'
import { serversOf } from './servers.ts'
import { type Misfit, validate } from './validate.ts'
import { type LayExports, namesExports, type WithExports } from './with-exports.ts'

export interface Loaded {
  readonly environment: Environment
  /** The folder of the named file, and the root it lies below; absolute. */
  readonly folder: string
  readonly root: string
  /** The YAML files read, with their text. */
  readonly texts: readonly { readonly file: string; readonly text: string }[]
  /** The YAML files read, the named one first, and the exports that say parts of the description. */
  readonly inputs: readonly InputFile[]
  /** What the inventories held. */
  readonly inventories: WithExports['inventories']
  /**
   * Reads a file the description refers to, and adds it to the inputs. Where it may hold secrets, `shown` makes its lines fit
   * to be shown, whoever reads the file beside.
   */
  readArtefact(
    reference: string,
    path: Path,
    shown?: (line: string) => string,
  ): { readonly text: string; readonly file: string }
  /** The same for a file that need not be text. Its lines are never shown: it may hold a private key. */
  readArtefactBytes(reference: string, path: Path): { readonly bytes: Uint8Array; readonly file: string }
  /** Every file read so far: the YAML files, then the artefacts. */
  inputsSoFar(): readonly InputFile[]
  /** A line of a file that was read, for the report. */
  lineOf(file: string, line: number): string | undefined
}

export interface LoadOptions {
  /** `--root`. */
  readonly root?: string | undefined
  /** The text of standard input, for the file name `-`. */
  readonly stdin?: Uint8Array | undefined
  /** Where relative file names start. */
  readonly workingFolder: string
}

/** An environment file that was read, and is to be checked. */
export interface Opened {
  /** Whether it names files that say parts of the description, so that `load` needs something to read them with. */
  readonly namesExports: boolean
  /** @throws InputError with every problem found, each with file, line and column */
  load(layExports?: LayExports): Loaded
}

/** @throws InputError with every problem found, each with file, line and column */
export function loadEnvironment(file: string, options: LoadOptions, layExports?: LayExports): Loaded {
  return openEnvironment(file, options).load(layExports)
}

/**
 * Reads an environment file and what it extends.
 * @throws InputError when one of them cannot be read
 */
export function openEnvironment(file: string, options: LoadOptions): Opened {
  const folder = file === '-' ? options.workingFolder : dirname(realFile(file, options.workingFolder))
  const root = options.root === undefined ? findRoot(folder) : realFolder(options.root, options.workingFolder)
  const session: Session = { root, files: [], entries: new WeakMap(), exports: new WeakMap() }
  const path = file === '-' ? '-' : realFile(file, options.workingFolder)
  const value = readWithBases(path, folder, session, options.stdin, [])
  if (!namesExports(value)) return { namesExports: false, load: () => check({ ...NO_EXPORTS, value }, session) }
  return {
    namesExports: true,
    load: (layExports) => {
      if (layExports === undefined) throw new Error('nothing to read topology and inventory with')
      return check(layExports(value, session), session)
    },
  }
}

const NO_EXPORTS = { disagreements: [], inventories: [] }

function check(imports: WithExports, session: Session): Loaded {
  const { value } = imports
  const locate = locator(value, session)
  const checked = validate(value, sizeOf(session))
  if ('misfits' in checked) throw asInputError(checked.misfits, value, session)
  const misfits = [...duplicates(checked.document), ...dangling(checked.document)]
  const refused = unusableFiles(checked.document, locate, session)
  if (misfits.length + refused.length > 0) {
    throw new InputError([...(misfits.length > 0 ? asInputError(misfits, value, session).problems : []), ...refused])
  }
  return loaded(checked.document, imports, locate, session)
}

function sizeOf({ files }: Session): number {
  return files.reduce((size, { yaml }) => size + yaml.text.length, 0)
}

function realFile(file: string, workingFolder: string): string {
  try {
    return realpathSync(resolve(workingFolder, file))
  } catch {
    throw new InputError([{ file, message: 'there is no such file' }])
  }
}

function realFolder(folder: string, workingFolder: string): string {
  try {
    return realpathSync(resolve(workingFolder, folder))
  } catch {
    throw new InputError([{ file: folder, message: 'there is no such folder for --root' }])
  }
}

function duplicates(document: EnvironmentDocument): readonly Misfit[] {
  return duplicateNames(document).map(({ path, given, kind }) => ({
    path,
    message: `a second ${kind} is named "${given}"`,
  }))
}

function dangling(document: EnvironmentDocument): readonly Misfit[] {
  return danglingReferences(document).map(({ path, given, kind, known }) => ({
    path,
    message: `no ${kind} is named "${given}"${meant(given, known) || (known.length === 0 ? ': none is described' : `; known: ${known.slice(0, 8).join(', ')}`)}`,
  }))
}

function unusableFiles(document: EnvironmentDocument, locate: Locator, session: Session): readonly InputProblem[] {
  return fileReferences(document).flatMap(({ path, file }) => {
    const where = locate(path)
    const found = resolveReference(file, folderOf(where.yaml, session), session.root, MAX_ARTEFACT_BYTES)
    return 'refused' in found ? [problemThere(where, found.refused)] : []
  })
}

function loaded(document: EnvironmentDocument, imports: WithExports, locate: Locator, session: Session): Loaded {
  const artefacts = new Map<string, Artefact>()
  const inputs = session.files.map(({ input }) => input)
  let servers: Environment['servers'] | undefined
  return {
    environment: {
      document,
      get servers() {
        servers ??= serversOf(document)
        return servers
      },
      disagreements: imports.disagreements,
      section: (name) => sectionState(document, name),
      locate: (path) => locate(path).place,
    },
    folder: session.files[0]?.folder ?? session.root,
    root: session.root,
    texts: session.files.map(({ yaml: { file, text } }) => ({ file, text })),
    inputs,
    inventories: imports.inventories,
    readArtefactBytes: (reference, path) => {
      const { bytes, file } = bytesOf(reference, path, locate, session)
      artefacts.set(file, { input: inputFile(file, bytes), ...artefacts.get(file) })
      return { bytes, file }
    },
    readArtefact: (reference, path, shown) => {
      const { bytes, file } = bytesOf(reference, path, locate, session)
      const text = decodeText(bytes, file)
      artefacts.set(file, { text, input: inputFile(file, bytes), shown: artefacts.get(file)?.shown ?? shown })
      return { text, file }
    },
    inputsSoFar: () => [...inputs, ...[...artefacts.values()].map(({ input }) => input).sort(byPath)],
    lineOf: (file, line) => {
      const yaml = session.files.find((each) => each.yaml.file === file)?.yaml
      return yaml ? yaml.snippet(line) || undefined : lineOfArtefact(line, artefacts.get(file))
    },
  }
}

function bytesOf(reference: string, path: Path, locate: Locator, session: Session) {
  const where = locate(path)
  const found = resolveReference(reference, folderOf(where.yaml, session), session.root, MAX_ARTEFACT_BYTES)
  if ('refused' in found) throw new InputError([problemThere(where, found.refused)])
  const file = shownPath(found.path, session.root)
  return { bytes: readBounded(found.path, file, MAX_ARTEFACT_BYTES), file }
}

function byPath(a: InputFile, b: InputFile): number {
  return a.path < b.path ? -1 : 1
}

function sectionState(document: EnvironmentDocument, name: SectionName): 'given' | 'none' | 'absent' {
  const value = document[name]
  if (value === undefined) return 'absent'
  return value === 'none' ? 'none' : 'given'
}
