/** Values that a console of a certain width has written on several lines. */

import type { Line } from './formatted-lines.ts'

/** What one line holds of a value. */
export interface Piece {
  readonly line: Line
  /** The offset of the first column of the value. */
  readonly start: number
  /** White space at its end included, where the file kept it. */
  readonly text: string
}

/**
 * Puts a value together again. PowerShell goes on to the next line after a space or a hyphen, and cuts a word only
 * where it is longer than a whole line.
 */
export function joinWrapped(pieces: readonly Piece[], width: number): string {
  return pieces
    .map((piece, index) => piece.text + between(piece, pieces[index + 1], width))
    .join('')
    .trim()
}

function between(piece: Piece, next: Piece | undefined, width: number): string {
  if (next === undefined || /\s$/.test(piece.text) || piece.text === '') return ''
  return isCutWord(piece, next, width) || /\S-$/.test(piece.text) ? '' : ' '
}

/** Whether a word goes on: the line is full, and the word would not fit on a line of its own. A comma ends one. */
function isCutWord(piece: Piece, next: Piece, width: number): boolean {
  if (piece.text.endsWith(',')) return false
  const last = piece.text.length - piece.text.lastIndexOf(' ') - 1
  const word = last + (/^\S*/.exec(next.text)?.[0].length ?? 0)
  return piece.line.text.length === width && word > width - piece.start
}
