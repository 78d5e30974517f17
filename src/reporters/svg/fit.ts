/**
 * How much room text takes in a drawing that is laid out before anybody knows the font: an upper bound for the widest of
 * the usual ones, so that no text runs into another.
 */

import { printable } from '../printable.ts'

/** Widths in em, from the widest usual font (DejaVu Sans) rounded up. */
const NARROW = /[ijlIJft.,:;'"|!()[\]/\\ -]/
const WIDE = /[mwMW@%\u2026\u2014]/
const SIGN = /[=<>+#~^&A-Z\u00c0-\u024f]/
const KNOWN = /^[\x20-\x7e\u00a0-\u024f\u2013\u2014\u2026]*$/
const MARK = /\p{M}/u

export interface Letters {
  readonly size: number
  readonly bold?: boolean
}

function emOf(char: string): number {
  if (NARROW.test(char)) return 0.42
  if (WIDE.test(char)) return 1
  if (SIGN.test(char)) return 0.84
  if (char <= '\u2013') return 0.66
  if (MARK.test(char)) return 0.2
  return char.length > 1 ? 1.4 : 1
}

/** Pixels that a printable text takes at most. */
export function widthOf(text: string, { size, bold = false }: Letters): number {
  let em = 0
  for (const char of text) em += emOf(char)
  return Math.ceil(em * size * (bold ? 1.15 : 1))
}

/** Whether the bound holds for every letter; text of other scripts is drawn into its room. */
export function isMeasured(text: string): boolean {
  return KNOWN.test(text)
}

/** The text on one line of at most `room` pixels; what is too long ends with an ellipsis. */
export function cut(text: string, room: number, letters: Letters): string {
  const whole = printable(text)
  if (widthOf(whole, letters) <= room) return whole
  const chars = [...whole]
  let kept = ''
  for (const char of chars) {
    if (widthOf(`${kept}${char}\u2026`, letters) > room) break
    kept += char
  }
  return `${kept.trimEnd()}\u2026`
}

/** The text on at most `most` lines; the last one ends with an ellipsis where there is more. */
export function lines(text: string, room: number, letters: Letters, most: number): readonly string[] {
  const [first = '', ...words] = printable(text).split(' ')
  const all = [first]
  for (const word of words) {
    const longer = `${all.at(-1)} ${word}`
    if (widthOf(longer, letters) <= room) all[all.length - 1] = longer
    else all.push(word)
  }
  const kept = all.slice(0, most - 1)
  const rest = all.slice(most - 1).join(' ')
  return [...kept, ...(rest === '' ? [] : [rest])].map((line) => cut(line, room, letters))
}
