/** Documents of Office Open XML as programs open them: an archive of XML parts that name each other. */

import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

export interface PartElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Its own, without that of elements within. */
  readonly text: string
  /** Whether it is within a drawing: how many there are, and where their texts are cut, follows from how long texts are. */
  readonly isDrawn: boolean
}

export interface Part {
  /** In the order of the document. */
  readonly elements: readonly PartElement[]
  /** The text of each paragraph, but for those of drawings. */
  readonly paragraphs: readonly string[]
  readonly drawn: readonly string[]
}

/** Each XML part by its path. @throws when a part is not well-formed or has no type, or when a relationship leads nowhere */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, Part> {
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
  const elements: (PartElement & { text: string })[] = []
  const paragraphs: string[] = []
  const drawn: string[] = []
  const open: (typeof elements)[number][] = []
  let text = ''
  let drawnText = ''
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]): [string, string] => [key, value])
    const isDrawn = open.some((each) => each.name === 'w:drawing')
    const element = { name, attributes: Object.fromEntries(values), text: '', isDrawn }
    open.push(element)
    elements.push(element)
  })
  parser.on('text', (piece) => {
    const element = open.at(-1)
    if (element === undefined) return
    element.text += piece
    if (!/^(w:t|dc:|dcterms:)/.test(element.name)) return
    if (element.isDrawn) drawnText += piece
    else text += piece
  })
  parser.on('closetag', ({ name }) => {
    const isDrawn = open.pop()?.isDrawn
    if (!/^(w:p|dc:\w+|dcterms:\w+)$/.test(name)) return
    if (isDrawn) {
      drawn.push(drawnText)
      drawnText = ''
    } else {
      paragraphs.push(text)
      text = ''
    }
  })
  parser.write(xml).close()
  return { elements, paragraphs, drawn }
}
