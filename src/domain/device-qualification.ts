/** What the lists say of a device for one of our products, and of the version it runs. */

import { CONFIDENCES, type Confidence, type ProductId } from '../facts/citation.ts'
import {
  type DeviceProgrammeRow,
  type DeviceRow,
  type LevelRow,
  type ListProduct,
  type MappingRow,
  type Qualification,
  STANDINGS,
  type Standing,
  type VersionJudgement,
} from './device-row.ts'
import { compareVersions, furtherDetail, type Order, sameFormat } from './device-versions.ts'

/** A list entry that counts for the product, the programme rows that make it count, and what it is then worth. */
export interface CountingQualification {
  readonly qualification: Qualification
  /** `carried`: the entry is for another product, and a programme row carries it over. */
  readonly how: 'direct' | 'carried'
  readonly by: readonly DeviceProgrammeRow[]
  readonly standing: Standing
  /** The worst of the row and the programme rows used. */
  readonly confidence: Confidence
}

/** `counting` is never empty, the best first; its first gives `how`, `standing` and `confidence`. */
export type QualificationFor =
  | {
      readonly how: 'direct' | 'carried'
      readonly standing: Standing
      readonly confidence: Confidence
      readonly counting: readonly CountingQualification[]
    }
  | {
      readonly how: 'none'
      /** Entries for the product that only mention the device. */
      readonly mentioned: readonly CountingQualification[]
      /** What it is listed for instead, each product once. */
      readonly listedFor: readonly ListProduct[]
    }

/**
 * Which list entries of a device count for a product: its own, and those the programme rows carry over.
 * `programme` is the whole table, not its rows of the product: the way may lead over a row of another one.
 */
export function qualificationFor(
  row: DeviceRow,
  product: ProductId,
  programme: readonly DeviceProgrammeRow[],
): QualificationFor {
  const all = (row.qualifications ?? []).flatMap((qualification) => counts(row, qualification, product, programme))
  const counting = all.filter(({ standing }) => standing !== 'mentioned').sort(betterFirst)
  const [best] = counting
  if (best) return { how: best.how, standing: best.standing, confidence: best.confidence, counting }
  const listedFor = [...new Set((row.qualifications ?? []).map((qualification) => qualification.product))]
  return { how: 'none', mentioned: all, listedFor: listedFor.filter((listed) => listed !== product) }
}

/** How a version given for a device stands to the versions of one list entry. */
export function judgeVersion(qualification: Qualification, given: string | undefined): VersionJudgement {
  const { versions = [], versionRule = 'tested', maxVersion } = qualification
  if (versions.length === 0) return 'no-version-listed'
  if (given === undefined || given.trim() === '') return 'not-given'
  if (versionRule === 'range' && maxVersion !== undefined) return judgeRange(versions[0] ?? '', maxVersion, given)
  const judged = versions.map((listed) => judgeOne(listed, given))
  const best = mostFavourable(judged)
  return best === 'newer' && versionRule === 'min' ? 'allowed' : best
}

/** The most favourable judgement among the entries that count, and the entry that gives it. */
export function judgeVersions(
  counting: readonly CountingQualification[],
  given: string | undefined,
): { readonly judgement: VersionJudgement; readonly by: CountingQualification } | undefined {
  const judged = counting.map((by) => ({ by, judgement: judgeVersion(by.qualification, given) }))
  return judged.sort((a, b) => FAVOURABLE.indexOf(a.judgement) - FAVOURABLE.indexOf(b.judgement))[0]
}

// An entry without a version says nothing against one. What cannot be compared may yet be the right version, so it
// outweighs another entry that the version is too old for.
const FAVOURABLE: readonly VersionJudgement[] = [
  'same',
  'allowed',
  'no-version-listed',
  'newer',
  'not-given',
  'incomparable',
  'different',
  'older',
]

function mostFavourable(judgements: readonly VersionJudgement[]): VersionJudgement {
  return FAVOURABLE.find((judgement) => judgements.includes(judgement)) ?? 'incomparable'
}

function judgeOne(listed: string, given: string): VersionJudgement {
  const order = compareVersions(given, listed)
  if (order !== undefined) return judgementOf(order)
  const detail = furtherDetail(listed, given)
  if (detail) return isBuild(detail) ? 'same' : 'newer'
  return furtherDetail(given, listed) === undefined && sameFormat(given, listed) ? 'different' : 'incomparable'
}

