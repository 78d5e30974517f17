/** From a path of the values back to the text that says it, through whatever was merged. */

import { plainName } from '../domain/plain-name.ts'
import type { Place } from '../question.ts'
import { InputError, type InputProblem } from './input-error.ts'
import type { Said } from './merge.ts'
import type { Path } from './model.ts'
import type { Session } from './read-files.ts'
import type { Misfit } from './validate.ts'
import type { YamlFile } from './yaml-tree.ts'
import type { Container, Value } from './yaml-values.ts'

/** The place of a path, or of a key that is wrong itself, and the file it is in. */
export type Locator = (path: Path, key?: string) => { readonly place: Place; readonly yaml: YamlFile }

/** Walks the merged values, and answers with the place of the last step that exists. */
export function locator(value: Value, session: Session): Locator {
  const top = session.files[0]?.yaml as YamlFile
  const start = { place: { file: top.file, line: 1, column: 1 }, yaml: top }
  return (path, key) => {
    let here: Value | undefined = value
    let found: { place: Place; yaml: YamlFile } = start
    for (const given of path) {
      if (typeof here !== 'object' || here === null) break
      const step = asTyped(here, given)
      const next = placeIn(here, step, session, false)
      if (next === undefined) break
      found = next
      here = (here as Record<string | number, Value>)[step]
    }
    const atKey =
      key !== undefined && typeof here === 'object' && here !== null ? placeIn(here, key, session, true) : undefined
    return atKey ?? found
  }
}

/** The key as it stands in the file: domain names as keys are read without regard to case and final dot. */
function asTyped(container: Container, step: string | number): string | number {
  if (typeof step === 'number' || Object.hasOwn(container, step)) return step
  return Object.keys(container).find((key) => plainName(key) === step) ?? step
}

function placeIn(
  container: Container,
  key: string | number,
  session: Session,
  ofKey: boolean,
): ReturnType<Locator> | undefined {
  const said = session.entries.get(container)
  if (said) {
    const origin = said.get(key)
    return origin && placeIn(origin.container, origin.key, session, ofKey)
  }
  const yaml = fileOf(container, session)
  const place = ofKey ? yaml?.placeOfKey(container, key) : yaml?.placeOf(container, key)
  return yaml && place && { place, yaml }
}

/** The file a container was read from: an export, or one of the few files of the description. */
function fileOf(container: Container, session: Session): YamlFile | undefined {
  return session.exports.get(container) ?? session.files.find(({ yaml }) => yaml.holds(container))?.yaml
}

/** Where an entry of a container was said: at the top of the description, where nobody said it. */
export function placeOfSaid({ container, key }: Said, session: Session): ReturnType<Locator> {
  const { yaml } = session.files[0] as Session['files'][number]
  return placeIn(container, key, session, false) ?? { place: { file: yaml.file, line: 1, column: 1 }, yaml }
}

/** What is wrong at a place, with the line that says it. */
export function problemThere({ place, yaml }: ReturnType<Locator>, message: string): InputProblem {
  return { ...place, message, snippet: yaml.snippet(place.line ?? 1) }
}

/** Gives each misfit its place, in the order of the lines. */
export function asInputError(misfits: readonly Misfit[], value: Value, session: Session): InputError {
  const locate = locator(value, session)
  const problems = misfits.map(({ path, key, message }) => problemThere(locate(path, key), message))
  return new InputError(problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)).slice(0, 50))
}
