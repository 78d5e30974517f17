/** Breaks text into lines: at spaces, and inside of words that are longer than a line. */

import type { Line, Span } from '../document/model.ts'
import { type Face, type Faces, widthOf, written } from './faces.ts'

export interface Look {
  readonly face: Face
  readonly size: number
  readonly colour: string
  /** The colour behind it. */
  readonly behind?: string
  readonly link?: string
}

/** A piece of a line in one look. */
export interface Run {
  readonly text: string
  readonly look: Look
  readonly width: number
}

export type TextLine = readonly Run[]

/** How a text looks where its spans say nothing else. */
export interface BaseLook {
  readonly face: 'regular' | 'bold' | 'code'
  readonly size: number
  readonly colour: string
}

export const COLOURS = { text: '#1b1b1b', quiet: '#5c5c5c', link: '#0b57a4', mark: '#fff0b3' } as const

/** Behind these a long name or address may be broken. */
const BREAKS = /[-./:_,;=@\\]/
/** Of a line: a break further to the left would leave too much of it empty. */
const LEAST_FILLED = 0.4

/** The lines of a text; none of them is wider, unless a single character is. */
export function linesOf(line: Line, base: BaseLook, width: number, faces: Faces): readonly TextLine[] {
  const filler = createFiller(width)
  for (const { text, look } of runsOf(line, base, faces)) {
    for (const piece of text.split(/(?<= )(?! )/)) {
      if (piece !== '') filler.add(piece, look)
    }
  }
  return filler.end()
}

function runsOf(line: Line, base: BaseLook, faces: Faces): readonly Omit<Run, 'width'>[] {
  const spans = typeof line === 'string' || 'text' in line ? [line] : line
  return spans.map((span) => {
    const look = lookOf(typeof span === 'string' ? { text: span } : span, base, faces)
    return { text: written(typeof span === 'string' ? span : span.text, look.face), look }
  })
}

function lookOf({ look, link }: Span, { face, size, colour }: BaseLook, faces: Faces): Look {
  const name = look === 'code' ? 'code' : look === 'strong' ? 'bold' : face
  return {
    face: faces[name],
    size: look === 'code' && face !== 'code' ? size * 0.92 : size,
    colour: link !== undefined ? COLOURS.link : look === 'quiet' ? COLOURS.quiet : colour,
    ...(look === 'mark' && { behind: COLOURS.mark }),
    ...(link !== undefined && { link }),
  }
}

/** Takes pieces, each a word with the spaces behind it or a part of one, and puts words together that have none between. */
function createFiller(width: number) {
  const lines: Run[][] = []
  let line: Run[] = []
  let filled = 0
  /** What has no space behind it yet. */
  let word: Run[] = []

  const breakLine = () => {
    lines.push(line)
    line = []
    filled = 0
  }
  const put = (run: Run) => {
    const last = line.at(-1)
    if (last !== undefined && last.look === run.look) {
      line[line.length - 1] = { ...last, text: last.text + run.text, width: last.width + run.width }
    } else line.push(run)
    filled += run.width
  }
  const putWord = () => {
    const wide = word.reduce((sum, { text, look }) => sum + widthOf(text.trimEnd(), look.face, look.size), 0)
    if (filled > 0 && filled + wide > width) breakLine()
    for (const run of word) {
      if (wide <= width) put(run)
      else for (const part of partsOf(run, width, () => filled, breakLine)) put(part)
    }
    word = []
  }
  return {
    add: (text: string, look: Look) => {
      word.push({ text, look, width: widthOf(text, look.face, look.size) })
      if (text.endsWith(' ')) putWord()
    },
    end: (): readonly TextLine[] => {
      putWord()
      if (line.length > 0) breakLine()
      return lines
    },
  }
}

/** The parts of a word that is longer than a line; the line is broken before each but the first, or before all. */
function* partsOf({ text, look }: Run, width: number, filled: () => number, breakLine: () => void): Generator<Run> {
  const run = (part: string): Run => ({ text: part, look, width: widthOf(part, look.face, look.size) })
  let part = ''
  let wide = filled()
  for (const character of text) {
    const own = widthOf(character, look.face, look.size)
    if (wide + own > width && character !== ' ') {
      const kept = fitting(part)
      if (kept !== '') yield run(kept)
      if (filled() > 0) breakLine()
      part = part.slice(kept.length)
      wide = widthOf(part, look.face, look.size)
    }
    part += character
    wide += own
  }
  if (part !== '') yield run(part)
}

/** Up to the last place where a name may be broken, if that is far enough to the right. */
function fitting(part: string): string {
  for (let end = part.length; end > part.length * LEAST_FILLED; end--) {
    if (BREAKS.test(part.charAt(end - 1))) return part.slice(0, end)
  }
  return part
}