function judgeRange(lowest: string, highest: string, given: string): VersionJudgement {
  const low = judgeOne(lowest, given)
  if (low !== 'newer') return low
  // `11.4` is not finer than the upper end `11.4.1`: some 11.4 lies in the range.
  const high = furtherDetail(given, highest) ? 0 : compareVersions(given, highest)
  if (high === undefined) return 'incomparable'
  return high === 1 ? 'newer' : 'allowed'
}

function judgementOf(order: Order): VersionJudgement {
  if (order === 0) return 'same'
  return order === 1 ? 'newer' : 'older'
}

/** `6.1.0 build 457` is a build of the listed `6.1.0`, `11.6.1` is not the listed `11.6`. */
function isBuild(detail: readonly string[]): boolean {
  const [first, second] = detail
  return first === 'build' || first === 'v' || (first === '(' && second === 'build')
}

function counts(
  row: DeviceRow,
  qualification: Qualification,
  product: ProductId,
  programme: readonly DeviceProgrammeRow[],
): readonly CountingQualification[] {
  const mappings = programme.filter((fact): fact is MappingRow => isMapping(fact) && applies(fact, row, qualification))
  const level = programme.find((fact): fact is LevelRow => isLevel(fact) && fact.level === qualification.level)
  return pathsTo(product, qualification.product, mappings).map((path) => ({
    qualification,
    how: path.some((fact) => fact.kind === 'carry') ? ('carried' as const) : ('direct' as const),
    by: path,
    standing: worst(STANDINGS, [level?.gives ?? 'mentioned', ...path.map((fact) => fact.gives)]),
    confidence: worst(CONFIDENCES, [row.confidence, ...path.map((fact) => fact.confidence)]),
  }))
}

function applies(fact: MappingRow, row: DeviceRow, qualification: Qualification): boolean {
  return fact.categories.includes(row.category) && (fact.levels?.includes(qualification.level) ?? true)
}

// At most one row may carry: that B carries A, and C carries B, does not say that C carries A. Labels on either side
// only say which product a page means.
function pathsTo(
  product: ProductId,
  from: ListProduct,
  mappings: readonly MappingRow[],
): readonly (readonly MappingRow[])[] {
  const labels = mappings.filter((fact) => fact.kind === 'label')
  const carries = mappings.filter((fact) => fact.kind === 'carry')
  const read: readonly Step[] = [{ at: from, path: [] }, ...steps({ at: from, path: [] }, labels)]
  const carried = read.flatMap((step) => steps(step, carries))
  const all = [...read, ...carried, ...carried.flatMap((step) => steps(step, labels))]
  return shortest(all.filter((step) => step.at === product).map((step) => step.path))
}

interface Step {
  readonly at: ListProduct
  readonly path: readonly MappingRow[]
}

function steps(from: Step, mappings: readonly MappingRow[]): readonly Step[] {
  return mappings
    .filter((fact) => fact.from === from.at)
    .flatMap((fact) => fact.to.map((at) => ({ at, path: [...from.path, fact] })))
}

function shortest(paths: readonly (readonly MappingRow[])[]): readonly (readonly MappingRow[])[] {
  return [...paths].sort((a, b) => a.length - b.length).slice(0, 1)
}

function betterFirst(a: CountingQualification, b: CountingQualification): number {
  const order = (list: readonly string[], left: string, right: string) => list.indexOf(left) - list.indexOf(right)
  return (
    order(CONFIDENCES, a.confidence, b.confidence) ||
    order(['direct', 'carried'], a.how, b.how) ||
    order(STANDINGS, a.standing, b.standing) ||
    Number(a.qualification.listedUntil !== undefined) - Number(b.qualification.listedUntil !== undefined)
  )
}

function worst<T>(bestFirst: readonly T[], found: readonly T[]): T {
  const at = Math.max(...found.map((one) => bestFirst.indexOf(one)))
  return bestFirst[at] as T
}

function isMapping(fact: DeviceProgrammeRow): fact is MappingRow {
  return fact.kind === 'label' || fact.kind === 'carry'
}

function isLevel(fact: DeviceProgrammeRow): fact is LevelRow {
  return fact.kind === 'level'
}
