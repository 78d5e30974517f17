/** Judges the version of a program by the ranges that the rows give. */

import { compareBuilds } from '../../src/domain/builds.ts'
import type { ServerSoftwareRow, VersionedSoftware, VersionRow } from '../../src/domain/server-software-row.ts'
import type { Facts } from '../../src/facts/facts.ts'
import type { Computer, Outcome } from '../shared/computers.ts'
import { OS_NOT_KNOWN, type Rows, rowsFor, saidBy } from '../shared/server-software.ts'

/** A program as a rule speaks of it. */
export interface Program {
  readonly item: VersionedSoftware
  readonly name: string
  /** Where what is given may be another program; default its name. */
  readonly called?: string
  /** Below the computer. */
  readonly key: string
  readonly given: (computer: Computer) => string | undefined
  /** The version in what is given; undefined when it is none. */
  readonly read: (text: string) => string | undefined
  /** A computer that does not give it is left out. */
  readonly onlyWhereGiven?: true
}

/** The dotted number in a text, with two parts at least. */
export function dottedVersion(text: string): string | undefined {
  const number = /\d+(?:\.\d+)*/.exec(text)?.[0]
  return number === undefined || number.includes('.') ? number : `${number}.0`
}

export function versionJudge(facts: Facts, program: Program): (computer: Computer) => Outcome | undefined {
  const ofItem = (row: ServerSoftwareRow): row is VersionRow => row.kind === 'version' && row.item === program.item
  const rowsOf = rowsFor(facts, ofItem)
  return (computer) => {
    const found = rowsOf(computer)
    if (found.rows.length === 0 && !found.open) return undefined
    const text = program.given(computer)
    return text === undefined ? notGiven(program, found) : judged(program, found, text, computer)
  }
}

function notGiven({ name, key, onlyWhereGiven }: Program, { rows, system }: Rows<VersionRow>): Outcome | undefined {
  if (onlyWhereGiven) return undefined
  const brought = rows.find(({ partOf }) => system !== undefined && partOf?.includes(system))
  if (brought)
    return { verdict: 'met', part: 'os', says: `Windows brings ${name} along`, evidence: () => saidBy(brought) }
  return { verdict: 'unknown', says: `the version of ${name} is not given`, key }
}

function judged(
  { name, called = name, key, read }: Program,
  { rows, open }: Rows<VersionRow>,
  text: string,
  computer: Computer,
): Outcome {
  const version = read(text)
  if (version === undefined) return { verdict: 'unknown', says: `"${text}" is not a version of ${name}`, key }
  const row = rows.find((each) => holds(each, version))
  if (row === undefined && open) return OS_NOT_KNOWN
  if (row?.verdict !== 'supported') return refused(rows, row, `${called} is ${text}`, name)
  const lacking = withProduct(row, computer, `${name} ${text}`)
  const says = `${called} is ${text}`
  return lacking ?? { verdict: 'met', part: 'prerequisites', says, evidence: () => saidBy(row) }
}

function holds({ from, below }: VersionRow, version: string): boolean {
  if (from !== undefined && compareBuilds(version, from) === -1) return false
  return below === undefined || compareBuilds(version, below) === -1
}

function refused(rows: readonly VersionRow[], row: VersionRow | undefined, is: string, name: string): Outcome {
  const supported = rows.filter(({ verdict }) => verdict === 'supported')
  const wanted = supported.map(({ from, below }) =>
    [from && `${from} or later`, below && `before ${below}`].filter(Boolean).join(', '),
  )
  const shown = row ?? supported[0]
  return {
    verdict: 'unmet',
    part: 'prerequisites',
    says: `${is}, which is ${row?.verdict === 'unconfirmed' ? 'not confirmed as supported' : 'not supported'}`,
    fix: `install ${name} ${wanted.join('; or ')}`,
    evidence: () => (shown ? saidBy(shown) : []),
  }
}

/** What the product lacks for the version; nothing when it lacks nothing. */
function withProduct(row: VersionRow, { productVersion }: Computer, what: string): Outcome | undefined {
  const { minProductVersion, minProductVersionName } = row
  if (minProductVersion === undefined) return undefined
  const needs = `${what} needs build ${minProductVersion} of the product (${minProductVersionName ?? 'or later'})`
  const order = productVersion && compareBuilds(productVersion.value, minProductVersion)
  const evidence = () => saidBy(row)
  if (order === undefined)
    return { verdict: 'unknown', says: `${needs}; its build is not given`, key: 'productVersion', evidence }
  if (order >= 0) return undefined
  return {
    verdict: 'unmet',
    part: 'productVersion',
    says: `${needs}, not ${productVersion?.value}`,
    fix: `install ${minProductVersionName ?? `build ${minProductVersion}`} of the product or later`,
    evidence,
  }
}
