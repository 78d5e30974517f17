/** Values that PowerShell did not write, but only the name of their type or the beginning of them. */

import type { Leaf, Part } from '../tree.ts'
import type { Aside } from './exported.ts'

const TYPE_NAME =
  /^(?:System\.(?:Object|String|Byte|U?Int(?:16|32|64))\[\]|System\.Collections\.\S.*|System\.Management\.Automation\.\S+|Microsoft\.Rtc\.\S+|Microsoft\.PowerShell\.Commands\.\w+|Microsoft\.Management\.Infrastructure\.\S+)$/

const HASH = /^@\{(?:[^=;{}]+=.*)?\}$/s

/** Why a text is not the value it stands for; undefined for a value. */
export function lostValue(text: string): string | undefined {
  if (TYPE_NAME.test(text)) return `${LOST} only the name of a type was written: ${DEEPER}`
  if (HASH.test(text)) return `${LOST} an object was written as one text: ${DEEPER}`
  return undefined
}

/** Why the end of a text is missing, in a table or in a list of values; undefined where it is not. */
export function cutValue(text: string): string | undefined {
  if (!/(?:\.\.\.|\u2026)\}?$/.test(text)) return undefined
  return `${LOST} its end was left out: use ConvertTo-Json -Depth 5, or for text set $FormatEnumerationLimit = -1 and use Format-List`
}

/** Takes the place of a lost value: nothing, and why. */
export function lostLeaf({ at, what }: Part, reason: string, asides: Aside[]): Leaf {
  const leaf: Leaf = { kind: 'leaf', at, what, value: null }
  asides.push({ part: leaf, status: 'unknown', reason })
  return leaf
}

const LOST = 'the value is lost in the export,'
const DEEPER = 'use ConvertTo-Json -Depth 5, or Export-Clixml -Depth 5'
