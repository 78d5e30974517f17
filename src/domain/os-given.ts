/** Operating systems as an environment file gives them. */

import { type OsParts, type OsReading, osReader } from './operating-system.ts'
import { EVALUATION_ELSEWHERE } from './operating-system-languages.ts'
import type { OperatingSystemRow } from './operating-system-row.ts'
import { indexOfPhrase, wordsOf } from './operating-system-words.ts'
import { oneOf } from './os-judgement.ts'

/** As the file gives it: the service pack is still text. */
export interface GivenOs extends Omit<OsParts, 'servicePack'> {
  readonly servicePack?: string | undefined
  readonly evaluation?: boolean | undefined
}

/** `SP1`, `Service Pack 1`, `1` */
const SERVICE_PACK = /^(?:sp|service pack)?\s*(\d)$/i
const NO_SERVICE_PACK = /^(?:none|rtm)$/i

const EVALUATION = ['evaluation', 'eval', ...EVALUATION_ELSEWHERE].map(wordsOf)

/** Whether it runs on an evaluation licence, which captions name too; undefined when nothing says so. */
export function onEvaluation({ name, edition, evaluation }: GivenOs): boolean | undefined {
  if (evaluation !== undefined) return evaluation
  const words = wordsOf(`${name} ${edition ?? ''}`)
  return EVALUATION.some((sought) => indexOfPhrase(words, sought) >= 0) || undefined
}

type Reader = (given: GivenOs) => OsReading

const readers = new WeakMap<readonly OperatingSystemRow[], Reader>()

/** Reads many systems; one that is given again is not read again, whichever rule asks. */
export function givenOsReader(rows: readonly OperatingSystemRow[]): Reader {
  const reader = readers.get(rows) ?? readerOf(rows)
  readers.set(rows, reader)
  return reader
}

function readerOf(rows: readonly OperatingSystemRow[]): Reader {
  const read = osReader(rows)
  const readings = new Map<string, OsReading>()
  // Servers of a pool share what their pool says.
  const held = new WeakMap<GivenOs, OsReading>()
  return (given) => {
    const same = held.get(given)
    if (same) return same
    const key = JSON.stringify(given)
    const reading = readings.get(key) ?? readParts(given, read)
    readings.set(key, reading)
    held.set(given, reading)
    return reading
  }
}

function readParts(given: GivenOs, read: (parts: OsParts) => OsReading): OsReading {
  const servicePack = given.servicePack === undefined ? undefined : servicePackOf(given.servicePack.trim())
  if (servicePack === 'unreadable') {
    return { unreadable: `"${given.servicePack}" is not a service pack such as SP1`, suggestions: [] }
  }
  return read({ ...given, servicePack })
}

function servicePackOf(text: string): number | 'unreadable' {
  if (NO_SERVICE_PACK.test(text)) return 0
  const digit = SERVICE_PACK.exec(text)?.[1]
  return digit === undefined ? 'unreadable' : Number(digit)
}

/** What the file says, on one line. */
export function writtenOs({ name, edition, servicePack, build, installation, architecture }: GivenOs): string {
  const parts = [
    name,
    edition,
    servicePack,
    build && `build ${build}`,
    architecture,
    installation && `(${installation})`,
  ]
  return parts.filter(Boolean).join(' ')
}

/** Why it could not be read, and what may have been meant. */
export function unreadableText({ unreadable, suggestions }: Extract<OsReading, { unreadable: string }>): string {
  return suggestions.length === 0 ? unreadable : `${unreadable}; did you mean ${oneOf(suggestions)}?`
}
