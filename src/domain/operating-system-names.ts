/** Which system a text names, and what it might have meant. */

import { distance } from 'fastest-levenshtein'
import type { OsIndex } from './operating-system-index.ts'
import { ntNumberOf, systemsWith } from './operating-system-numbers.ts'
import type { OperatingSystemRow, OsKind } from './operating-system-row.ts'
import { indexOfPhrase, type Words, withoutPhrase, wordsOf } from './operating-system-words.ts'

/** The system a text names with the other words left, or why none is named. */
export type NameReading =
  | { readonly row: OperatingSystemRow; readonly named: string; readonly words: Words }
  | { readonly problem: string; readonly suggestions: readonly string[] }

const KIND_WORDS: ReadonlyMap<string, OsKind> = new Map([
  ['server', 'server'],
  ['client', 'client'],
  ['workstation', 'client'],
])

const MOST_SUGGESTIONS = 3
// Nothing that long is a misspelt name, and comparing it would take its time.
const LONGEST_NAME = 120

/** The system that a text names, by its name or else by its version number. */
export function nameIn(text: string, words: Words, { names, rows }: OsIndex): NameReading {
  for (const { words: sought, says } of names) {
    const start = indexOfPhrase(words, sought)
    if (start >= 0) return { row: says.row, named: says.name, words: withoutPhrase(words, start, sought.length) }
  }
  return (
    numberIn(text, words, rows) ?? {
      problem: `"${text}" is not the name of a known operating system`,
      suggestions: nearest(
        text,
        rows.map(({ name }) => name),
      ),
    }
  )
}

/** The candidates most like a text, at most three; none when all are far from it. */
export function nearest(text: string, candidates: readonly string[]): readonly string[] {
  if (text.length > LONGEST_NAME) return []
  return [...new Set(candidates)]
    .reverse() // of equally near ones the newer system first
    .map((name) => ({ name, away: apart(text, name) }))
    .filter(({ name, away }) => away <= Math.max(2, 0.4 * Math.min(text.length, name.length)))
    .toSorted((a, b) => a.away - b.away)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ name }) => name)
}

// In the order given, and in the order of the alphabet for words that changed places.
function apart(text: string, name: string): number {
  const [a, b] = [wordsOf(text), wordsOf(name)]
  return Math.min(distance(a.join(' '), b.join(' ')), distance(a.toSorted().join(' '), b.toSorted().join(' ')))
}

function numberIn(text: string, words: Words, rows: readonly OperatingSystemRow[]): NameReading | undefined {
  const position = words.findIndex((word) => ntNumberOf(word)?.version !== undefined)
  const number = ntNumberOf(words[position] ?? '')
  if (!number) return undefined
  const kinds = words.flatMap((word) => KIND_WORDS.get(word) ?? [])
  const found = systemsWith(number, rows)
  const wanted = found.filter(({ kind }) => kinds.every((said) => said === kind))
  const [row, ...more] = wanted
  const shown = words[position] ?? ''
  if (row && more.length === 0) return { row, named: shown, words: withoutKindWords(words) }
  if (found.length === 0) return undefined
  const names = (wanted.length > 0 ? wanted : found).map(({ name }) => name)
  return {
    problem: `"${text}": ${shown} is the number of ${names.join(' and ')}; give the name`,
    suggestions: names.slice(0, MOST_SUGGESTIONS),
  }
}

function withoutKindWords(words: Words): Words {
  return words.map((word) => (KIND_WORDS.has(word) ? '' : word))
}
