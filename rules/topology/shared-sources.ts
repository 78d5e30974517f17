/** What two sources say of one value: whether it is the same, and how to name what it is said of. */

import { dotNetVersion } from '../../src/domain/dotnet-version.ts'
import { listed } from '../../src/domain/listed.ts'
import type { OperatingSystemRow } from '../../src/domain/operating-system-row.ts'
import { type GivenOs, givenOsReader } from '../../src/domain/os-given.ts'
import { windowsPowerShellVersion } from '../../src/domain/powershell-version.ts'
import type { Disagreement, EnvironmentDocument, Path } from '../../src/environment/model.ts'
import { describedSqlFinder } from '../shared/sql-servers.ts'

/** Firmware keeps some of the memory, and file systems some of the disk: Windows reports a little less than is built in. */
const MEASURED = ['memoryGb', 'freeDiskGb', 'pageFileGb', 'cpuGhz']

/** Versions, which may be given with fewer parts than are measured. */
const VERSIONS: Readonly<Record<string, (text: string) => string | undefined>> = {
  productVersion: whole,
  dotNet: dotNetVersion,
  powershell,
  windowsInstaller: whole,
  urlRewrite: whole,
  silverlight: whole,
  windowsFabric: whole,
  sqlNativeClient: whole,
  odbcDriver: whole,
}

/** Whether the two really differ: one thing has many names, and what is measured is near if within some percent. */
export function differ(
  { path, stands, other }: Disagreement,
  systems: readonly OperatingSystemRow[],
  document: EnvironmentDocument,
  nearPercent: number,
): boolean {
  const key = path.at(-1)
  const named = namedThing(path, document)
  if (named) return !sameThings(stands.value, other.value, named)
  // A topology knows a failover cluster by its name only, as it does a server.
  if (key === 'mode' && other.value === 'standalone') return !/failover-cluster$/.test(String(stands.value))
  const called = INSTALLED[String(key)]
  if (called) return !isAllIn(stands.value, other.value, called)
  const version = VERSIONS[String(key)]
  if (version) return !sameVersion(version(String(stands.value)), version(String(other.value)))
  if (key === 'ports' || key === 'mediaPorts') return !sameRange(String(stands.value), String(other.value))
  if (key === 'os') return differentSystems(asOs(stands.value), asOs(other.value), systems)
  if (!MEASURED.includes(String(key))) return true
  const [one, two] = [Number(stands.value), Number(other.value)]
  return !(Math.abs(one - two) <= (nearPercent / 100) * Math.max(one, two))
}

/** The documents count the ports of a range in two ways, which end one port apart: either end is right. */
function sameRange(one: string, other: string): boolean {
  const [[first, last = first], [start, end = start]] = [one.split('-').map(Number), other.split('-').map(Number)] as [
    number[],
    number[],
  ]
  return first === start && Math.abs(Number(last) - Number(end)) <= 1
}

function whole(text: string): string {
  return text.trim()
}

/** Some inventories know no more than the first number. */
function powershell(text: string): string | undefined {
  return /^\d+$/.test(text.trim()) ? text.trim() : windowsPowerShellVersion(text)
}

/** What is installed, by what people and inventories call it: what only an inventory knows contradicts nothing. */
const INSTALLED: Readonly<Record<string, (text: string) => string>> = {
  hotfixes: (text) => text.toLowerCase().replace(/^kb/, ''),
  visualCpp: (text) => RUNTIME_OF_YEAR[text] ?? text.split('.')[0] ?? text,
}

/** The first number of the version of a Visual C++ runtime. */
const RUNTIME_OF_YEAR: Readonly<Record<string, string>> = { 2005: '8', 2008: '9', 2010: '10', 2012: '11', 2013: '12' }

function isAllIn(one: unknown, other: unknown, called: (text: string) => string): boolean {
  const found = new Set(list(other).map(called))
  return list(one).every((each) => found.has(called(each)))
}

function list(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).map((each) => String(each).trim())
}

/** 5.1 and 5.1.50918.0 are the same as far as both say. */
function sameVersion(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false
  const [first, second] = [one.split('.'), other.split('.')]
  return first.every((part, index) => second[index] === undefined || Number(part) === Number(second[index]))
}

const HOLDERS = ['principal', 'mirror', 'witness', 'nodes']

/** For a reference to a SQL Server or a file share, which have a name and another one: what one of them leads to. */
function namedThing(path: Path, document: EnvironmentDocument): ((name: string) => unknown) | undefined {
  const [section, , key, holder] = path
  if (section !== 'pools') return undefined
  if (key === 'fileShare') {
    const shares = listed(document.fileShares)
    return (name) => shares.find((share) => share.name.toLowerCase() === name)?.unc.toLowerCase()
  }
  return HOLDERS.includes(String(holder)) ? describedSqlFinder(document) : undefined
}

function sameThings(one: unknown, other: unknown, named: (name: string) => unknown): boolean {
  const things = (value: unknown) =>
    (Array.isArray(value) ? value : [value]).map(
      (name) => named(String(name).toLowerCase()) ?? String(name).toLowerCase(),
    )
  const [first, second] = [things(one), things(other)]
  return first.length === second.length && first.every((each) => second.includes(each))
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
