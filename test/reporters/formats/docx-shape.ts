/** A DOCX as a word processor opens it: an archive of XML parts that name each other. */

import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

export interface Part {
  readonly elements: readonly { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[]
  /** The text of each paragraph. */
  readonly paragraphs: readonly string[]
}

/** Each XML part by its path. @throws when a part is not well-formed or has no type, or when a relationship leads nowhere */
function partsOf(bytes: Uint8Array): ReadonlyMap<string, Part> {
  const files = unzipSync(bytes)
  const parts = new Map(
    Object.entries(files)
      .filter(([path]) => /\.(xml|rels)$/.test(path))
      .map(([path, content]) => [path, partOf(strFromU8(content))]),
  )
  const types = (parts.get('[Content_Types].xml')?.elements ?? []).map(({ attributes }) => attributes)
  for (const path of Object.keys(files)) {
    const extension = path.slice(path.lastIndexOf('.') + 1)
    const typed = types.some(({ PartName, Extension }) => PartName === `/${path}` || Extension === extension)
    if (!typed && path !== '[Content_Types].xml') throw new Error(`${path} has no type`)
  }
  for (const [path, { elements }] of parts) if (path.endsWith('.rels')) checkTargets(path, elements, files)
  return parts
}

function checkTargets(path: string, elements: Part['elements'], files: Readonly<Record<string, unknown>>): void {
  const folder = path.replace(/_rels\/[^/]+$/, '')
  for (const { name, attributes } of elements) {
    if (name !== 'Relationship') continue
    const { Target = '', TargetMode } = attributes
    if (TargetMode === 'External') {
      if (!/^https?:/.test(Target)) throw new Error(`a link to ${Target}`)
    } else if (!(`${folder}${Target}` in files)) throw new Error(`${path} names ${Target}, which is not there`)
  }
}

function partOf(xml: string): Part {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const elements: { name: string; attributes: Record<string, string> }[] = []
  const paragraphs: string[] = []
  const open: string[] = []
  let text = ''
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name)
    const values = Object.entries(attributes).map(([key, { value }]): [string, string] => [key, value])
    elements.push({ name, attributes: Object.fromEntries(values) })
  })
  parser.on('text', (piece) => {
    if (/^(w:t|dc:|dcterms:)/.test(open.at(-1) ?? '')) text += piece
  })
  parser.on('closetag', ({ name }) => {
    open.pop()
    if (!/^(w:p|dc:\w+|dcterms:\w+)$/.test(name)) return
    paragraphs.push(text)
    text = ''
  })
  parser.write(xml).close()
  return { elements, paragraphs }
}

/** What stands in it, and the elements that hold it. @throws when it would not open */
export function readDocx(bytes: Uint8Array): { readonly texts: readonly string[]; readonly shape: readonly string[] } {
  const parts = partsOf(bytes)
  const { elements = [], paragraphs = [] } = parts.get('word/document.xml') ?? {}
  checkReferences(elements, parts)
  const others = [...parts.values()].flatMap((part) => part.paragraphs)
  const own = (name: string) => !/^(w:r|w:t|w:hyperlink)$/.test(name)
  return {
    texts: [...paragraphs, ...others],
    shape: [...elements.map(({ name }) => name).filter(own), ...paragraphs],
  }
}

/** Ids are unique, and links, styles, lists and parts that are named are there. */
function checkReferences(elements: Part['elements'], parts: ReadonlyMap<string, Part>): void {
  const named = (path: string, element: string, key: string) =>
    (parts.get(path)?.elements ?? []).filter(({ name }) => name === element).map(({ attributes }) => attributes[key])
  const bookmarks = named('word/document.xml', 'w:bookmarkStart', 'w:name')
  if (new Set(bookmarks).size !== bookmarks.length) throw new Error('two bookmarks have one name')
  const known: Readonly<Record<string, readonly (string | undefined)[]>> = {
    'w:anchor': bookmarks,
    'r:id': named('word/_rels/document.xml.rels', 'Relationship', 'Id'),
    'r:embed': named('word/_rels/document.xml.rels', 'Relationship', 'Id'),
    style: named('word/styles.xml', 'w:style', 'w:styleId'),
    list: named('word/numbering.xml', 'w:num', 'w:numId'),
  }
  const lost = elements.flatMap(({ name, attributes }) => {
    const kind = /^w:(p|r|tbl)Style$/.test(name) ? 'style' : name === 'w:numId' ? 'list' : undefined
    const values = kind === undefined ? Object.entries(attributes) : [[kind, attributes['w:val'] ?? ''] as const]
    return values.filter(([key, value]) => known[key] !== undefined && !known[key].includes(value))
  })
  if (lost.length > 0) throw new Error(`these are not there: ${lost.join(' ')}`)
}
