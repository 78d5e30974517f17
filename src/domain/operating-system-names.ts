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

// Win32_OperatingSystem.ProductType: a workstation, a domain controller, a server.
const PRODUCT_TYPES: readonly (readonly [Words, OsKind])[] = [
  [['product', 'type', '1'], 'client'],
  [['product', 'type', '2'], 'server'],
  [['product', 'type', '3'], 'server'],
]

// Programs that do not declare themselves compatible are told this version by every later Windows.
const DISGUISE = '6.2'

const MOST_SUGGESTIONS = 3
// Nothing that long is a misspelt name, and comparing it would take its time.
const LONGEST_NAME = 120

/** The system that a text names, by its name or else by its version number; `beside` may tell a server from a client. */
export function nameIn(text: string, words: Words, index: OsIndex, beside: Words = []): NameReading {
  const { names, rows } = index
  for (const { words: sought, says } of names) {
    const start = indexOfPhrase(words, sought)
    if (start >= 0) return { row: says.row, named: says.name, words: withoutPhrase(words, start, sought.length) }
  }
  return (
    numberIn(text, words, beside, index) ?? {
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

function numberIn(text: string, words: Words, beside: Words, index: OsIndex): NameReading | undefined {
  const position = words.findIndex((word) => ntNumberOf(word)?.version !== undefined)
  const number = ntNumberOf(words[position] ?? '')
  if (!number) return undefined
  const { kinds, rest } = kindsIn(words)
  const found = systemsWith(number, index.rows)
  const ofKind = found.filter(({ kind }) => kinds.every((said) => said === kind))
  const wanted = ofKind.length > 1 ? withEdition([...words, ...beside], ofKind, index) : ofKind
  const [row, ...more] = wanted
  const shown = words[position] ?? ''
  if (found.length > 0 && number.version === DISGUISE) {
    const problem = `"${text}": some tools report ${DISGUISE}.9200 on every later Windows; give the name`
    return { problem, suggestions: found.map(({ name }) => name).slice(0, MOST_SUGGESTIONS) }
  }
  if (row && more.length === 0) return { row, named: shown, words: rest }
  if (found.length === 0) return undefined
  const names = (wanted.length > 0 ? wanted : found).map(({ name }) => name)
  return {
    problem: `"${text}": ${shown} is the number of ${names.join(' and ')}; give the name`,
    suggestions: names.slice(0, MOST_SUGGESTIONS),
  }
}

/** What the words say of the kind of system, and the words without that. */
function kindsIn(words: Words): { readonly kinds: readonly OsKind[]; readonly rest: Words } {
  const kinds: OsKind[] = []
  let rest = words
  for (const [sought, kind] of PRODUCT_TYPES) {
    const start = indexOfPhrase(rest, sought)
    if (start < 0) continue
    kinds.push(kind)
    rest = withoutPhrase(rest, start, sought.length)
  }
  kinds.push(...rest.flatMap((word) => KIND_WORDS.get(word) ?? []))
  return { kinds, rest: rest.map((word) => (KIND_WORDS.has(word) ? '' : word)) }
}

/** The system that has the edition which the words name, where only one has it. */
function withEdition(
  words: Words,
  rows: readonly OperatingSystemRow[],
  { vocabulary }: OsIndex,
): readonly OperatingSystemRow[] {
  const having = rows.filter((row) =>
    vocabulary(row).some(
      ({ words: sought, says }) =>
        says.edition !== undefined && row.editions?.includes(says.edition) && indexOfPhrase(words, sought) >= 0,
    ),
  )
  return having.length === 1 ? having : rows
}
