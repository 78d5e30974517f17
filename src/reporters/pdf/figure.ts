/** Draws drawings as shapes, and pictures as they are. */

import type { BoxLook, Drawing, Picture, Shape } from '../document/model.ts'
import { written } from './faces.ts'
import { type Element, type Flow, PAGE } from './flow.ts'
import { COLOURS, linesOf } from './lines.ts'

const BOXES: Readonly<Record<BoxLook, readonly [fill: string, stroke: string]>> = {
  zone: ['#f6f7f9', '#c3c8d0'],
  box: ['#ffffff', '#40506a'],
  relay: ['#eef4fb', '#0b57a4'],
  net: ['#fbf6ea', '#8a5300'],
}

/** As wide as the page at most, and on one page. */
export function drawDrawing({ title, text, width, height, shapes }: Drawing, flow: Flow, parent: Element): void {
  const scale = Math.min(1, (PAGE.right - PAGE.left) / width, (PAGE.bottom - PAGE.top) / height)
  const { doc } = flow
  figure(`${title}. ${text}`, width * scale, height * scale, flow, parent, () => {
    doc.save()
    doc.translate(PAGE.left, flow.y).scale(scale)
    for (const shape of shapes) drawShape(shape, flow)
    doc.restore()
  })
}

function drawShape(shape: Shape, flow: Flow): void {
  const { doc } = flow
  if (shape.kind === 'box') {
    const [fill, stroke] = BOXES[shape.look]
    doc.roundedRect(shape.x, shape.y, shape.width, shape.height, 4).lineWidth(1).fillAndStroke(fill, stroke)
  } else if (shape.kind === 'line') {
    const [[x, y] = [0, 0], ...others] = shape.points
    doc.moveTo(x, y)
    for (const [left, top] of others) doc.lineTo(left, top)
    if (shape.dashed) doc.dash(4, { space: 3 })
    doc.lineWidth(1).stroke('#40506a')
    doc.undash()
  } else drawWords(shape, flow)
}

/** What is wider than its room is drawn narrower. */
function drawWords(shape: Extract<Shape, { kind: 'text' }>, { doc, faces }: Flow): void {
  const face = shape.bold ? faces.bold : faces.regular
  const text = written(shape.text, face)
  doc.font(face.name).fontSize(shape.size)
  const width = doc.widthOfString(text)
  const x = shape.middle ? shape.x - Math.min(width, shape.room) / 2 : shape.x
  doc.fillColor(shape.quiet ? COLOURS.quiet : COLOURS.text).text(text, x, shape.y, {
    lineBreak: false,
    baseline: 'alphabetic',
    ...(width > shape.room && { horizontalScaling: (shape.room / width) * 100 }),
  })
}

/** As many points as pixels, unless that is too wide; a file that cannot be read is replaced by its text. */
export function drawPicture({ text, data, width, height }: Picture, flow: Flow, parent: Element): void {
  const scale = Math.min(1, (PAGE.right - PAGE.left) / 2 / width, 90 / height)
  const image = opened(Buffer.from(data, 'base64'), flow)
  if (image === undefined) {
    const look = { face: 'regular', size: 9.5, colour: COLOURS.quiet } as const
    flow.text(parent, 'P', linesOf(text, look, PAGE.right - PAGE.left, flow.faces), PAGE.left)
    return
  }
  figure(text, width * scale, height * scale, flow, parent, () =>
    flow.doc.image(image, PAGE.left, flow.y, { width: width * scale, height: height * scale }),
  )
}

function opened(bytes: Buffer, { doc }: Flow) {
  try {
    return (doc as unknown as { openImage(src: Buffer): Buffer }).openImage(bytes)
  } catch {
    return undefined
  }
}

function figure(alt: string, width: number, height: number, flow: Flow, parent: Element, draw: () => void): void {
  const { doc } = flow
  flow.need(height)
  const bbox: [number, number, number, number] = [PAGE.left, flow.y, PAGE.left + width, flow.y + height]
  const element = flow.child(parent, 'Figure', { alt: written(alt, flow.faces.regular), bbox } as object)
  element.add(doc.markStructureContent('Figure'))
  draw()
  doc.endMarkedContent()
  element.end()
  flow.y += height
  flow.space(8)
}
