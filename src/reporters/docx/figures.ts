/** Drawings as shapes that a word processor can show, enlarge and change; pictures as they are. */

import type { BoxLook, Drawing, Picture, Shape } from '../document/model.ts'
import { xmlText } from '../xml.ts'
import { run } from './xml.ts'

/** Of a pixel, and of a point. */
const EMU = 9525
const POINT = 12700
/** What the page takes, in pixels. */
const MOST = { width: 640, height: 900 } as const

const BOXES: Readonly<Record<BoxLook, readonly [fill: string, stroke: string]>> = {
  zone: ['F6F7F9', 'C3C8D0'],
  box: ['FFFFFF', '40506A'],
  relay: ['EEF4FB', '0B57A4'],
  net: ['FBF6EA', '8A5300'],
}

/** A group of shapes; a program that knows none shows its words. */
export function drawingXml({ title, text, width, height, shapes }: Drawing, id: number): string {
  const scale = Math.min(1, MOST.width / width, MOST.height / height)
  const emu = (pixels: number) => Math.round(pixels * scale * EMU)
  const group = `<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/><a:chOff x="0" y="0"/><a:chExt cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm></wpg:grpSpPr>${shapes.map((shape) => shapeXml(shape, emu, scale)).join('')}</wpg:wgp>`
  const inline = inlineXml(
    emu(width),
    emu(height),
    id,
    `${title}. ${text}`,
    `<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup">${group}</a:graphicData>`,
  )
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wpg">${inline}</mc:Choice><mc:Fallback><w:t xml:space="preserve">${xmlText(text)}</w:t></mc:Fallback></mc:AlternateContent></w:r>`
}

function shapeXml(shape: Shape, emu: (pixels: number) => number, scale: number): string {
  if (shape.kind === 'box') {
    const [fill, stroke] = BOXES[shape.look]
    const look = `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="${fill}"/></a:solidFill>${lineXml(stroke, false)}`
    return shapeOf([shape.x, shape.y, shape.width, shape.height], emu, look, '<wps:bodyPr/>')
  }
  if (shape.kind === 'line') return pathXml(shape, emu)
  const { x, y, size, room, bold, quiet, middle } = shape
  const look = `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln>`
  const half = Math.max(2, Math.round(size * scale * 0.75 * 2))
  const characters = `<w:rPr>${bold ? '<w:b/>' : ''}<w:color w:val="${quiet ? '5C5C5C' : '1B1B1B'}"/><w:sz w:val="${half}"/></w:rPr>`
  const written = run(shape.text).replace('<w:r>', `<w:r>${characters}`)
  const content = `<wps:txbx><w:txbxContent><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/>${middle ? '<w:jc w:val="center"/>' : ''}</w:pPr>${written}</w:p></w:txbxContent></wps:txbx><wps:bodyPr wrap="${middle ? 'square' : 'none'}" lIns="0" tIns="0" rIns="0" bIns="0"/>`
  return shapeOf([middle ? x - room / 2 : x, y - size, room, size * 1.5], emu, look, content)
}

function shapeOf(
  [x, y, width, height]: readonly [number, number, number, number],
  emu: (pixels: number) => number,
  look: string,
  content: string,
): string {
  const kind = content.startsWith('<wps:txbx') ? '<wps:cNvSpPr txBox="1"/>' : '<wps:cNvSpPr/>'
  return `<wps:wsp>${kind}<wps:spPr><a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>${look}</wps:spPr>${content}</wps:wsp>`
}

function pathXml({ points, dashed }: Extract<Shape, { kind: 'line' }>, emu: (pixels: number) => number): string {
  const left = Math.min(...points.map(([x]) => x))
  const top = Math.min(...points.map(([, y]) => y))
  const width = Math.max(...points.map(([x]) => x)) - left
  const height = Math.max(...points.map(([, y]) => y)) - top
  const steps = points.map(([x, y], index) => {
    const name = index === 0 ? 'moveTo' : 'lnTo'
    return `<a:${name}><a:pt x="${emu(x - left)}" y="${emu(y - top)}"/></a:${name}>`
  })
  const look = `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${emu(width)}" h="${emu(height)}" fill="none">${steps.join('')}</a:path></a:pathLst></a:custGeom><a:noFill/>${lineXml('40506A', dashed === true)}`
  return shapeOf([left, top, width, height], emu, look, '<wps:bodyPr/>')
}

function lineXml(colour: string, dashed: boolean): string {
  const dash = dashed ? '<a:prstDash val="dash"/>' : ''
  return `<a:ln w="${POINT}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>${dash}</a:ln>`
}

/** @param relationship of the part with its bytes */
export function pictureXml({ text, width, height }: Picture, id: number, relationship: string): string {
  const scale = Math.min(1, MOST.width / 2 / width, 120 / height)
  const [cx, cy] = [Math.max(1, Math.round(width * scale * EMU)), Math.max(1, Math.round(height * scale * EMU))]
  const name = `${relationship}`
  const picture = `<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>`
  return `<w:r>${inlineXml(cx, cy, id, text, picture)}</w:r>`
}

function inlineXml(width: number, height: number, id: number, words: string, content: string): string {
  return `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width}" cy="${height}"/><wp:docPr id="${id}" name="Figure ${id}" descr="${xmlText(words)}"/><a:graphic>${content}</a:graphic></wp:inline></w:drawing>`
}
