/** The typefaces of a PDF, and what can be written in them. */

import { create, type Font } from 'fontkit'
import type PDFDocument from 'pdfkit'
import { shippedBytes } from '../../package.ts'
import { printable } from '../printable.ts'

export type FaceName = 'regular' | 'bold' | 'code'

/** A typeface, measured in thousandths of its size. */
export interface Face {
  readonly name: FaceName
  /** Of a character; what it has no sign for has none. */
  readonly advance: (codePoint: number) => number | undefined
}

export type Faces = Readonly<Record<FaceName, Face>>

const FILES: Readonly<Record<FaceName, string>> = {
  regular: 'Roboto-Regular.ttf',
  bold: 'Roboto-Bold.ttf',
  code: 'RobotoMono-Regular.ttf',
}

/** Made known to the document, which embeds of each only what it uses. */
export function facesFor(doc: typeof PDFDocument.prototype): Faces {
  const face = (name: FaceName): Face => {
    const bytes = Buffer.from(shippedBytes(`dist/fonts/${FILES[name]}`))
    doc.registerFont(name, bytes)
    return faceOf(name, create(bytes) as Font)
  }
  return { regular: face('regular'), bold: face('bold'), code: face('code') }
}

function faceOf(name: FaceName, font: Font): Face {
  const known = new Map<number, number | undefined>()
  const measured = (codePoint: number) =>
    font.hasGlyphForCodePoint(codePoint)
      ? (font.glyphForCodePoint(codePoint).advanceWidth * 1000) / font.unitsPerEm
      : undefined
  return {
    name,
    advance: (codePoint) => {
      if (!known.has(codePoint)) known.set(codePoint, measured(codePoint))
      return known.get(codePoint)
    },
  }
}

/** A text as it is written: a character without a sign in the typeface shows which one it is, as `[U+4E2D]`. */
export function written(text: string, { advance }: Face): string {
  let shown = ''
  for (const character of printable(text)) {
    const codePoint = character.codePointAt(0) ?? 0
    shown +=
      advance(codePoint) === undefined ? `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]` : character
  }
  return shown
}

/** How wide a text is, without what pairs of letters are moved together. */
export function widthOf(text: string, { advance }: Face, size: number): number {
  let width = 0
  for (const character of text) width += advance(character.codePointAt(0) ?? 0) ?? 0
  return (width * size) / 1000
}
