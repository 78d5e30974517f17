/** XML with the place of every element and attribute. No document type, so no entities but the five of XML itself. */

import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { Spot } from '../../environment/imported.ts'
import { BOUNDS, Unreadable } from './bounds.ts'
import { type Lines, linesOf } from './lines.ts'
import type { Part } from './tree.ts'

export interface XmlElement extends Part {
  /** Without its prefix. */
  readonly name: string
  /** The namespace; empty where there is none. */
  readonly uri: string
  /** In the order of the file; without those that declare namespaces. */
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly XmlElement[]
  /** Its own text, without that of its children, and without the white space around it. */
  readonly text: string
  /** Where that text stands, of an element that has no children. */
  readonly textAt?: Spot
}

export interface XmlAttribute extends Part {
  /** Without its prefix. */
  readonly name: string
  readonly value: string
}

interface Growing extends XmlElement {
  readonly children: Growing[]
  text: string
  textAt?: Spot
}

/**
 * Reads an XML text.
 * @throws Unreadable with the place, when it is not well-formed, has a document type, or passes a bound
 */
export function readXmlTree(text: string): XmlElement {
  const lines = linesOf(text)
  const parser = new SaxesParser({ xmlns: true, position: true })
  const open: Growing[] = []
  const contents: number[] = []
  let top: Growing | undefined
  let count = 0
  let start = 0
  let attributes: { name: string; value: string; at: Spot }[] = []

  const fail = (message: string): never => {
    const { line, column } = lines.spot(Math.min(parser.position, text.length))
    throw new Unreadable(message, line, column)
  }
  const counted = () => {
    count += 1
    if (count > BOUNDS.parts) fail(`more than ${BOUNDS.parts.toLocaleString('en')} elements and attributes`)
  }
  parser.on('error', ({ message }) => fail(`not well-formed XML (${message.replace(/^\d+:\d+: /, '')})`))
  parser.on('doctype', () => fail('a document type: exports have none, and it may name files or grow without end'))
  parser.on('opentagstart', ({ name }) => {
    start = text.lastIndexOf(`<${name}`, parser.position)
    attributes = []
  })
  parser.on('attribute', ({ name, value }) => {
    counted()
    if (!/^xmlns(:|$)/.test(name))
      attributes.push({ name: localName(name), value, at: attributeSpot(parser.position, lines, text) })
  })
  parser.on('opentag', (tag) => {
    counted()
    if (open.length >= BOUNDS.depth) fail(`more than ${BOUNDS.depth} elements inside each other`)
    const element = elementOf(tag, attributes, lines.spot(start, parser.position))
    open.at(-1)?.children.push(element)
    top ??= element
    open.push(element)
    contents.push(parser.position)
  })
  const addText = (more: string) => {
    const here = open.at(-1)
    if (here) here.text += more
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const closed = open.pop()
    const from = contents.pop() ?? 0
    if (closed === undefined) return
    closed.text = closed.text.trim()
    if (closed.text !== '' && closed.children.length === 0)
      closed.textAt = contentSpot(text, from, text.lastIndexOf('</', parser.position - 1), lines)
  })
  parser.write(text).close()
  return top ?? fail('not XML: there is no element')
}

function elementOf(tag: SaxesTagNS, attributes: readonly Omit<XmlAttribute, 'what'>[], at: Spot): Growing {
  if (attributes.length === 0)
    return { name: tag.local, uri: tag.uri, at, what: tag.local, attributes: NONE, children: [], text: '' }
  const naming = NAMING.map((name) => attributes.find((each) => each.name === name)?.value).find((value) => value)
  const what = naming === undefined ? tag.local : `${tag.local} ${naming}`
  return {
    name: tag.local,
    uri: tag.uri,
    at,
    what,
    attributes: attributes.map((each) => ({ ...each, what: `${what} @${each.name}` })),
    children: [],
    text: '',
  }
}

const NONE: readonly XmlAttribute[] = []

/** The attributes that tell elements of one name apart, the best first. */
const NAMING = ['Fqdn', 'Name', 'RoleName', 'N', 'Usage', 'Component', 'InterfaceSide'] as const

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** Of what is between two tags, without the white space around it. */
function contentSpot(text: string, from: number, to: number, lines: Lines): Spot {
  if (!isBlank(text, from) && !isBlank(text, to - 1)) return lines.spot(from, to)
  const content = text.slice(from, to)
  return lines.spot(from + content.length - content.trimStart().length, from + content.trimEnd().length)
}

function isBlank(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset)
  // Others than these may be white space too; all printable ones of ASCII are none.
  return code <= 32 || code > 126
}

/** From the name of an attribute to the quote at its end, which the parser has just read. */
function attributeSpot(position: number, lines: Lines, text: string): Spot {
  const last = position - 1
  let start = text.lastIndexOf(text[last] as string, last - 1)
  while (/[\s=]/.test(text[start - 1] ?? '<')) start -= 1
  while (/[^\s<"']/.test(text[start - 1] ?? '<')) start -= 1
  return lines.spot(start, position)
}

/** An attribute of an element by its local name, where it is given and not empty. */
export function attribute(element: XmlElement, name: string): XmlAttribute | undefined {
  return element.attributes.find((each) => each.name === name && each.value.trim() !== '')
}

/** The children with a local name. */
export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((each) => each.name === name)
}

/** Every element with a local name, the element itself included, in the order of the file. */
export function* descendantsNamed(element: XmlElement, name: string): Generator<XmlElement> {
  if (element.name === name) yield element
  for (const child of element.children) yield* descendantsNamed(child, name)
}

/** Every element and every attribute: what has to be accounted for. */
export function* xmlParts(element: XmlElement): Generator<Part> {
  yield element
  yield* element.attributes
  for (const child of element.children) yield* xmlParts(child)
}
