/** SQL Server as people and tools write it: release, edition, service pack, update, build. Nothing is guessed. */

import { compareBuilds } from './builds.ts'
import { readSqlVersion } from './sql-version.ts'
import type { SqlFloor, SqlReleaseRow } from './store-rows.ts'

export interface GivenSql {
  readonly name: string
  readonly edition?: string | undefined
  readonly servicePack?: string | undefined
  readonly cumulativeUpdate?: string | undefined
  readonly build?: string | undefined
  readonly architecture?: 'x64' | 'x86' | undefined
}

/** A SQL Server that was recognised; what is left out is not known. */
export interface SqlServer {
  readonly release: string
  readonly edition?: string
  readonly servicePack?: number
  readonly cumulativeUpdate?: number
  readonly build?: string
  readonly architecture?: 'x64' | 'x86'
}

export type SqlReading =
  | { readonly sql: SqlServer }
  | { readonly unreadable: string; readonly suggestions: readonly string[] }

const EDITIONS: readonly (readonly [pattern: RegExp, edition: string])[] = [
  [/\b(?:enterprise )?evaluation\b/g, 'Evaluation'],
  [/\bexpress(?: with advanced services)?\b|\blocaldb\b/g, 'Express'],
  [/\benterprise(?: edition)?(?: core)?(?: based licensing)?\b|\bent\b/g, 'Enterprise'],
  [/\bstandard\b|\bstd\b/g, 'Standard'],
  [/\bworkgroup\b/g, 'Workgroup'],
  [/\bweb\b/g, 'Web'],
  [/\bdeveloper\b|\bdev\b/g, 'Developer'],
  [/\bbusiness intelligence\b|\bbi\b/g, 'Business Intelligence'],
  [/\bdatacenter\b/g, 'Datacenter'],
]

const ARCHITECTURES = [
  [/\b(?:x64|64 ?bit|amd64)\b/g, 'x64'],
  [/\b(?:x86|32 ?bit)\b/g, 'x86'],
] as const

/** What says nothing of its own once the rest is read. */
const PLAIN =
  /\b(?:microsoft|ms|sql ?server|sql|server|20\d\d|r2|rtm|gdr|qfe|edition|version|database|engine|kb\d+|(?:sp|service pack) ?\d|(?:cu|cumulative update) ?\d+|and|with|on|build)\b/g

/** `SELECT @@VERSION` also prints the day, the copyright and the operating system. */
const AROUND = /\b[a-z]{3} +\d{1,2} \d{4} \d{1,2}:\d\d(?::\d\d)?|copyright[^\n]{0,40}?corporation| on windows.*/gis

const BUILD = /\b\d+\.\d+\.\d{3,}(?:\.\d+)*\b/g

/** Reads many versions; one that is given again is not read again. */
export function sqlReader(rows: readonly SqlReleaseRow[]): (given: GivenSql) => SqlReading {
  const readings = new Map<string, SqlReading>()
  return (given) => {
    const key = JSON.stringify(given)
    const reading = readings.get(key) ?? read(given, rows)
    readings.set(key, reading)
    return reading
  }
}

function read(given: GivenSql, rows: readonly SqlReleaseRow[]): SqlReading {
  const written = [
    given.edition,
    given.servicePack,
    given.cumulativeUpdate,
    given.build,
    given.architecture,
    given.name,
  ]
  const text = written.filter(Boolean).join(' ').replace(AROUND, ' ')
  const builds = text.match(BUILD) ?? []
  const plain = text
    .replace(BUILD, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(\p{L})(?=20\d\d)|(20\d\d)(?=r2)/giu, '$& ')
    .toLowerCase()
  const edition = oneOfKind(plain, EDITIONS)
  const architecture = oneOfKind(edition.rest, ARCHITECTURES)
  const left = architecture.rest.replace(PLAIN, ' ').trim().split(/\s+/).filter(Boolean)
  const [odd] = left
  if (odd !== undefined) return unreadable(given, `"${odd}" is not understood`, rows)
  if (edition.found.length > 1) return unreadable(given, `it names ${edition.found.join(' and ')}`, rows)
  if (architecture.found.length > 1) return unreadable(given, 'it names two processor architectures', rows)
  if (builds.length > 1) return unreadable(given, 'it names two builds', rows)
  return assemble(given, text, {
    rows,
    build: builds[0],
    edition: edition.found[0],
    architecture: architecture.found[0],
  })
}

