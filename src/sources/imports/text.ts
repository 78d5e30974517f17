/** The text of an export. Windows tools write UTF-16 as readily as UTF-8, with and without a mark. */

import { isUtf8 } from 'node:buffer'
import { Unreadable } from './bounds.ts'

/**
 * Decodes UTF-8 and UTF-16, the latter also without byte order mark.
 * @throws Unreadable for code pages of old consoles, and for what is no text
 */
export function decodeExport(bytes: Uint8Array): string {
  const text = decode(bytes)
  const nul = text.indexOf('\u0000')
  if (nul < 0) return text
  const before = text.slice(0, nul)
  throw new Unreadable('a NUL character: this is no text', before.split('\n').length, nul - before.lastIndexOf('\n'))
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const unmarked = unmarkedUtf16(bytes)
  if (unmarked) return new TextDecoder(unmarked).decode(bytes)
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes)
  const text = new TextDecoder('utf-8').decode(bytes)
  const before = text.slice(0, text.indexOf('\ufffd'))
  throw new Unreadable(
    'neither UTF-8 nor UTF-16: save the file as UTF-8 (Out-File -Encoding utf8; in a console, chcp 65001 first)',
    before.split('\n').length,
    before.length - before.lastIndexOf('\n'),
  )
}

/** Exports begin with ASCII: every second byte of the first ones is zero in UTF-16, and none in UTF-8. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined
  const [first, second, third, fourth] = bytes
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le'
  return first === 0 && second !== 0 && third === 0 && fourth !== 0 ? 'utf-16be' : undefined
}
