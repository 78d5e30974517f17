/** Reads the names of operating systems as people and tools write them. Nothing is guessed. */

import { type DetailsProblem, type DetailsReading, join, type OsDetails } from './operating-system-details.ts'
import { indexOf, type OsIndex } from './operating-system-index.ts'
import { type NameReading, nameIn, nearest } from './operating-system-names.ts'
import { buildOf, ntNumberOf, numberBeside, servicePackOf, systemsWith } from './operating-system-numbers.ts'
import type { Architecture, Installation, OperatingSystemRow, OsKind } from './operating-system-row.ts'
import { releaseDetails } from './operating-system-vocabulary.ts'
import { indexOfPhrase, remaining, type Words, withoutPhrase, wordsOf } from './operating-system-words.ts'

/** The parts of a system, as given one by one. */
export interface OsParts {
  readonly name: string
  readonly edition?: string | undefined
  readonly servicePack?: number | undefined
  readonly build?: string | undefined
  readonly installation?: Installation | undefined
  readonly architecture?: Architecture | undefined
}

/** As users give it: one text, or the parts. */
export type OsGiven = string | OsParts

/** A system that was recognised, with what was said about it. */
export interface OperatingSystem {
  /** The id of its row. */
  readonly id: string
  readonly name: string
  readonly kind: OsKind
  readonly edition?: string
  readonly servicePack?: number
  readonly build?: string
  readonly installation?: Installation
  readonly architecture?: Architecture
  /** Mac, iOS, Android and Windows Phone. */
  readonly version?: string
}

export type OsReading =
  | { readonly os: OperatingSystem }
  | { readonly unreadable: string; readonly suggestions: readonly string[] }

/** The system that is meant, or why that cannot be told. */
export function readOperatingSystem(given: OsGiven, rows: readonly OperatingSystemRow[]): OsReading {
  return osReader(rows)(given)
}

/** `readOperatingSystem` for many names: prepares the rows once. */
export function osReader(rows: readonly OperatingSystemRow[]): (given: OsGiven) => OsReading {
  const index = indexOf(rows)
  return (given) => read(typeof given === 'string' ? { name: given } : given, index)
}

function read(parts: OsParts, index: OsIndex): OsReading {
  // WMI prints "Microsoft Windows Server 2012 R2 Standard|C:\\Windows|…".
  const text = parts.name.split('|')[0]?.trim() ?? ''
  const named = namedBy(parts, text, index)
  if ('problem' in named) return { unreadable: named.problem, suggestions: named.suggestions }
  const { row } = named
  const spoken = joinAll(
    () => detailsIn(named.words, row, index),
    () => releaseNamed(named.named, row),
    () => givenParts(parts, row, index),
  )
  const details = 'details' in spoken ? complete(spoken.details, row) : spoken
  if ('details' in details) return { os: { id: row.id, name: row.name, kind: row.kind, ...details.details } }
  const suggestions = details.suggestions ?? namesLike([text, parts.edition], row, index)
  return { unreadable: `"${text}": ${details.problem}`, suggestions }
}

/** By its name, or else by the build that stands beside a name such as Windows Server. */
function namedBy({ edition = '', build }: OsParts, text: string, index: OsIndex): NameReading {
  const beside = wordsOf(edition)
  const named = nameIn(text, wordsOf(text), index, beside)
  if (build === undefined || !('problem' in named)) return named
  const number = buildNumberOf(build)
  const versions = new Set(number && systemsWith(number, index.rows).map(({ version }) => version))
  const [version, ...more] = versions
  if (version === undefined || more.length > 0 || !number?.build) return named
  const numbered = `${text} ${version}.${number.build}`
  return nameIn(numbered, wordsOf(numbered), index, beside)
}

function joinAll(...readings: readonly (() => DetailsReading)[]): DetailsReading {
  return readings.reduce<DetailsReading>(
    (so, next) => {
      if ('problem' in so) return so
      const reading = next()
      return 'problem' in reading ? reading : join(so.details, reading.details)
    },
    { details: {} },
  )
}

