import { isUtf8 } from 'node:buffer'
import { InputError } from './input-error.ts'

const MESSAGES = {
  nul: 'a NUL character: save the file as UTF-8 text',
  encoding: 'not UTF-8 text: save the file as UTF-8',
} as const

/**
 * The text of a file: UTF-8, or UTF-16 with a byte order mark, as Windows tools write it.
 * @throws InputError when the bytes are neither
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  const decoded = decodeBytes(bytes)
  if ('text' in decoded) return decoded.text
  const { fault, line, column } = decoded
  throw new InputError([{ file, line, column, message: MESSAGES[fault] }])
}

export type Decoded =
  | { readonly text: string }
  | { readonly fault: 'nul' | 'encoding'; readonly line: number; readonly column: number }

/** The text of bytes, or what makes them none and where; `unmarked`: the encoding, where the bytes need no mark to show it. */
export function decodeBytes(bytes: Uint8Array, unmarked?: 'utf-16le' | 'utf-16be'): Decoded {
  const encoding = markedEncoding(bytes) ?? unmarked ?? 'utf-8'
  const text = new TextDecoder(encoding).decode(bytes)
  if (encoding === 'utf-8' && !isUtf8(bytes))
    return { fault: 'encoding', ...lineAndColumn(text, text.indexOf('\ufffd')) }
  const nul = text.indexOf('\u0000')
  return nul < 0 ? { text } : { fault: 'nul', ...lineAndColumn(text, nul) }
}

function markedEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

/** Line and column, from 1, of an offset in a text. */
function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

const SNIPPET_LENGTH = 240

/** The line that starts at an offset, without its line ending, cut to a length a terminal can show. */
export function lineFrom(text: string, start: number): string {
  const end = text.indexOf('\n', start)
  return text
    .slice(start, end < 0 ? undefined : Math.min(end, start + SNIPPET_LENGTH))
    .slice(0, SNIPPET_LENGTH)
    .replace(/\r$/, '')
}
