/** Writes blocks as WordprocessingML, and keeps what they need beside the text: links, pictures, lists. */

import { columnShares } from '../document/column-widths.ts'
import type { Block, FindingBlock, Line, List, Picture, Span, Table, Terms } from '../document/model.ts'
import { xmlText } from '../xml.ts'
import { drawingXml, pictureXml } from './figures.ts'
import { paragraph, run } from './xml.ts'

const LOOKS = { code: 'Code', strong: 'Strong', quiet: 'QuietText', mark: 'Mark' } as const
/** In twentieths of a point: the page without its margins. */
const WIDTH = 9638
/** Word takes a file with a longer address for damaged. */
const LONGEST_ADDRESS = 2000

export class Body {
  /** Of the ids of the report that is written. */
  prefix = ''
  numbered = 0
  readonly links: string[] = []
  readonly pictures: Picture[] = []
  readonly #anchors: ReadonlySet<string>
  readonly #linkIds = new Map<string, string>()
  #ids = 0

  constructor(anchors: ReadonlySet<string>) {
    this.#anchors = anchors
  }

  heading(text: string, level: number, id?: string): string {
    const style = `Heading${Math.min(level, 4)}`
    return paragraph(style, id === undefined ? run(text) : this.bookmarked(run(text), id))
  }

  bookmarked(content: string, id: string): string {
    const number = this.#nextId()
    return `<w:bookmarkStart w:id="${number}" w:name="${id}"/>${content}<w:bookmarkEnd w:id="${number}"/>`
  }

  block(block: Exclude<Block, { kind: 'heading' }>): string {
    switch (block.kind) {
      case 'paragraph':
        return paragraph(block.look === 'quiet' ? 'Quiet' : 'Normal', this.line(block.text))
      case 'list':
        return this.#list(block)
      case 'table':
        return this.#table(block)
      case 'terms':
        return this.#terms(block.items)
      case 'finding':
        return this.#finding(block)
      case 'drawing':
        return paragraph('Normal', drawingXml(block, this.#nextId()))
      case 'picture':
        this.pictures.push(block)
        return paragraph('Normal', pictureXml(block, this.#nextId(), `image${this.pictures.length}`))
    }
  }

  line(line: Line): string {
    const spans = typeof line === 'string' || 'text' in line ? [line] : line
    return spans.map((span) => (typeof span === 'string' ? run(span) : this.#span(span))).join('')
  }

  #span({ text, look, link }: Span): string {
    const style = look === undefined ? undefined : LOOKS[look]
    const target = link === undefined ? undefined : this.#target(link)
    if (target === undefined) return run(text, { ...(style !== undefined && { style }) })
    return `<w:hyperlink ${target} w:history="1">${run(text, { style: 'Hyperlink' })}</w:hyperlink>`
  }

  /** Nothing where it leads nowhere. */
  #target(link: string): string | undefined {
    if (link.startsWith('#')) {
      const name = `${this.prefix}${link.slice(1)}`
      return this.#anchors.has(name) ? `w:anchor="${name}"` : undefined
    }
    if (!URL.canParse(link) || link.length > LONGEST_ADDRESS) return undefined
    const { href } = new URL(link)
    const id = this.#linkIds.get(href) ?? `link${this.#linkIds.size + 1}`
    if (!this.#linkIds.has(href)) this.links.push(href)
    this.#linkIds.set(href, id)
    return `r:id="${id}"`
  }

  #list({ items, ordered }: List): string {
    if (ordered) this.numbered++
    const list = ordered ? this.numbered + 1 : 1
    const properties = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`
    return items.map((item) => paragraph('Item', this.line(item), properties)).join('')
  }

  #table(table: Table): string {
    const { caption, columns, rows } = table
    const shares = columnShares(table)
    const all = shares.reduce((sum, share) => sum + share, 0)
    const cells = shares.map((share) => Math.floor((WIDTH * share) / all))
    const row = (texts: readonly string[], properties: string) =>
      `<w:tr><w:trPr>${properties}</w:trPr>${texts
        .map(
          (text, index) =>
            `<w:tc><w:tcPr><w:tcW w:w="${cells[index] ?? 0}" w:type="dxa"/></w:tcPr>${paragraph('Cell', text)}</w:tc>`,
        )
        .join('')}</w:tr>`
    const head = row(
      columns.map((name) => run(name, { style: 'Strong' })),
      '<w:cantSplit/><w:tblHeader/>',
    )
    const body = rows.map((texts) =>
      row(
        columns.map((_, index) => this.line(texts[index] ?? '')),
        '<w:cantSplit/>',
      ),
    )
    const grid = cells.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
    return `${paragraph('Caption', run(caption))}<w:tbl><w:tblPr><w:tblStyle w:val="Rows"/><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"/><w:tblCaption w:val="${xmlText(caption)}"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head}${body.join('')}</w:tbl>${paragraph('Normal', '')}`
  }

  #terms(items: Terms['items']): string {
    return items
      .map(([label, text]) =>
        paragraph('Term', `${run(label, { style: 'QuietText' })}<w:r><w:tab/></w:r>${this.line(text)}`),
      )
      .join('')
  }

  #finding({ standing, message, position, snippet, facts }: FindingBlock): string {
    return [
      paragraph('Finding', `${run(`${standing}  `, { style: `Standing-${standing}` })}${run(message)}`),
      paragraph('Snippet', run(position)),
      ...(snippet === undefined ? [] : [paragraph('Snippet', this.line(snippet))]),
      this.#terms(facts),
    ].join('')
  }

  #nextId(): number {
    this.#ids++
    return this.#ids
  }
}
