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
  let level: CST.Token[] = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return level[0]?.offset
    const next: CST.Token[] = []
    for (const token of level) pushContainers(token, next)
    level = next
  }
  return undefined
}

/** Adds what a token contains, scalars apart: they contain nothing. */
function pushContainers(token: CST.Token, into: CST.Token[]): void {
  if (token.type === 'document') {
    if (token.value && isContainer(token.value)) into.push(token.value)
    return
  }
  if (!('items' in token)) return
  for (const { key, value } of token.items) {
    if (key && isContainer(key)) into.push(key)
    if (value && isContainer(value)) into.push(value)
  }
}

function isContainer(token: CST.Token): boolean {
  return 'items' in token
}
