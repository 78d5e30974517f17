/** Whether a part of the description is one value as typed, not a list or a map of several. */

import type { Environment, Path } from '../environment/model.ts'
import { placeKey } from './place-key.ts'

/** A value that may be typed short is a map once it is read: then all its parts stand at one place. */
export function isSingleValue(path: Path, environment: Environment): boolean {
  const value = valueAt(path, environment)
  const here = placeOf(path, environment)
  if (value === undefined || Array.isArray(value)) return false
  if (typeof value !== 'object' || value === null) return here !== placeOf(path.slice(0, -1), environment)
  return Object.keys(value).every((key) => placeOf([...path, key], environment) === here)
}

export function valueAt(path: Path, { document }: Environment): unknown {
  let value: unknown = document
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}

function placeOf(path: Path, environment: Environment): string {
  return placeKey(environment.locate(path))
}
