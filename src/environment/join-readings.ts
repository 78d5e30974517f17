/** Several exports joined to one description, as the sources of an environment are. */

import type { Place } from '../question.ts'
import { valueAt } from './containers.ts'
import type { ImportReading } from './imported.ts'
import { disagreementsOf, hostsOf, layDocuments, type Unmatched, unmatchedOf } from './imports.ts'
import { layHosts } from './inventory.ts'
import { locator } from './locate.ts'
import type { Disagreement, Path } from './model.ts'
import type { Overlay, Slot } from './overlay.ts'
import { type ExportOf, placedFile } from './placed-file.ts'
import type { Session } from './read-files.ts'
import type { Value } from './yaml-values.ts'

/** What files say together. */
export interface Joined {
  /** Keys of the environment format, as YAML would hold them. */
  readonly value: { readonly [key: string]: Value }
  /** Where what stands at a path was said; undefined where nothing stands. */
  placeOf(path: Path): Place | undefined
  readonly disagreements: readonly Disagreement[]
  /** Computers of inventories that no file gives a place in the environment. */
  readonly unmatched: readonly Unmatched[]
}

/** Of two files that say different things of one value, the one named first stands. */
export function joinReadings(files: readonly { readonly file: string; readonly reading: ImportReading }[]): Joined {
  const exports: ExportOf = new WeakMap()
  const read = files.map(({ file, reading }) => ({ reading, file: placedFile(file, exports) }))
  const session: Session = {
    root: '',
    files: read.map(({ file }) => ({ yaml: file, folder: '', input: { path: file.file, sha256: '' } })),
    entries: new WeakMap(),
    exports,
  }
  const overlay: Overlay = { entries: session.entries, differences: [] }
  const empty: Slot = { value: {}, said: { container: {}, key: '' } }
  const { value, unmatched } = layHosts(layDocuments(read, overlay) ?? empty, read.flatMap(hostsOf), overlay)
  const locate = read.length === 0 ? undefined : locator(value, session)
  return {
    value: value as Joined['value'],
    placeOf: (path) => (valueAt(value, path) === undefined ? undefined : locate?.(path).place),
    disagreements: disagreementsOf(value, overlay, session),
    unmatched: unmatched.map(unmatchedOf),
  }
}
