/** Installed programs: what the product and its prerequisites know of them. */

import { dotNetVersion } from '../../../domain/dotnet-version.ts'
import { isBuild } from '../../../domain/product-builds.ts'
import type { Part } from '../tree.ts'
import type { Said, Sink } from './inventory-class.ts'
import { componentOf } from './product.ts'

interface Prerequisite {
  readonly key: string
  readonly name: RegExp
  /** The version to write, from the groups of the name and the version of the program. */
  readonly version: (groups: readonly (string | undefined)[], version: string | undefined) => string | undefined
  readonly list?: true
}

const own: Prerequisite['version'] = (_groups, version) => version

const PREREQUISITES: readonly Prerequisite[] = [
  {
    key: 'prerequisites.dotNet',
    name: /^Microsoft \.NET Framework (\d(?:\.\d){1,2})(?: Full| Extended| Client Profile)?(?: \([^)]*\))?$/i,
    version: ([, named]) => named,
  },
  {
    key: 'prerequisites.visualCpp',
    name: /^Microsoft Visual C\+\+ (20\d\d)(?:-20\d\d)?(?! x86)(?!.*\(x86\)) .*(?:Redistributable|Runtime)/i,
    version: ([, year], version) => version ?? year,
    list: true,
  },
  {
    key: 'prerequisites.urlRewrite',
    name: /^IIS URL Rewrite Module (\d)(?:\.(\d))?$/i,
    version: ([, major, minor]) => `${major}.${minor ?? 0}`,
  },
  { key: 'prerequisites.silverlight', name: /^Microsoft Silverlight$/i, version: own },
  { key: 'prerequisites.windowsFabric', name: /^Windows Fabric$/i, version: own },
  { key: 'prerequisites.sqlNativeClient', name: /^Microsoft SQL Server 20\d\d(?: R2)? Native Client$/i, version: own },
  { key: 'prerequisites.odbcDriver', name: /^Microsoft ODBC Driver \d+ for SQL Server$/i, version: own },
]

/** No program that is known here has a longer name. */
const LONGEST_NAME = 300
const OTHER = 'a program that neither the product nor its prerequisites know'
const SQL =
  'a program list tells neither edition nor instance of SQL Server: give its version by hand, from SELECT @@VERSION'
const X86 = 'the product uses the 64-bit one'

/** Says what a program is to its computer. */
export function readProgram(name: Said, version: Said | undefined, { draft, book }: Sink): void {
  const parts = version ? [version.part, name.part] : [name.part]
  const title = name.text.slice(0, LONGEST_NAME).replace(/\s+/g, ' ')
  const component = componentOf(title)
  if (component === undefined) readPrerequisite(title, version?.text, parts, { draft, book })
  else if (version && isBuild(version.text)) draft.product({ component, build: version.text, parts })
  else for (const part of parts) book.unknown(part, 'a component of the product without a build such as 5.0.8308.556')
}

function readPrerequisite(
  title: string,
  given: string | undefined,
  parts: readonly Part[],
  { draft, book }: Sink,
): void {
  const known = PREREQUISITES.find(({ name }) => name.test(title))
  const version = known?.version(known.name.exec(title) ?? [], given)
  for (const part of parts) {
    if (known === undefined) book.ignored(part, reasonFor(title))
    else if (version === undefined) book.unknown(part, 'its version is not given')
    else if (known.list) draft.item(known.key, version, part)
    else draft.say(known.key, version, part, newest(version))
  }
}

function reasonFor(title: string): string {
  if (/^Microsoft Visual C\+\+ 20\d\d/i.test(title)) return X86
  return /SQL Server.*(?:\(64-bit\)|Database Engine|Express)/i.test(title) ? SQL : OTHER
}

/** So that of several versions the newest is taken. */
export function newest(version: string): number {
  return (dotted(version) + 1) / 1000
}

function dotted(version: string): number {
  const [major = 0, minor = 0, patch = 0] = version
    .split('.')
    .map((part) => Math.min(Number.parseInt(part, 10) || 0, 99_999))
  return major + minor / 100 + patch / 10_000_000
}

/** The first release number of each version: the value Release of NDP\v4\Full, as Microsoft lists them. */
const RELEASES: readonly (readonly [number, string])[] = [
  [533_320, '4.8.1'],
  [528_040, '4.8'],
  [461_808, '4.7.2'],
  [461_308, '4.7.1'],
  [460_798, '4.7'],
  [394_802, '4.6.2'],
  [394_254, '4.6.1'],
  [393_295, '4.6'],
  [379_893, '4.5.2'],
  [378_675, '4.5.1'],
  [378_389, '4.5'],
]

/** The .NET Framework of a release number, or of the version beside it. */
export function dotNetOf(release: number | undefined, version: string | undefined): string | undefined {
  return (
    RELEASES.find(([first]) => release !== undefined && release >= first)?.[1] ?? (version && dotNetVersion(version))
  )
}
