/** What the parts of a file say of the Windows of one computer, before anything is made of it. */

import type { Accounts } from '../accounts.ts'
import type { Part } from '../tree.ts'

/**
 * `version` is `6.3.9600` or the beginning of it, `ntVersion` only `6.3`, for want of better; `kind` is server or client, `product` is a name that tells the edition
 * and not always the release (the registry calls Windows 11 by the name of Windows 10).
 */
export type ClueWord =
  | 'version'
  | 'ntVersion'
  | 'build'
  | 'sku'
  | 'caption'
  | 'product'
  | 'kind'
  | 'installation'
  | 'architecture'
  | 'servicePack'
  | 'language'

export interface Clue {
  readonly word: ClueWord
  readonly text: string
  readonly part: Part
}

/** The clues by word: of each word one text, with every part that says it. */
export interface Clues {
  text(word: ClueWord): string | undefined
  parts(...words: readonly ClueWord[]): readonly Part[]
}

/** Takes the first text of each word; a part that says something else is unknown. */
export function cluesOf(clues: readonly Clue[], book: Accounts): Clues {
  const held = new Map<ClueWord, { readonly text: string; readonly parts: Part[] }>()
  for (const { word, text, part } of clues) {
    const first = held.get(word)
    if (first === undefined) held.set(word, { text, parts: [part] })
    else if (first.text === text) first.parts.push(part)
    else book.unknown(part, `it contradicts ${first.parts[0]?.what} in line ${first.parts[0]?.at.line}`)
  }
  return {
    text: (word) => held.get(word)?.text,
    parts: (...words) => words.flatMap((word) => held.get(word)?.parts ?? []),
  }
}
