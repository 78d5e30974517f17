/** The order in which people read: what names a thing first, its servers last. */

import { SECTION_NAMES } from '../environment/schema/document.ts'
import { mapOf, type Said, type SaidMap } from './said.ts'

const TOP: readonly string[] = ['lync-ready', 'name', 'product', 'description', 'extends', ...SECTION_NAMES]
const FIRST: readonly string[] = [
  'name',
  'id',
  'fqdn',
  'role',
  'device',
  'category',
  'vendor',
  'model',
  'product',
  'site',
]
const LAST: readonly string[] = ['serverDefaults', 'servers']

/** The sections as in the format; a key that is none comes last. */
export function inOrder({ entries }: SaidMap): SaidMap {
  const known = TOP.filter((key) => entries.has(key))
  const others = [...entries.keys()].filter((key) => !TOP.includes(key))
  return mapOf([...known, ...others].map((key) => [key, things(entries.get(key) as Said)]))
}

/** The keys of every thing of every list. */
function things(given: Said): Said {
  if (given.kind === 'value') return given
  if (given.kind === 'map') return mapOf([...given.entries].map(([key, each]) => [key, things(each)]))
  return { kind: 'list', items: given.items.map((item) => (item.kind === 'map' ? thing(item) : things(item))) }
}

function thing({ entries }: SaidMap): SaidMap {
  const keys = [...entries.keys()]
  const middle = keys.filter((key) => !FIRST.includes(key) && !LAST.includes(key))
  const sorted = [...FIRST.filter((key) => entries.has(key)), ...middle, ...LAST.filter((key) => entries.has(key))]
  return mapOf(sorted.map((key) => [key, things(entries.get(key) as Said)]))
}
