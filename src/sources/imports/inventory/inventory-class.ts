/** Classes of WMI, and objects like them: how they are recognised, and which of their properties say something of a server. */

import type { Accounts } from '../accounts.ts'
import { type Fields, field, type Part, parts, type Tree, textField } from '../tree.ts'
import type { HostDraft } from './host-draft.ts'

/** Where what a part says goes to. */
export interface Sink {
  readonly draft: HostDraft
  readonly book: Accounts
}

/** The same for a property. */
export interface Target extends Sink {
  /** The object the property belongs to. */
  readonly object: Fields
}

/** A text of the file, and the part that says it. */
export interface Said {
  readonly text: string
  readonly part: Part
}

/** Makes something of the text of a property, and of every item where it is a list. */
export type ReadText = (text: string, part: Part, target: Target) => void
/** The same of a property that may be an object. */
export type ReadTree = (tree: Tree, target: Target) => void

export interface InventoryClass {
  /** As WMI names it, or the cmdlet that prints it. */
  readonly name: string
  /**
   * Whether an object is of the class, where it does not tell its class: by its properties, in lower case, and by what
   * those say that other software has too.
   */
  recognises(has: (...names: string[]) => boolean, text: (name: string) => string): boolean
  /** The properties that name the computer, the best first; with the one that names its domain. */
  readonly named: readonly string[]
  readonly domain?: string
  /** By the name of the property in lower case. */
  readonly texts: Readonly<Record<string, ReadText>>
  readonly trees?: Readonly<Record<string, ReadTree>>
  /** Names of persons and serial numbers, separated by spaces. */
  readonly personal: string
  /** Properties that say nothing a server is judged by: their names, or a pattern. */
  readonly unused: string | RegExp
}

export const PERSONAL = 'a person or a serial number'
const UNUSED = 'no key of a server is for it'
/** What Get-WmiObject puts around the properties of every object. */
const MANAGEMENT_OBJECT = 'Scope Path Options ClassPath Properties SystemProperties Qualifiers Site Container PSStatus'
const EMPTY = 'it is empty'

/** Reads one object of a class; properties that the class does not have stay unknown. */
export function readObject(object: Fields, kind: InventoryClass, target: Target): void {
  for (const { name, value } of object.fields) readProperty(name.toLowerCase(), value, kind, target)
}

function readProperty(key: string, value: Tree, kind: InventoryClass, target: Target): void {
  const { book } = target
  const tree = own(kind.trees, key)
  const text = own(kind.texts, key)
  if (namesIn(kind.personal).has(key)) settle(book, 'dropped', value, PERSONAL)
  else if (isEmpty(value)) settle(book, 'ignored', value, EMPTY)
  else if (tree) tree(value, target)
  else if (text) readTexts(value, text, target)
  else if (isUnused(key, kind)) settle(book, 'ignored', value, UNUSED)
}

function isUnused(key: string, { unused }: InventoryClass): boolean {
  const known = typeof unused === 'string' ? namesIn(unused).has(key) : unused.test(key)
  return known || namesIn(MANAGEMENT_OBJECT).has(key)
}

/** The same of every part of a tree. */
export function settle(book: Accounts, status: 'dropped' | 'ignored' | 'unknown', tree: Tree, reason: string): void {
  for (const part of parts(tree)) book[status](part, reason)
}

function own<Value>(table: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return table && Object.hasOwn(table, key) ? table[key] : undefined
}

function isEmpty(value: Tree): boolean {
  if (value.kind === 'leaf') return value.value === null || String(value.value).trim() === '' || value.value === '{}'
  return (value.kind === 'list' ? value.items : value.fields).length === 0
}

/** A property of a list stands in formatted text as `{10.0.0.1, fe80::1}`. */
function readTexts(value: Tree, read: ReadText, target: Target): void {
  if (value.kind === 'fields') return
  for (const leaf of value.kind === 'list' ? value.items : [value]) {
    if (leaf.kind !== 'leaf' || leaf.value === null) continue
    const text = String(leaf.value).trim()
    const [, inside] = /^\{(.*)\}$/s.exec(text) ?? []
    for (const item of inside === undefined ? [text] : inside.split(',')) read(item.trim(), leaf, target)
  }
}

const sets = new Map<string, ReadonlySet<string>>()

function namesIn(names: string): ReadonlySet<string> {
  const held = sets.get(names) ?? new Set(names.toLowerCase().split(' '))
  sets.set(names, held)
  return held
}

/** The text of a property; none where it is empty. */
export function said(object: Tree | undefined, name: string): Said | undefined {
  const part = field(object, name)
  const text = textField(object, name)?.text
  return part && text !== undefined ? { part, text } : undefined
}

/** A property of the same object as text. */
export function beside({ object }: Target, name: string): string | undefined {
  return textField(object, name)?.text
}

/** Whether a property of the same object is true, as JSON and as tables write it. */
export function isTrue({ object }: Target, name: string): boolean {
  return /^true$/i.test(textField(object, name)?.text ?? '')
}
