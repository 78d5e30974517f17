import { isUtf8 } from 'node:buffer'
import { InputError } from './input-error.ts'

/**
 * The text of a file: UTF-8, or UTF-16 with a byte order mark, as Windows tools write it.
 * @throws InputError when the bytes are neither
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  const text = decode(bytes, file)
  const nul = text.indexOf('\u0000')
  if (nul >= 0)
    throw new InputError([
      { file, ...lineAndColumn(text, nul), message: 'a NUL character: save the file as UTF-8 text' },
    ])
  return text
}

function decode(bytes: Uint8Array, file: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const text = new TextDecoder('utf-8').decode(bytes)
  if (isUtf8(bytes)) return text
  const at = text.indexOf('\ufffd')
  throw new InputError([{ file, ...lineAndColumn(text, at), message: 'not UTF-8 text: save the file as UTF-8' }])
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
