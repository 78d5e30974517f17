/** What two sources say of one value: whether it is the same, and how to name what it is said of. */

import type { OperatingSystemRow } from '../../src/domain/operating-system-row.ts'
import { type GivenOs, givenOsReader } from '../../src/domain/os-given.ts'
import type { Disagreement, EnvironmentDocument, Path } from '../../src/environment/model.ts'

/** Firmware keeps some of the memory, and file systems some of the disk: Windows reports a little less than is built in. */
const MEASURED = ['memoryGb', 'freeDiskGb', 'pageFileGb', 'cpuGhz']
const NEAR = 0.05

/** Whether the two really differ: one system has many names, and what is measured is never round. */
export function differ({ path, stands, other }: Disagreement, systems: readonly OperatingSystemRow[]): boolean {
  const key = path.at(-1)
  if (key === 'ports' || key === 'mediaPorts') return !sameRange(String(stands.value), String(other.value))
  if (key === 'os') return differentSystems(asOs(stands.value), asOs(other.value), systems)
  if (!MEASURED.includes(String(key))) return true
  const [one, two] = [Number(stands.value), Number(other.value)]
  return !(Math.abs(one - two) <= NEAR * Math.max(one, two))
}

/** The documents count the ports of a range in two ways, which end one port apart: either end is right. */
function sameRange(one: string, other: string): boolean {
  const [[first, last], [start, end]] = [one.split('-').map(Number), other.split('-').map(Number)] as [
    number[],
    number[],
  ]
  return first === start && Math.abs(Number(last) - Number(end)) <= 1
}

function asOs(value: unknown): GivenOs {
  return typeof value === 'object' && value !== null ? (value as GivenOs) : { name: String(value) }
}

function differentSystems(one: GivenOs, other: GivenOs, systems: readonly OperatingSystemRow[]): boolean {
  const read = givenOsReader(systems)
  const [first, second] = [read(one), read(other)]
  // A name that cannot be read is told by the rules on operating systems.
  if (!('os' in first && 'os' in second)) return true
  return first.os.id !== second.os.id || PARTS.some((part) => unlike(first.os[part], second.os[part]))
}

const PARTS = ['edition', 'servicePack', 'installation', 'architecture'] as const

/** What only one of them says contradicts nothing. */
function unlike(one: string | number | undefined, other: string | number | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other
}

/** A value in words, short enough for a line. */
export function shownValue(value: unknown): string {
  if (Array.isArray(value)) {
    if (!value.some((each) => typeof each === 'object')) return value.join(', ')
    return value.length === 1 ? '1 entry' : `${value.length} entries`
  }
  if (typeof value === 'object' && value !== null) return Object.values(value).map(shownValue).join(' ')
  return String(value)
}

/** What a path leads to, by the names of what lies on the way: `pools fe01.contoso.net os`. */
export function thingAt(document: EnvironmentDocument, path: Path): string {
  const words: string[] = []
  let here: unknown = document
  for (const step of path) {
    here = typeof here === 'object' && here !== null ? (here as Record<string | number, unknown>)[step] : undefined
    if (typeof step === 'number') words.push(nameOf(here) ?? '')
    else words.push(step)
  }
  return words.filter((word) => word !== '' && !SILENT.includes(word)).join(' ')
}

/** Keys that say nothing beside the name of what stands below them. */
const SILENT = ['servers', 'domains', 'domainControllers']

function nameOf(thing: unknown): string | undefined {
  if (typeof thing !== 'object' || thing === null) return undefined
  const { fqdn, name, id } = thing as { readonly fqdn?: unknown; readonly name?: unknown; readonly id?: unknown }
  const named = fqdn ?? name ?? id
  return named === undefined ? undefined : String(named)
}
