/** The few shapes that drawings are made of. */

import { type Markup, markup } from '../markup.ts'
import { cut, isMeasured, type Letters, lines, widthOf } from './fit.ts'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How sure something is, which decides the line it is drawn with. */
export type Sureness = 'works' | 'depends' | 'none' | 'undecided'

export interface TextStyle extends Letters {
  readonly anchor?: 'start' | 'middle'
  readonly quiet?: boolean
}

const BODY: TextStyle = { size: 12 }

/** One line of text, cut to its room; whoever points at it reads all of it. */
export function textLine(text: string, x: number, y: number, room: number, style: TextStyle = BODY): Markup {
  return placed(cut(text, room, style), x, y, style, text)
}

export interface Column {
  readonly x: number
  /** Of the first line, or with `centred` of the middle of all lines. */
  readonly y: number
  readonly room: number
  readonly most: number
  readonly centred?: boolean
}

/** Text on at most `most` lines, and how many it took. */
export function textLines(
  text: string,
  { x, y, room, most, centred = false }: Column,
  style: TextStyle = BODY,
): { readonly drawn: Markup; readonly count: number } {
  const shown = lines(text, room, style, most)
  const step = style.size + 3
  const first = centred ? y - ((shown.length - 1) * step) / 2 : y
  return {
    drawn: markup`${shown.map((line, index) => placed(line, x, first + index * step, style, text))}`,
    count: shown.length,
  }
}

function placed(shown: string, x: number, y: number, style: TextStyle, whole: string): Markup {
  const { size, bold = false, anchor = 'start', quiet = false } = style
  const names = [anchor === 'middle' ? 'middle' : '', bold ? 'bold' : '', quiet ? 'quiet' : '']
    .filter(Boolean)
    .join(' ')
  const length = isMeasured(shown) ? undefined : widthOf(shown, style)
  return markup`<text x="${x}" y="${y}" font-size="${size}"${attribute('class', names)}${attribute('textLength', length)}${
    length === undefined ? undefined : markup` lengthAdjust="spacingAndGlyphs"`
  }>${shown}${shown === whole ? undefined : titleOf(whole)}</text>\n`
}

/** An attribute, or nothing where it has no value. */
function attribute(name: string, value: string | number | undefined): Markup | undefined {
  return value === undefined || value === '' ? undefined : markup` ${name}="${value}"`
}

/** The name of a shape, for those who listen, and for those who point at it. */
export function titleOf(text: string): Markup {
  return markup`<title>${text}</title>`
}

/** A rectangle of a class of the style sheet. */
export function rectangle({ x, y, width, height }: Box, name: string, radius = 6): Markup {
  return markup`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" class="${name}"/>\n`
}

/** A level line whose dashes say how sure it is; one that leads nowhere is crossed out. */
export function wire(x1: number, x2: number, y: number, sureness: Sureness, crossAt = (x1 + x2) / 2): Markup {
  const drawn = markup`<path d="M${x1} ${y}H${x2}" class="wire ${sureness}"/>\n`
  return sureness === 'none' ? markup`${drawn}${cross(crossAt, y)}` : drawn
}

export function cross(x: number, y: number): Markup {
  return markup`<path d="M${x - 6} ${y - 6}l12 12m0 -12l-12 12" class="cross"/>\n`
}
