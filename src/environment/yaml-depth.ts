/** The bound on nesting, checked before the composer, which calls itself once per level. */

import type { CST } from 'yaml'
import { InputError } from './input-error.ts'
import type { ProblemAt } from './yaml-places.ts'

const MAX_DEPTH = 48

/** Lets tokens through while none nests deeper than the limit; the composer calls itself once per level. */
export function* shallow(tokens: Iterable<CST.Token>, problemAt: ProblemAt): Generator<CST.Token> {
  for (const token of tokens) {
    const tooDeep = deepToken(token)
    if (tooDeep !== undefined)
      throw new InputError([problemAt([tooDeep, tooDeep], `nested deeper than ${MAX_DEPTH} levels`)])
    yield token
  }
}

function deepToken(root: CST.Token): number | undefined {
  const open: { token: CST.Token; depth: number }[] = [{ token: root, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next
    if (depth > MAX_DEPTH) return token.offset
    for (const child of children(token)) open.push({ token: child, depth: depth + 1 })
  }
  return undefined
}

function children(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : []
  if (!('items' in token)) return []
  return token.items.flatMap((item) => [item.key, item.value].filter((child) => child !== undefined && child !== null))
}
