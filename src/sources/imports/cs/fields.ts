/** The fields of objects of the Cs cmdlets. */

import { hostName } from '../../../domain/plain-name.ts'
import type { Accounts } from '../accounts.ts'
import { type Fields, field, type Part, parts, type Tree, textField } from '../tree.ts'

export interface TextPart extends Part {
  readonly text: string
}

/** Whether an object has all of these fields. */
export function hasFields(object: Fields, ...names: readonly string[]): boolean {
  return names.every((name) => field(object, name) !== undefined)
}

/** The texts of a list, or of a single value. */
export function textsIn(object: Fields, name: string): readonly TextPart[] {
  const tree = field(object, name)
  if (tree?.kind !== 'list') return [textField(object, name) ?? []].flat()
  return tree.items.flatMap((item) => {
    const text = item.kind === 'leaf' && item.value !== null ? String(item.value).trim() : ''
    return text === '' ? [] : [{ at: item.at, what: item.what, text }]
  })
}

/** The names of a list. Below the depth that was asked for, ConvertTo-Json writes a list as one text with spaces. */
export function namesIn(object: Fields, name: string): readonly TextPart[] {
  return textsIn(object, name).flatMap((part) => part.text.split(/\s+/).map((text) => ({ ...part, text })))
}

/** `True` and `False`, as texts and as such. */
export function flagIn({ text }: TextPart): boolean | undefined {
  return /^true$/i.test(text) ? true : /^false$/i.test(text) ? false : undefined
}

/** `EdgeServer:edge01.contoso.com` is a role and the pool it is on; a database may name its instance after it. */
export function serviceName(text: string): { readonly role: string; readonly host: string } | undefined {
  const match = /^([A-Za-z]+):\s*([^:\\/\s]+)/.exec(text.trim())
  return match?.[1] && match[2] ? { role: match[1], host: hostName(match[2]) } : undefined
}

/** `Site:Oslo` is the site Oslo. */
export function siteName(text: string): string {
  return text.trim().replace(/^site:/i, '')
}

/** Says of fields why nobody needs them; also where they are lists or empty. */
export function ignoreFields(object: Fields, names: readonly string[], reason: string, book: Accounts): void {
  const wanted = new Set(names.map((name) => name.toLowerCase()))
  for (const { name, value } of object.fields) if (wanted.has(name.toLowerCase())) ignoreTree(value, reason, book)
}

export function ignoreTree(tree: Tree | undefined, reason: string, book: Accounts): void {
  if (tree) for (const part of parts(tree)) book.ignored(part, reason)
}

/** Fields without a value say nothing. */
export function ignoreEmpty(object: Fields, book: Accounts): void {
  for (const { value } of object.fields)
    for (const part of parts(value)) if (isEmpty(part as Tree)) book.ignored(part, 'empty')
}

function isEmpty(tree: Tree): boolean {
  if (tree.kind === 'leaf') return tree.value === null || String(tree.value).trim() === ''
  return tree.kind === 'list' ? tree.items.length === 0 : tree.fields.length === 0
}
