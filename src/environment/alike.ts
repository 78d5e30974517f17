/** Whether two sources say the same in other words. */

import { isIP } from 'node:net'
import { isDictionary, isList } from './containers.ts'
import type { Path } from './model.ts'
import { canonicalAddress } from './schema/addresses.ts'
import type { Value } from './yaml-values.ts'

/** Whether two values say the same: one thing is a list of one, names have no case, and order counts for SIP domains only. */
export function alike(one: Value, other: Value, path: Path): boolean {
  const [first, second] = [texts(one, path), texts(other, path)]
  if (path.at(-1) === 'sipDomains') {
    return first[0] === second[0] && first.length === second.length && first.every((each) => second.includes(each))
  }
  return first.length === second.length && first.every((each) => second.includes(each))
}

function texts(value: Value, path: Path): readonly string[] {
  // One Meet URL for all SIP domains, and the same one for each of them.
  if (path.at(-1) === 'meet' && isDictionary(value)) return [...new Set(Object.values(value).map(normal))]
  if (path.length === 2 && path[0] === 'features' && value === false) return ['none']
  return (isList(value) ? value : [value]).map(normal)
}

/** One spelling: without case, the final dot of a name and the final slash of a URL. */
export function normal(value: Value): string {
  if (typeof value === 'object' && value !== null) return JSON.stringify(value)
  const text = String(value).trim().toLowerCase()
  return isIP(text) === 6 ? canonicalAddress(text) : text.replace(/[./]$/, '')
}

export function sameText(one: Value, other: Value): boolean {
  return normal(one) === normal(other)
}
