/** Which values hold others. */

import type { Value } from './yaml-values.ts'

export type Dictionary = { readonly [key: string]: Value }

export type List = readonly Value[]

export function isList(value: Value | undefined): value is List {
  return Array.isArray(value)
}

export function isDictionary(value: Value | undefined): value is Dictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
