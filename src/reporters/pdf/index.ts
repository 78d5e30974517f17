/** The audit report as a PDF: tagged, with bookmarks, and with the same bytes whenever it is made of the same report. */

import PDFDocument from 'pdfkit'
import type { Report } from '../../report.ts'
import { anchorsOf, type Paper, type PaperSection, paperOf, shortened } from '../document/paper.ts'
import type { RenderOptions } from '../index.ts'
import { BODY, drawBlock, drawHeading } from './blocks.ts'
import { drawEntries, entriesOf, pagesOf } from './contents.ts'
import { facesFor } from './faces.ts'
import { drawPicture } from './figure.ts'
import { type Doc, type Element, Flow, PAGE } from './flow.ts'
import { COLOURS, linesOf } from './lines.ts'

/** Keeps what it writes: the library's own queue moves all that waits for each piece that leaves it. */
class KeptDocument extends PDFDocument {
  // Not set here: the constructor of the library writes already.
  declare pieces?: Uint8Array[]

  override push(piece: Uint8Array | null): boolean {
    this.pieces ??= []
    if (piece !== null) this.pieces.push(piece)
    return true
  }
}

/** One document for all of them. */
export function renderPdf(reports: readonly Report[], options: Pick<RenderOptions, 'showAll' | 'asSet'>): Uint8Array {
  const paper = paperOf(reports, options)
  const doc = newDocument(paper)
  drawPaper(paper, doc)
  doc.end()
  return Buffer.concat(doc.pieces ?? [])
}

function newDocument({ title, author, date }: Paper): KeptDocument {
  const day = new Date(`${date}T00:00:00Z`)
  return new KeptDocument({
    size: 'A4',
    // Nothing is broken by the library: what stands in the margin is meant to.
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'en',
    font: '',
    info: {
      Title: title,
      ...(author !== '' && { Author: author }),
      Creator: 'lync-ready',
      Producer: 'lync-ready',
      CreationDate: day,
      ModDate: day,
    },
  } as PDFKit.PDFDocumentOptions)
}

function drawPaper(paper: Paper, doc: Doc): void {
  const flow = new Flow(doc, facesFor(doc), anchorsOf(paper))
  const root = doc.struct('Document')
  doc.addStructure(root)
  drawCover(paper, flow, root)
  const entries = entriesOf(paper)
  flow.newPage()
  const first = flow.page
  drawHeading('Contents', 1, flow, root)
  const list = flow.child(root, 'TOC')
  for (let more = pagesOf(entries) - 1; more > 0; more--) flow.newPage()
  const pages = new Map<string, number>()
  const above: Above = [doc.outline]
  for (const section of paper.sections) drawSection(section, flow, root, pages, above)
  flow.prefix = ''
  drawEntries(entries, first, pages, flow, list)
  list.end()
  root.end()
  drawMargins(paper, flow)
}

function drawCover({ title, logo, cover }: Paper, flow: Flow, root: Element): void {
  flow.newPage()
  const sect = flow.child(root, 'Sect')
  if (logo !== undefined) drawPicture(logo, flow, sect)
  flow.y = 230
  flow.text(
    sect,
    'P',
    linesOf('Readiness report', { ...BODY, size: 12, colour: COLOURS.quiet }, 400, flow.faces),
    PAGE.left,
  )
  const look = { face: 'bold', size: 28, colour: COLOURS.text } as const
  flow.text(sect, 'Title', linesOf(title, look, PAGE.right - PAGE.left, flow.faces), PAGE.left)
  flow.space(16)
  for (const block of cover) if (block.kind !== 'heading') drawBlock(block, flow, sect)
  sect.end()
}

/** The bookmarks that those further on stand under, the outermost first. */
type Above = [document: PDFKit.PDFOutline, ...open: PDFKit.PDFOutline[]]

function drawSection(section: PaperSection, flow: Flow, root: Element, pages: Map<string, number>, above: Above): void {
  const { level, id, title, prefix, blocks } = section
  if (level === 1) flow.newPage()
  flow.prefix = prefix
  const sect = flow.child(root, 'Sect')
  const headed = (text: string, depth: number, name: string | undefined) => {
    drawHeading(text, depth, flow, sect)
    const top = Math.max(flow.y - 40, 0)
    if (name !== undefined) {
      flow.doc.addNamedDestination(name, 'XYZ', 0, top, 0)
      pages.set(name, flow.page)
    }
    above.splice(depth)
    above.push((above.at(-1) ?? above[0]).addItem(shortened(text), { top } as object))
  }
  headed(title, level, id)
  for (const block of blocks) {
    if (block.kind !== 'heading') drawBlock(block, flow, sect)
    else headed(block.text, level + block.level, block.id === undefined ? undefined : `${prefix}${block.id}`)
  }
  sect.end()
}

/** The title, the mark and the number of the page, on every page. */
function drawMargins({ title, mark }: Paper, flow: Flow): void {
  const { doc, faces } = flow
  const { count } = doc.bufferedPageRange()
  const base = { face: 'regular', size: 8, colour: COLOURS.quiet } as const
  const [titled = []] = linesOf(title, base, 400, faces)
  const [marked = []] = mark === undefined ? [] : linesOf(mark, { ...base, face: 'bold' }, 480, faces)
  const drawn = (line: typeof titled, x: number, y: number) => {
    for (const { text, look } of line)
      doc.font(look.face.name).fontSize(look.size).fillColor(look.colour).text(text, x, y, { lineBreak: false })
  }
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page)
    doc.markContent('Artifact', { type: 'Pagination' })
    drawn(marked, PAGE.left, 30)
    if (page > 0) drawn(titled, PAGE.left, 800)
    const [number = []] = linesOf(`${page + 1} of ${count}`, base, 100, faces)
    drawn(number, PAGE.right - (number[0]?.width ?? 0) - 2, 800)
    doc.endMarkedContent()
  }
}
