/** Values of Terraform resources, as every provider writes them. */

import { field, type Tree } from '../tree.ts'
import type { GrowingZone } from './growing-zone.ts'
import { dataFromFields, fullName } from './record-fields.ts'
import { quoted } from './record-line.ts'

/** One record set: its values, or why they cannot be told. */
export interface Said {
  readonly owner: string
  readonly type: string
  readonly values: readonly { readonly part: Tree; readonly data: string | undefined }[]
  readonly open?: { readonly types: readonly string[]; readonly reason: string }
  /** The attributes that say so. */
  readonly from: readonly string[]
}

export type ReadResource = (values: Tree, zone: GrowingZone, type: string) => Said | undefined

/** What a list holds; what is alone stands for a list of one. */
export function items(tree: Tree | undefined): readonly Tree[] {
  if (tree === undefined || (tree.kind === 'leaf' && (tree.value === null || tree.value === ''))) return []
  return tree.kind === 'list' ? tree.items : [tree]
}

export function leafText(tree: Tree): string | undefined {
  return tree.kind === 'leaf' && tree.value !== null ? String(tree.value) : undefined
}

/** A value that is an address, a name or a text by itself, or an object of the fields. */
export function plainData(type: string, part: Tree): string | undefined {
  const text = leafText(part) ?? (type === 'TXT' ? leafText(field(part, 'value') ?? part) : undefined)
  if (text === undefined) return dataFromFields(type, part)
  if (type === 'TXT' || type === 'SPF') return quoted(text)
  return ['CNAME', 'NS', 'PTR', 'DNAME'].includes(type) ? fullName(text) : text
}
