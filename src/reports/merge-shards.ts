/** From the shards of a run to what the run gives on one machine. */

import type { Report } from '../report.ts'
import type { ReportShard, SetDetails, UnusableFile } from '../report-set.ts'
import { askedFor, profilesOf } from './rule-choice.ts'

/** A set that was read from a file. */
export interface ShardFile {
  /** As the command line named it. */
  readonly file: string
  readonly reports: readonly Report[]
  readonly details: SetDetails
}

export interface Merged {
  readonly reports: readonly Report[]
  readonly isSet: boolean
  readonly details: SetDetails
}

export interface Mismatch {
  readonly file: string
  readonly message: string
}

/** The whole run, or why these files are not all of one. */
export function mergeShards(files: readonly ShardFile[]): Merged | { readonly mismatches: readonly Mismatch[] } {
  const shards = files.flatMap((file) => (file.details.shard ? [{ ...file, shard: file.details.shard }] : []))
  const [first] = shards
  if (first === undefined || shards.length < files.length) {
    const strangers = files.filter(({ details }) => details.shard === undefined)
    return { mismatches: told(strangers, 'is not a shard: give sets written by check --shard') }
  }
  const mismatches = [...mismatchesOf(shards, first)]
  if (mismatches.length > 0) return { mismatches }
  const reports = shards.flatMap(({ reports, shard }) => placed<Report>(reports, shard.places.reports))
  const unusable = shards.flatMap(({ details, shard }) =>
    placed<UnusableFile>(details.unusable ?? [], shard.places.unusable),
  )
  if (!fill([...reports, ...unusable], first.shard.files)) {
    return { mismatches: told([first], 'and the others do not add up to one run: were the files named in one order?') }
  }
  return {
    reports: inOrder(reports),
    isSet: first.shard.isSet,
    details: unusable.length > 0 ? { unusable: inOrder(unusable) } : {},
  }
}

interface ShardRead extends ShardFile {
  readonly shard: ReportShard
}

/** The first kind of difference there is: what follows from it needs no word. */
function mismatchesOf(shards: readonly ShardRead[], { file, shard, reports }: ShardRead): readonly Mismatch[] {
  const { of } = shard
  const whole = (each: ReportShard) => `${each.of} ${each.files} ${each.isSet}`
  const others = shards.filter((each) => whole(each.shard) !== whole(shard))
  if (others.length > 0) return told(others, `is a shard of another run than ${file}`)
  const model = reports[0] ?? shards.find((each) => each.reports.length > 0)?.reports[0]
  const unlike = (key: (report: Report) => string) =>
    shards.filter((each) => model && each.reports.some((report) => key(report) !== key(model)))
  const otherDay = unlike(({ asOf }) => asOf)
  if (otherDay.length > 0) return told(otherDay, `is not judged as of ${model?.asOf}: give every machine one --as-of`)
  const otherVersion = unlike(({ tool, provenance }) => JSON.stringify([tool, provenance?.facts]))
  if (otherVersion.length > 0) return told(otherVersion, `is judged by another version than ${file}`)
  const otherRules = shardsWithOtherRules(shards)
  if (otherRules.length > 0)
    return told(otherRules, `is judged by other rules than ${file}: give every machine one --only and --skip`)
  const twice = shards.filter((each, index) => shards.findIndex(sameIndex(each)) < index)
  if (twice.length > 0) return twice.map((each) => ({ file: each.file, message: `is a second ${named(each)}` }))
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter(
    (index) => !shards.some((each) => each.shard.index === index),
  )
  return missing.length === 0
    ? []
    : told([{ file }], `is ${named({ shard })}, and there is no ${missing.join(', no ')}`)
}

/** Environments of one run may have policies of their own: profiles are compared where the policy is the same. */
function shardsWithOtherRules(shards: readonly ShardRead[]): readonly ShardRead[] {
  const byPolicy = new Map<string, string>()
  const isOther = (report: Report) => {
    const policy = profilesOf(report) === '' ? '' : JSON.stringify(report.provenance?.policy)
    const rules = askedFor(report).join(' ')
    if (!byPolicy.has(policy)) byPolicy.set(policy, rules)
    return byPolicy.get(policy) !== rules
  }
  return shards.filter(({ reports }) => reports.some(isOther))
}

function sameIndex({ shard }: ShardRead) {
  return (other: ShardRead) => other.shard.index === shard.index
}

function named({ shard }: Pick<ShardRead, 'shard'>): string {
  return `shard ${shard.index}/${shard.of}`
}

function told(files: readonly { readonly file: string }[], message: string): readonly Mismatch[] {
  return files.map(({ file }) => ({ file, message }))
}

interface Placed<Item> {
  readonly item: Item
  readonly place: number | undefined
}

function placed<Item>(items: readonly Item[], places: readonly number[]): readonly Placed<Item>[] {
  return items.map((item, index) => ({ item, place: places[index] }))
}

/** Whether every place of the whole run is taken, and none twice. */
function fill(all: readonly Placed<unknown>[], files: number): boolean {
  const places = new Set(all.map(({ place }) => place))
  return all.length === files && places.size === files && [...places].every((place) => (place ?? files) < files)
}

function inOrder<Item>(all: readonly Placed<Item>[]): readonly Item[] {
  return all.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0)).map(({ item }) => item)
}
