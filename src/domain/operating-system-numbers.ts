/** Version and build numbers: which system they belong to, and whether they agree with its name. */

import type { DetailsReading, OsDetails } from './operating-system-details.ts'
import type { OperatingSystemRow } from './operating-system-row.ts'

// 6.3 · 6.3.9600 · 6.3.9600.19000, and 9600 · 14393.5192
const NT_VERSION = /^(\d{1,2}\.\d)(?:\.(\d{4,5})(?:\.\d+)*)?$/
const BUILD = /^(\d{4,5})(?:\.\d+)?$/
const APPLE_BUILD = /^\d{1,2}[a-z]\d{2,5}[a-z]?$/
const VERSION = /^\d+(?:\.\d+)*$/

interface NtNumber {
  readonly version?: string
  readonly build?: string
}

/** An NT version or build number as tools print it. */
export function ntNumberOf(word: string): NtNumber | undefined {
  const full = NT_VERSION.exec(word)
  if (full) return { ...(full[1] && { version: full[1] }), ...(full[2] && { build: full[2] }) }
  const build = BUILD.exec(word)?.[1]
  return build ? { build } : undefined
}

/** The systems that report a version or build number. */
export function systemsWith(number: NtNumber, rows: readonly OperatingSystemRow[]): readonly OperatingSystemRow[] {
  return rows.filter(
    ({ version, builds }) =>
      builds !== undefined &&
      (number.version === undefined || version === number.version) &&
      (number.build === undefined || builds.includes(number.build)),
  )
}

/** What a number beside the name of a system says; undefined when it is no number of any system. */
export function numberBeside(
  word: string,
  row: OperatingSystemRow,
  rows: readonly OperatingSystemRow[],
): DetailsReading | undefined {
  if (row.kind === 'mac' || row.kind === 'mobile') return appleOrMobileNumber(word)
  const number = ntNumberOf(word)
  if (!number) return undefined
  if (number.version !== undefined && row.version !== undefined && number.version !== row.version) {
    return contradiction(
      `${row.name} is version ${row.version}`,
      [number.version, number.build].filter(Boolean).join('.'),
      row,
      systemsWith(number, rows),
    )
  }
  const bare = number.version === undefined && number.build !== undefined
  if (bare && !row.laterBuilds && systemsWith(number, rows).length === 0) return undefined
  return buildOf(number.build, row, rows)
}

/** A build number against the name of its system. */
export function buildOf(
  build: string | undefined,
  row: OperatingSystemRow,
  rows: readonly OperatingSystemRow[],
): DetailsReading {
  if (build === undefined) return { details: {} }
  if (row.builds === undefined || row.builds.includes(build)) return { details: { build } }
  const others = systemsWith({ build }, rows)
  if (others.length === 0 && row.laterBuilds) return { details: { build } }
  return contradiction(`${row.name} has build ${row.builds.join(', ')}`, build, row, others)
}

/** The service pack that a build number stands for, when it stands for one. */
export function servicePackOf(build: string | undefined, row: OperatingSystemRow): OsDetails {
  const packs = (row.servicePacks ?? []).filter((pack) => pack.build === build)
  const only = packs.length === 1 ? packs[0] : undefined
  return only ? { servicePack: only.servicePack } : {}
}

function appleOrMobileNumber(word: string): DetailsReading | undefined {
  if (VERSION.test(word)) return { details: { version: word } }
  return APPLE_BUILD.test(word) ? { details: {} } : undefined
}

function contradiction(
  rule: string,
  number: string,
  row: OperatingSystemRow,
  owners: readonly OperatingSystemRow[],
): DetailsReading {
  const names = owners.map(({ name }) => name)
  const belongs = names.length > 0 ? `, which is ${names.join(' or ')}` : ''
  // Programs that do not declare themselves compatible are told 6.2.9200 by every later Windows.
  const trap = number.endsWith('9200') ? '; some tools report 6.2.9200 on anything newer' : ''
  return { problem: `${rule}, not ${number}${belongs}${trap}`, suggestions: [row.name, ...names].slice(0, 3) }
}
