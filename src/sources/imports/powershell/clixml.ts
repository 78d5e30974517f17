/**
 * What Export-Clixml and remoting write: every object of the pipeline as XML with its properties, and, below the depth
 * asked for, as the text it prints.
 */

import { BOUNDS, Unreadable } from '../bounds.ts'
import type { Field, Leaf, Part, Tree } from '../tree.ts'
import { attribute, type XmlElement } from '../xml-tree.ts'
import { decodeText, isDropped, isScalar, scalarOf } from './clixml-values.ts'
import { type Aside, nameOf } from './exported.ts'

export interface Clixml {
  readonly trees: readonly Tree[]
  readonly asides: readonly Aside[]
}

/** Whether an XML text is of this form. */
export function isClixml(element: XmlElement): boolean {
  return element.name === 'Objs' && (element.uri === '' || element.uri === NAMESPACE)
}

const NAMESPACE = 'http://schemas.microsoft.com/powershell/2004/04'
const LISTS = new Set(['LST', 'IE', 'QUE', 'STK'])
const MEMBERS = new Set(['Props', 'MS'])
const CONTENT = new Set([...LISTS, ...MEMBERS, 'DCT', 'ToString'])
const NOT_SHOWN = 'a value that may be a secret or a key'

/**
 * Reads the objects below `Objs`.
 * @throws Unreadable when references to objects written before make it grow beyond the bounds
 */
export function readClixml(root: XmlElement): Clixml {
  const asides: Aside[] = []
  const seen = new Map<string, Tree | 'open'>()
  const several = root.children.length > 1
  let grown = 0

  const aside = (part: Part, reason: string, status: Aside['status'] = 'ignored') =>
    asides.push({ part: { at: part.at, what: part.what }, status, reason })

  const read = (element: XmlElement, what: string): Tree | undefined => {
    for (const each of element.attributes)
      if (each.name !== 'N') aside({ ...each, what: nameOf(what, `@${each.name}`) }, 'how CLIXML numbers things')
    if (element.name === 'Ref') return refer(element, what)
    if (element.name === 'Obj') return readObject(element, what)
    if (isDropped(element.name)) {
      aside({ at: element.at, what }, NOT_SHOWN, 'dropped')
      return undefined
    }
    if (isScalar(element.name)) return leaf(element, what, scalarOf(element))
    aside({ at: element.at, what }, `a value of a kind that is not read (${element.name})`, 'unknown')
    return undefined
  }

  /** A reference stands for an object that was written before; one to an object around it would never end. */
  const refer = (element: XmlElement, what: string): Tree | undefined => {
    const id = attribute(element, 'RefId')?.value ?? ''
    const target = seen.get(id)
    if (target === undefined || target === 'open') {
      const why = target === 'open' ? 'the object it is in' : 'an object that is not in the file'
      aside({ at: element.at, what }, `refers to ${why}`, 'unknown')
      return undefined
    }
    const copy = copied(target, what, element, () => {
      grown += 1
      if (grown > BOUNDS.parts / 10)
        throw new Unreadable(
          'references to objects written before make it grow too large',
          element.at.line,
          element.at.column,
        )
    })
    return copy
  }

  const readObject = (element: XmlElement, what: string): Tree | undefined => {
    const id = attribute(element, 'RefId')?.value
    if (id !== undefined) seen.set(id, 'open')
    const tree = objectOf(element, what)
    if (id !== undefined) {
      if (tree) seen.set(id, tree)
      else seen.delete(id)
    }
    return tree
  }

  const objectOf = (element: XmlElement, what: string): Tree | undefined => {
    for (const each of element.children) setAside(each, what)
    const fields = element.children.filter(({ name }) => MEMBERS.has(name)).flatMap((each) => members(each, what))
    const list = element.children.find(({ name }) => LISTS.has(name))
    if (list) return listOf(list, what, fields)
    const table = element.children.find(({ name }) => name === 'DCT')
    if (table) fields.push(...entries(table, what))
    const text = element.children.find(({ name }) => name === 'ToString')
    if (fields.length === 0) return textOf(element, text, what)
    if (text) aside({ at: text.at, what: nameOf(what, 'ToString') }, 'the object as one text; its properties follow')
    return { kind: 'fields', at: element.at, what, fields }
  }

  /** What is no part of the object. */
  const setAside = ({ name, at }: XmlElement, what: string) => {
    const part = { at, what: nameOf(what, name) }
    if (name === 'TN' || name === 'TNRef') aside(part, 'the type of the object')
    else if (!CONTENT.has(name) && !isScalar(name) && !isDropped(name))
      aside(part, `an element that is not read (${name})`, 'unknown')
  }

  /** An enumeration has a number and its name; a text alone is an object below the depth that was asked for. */
  const textOf = (element: XmlElement, text: XmlElement | undefined, what: string): Tree | undefined => {
    const own = element.children.find(({ name }) => isScalar(name) || isDropped(name))
    if (own && (isDropped(own.name) || !text)) return read(own, what)
    return text ? leaf(text, what, decodeText(text.text)) : { kind: 'fields', at: element.at, what, fields: [] }
  }

  const listOf = (list: XmlElement, what: string, beside: readonly Field[]): Tree => {
    for (const { name, value } of beside)
      aside({ at: value.at, what: nameOf(what, name) }, 'a property of the list itself')
    const items = list.children.flatMap((child, index) => read(child, `${what}[${index}]`) ?? [])
    return { kind: 'list', at: list.at, what, items }
  }

  const members = (holder: XmlElement, what: string): readonly Field[] =>
    holder.children.flatMap((child) => {
      const name = decodeText(attribute(child, 'N')?.value ?? '')
      const value = read(child, nameOf(what, name))
      return value ? [{ name, value }] : []
    })

  const entries = (table: XmlElement, what: string): readonly Field[] =>
    table.children.flatMap((entry) => {
      const key = entry.children.find((each) => attribute(each, 'N')?.value === 'Key')
      const held = entry.children.find((each) => attribute(each, 'N')?.value === 'Value')
      const name = decodeText(key?.text ?? '')
      const value = held && read(held, nameOf(what, name))
      return value ? [{ name, value }] : []
    })

  const trees = root.children.flatMap((child, index) => read(child, several ? `[${index}]` : '') ?? [])
  return { trees, asides }
}

function leaf({ at }: Part, what: string, value: Leaf['value']): Leaf {
  return { kind: 'leaf', at, what, value }
}

/** The same values, at the place of the reference to them. */
function copied(tree: Tree, what: string, { at }: Part, count: () => void): Tree {
  count()
  if (tree.kind === 'leaf') return { ...tree, at, what }
  if (tree.kind === 'list')
    return {
      kind: 'list',
      at,
      what,
      items: tree.items.map((item, index) => copied(item, `${what}[${index}]`, { at, what }, count)),
    }
  const fields = tree.fields.map(({ name, value }) => ({
    name,
    value: copied(value, nameOf(what, name), { at, what }, count),
  }))
  return { kind: 'fields', at, what, fields }
}
