/** Names that are known to be an environment's own: found in texts also where they are made of the program's words. */

import { WORD } from './words.ts'

/** Of a telephone number; less is a count or a port. */
const FEWEST_DIGITS = 7

/** `Head Office` at a place of a text. */
export interface Phrase {
  readonly name: string
  readonly isPath: boolean
  readonly length: number
}

export interface OwnNames {
  /** Whether a text as a whole is one of them. */
  isName(text: string): boolean
  /** The longest that begins at the place, if one does. */
  phraseAt(text: string, at: number): Phrase | undefined
}

/**
 * A name of one plain word is found by being none of the program's; where it is one, it cannot be told from it within a
 * sentence.
 */
export function ownNames(names: Iterable<string>, paths: Iterable<string>): OwnNames {
  const all = new Set([...names].map((name) => name.trim().toLowerCase()).filter((name) => name !== ''))
  const byStart = new Map<string, Phrase[]>()
  const add = (name: string, isPath: boolean) => {
    const [start] = name.match(WORD) ?? []
    if (start === undefined || name.toLowerCase().startsWith(start.toLowerCase()) === false) return
    const key = start.toLowerCase()
    const held = byStart.get(key)
    const phrase = { name, isPath, length: name.length }
    if (held) held.push(phrase)
    else byStart.set(key, [phrase])
  }
  for (const name of all) if (isPhrase(name)) add(name, false)
  for (const path of new Set(paths)) if (/[./\\]/.test(path)) add(path, true)
  for (const phrases of byStart.values()) phrases.sort((a, b) => b.length - a.length)
  return {
    isName: (text) => all.has(text.trim().toLowerCase()),
    phraseAt: (text, at) => {
      if (at > 0 && /[\p{L}\p{N}_]/u.test(text.charAt(at - 1))) return undefined
      const start = startAt(text, at)
      const phrases = start === undefined ? undefined : byStart.get(start)
      return phrases?.find(({ name, length }) => {
        return isSame(text.slice(at, at + length), name) && !/^[.-]?[\p{L}\p{N}_]/u.test(text.slice(at + length))
      })
    },
  }
}

const START = new RegExp(WORD.source, 'yu')

function startAt(text: string, at: number): string | undefined {
  START.lastIndex = at
  return START.exec(text)?.[0].toLowerCase()
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

/** Several words, or one with a hyphen, as `lync-edge`; names of domains and addresses are told by their shape. */
function isPhrase(name: string): boolean {
  const isMore = /\p{L}/u.test(name) || name.replace(/\D/g, '').length >= FEWEST_DIGITS
  return isMore && /[\s-]/.test(name) && !/^[\w*-]+(\.[\w-]+)+$/.test(name)
}
