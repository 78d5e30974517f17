/** The files that `topology` and `inventory` name, read and laid under the description. */

import type { Place } from '../question.ts'
import { withoutBareTrunks } from './bare-trunks.ts'
import { layCertificates } from './computer-certificates.ts'
import { type NamedFile, namedFiles } from './import-files.ts'
import { problemsIn } from './import-problems.ts'
import type { ImportOptions, ImportReading, ReadImport } from './imported.ts'
import { InputError, type InputProblem } from './input-error.ts'
import { inputFile } from './input-file.ts'
import { type HostOfFile, layHosts } from './inventory.ts'
import { placeOfSaid, problemThere } from './locate.ts'
import type { Disagreement } from './model.ts'
import { lay, type Overlay, type Slot } from './overlay.ts'
import { type PlacedFile, placedFile } from './placed-file.ts'
import { MAX_ARTEFACT_BYTES, readBounded, type Session } from './read-files.ts'
import { shownPath } from './root.ts'
import { standingDifferences } from './standing.ts'
import { calledAsDescribed } from './store-names.ts'
import type { WithExports } from './with-exports.ts'
import type { Value } from './yaml-values.ts'

/** A computer of an inventory that the description does not name. */
export interface Unmatched {
  readonly name: string
  readonly place: Place
}

const MAX_PROBLEMS = 50

/**
 * Reads every file that `topology` and `inventory` name.
 * @throws InputError when one of them cannot be used
 */
export function withImports(value: Value, session: Session, read: ReadImport): WithExports {
  const overlay: Overlay = { entries: session.entries, differences: [] }
  const topologies = namedFiles(value, 'topology', session).map((named) => readOne(named, session, read))
  const inventories = namedFiles(value, 'inventory', session).map((named) => readOne(named, session, read))
  refuseUnfit(topologies, ({ document }) => Object.keys(document).length > 0, 'no topology', session)
  refuseUnfit(inventories, ({ hosts }) => hosts.length > 0, 'no inventory of computers', session)
  const all = [...topologies, ...inventories]
  const below = calledAsDescribed(layDocuments(all, overlay), value, overlay)
  const top = lay(below, { value, said: { container: {}, key: '' } }, [], overlay) as Slot
  const hosts = all.flatMap(hostsOf)
  const { value: withHosts, unmatched, names } = layHosts(top, hosts, overlay)
  const whole = layCertificates(withHosts, inventories, names, overlay)
  const strangers = new Set(unmatched.map(({ host }) => host))
  return {
    value: whole,
    disagreements: disagreementsOf(whole, overlay, session),
    inventories: inventories.map(({ reading, file }) => ({
      file: file.file,
      computers: reading.hosts.length,
      described: reading.hosts.filter((host) => !strangers.has(host)).length,
    })),
  }
}

/** A file that was read, with what it says as values that know their places. */
export interface ReadFile {
  readonly reading: ImportReading
  readonly file: PlacedFile
}

interface OneRead extends ReadFile {
  readonly named: NamedFile
}

function readOne(named: NamedFile, session: Session, read: ReadImport): OneRead {
  const shown = shownPath(named.path, session.root)
  const bytes = readBounded(named.path, shown, MAX_ARTEFACT_BYTES)
  const reading = read(bytes, optionsOf(named))
  if (reading.problems.length > 0) throw new InputError(problemsIn(reading, shown).slice(0, MAX_PROBLEMS))
  const file = placedFile(shown, session.exports)
  session.files.push({ yaml: file, folder: session.root, input: inputFile(shown, bytes) })
  return { reading, file, named }
}

function optionsOf({ columns }: NamedFile): ImportOptions {
  return columns === undefined ? {} : { columns }
}

function refuseUnfit(
  files: readonly OneRead[],
  fits: (reading: ImportReading) => boolean,
  what: string,
  session: Session,
): void {
  const problems = files.flatMap(({ reading, named }): InputProblem[] => {
    if (fits(reading)) return []
    return [problemThere(placeOfSaid(named.said, session), `this is ${reading.title}: it holds ${what}`)]
  })
  if (problems.length > 0) throw new InputError(problems)
}

/**
 * What files say of the whole environment: of two that say the same, the one named first stands. Laid from the last one
 * up: what is below keeps its place in lists, so that the paths of differences stay right.
 */
export function layDocuments(files: readonly ReadFile[], overlay: Overlay): Slot | undefined {
  const documents = withoutBareTrunks(files.map(({ reading }) => reading))
  return files.reduceRight<Slot | undefined>((lower, { file }, index) => {
    const document = documents[index] ?? {}
    if (Object.keys(document).length === 0) return lower
    const value = file.valueOf(document)
    return lay(lower, { value, said: { container: value, key: '' } }, [], overlay)
  }, undefined)
}

export function hostsOf({ reading, file }: ReadFile): readonly HostOfFile[] {
  return reading.hosts.map((host) => ({ host, file }))
}

export function unmatchedOf({ host, file }: HostOfFile): Unmatched {
  return { name: host.name, place: { file: file.file, ...host.at } }
}

/** The differences with the places of both sides. */
export function disagreementsOf(value: Value, overlay: Overlay, session: Session): readonly Disagreement[] {
  return standingDifferences(value, overlay).map(({ path, upper, lower }) => ({
    path,
    stands: { value: upper.value, place: placeOfSaid(upper.said, session).place },
    other: { value: lower.value, place: placeOfSaid(lower.said, session).place },
  }))
}
