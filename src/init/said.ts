/** What an environment file is to say, each value with the place it was read from. */

import { isDictionary, isList } from '../environment/containers.ts'
import type { Path } from '../environment/model.ts'
import type { Value } from '../environment/yaml-values.ts'
import type { Place } from '../question.ts'

export type Said = SaidValue | SaidList | SaidMap

export interface SaidValue {
  readonly kind: 'value'
  readonly value: string | number | boolean
  /** Absent for what the user said, and for what the format itself wants. */
  readonly from?: Place | undefined
}

export interface SaidList {
  readonly kind: 'list'
  readonly items: readonly Said[]
}

export interface SaidMap {
  readonly kind: 'map'
  readonly entries: ReadonlyMap<string, Said>
}

type PlaceOf = (path: Path) => Place | undefined

/** The value with the place of each of its parts; `null` says nothing, and is left out. */
export function said(value: Value, placeOf: PlaceOf = () => undefined, path: Path = []): Said {
  if (isList(value)) {
    return { kind: 'list', items: value.map((item, index) => said(item, placeOf, [...path, index])) }
  }
  if (isDictionary(value)) {
    const given = Object.entries(value).filter(([, each]) => each !== null)
    return mapOf(given.map(([key, each]) => [key, said(each, placeOf, [...path, key])]))
  }
  return { kind: 'value', value: value as SaidValue['value'], from: placeOf(path) }
}

export function mapOf(entries: Iterable<readonly [string, Said]>): SaidMap {
  return { kind: 'map', entries: new Map(entries) }
}

/** The same without places. */
export function plain(given: Said): Value {
  if (given.kind === 'value') return given.value
  if (given.kind === 'list') return given.items.map(plain)
  return Object.fromEntries([...given.entries].map(([key, each]) => [key, plain(each)]))
}
