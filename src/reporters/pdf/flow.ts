/** Where on which page the next thing stands. Everything drawn belongs to an element of the document's structure. */

import type PDFDocument from 'pdfkit'
import type { Faces } from './faces.ts'
import type { Run, TextLine } from './lines.ts'

export type Doc = typeof PDFDocument.prototype
export type Element = ReturnType<Doc['struct']>

/** In points; A4. */
export const PAGE = { left: 56, right: 539, top: 62, bottom: 776 } as const
const LEADING = 1.38

export class Flow {
  readonly doc: Doc
  readonly faces: Faces
  /** Of the ids of the report that is written. */
  prefix = ''
  y: number = PAGE.top
  /** From 0. */
  page = -1
  readonly #anchors: ReadonlySet<string>
  #bar: { readonly x: number; readonly colour: string; top: number } | undefined

  constructor(doc: Doc, faces: Faces, anchors: ReadonlySet<string>) {
    this.doc = doc
    this.faces = faces
    this.#anchors = anchors
  }

  newPage(): void {
    this.#drawBar()
    this.doc.addPage()
    this.page++
    this.y = PAGE.top
    if (this.#bar !== undefined) this.#bar.top = PAGE.top
  }

  get room(): number {
    return PAGE.bottom - this.y
  }

  /** What is not higher than a page is not broken. */
  need(height: number): void {
    if (height > this.room && this.y > PAGE.top && height <= PAGE.bottom - PAGE.top) this.newPage()
  }

  space(height: number): void {
    this.y = Math.min(this.y + height, PAGE.bottom)
  }

  /** A line down the side of what `draw` draws, on all of its pages. */
  withBar(x: number, colour: string, draw: () => void): void {
    this.#bar = { x, colour, top: this.y }
    draw()
    this.#drawBar()
    this.#bar = undefined
  }

  #drawBar(): void {
    const bar = this.#bar
    if (bar === undefined || this.y <= bar.top) return
    this.decoration(() => this.doc.rect(bar.x, bar.top, 2.5, this.y - bar.top).fill(bar.colour))
  }

  /** What means nothing by itself, and is not read aloud. */
  decoration(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' })
    draw()
    this.doc.endMarkedContent()
  }

  child(parent: Element, role: string, options: Parameters<Doc['struct']>[1] = {}): Element {
    const element = this.doc.struct(role, options)
    parent.add(element)
    return element
  }

  /** An element of lines: of as many as fit at once, and of the others on the pages behind. */
  text(parent: Element, role: string, lines: readonly TextLine[], x: number): void {
    const element = this.child(parent, role)
    this.need(heightOf(lines))
    for (const line of lines) {
      if (heightOf([line]) > this.room) this.newPage()
      this.line(element, role, line, x, this.y)
      this.y += heightOf([line])
    }
    element.end()
  }

  /** One line of an element, at a place. */
  line(element: Element, role: string, line: TextLine, x: number, y: number): void {
    const { doc } = this
    const ascent = Math.max(...line.map(({ look }) => look.size), 0)
    let left = x
    let open = false
    for (const run of line) {
      const link = this.#target(run)
      const top = y + (ascent - run.look.size) * 0.9
      if (open && link !== undefined) doc.endMarkedContent()
      if (link !== undefined) left += this.#linked(element, run, link, left, top)
      else {
        if (!open) element.add(doc.markStructureContent(role))
        left += this.#run(run, left, top)
      }
      open = link === undefined
    }
    if (open) doc.endMarkedContent()
  }

  /** A run that can be followed, as an element of its own. How wide it came out. */
  #linked(parent: Element, run: Run, link: string, x: number, y: number): number {
    const { doc } = this
    const element = this.child(parent, 'Link')
    element.add(doc.markStructureContent('Link'))
    const width = this.#run(run, x, y)
    doc.endMarkedContent()
    const options = { structParent: element, Contents: new String(run.text) } as object
    const height = run.look.size * LEADING
    if (link.startsWith('#')) doc.goTo(x, y, width, height, link.slice(1), options)
    else doc.link(x, y, width, height, link, options)
    element.end()
    return width
  }

  /** Nothing where it leads nowhere. */
  #target({ look: { link } }: Run): string | undefined {
    if (link === undefined || !link.startsWith('#')) return link
    const name = `${this.prefix}${link.slice(1)}`
    return this.#anchors.has(name) ? `#${name}` : undefined
  }

  /** How wide it came out. */
  #run({ text, look }: Run, x: number, y: number): number {
    const { doc } = this
    doc.font(look.face.name).fontSize(look.size)
    const width = doc.widthOfString(text)
    if (look.behind !== undefined) doc.rect(x, y - 1, width, look.size * LEADING).fill(look.behind)
    doc.fillColor(look.colour).text(text, x, y, { lineBreak: false })
    return width
  }
}

/** Of lines below each other. */
export function heightOf(lines: readonly TextLine[]): number {
  return lines.reduce((sum, line) => sum + Math.max(...line.map(({ look }) => look.size), 1) * LEADING, 0)
}
