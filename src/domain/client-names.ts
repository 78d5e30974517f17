/** The names of clients, as the tables write them or as people do. */

import { distance } from 'fastest-levenshtein'
import { wordsOf } from './operating-system-words.ts'
import { oneOf } from './os-judgement.ts'
import type { ClientRow } from './os-support-row.ts'

/** Words that people add to the name of a client, or leave out: none of them tells one client from another. */
const NOISE: ReadonlySet<string> = new Set([
  'microsoft',
  'ms',
  'client',
  'clients',
  'desktop',
  'the',
  'for',
  'on',
  'in',
  'full',
])

/** How it was installed, and for which processors: its build tells the same. */
const REMARKS = [
  ['c2r'],
  ['c', '2', 'r'],
  ['click', 'to', 'run'],
  ['ctr'],
  ['msi'],
  ['windows', 'installer'],
  ['sp1'],
  ['32', 'bit'],
  ['64', 'bit'],
  ['x86'],
  ['x64'],
  ['windows'],
] as const

/** Other spellings of the words that names are made of. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  // A year may follow at once: `SfB2016`.
  [/\b(?:s4b|sfb|skype4business)(?![a-z])/gi, 'skype for business '],
  [/\bmac ?os( x)?\b|\bos x\b|\bmacintosh\b/gi, 'mac'],
  [/\bplug ?in\b/gi, 'plug-in'],
]

/** The client of a name, or why it is not known. */
export type ClientNaming = ClientRow | { readonly open: string }

type NameReader = (text: string) => ClientNaming

const MOST_SUGGESTIONS = 3
// Nothing that long is the name of a client, and comparing it would take its time.
const LONGEST_NAME = 120

const readers = new WeakMap<readonly ClientRow[], NameReader>()

/** Reads the names of clients; made once for the rows of a table. */
export function clientNameReader(rows: readonly ClientRow[]): NameReader {
  const reader = readers.get(rows) ?? readerOf(rows)
  readers.set(rows, reader)
  return reader
}

function readerOf(rows: readonly ClientRow[]): NameReader {
  const spelt = rows.flatMap((row) => [row.name, ...row.aliases].map((name) => ({ row, words: spellingOf(name) })))
  const clients = new Map(spelt.map(({ row, words }) => [keyOf(words), row] as const))
  const readings = new Map<string, ClientNaming>()
  const named = (text: string) =>
    clients.get(keyOf(spellingOf(text))) ?? clients.get(keyOf(withoutRemarks(spellingOf(text))))
  return (text) => {
    const reading = readings.get(text) ?? read(text, named, spelt)
    readings.set(text, reading)
    return reading
  }
}

interface Spelt {
  readonly row: ClientRow
  readonly words: readonly string[]
}

function read(text: string, named: (text: string) => ClientRow | undefined, spelt: readonly Spelt[]): ClientNaming {
  if (text.length > LONGEST_NAME)
    return { open: `"${text.slice(0, LONGEST_NAME)}…" is too long for the name of a client` }
  return named(text) ?? aside(text, named, spelt) ?? unknownName(text, spelt)
}

const IN_BRACKETS = /^([^()]*)\(([^()]+)\)([^()]*)$/

/**
 * `Lync 2013 (Skype for Business)`, `Polycom CX600 (Lync Phone Edition)`: one of the two parts names a client. Before
 * the brackets only the model of a device may stand: `Jabber (Lync 2013)` is no Lync 2013.
 */
function aside(
  text: string,
  named: (text: string) => ClientRow | undefined,
  spelt: readonly Spelt[],
): ClientNaming | undefined {
  const [, before = '', inside = '', after = ''] = IN_BRACKETS.exec(text) ?? []
  if (inside === '') return undefined
  const parts = [`${before} ${after}`, inside] as const
  const [outer, inner] = parts.map(named)
  if (outer && inner && outer !== inner) {
    return { open: `"${text}" names two clients: ${oneOf([outer.name, inner.name])}?` }
  }
  const [client, rest] = outer ? [outer, parts[1]] : [inner, parts[0]]
  if (client === undefined) return undefined
  const mayHaveModel = outer !== undefined || client.isDevice === true
  return saysNothingElse(rest, client, spelt, mayHaveModel) ? client : undefined
}

/** What stands beside the name may repeat it, or say what has no part in the names of clients, such as a phone. */
function saysNothingElse(rest: string, client: ClientRow, spelt: readonly Spelt[], mayHaveModel: boolean): boolean {
  const own = new Set(spelt.flatMap(({ row, words }) => (row === client ? words : [])))
  const others = new Set(spelt.flatMap(({ words }) => words))
  return withoutRemarks(spellingOf(rest)).every(
    (word) => own.has(word) || (mayHaveModel && !(others.has(word) || YEAR.test(word))),
  )
}

const YEAR = /^20\d\d$/

function unknownName(text: string, spelt: readonly Spelt[]): ClientNaming {
  // A build has a key of its own.
  const words = withoutRemarks(spellingOf(text)).filter((word) => !word.includes('.'))
  const meant = meantBy(words, spelt)
  const question = meant.length === 0 ? '' : `; did you mean ${oneOf(meant)}?`
  return { open: `"${text}" is not the name of a known client${question}` }
}

/** The clients whose name or other name is most like a text, at most three. */
function meantBy(words: readonly string[], spelt: readonly Spelt[]): readonly string[] {
  const text = keyOf(words)
  const near = spelt
    .map(({ row, words: own }) => ({ name: row.name, away: apart(words, text, own) }))
    .filter(({ away }) => away <= Math.max(2, 0.4 * text.length))
    .toSorted((a, b) => a.away - b.away || (a.name < b.name ? -1 : 1))
  const nearest = near.filter(({ away }) => away <= (near[0]?.away ?? 0) + 1)
  return [...new Set(nearest.map(({ name }) => name))].slice(0, MOST_SUGGESTIONS)
}

// A name whose words all stand in the other one is near, however much longer that is: "Skype for Business".
function apart(words: readonly string[], text: string, own: readonly string[]): number {
  const away = distance(text, keyOf(own))
  const isPart = words.length > 0 && words.every((word) => own.includes(word))
  return isPart ? Math.min(away, 1 + (own.length - words.length) / 10) : away
}

function spellingOf(text: string): readonly string[] {
  const plain = SPELLINGS.reduce((given, [pattern, word]) => given.replace(pattern, word), text)
  return wordsOf(plain).filter((word) => !NOISE.has(word))
}

function withoutRemarks(words: readonly string[]): readonly string[] {
  return REMARKS.reduce<readonly string[]>((left, remark) => {
    const start = left.findIndex((_, at) => remark.every((word, offset) => left[at + offset] === word))
    return start < 0 ? left : left.toSpliced(start, remark.length)
  }, words)
}

/** People change the order of the words: `Lync Mac 2011`, `Lync 2011 for Mac`. */
function keyOf(words: readonly string[]): string {
  return words.toSorted().join(' ')
}
