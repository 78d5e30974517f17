/** The text of an export. Windows tools write UTF-16 as readily as UTF-8, with and without a mark. */

import { decodeBytes } from '../../environment/decode.ts'
import { Unreadable } from './bounds.ts'

const MESSAGES = {
  nul: 'a NUL character: this is no text',
  encoding:
    'neither UTF-8 nor UTF-16: save the file as UTF-8 (Out-File -Encoding utf8; in a console, chcp 65001 first)',
} as const

/**
 * Decodes UTF-8 and UTF-16, the latter also without byte order mark.
 * @throws Unreadable for code pages of old consoles, and for what is no text
 */
export function decodeExport(bytes: Uint8Array): string {
  const decoded = decodeBytes(bytes, unmarkedUtf16(bytes))
  if ('text' in decoded) return decoded.text
  throw new Unreadable(MESSAGES[decoded.fault], decoded.line, decoded.column)
}

/** Exports begin with ASCII: every second byte of the first ones is zero in UTF-16, and none in UTF-8. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined
  const [first, second, third, fourth] = bytes
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le'
  return first === 0 && second !== 0 && third === 0 && fourth !== 0 ? 'utf-16be' : undefined
}