function detailsIn(words: Words, row: OperatingSystemRow, index: OsIndex): DetailsReading {
  const phrases = takePhrases(words, row, index)
  if ('problem' in phrases) return phrases
  const rest = remaining(phrases.words)
  return joinAll(
    () => phrases,
    ...rest.map((word) => () => numberBeside(word, row, index.rows) ?? { problem: `"${word}" is not understood` }),
  )
}

function takePhrases(
  words: Words,
  row: OperatingSystemRow,
  index: OsIndex,
): { readonly details: OsDetails; readonly words: Words } | DetailsProblem {
  let left = words
  let details: OsDetails = {}
  for (const { words: sought, says } of index.vocabulary(row)) {
    for (let start = indexOfPhrase(left, sought); start >= 0; start = indexOfPhrase(left, sought)) {
      const joined = join(details, says)
      if ('problem' in joined) return joined
      details = joined.details
      left = withoutPhrase(left, start, sought.length)
    }
  }
  return { details, words: left }
}

// "Windows 10 Mobile" is both the name of the system and of its release.
function releaseNamed(name: string, row: OperatingSystemRow): DetailsReading {
  const release = row.releases?.find((candidate) => indexOfPhrase(wordsOf(name), wordsOf(candidate.name)) >= 0)
  return { details: release ? releaseDetails(release) : {} }
}

function givenParts(parts: OsParts, row: OperatingSystemRow, index: OsIndex): DetailsReading {
  const { edition, build, servicePack, installation, architecture } = parts
  return joinAll(
    () => ({
      details: {
        ...(servicePack !== undefined && { servicePack }),
        ...(installation && { installation }),
        ...(architecture && { architecture }),
      },
    }),
    () => (edition === undefined ? { details: {} } : givenEdition(edition, row, index)),
    () => (build === undefined ? { details: {} } : givenBuild(`${build}`, row, index)),
  )
}

function givenEdition(text: string, row: OperatingSystemRow, index: OsIndex): DetailsReading {
  const read = detailsIn(wordsOf(text), row, index)
  if ('details' in read && read.details.edition === undefined) return { problem: `"${text}" is not an edition` }
  return read
}

function givenBuild(text: string, row: OperatingSystemRow, index: OsIndex): DetailsReading {
  if (row.kind === 'mac' || row.kind === 'mobile') return { details: { build: text } }
  const number = buildNumberOf(text)
  if (!number?.build) return { problem: `"${text}" is not a build number` }
  return (
    numberBeside([number.version, number.build].filter(Boolean).join('.'), row, index.rows) ??
    buildOf(number.build, row, index.rows)
  )
}

function buildNumberOf(text: string): ReturnType<typeof ntNumberOf> {
  // Win32_OperatingSystem prints "10.0 (17763)".
  return ntNumberOf(
    wordsOf(text)
      .join('.')
      .replace(/^(?:version\.|build\.)+/, ''),
  )
}

// A build says the service pack, a system that is made for one processor family says the architecture.
function complete(details: OsDetails, row: OperatingSystemRow): DetailsReading {
  const packs = row.servicePacks ?? []
  const pack = details.servicePack ?? 0
  if (pack > 0 && row.builds && !packs.some(({ servicePack }) => servicePack === pack)) {
    return { problem: `${row.name} has no Service Pack ${pack}`, suggestions: [row.name] }
  }
  const itanium = details.edition === 'Itanium-Based Systems'
  const made = itanium ? ['ia64' as const] : (row.architectures ?? []).filter((architecture) => architecture !== 'ia64')
  const [architecture, ...more] = made
  const implied = architecture && more.length === 0 && details.architecture === undefined ? { architecture } : {}
  return join({ ...details, ...implied }, servicePackOf(details.build, row))
}

function namesLike(
  texts: readonly (string | undefined)[],
  { kind }: OperatingSystemRow,
  { rows }: OsIndex,
): readonly string[] {
  const ofKind = rows.filter((row) => row.kind === kind)
  const withEditions = ofKind.flatMap(({ name, editions = [] }) => editions.map((edition) => `${name} ${edition}`))
  return nearest(texts.filter(Boolean).join(' '), [...withEditions, ...ofKind.map(({ name }) => name)])
}
