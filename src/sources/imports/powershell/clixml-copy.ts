/** What a reference of CLIXML stands for. */

import type { Part, Tree } from '../tree.ts'
import { nameOf } from './exported.ts'

/** The same values, at the place of the reference to them; `count` is called for each. */
export function copied(tree: Tree, what: string, { at }: Part, count: () => void): Tree {
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
