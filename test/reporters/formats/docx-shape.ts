/** A DOCX as a word processor opens it. */

import { type Part, partsOf } from './office-shape.ts'

/** What stands in it, and the elements that hold it. @throws when it would not open */
export function readDocx(bytes: Uint8Array): { readonly texts: readonly string[]; readonly shape: readonly string[] } {
  const parts = partsOf(bytes)
  const { elements = [], paragraphs = [], drawn = [] } = parts.get('word/document.xml') ?? {}
  checkReferences(elements, parts)
  const others = [...parts.values()].flatMap((part) => part.paragraphs)
  const own = (name: string) => !/^(w:r|w:t|w:hyperlink)$/.test(name)
  return {
    texts: [...paragraphs, ...drawn, ...others],
    shape: [...elements.flatMap(({ name, isDrawn }) => (isDrawn || !own(name) ? [] : [name])), ...paragraphs],
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