interface Parts {
  readonly rows: readonly SqlReleaseRow[]
  readonly build: string | undefined
  readonly edition: string | undefined
  readonly architecture: 'x64' | 'x86' | undefined
}

function assemble(given: GivenSql, text: string, { rows, build, edition, architecture }: Parts): SqlReading {
  const words = readSqlVersion({ name: /sql/i.test(text) ? text : `SQL Server ${text}` })
  const row = rows.find(({ name, version }) =>
    words === undefined ? build !== undefined && isOf(build, version) : name === words.release,
  )
  if (row === undefined) return unreadable(given, 'it names no known release', rows)
  const packOfBuild = build === undefined ? undefined : servicePackOf(build, row)
  // A release without service packs is known to have none.
  const pack = words?.servicePack ?? packOfBuild ?? (row.servicePacks.length === 1 ? 0 : undefined)
  const problem = contradiction(row, build, pack, packOfBuild)
  if (problem !== undefined) return unreadable(given, problem, rows)
  return {
    sql: {
      release: row.name,
      ...(edition !== undefined && { edition }),
      ...(pack !== undefined && { servicePack: pack }),
      ...(words?.cumulativeUpdate !== undefined && { cumulativeUpdate: words.cumulativeUpdate }),
      ...(build !== undefined && { build }),
      ...(architecture && { architecture }),
    },
  }
}

/** Older releases print `9.00.5000` and `10.00.5500` as well as `9.0.5000`. */
function isOf(build: string, version: string): boolean {
  return compareBuilds(build.split('.').slice(0, 2).join('.'), version) === 0
}

function servicePackOf(build: string, { servicePacks }: SqlReleaseRow): number | undefined {
  return servicePacks.findLast((pack) => compareBuilds(build, pack.build) !== -1)?.servicePack
}

function contradiction(
  { name, version, servicePacks }: SqlReleaseRow,
  build: string | undefined,
  pack: number | undefined,
  packOfBuild: number | undefined,
): string | undefined {
  if (build !== undefined && !isOf(build, version)) return `${build} is no build of ${name}`
  if (packOfBuild !== undefined && pack !== packOfBuild) return `${build} is no build of Service Pack ${pack}`
  const exists = pack === undefined || servicePacks.some(({ servicePack }) => servicePack === pack)
  return exists ? undefined : `${name} has no Service Pack ${pack}`
}

function oneOfKind<Name extends string>(text: string, patterns: readonly (readonly [RegExp, Name])[]) {
  let rest = text
  const found: Name[] = []
  for (const [pattern, name] of patterns) {
    const without = rest.replace(pattern, ' ')
    if (without !== rest) found.push(name)
    rest = without
  }
  return { found, rest }
}

function unreadable({ name }: GivenSql, problem: string, rows: readonly SqlReleaseRow[]): SqlReading {
  const year = /20\d\d/.exec(name)?.[0]
  const like = rows.filter((row) => year !== undefined && row.name.includes(year)).map((row) => row.name)
  const suggestions = like.length > 0 ? like : rows.slice(-3).map((row) => row.name)
  return { unreadable: `"${name}": ${problem}`, suggestions }
}

/** Whether a SQL Server has the lowest update level that will do; `open` where it does not say enough. */
export function reaches({ build, servicePack, cumulativeUpdate }: SqlServer, floor: SqlFloor): 'yes' | 'no' | 'open' {
  if (build !== undefined) return compareBuilds(build, floor.build) === -1 ? 'no' : 'yes'
  if (servicePack === undefined) {
    const enough = cumulativeUpdate !== undefined && floor.servicePack === 0
    return enough && cumulativeUpdate >= (floor.cumulativeUpdate ?? 0) ? 'yes' : 'open'
  }
  if (servicePack !== floor.servicePack) return servicePack > floor.servicePack ? 'yes' : 'no'
  if (floor.cumulativeUpdate === undefined) return 'yes'
  if (cumulativeUpdate === undefined) return 'open'
  return cumulativeUpdate >= floor.cumulativeUpdate ? 'yes' : 'no'
}

/** `SQL Server 2012 Standard SP1` */
export function sqlName({ release, edition, servicePack, cumulativeUpdate, build }: SqlServer): string {
  return [
    release,
    edition,
    servicePack ? `SP${servicePack}` : undefined,
    cumulativeUpdate === undefined ? undefined : `CU${cumulativeUpdate}`,
    build && `(${build})`,
  ]
    .filter(Boolean)
    .join(' ')
}
