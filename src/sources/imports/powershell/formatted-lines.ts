/** The lines of a console: what is said beside the objects, and what belongs to them. */

import type { Spot } from '../../../environment/imported.ts'

export interface Line {
  /** From 1. */
  readonly number: number
  readonly text: string
}

/** Lines without their ends. */
export function linesIn(text: string): readonly Line[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ number: index + 1, text: index === 0 ? line.replace(/^\uFEFF/, '') : line }))
}

/** The part of a line from an offset to another, the second not included. */
export function lineSpot({ number }: Line, start: number, end: number): Spot {
  return { line: number, column: start + 1, endLine: number, endColumn: end + 1 }
}

const BESIDE =
  /^(?:(?:\[[\w.-]+\]: )?PS(?: [A-Za-z]:\\[^>]*| [A-Za-z]+:[^>]*| \\\\[^>]*|)>+ ?|>> |(?:WARNING|VERBOSE|DEBUG|AVERTISSEMENT|WARNUNG|ADVERTENCIA): |\*{4,}|Windows PowerShell transcript |Transcript (?:started|stopped)|Copyright \(C\) )/

/** Whether a line is a prompt with what was typed, a warning, or the banner of a transcript. */
export function isBeside(text: string): boolean {
  return BESIDE.test(text)
}

export const BESIDE_REASON = 'a prompt, a warning or a banner of the console'

const PROPERTY = /^([A-Za-z_][\w.#()/-]*(?: [\w.#()/-]+)*) *( :)(?: (.*))?$/

export interface Property {
  readonly name: string
  /** The offset of the colon. */
  readonly colon: number
  /** As written, white space at its end included. */
  readonly value: string
}

/** A line `Name : value` of a formatted list. */
export function propertyIn(text: string): Property | undefined {
  const match = PROPERTY.exec(text)
  if (!match?.[1]) return undefined
  const value = match[3] ?? ''
  const colon = match[3] === undefined ? text.lastIndexOf(':') : text.length - value.length - 2
  return { name: match[1], colon, value }
}

/** The dashes below the headings of a table, each with its place; undefined for every other line. */
export function rulesIn(text: string): readonly { readonly start: number; readonly end: number }[] | undefined {
  if (!/^ *-+(?: +-+)* *$/.test(text)) return undefined
  return [...text.matchAll(/-+/g)].map(({ index, 0: dashes }) => ({ start: index, end: index + dashes.length }))
}
