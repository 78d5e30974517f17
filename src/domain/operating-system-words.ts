/** Names of systems as words, read the same way in the tables and in what people write. */

export type Words = readonly string[]

/** Words that mean something when they stand together. */
export interface Phrase<T> {
  readonly words: Words
  readonly says: T
}

// Dotted numbers, 22H2, Apple builds (12F45), R2, SP1 and x64 stay whole; 2012R2 and Win7SP1 fall apart.
const WORD =
  /\d+(?:\.\d+)+|\d{2}h[12]|\d{1,2}[a-wyz]\d{2,5}(?:[a-z](?![\p{L}\d]))?|r\d(?!\d)|sp\d|x(?:64|86)|\p{L}+|\d+/gu

const GAP = ''

// The same where there are no other letters: several times as fast, and most texts are so.
const ASCII = /^[\x20-\x7e]*$/
const ASCII_WORD =
  /\d+(?:\.\d+)+|\d{2}h[12]|\d{1,2}[a-wyz]\d{2,5}(?:[a-z](?![a-z\d]))?|r\d(?!\d)|sp\d|x(?:64|86)|[a-z]+|\d+/g

/** The words and numbers of a text in lower case, without marks, punctuation and capitals inside words. */
export function wordsOf(text: string): Words {
  return ASCII.test(text) ? asciiWords(text) : anyWords(text)
}

/** The words of a text in ASCII. */
export function asciiWords(text: string): Words {
  const plain = text
    .replace(/\((?:r|tm|c)\)/gi, ' ')
    .replace(/([a-z]{2})([A-Z])/g, '$1 $2')
    .toLowerCase()
  return plain.match(ASCII_WORD) ?? []
}

/** The words of a text in any letters. */
export function anyWords(text: string): Words {
  const plain = text
    .replace(/\((?:r|tm|c)\)|[\u00ae\u2122\u00a9]/gi, ' ')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '') // Édition, Edition
    .normalize('NFC')
    .replace(/(\p{Ll}{2})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
  return plain.match(WORD) ?? []
}

/** A phrase from its text. */
export function phrase<T>(text: string, says: T): Phrase<T> {
  return { words: wordsOf(text), says }
}

/** Phrases in the order in which they must be looked for, so that `2012 R2` is found before `2012`. */
export function longestFirst<T>(phrases: readonly Phrase<T>[]): readonly Phrase<T>[] {
  return phrases.filter(({ words }) => words.length > 0).toSorted((a, b) => b.words.length - a.words.length)
}

/** Where the words of a phrase stand together, or -1. */
export function indexOfPhrase(words: Words, sought: Words): number {
  return words.findIndex((_, start) => sought.every((word, offset) => words[start + offset] === word))
}

/** The words without a phrase; a gap keeps apart what stood apart. */
export function withoutPhrase(words: Words, start: number, length: number): Words {
  return words.map((word, index) => (index >= start && index < start + length ? GAP : word))
}

/** The words not yet understood. */
export function remaining(words: Words): Words {
  return words.filter((word) => word !== GAP)
}
