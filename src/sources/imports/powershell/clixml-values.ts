/** The simple values of CLIXML. */

import type { Leaf } from '../tree.ts'
import type { XmlElement } from '../xml-tree.ts'

/** Whole numbers of all sizes, and fractions. */
const NUMBERS = new Set(['By', 'SB', 'I16', 'U16', 'I32', 'U32', 'I64', 'U64', 'Sg', 'Db', 'D'])

/** Texts, dates, durations, GUIDs, versions, URIs, and documents and scripts, which are texts here and never run. */
const TEXTS = new Set(['S', 'C', 'DT', 'TS', 'G', 'URI', 'Version', 'XD', 'SBK'])

/** Whether an element is a simple value that is kept. */
export function isScalar(name: string): boolean {
  return name === 'Nil' || name === 'B' || NUMBERS.has(name) || TEXTS.has(name)
}

/** Encrypted texts, and bytes: keys are written as such. */
export function isDropped(name: string): boolean {
  return name === 'SS' || name === 'BA'
}

/** The value of such an element. A number too large to be exact stays a text. */
export function scalarOf({ name, text }: XmlElement): Leaf['value'] {
  if (name === 'Nil') return null
  if (name === 'B') return text.toLowerCase() === 'true'
  if (name === 'C') return /^\d{1,5}$/.test(text) ? String.fromCharCode(Number(text)) : text
  if (!NUMBERS.has(name)) return decodeText(text)
  const value = Number(text)
  return text !== '' && Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : text
}

/** Characters that XML cannot hold are written `_x000A_`, and an underscore that would read as such `_x005F_`. */
export function decodeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
