/** Versions of Exchange, SharePoint and Office Web Apps as people and tools write them. Nothing is guessed. */

import { compareBuilds } from './builds.ts'
import type { InteropServer, InteropVersionRow } from './interop-row.ts'
import { nearest } from './operating-system-names.ts'
import {
  indexOfPhrase,
  longestFirst,
  type Phrase,
  phrase,
  remaining,
  type Words,
  withoutPhrase,
  wordsOf,
} from './operating-system-words.ts'

/** A release that was recognised, with what was said about it. */
export interface InteropVersion {
  /** The id of its row. */
  readonly id: string
  readonly name: string
  /** It runs in the cloud of the vendor. */
  readonly hosted?: true
  readonly servicePack?: number
  readonly build?: string
}

export type InteropReading =
  | { readonly version: InteropVersion }
  | { readonly unreadable: string; readonly suggestions: readonly string[] }

type Reader = (text: string) => InteropReading

const KIND_NAMES: { readonly [Server in InteropServer]: string } = {
  exchange: 'Exchange',
  sharepoint: 'SharePoint',
  'office-web-apps': 'Office Web Apps',
}

/** Words that say nothing of the release. */
const NOISE = ['microsoft', 'version', 'build', 'standard', 'enterprise', 'edition', 'with', 'and', 'rtm']
const MONTHS = 'january february march april may june july august september october november december'.split(' ')

/** `CU5`, `Cumulative Update 5`, `RU19`, `Update Rollup 19 v2`: they are read over, since no row asks for them. */
const UPDATE = /\b(?:cu|cumulative update|ru|ur|update rollup|rollup)\s*\d+(?:\s*v\d+)?\b/gi
const SERVICE_PACK = /\b(?:sp|service pack)\s*(\d)\b/gi
/** As Exchange prints it. */
const PRINTED_BUILD = /\bversion\s+(\d+\.\d+)\s*\(build\s+(\d+\.\d+)\)/i
const BUILD = /\b\d+\.\d+(?:\.\d+)*\b/g

const readers = new WeakMap<readonly InteropVersionRow[], ReadonlyMap<InteropServer, Reader>>()

/** Reads versions of a server; made once for the rows of the table. */
export function interopVersionReader(server: InteropServer, rows: readonly InteropVersionRow[]): Reader {
  const held = readers.get(rows) ?? new Map<InteropServer, Reader>()
  const reader = held.get(server) ?? readerOf(server, rows)
  readers.set(rows, new Map([...held, [server, reader]]))
  return reader
}

function readerOf(server: InteropServer, rows: readonly InteropVersionRow[]): Reader {
  const known = rows.filter((row) => row.server === server)
  const phrases = longestFirst(
    known.flatMap((row) => [row.name, ...(row.aliases ?? [])].map((name) => phrase(name, row))),
  )
  const names = known.flatMap(({ name, aliases = [] }) => [name, ...aliases])
  return (text) => {
    const reading = read(text, known, phrases)
    if (!('problem' in reading)) return { version: reading }
    const problem = reading.problem ?? ` is not the name of a known version of ${KIND_NAMES[server]}`
    return { unreadable: `"${text}"${problem}`, suggestions: nearest(text, names) }
  }
}

interface Problem {
  /** Follows the text that was given; none where nothing of it is known. */
  readonly problem: string | undefined
}

interface Parts {
  readonly words: Words
  readonly builds: readonly string[]
  readonly packs: readonly number[]
}

/** The words of a text, apart from its service pack and its build; the numbers of updates are left out. */
function partsOf(text: string): Parts {
  const joined = text.replace(PRINTED_BUILD, '$1.$2')
  const packs = [...joined.matchAll(SERVICE_PACK)].map(([, digit]) => Number(digit))
  const plain = joined.replace(UPDATE, ' ').replace(SERVICE_PACK, ' ')
  return {
    words: wordsOf(plain.replace(BUILD, ' ')),
    builds: [...new Set(plain.match(BUILD) ?? [])],
    packs: [...new Set([...packs, ...(/\brtm\b/i.test(text) ? [0] : [])])],
  }
}

function read(
  text: string,
  rows: readonly InteropVersionRow[],
  phrases: readonly Phrase<InteropVersionRow>[],
): InteropVersion | Problem {
  const { words, builds, packs } = partsOf(text)
  if (builds.length > 1 || packs.length > 1) return { problem: ' says two things' }
  const [build] = builds
  const named = nameIn(words, phrases)
  const row = named?.row ?? rowWith(build, rows)
  if (row === undefined) return { problem: undefined }
  const [left] = remaining(named?.words ?? words).filter((word, at, all) => !isNoise(word, at, all))
  // Without a name a word such as "Exchange" only says again what is asked for.
  if (left !== undefined && (named || !isKindWord(left, row))) return { problem: `: "${left}" is not understood` }
  if (build !== undefined && row.builds && !isWithin(build, row.builds)) {
    return { problem: `: ${build} is no build of ${row.name}` }
  }
  const servicePack = packs[0] ?? packOf(build, row)
  return {
    id: row.id,
    name: row.name,
    ...(row.hosted && { hosted: row.hosted }),
    ...(servicePack !== undefined && { servicePack }),
    ...(build !== undefined && { build }),
  }
}

function nameIn(words: Words, phrases: readonly Phrase<InteropVersionRow>[]) {
  for (const { words: sought, says } of phrases) {
    const start = indexOfPhrase(words, sought)
    if (start >= 0) return { row: says, words: withoutPhrase(words, start, sought.length) }
  }
  return undefined
}

/** `November 2018` dates a release of Office Online Server, and names none. */
function isNoise(word: string, at: number, all: Words): boolean {
  return NOISE.includes(word) || MONTHS.includes(word) || (/^20\d\d$/.test(word) && MONTHS.includes(all[at - 1] ?? ''))
}

function isKindWord(word: string, { server }: InteropVersionRow): boolean {
  return word === 'server' || wordsOf(KIND_NAMES[server]).includes(word)
}

function rowWith(build: string | undefined, rows: readonly InteropVersionRow[]): InteropVersionRow | undefined {
  const found = rows.filter(({ builds }) => build !== undefined && builds && isWithin(build, builds))
  return found.length === 1 ? found[0] : undefined
}

function isWithin(build: string, { from, before }: { readonly from: string; readonly before: string }): boolean {
  return (compareBuilds(build, from) ?? -1) >= 0 && compareBuilds(build, before) === -1
}

function packOf(build: string | undefined, { servicePacks }: InteropVersionRow): number | undefined {
  if (build === undefined || servicePacks === undefined) return undefined
  return servicePacks.findLast(({ from }) => (compareBuilds(build, from) ?? -1) >= 0)?.servicePack ?? 0
}
