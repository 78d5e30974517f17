/** From two reports, or two sets of them, to what changed. */

import type { Finding, Report } from '../report.ts'
import type { Cause, Diff, EnvironmentDiff, FindingChange, FindingState, ReportsMade } from '../reporters/diff-data.ts'
import { type Compared, causesOf, resultOf, sameWaiver } from './causes.ts'
import { differencesOf, fileChanges } from './differences.ts'

/** Environments are the same when their paths are; a second one of the same path is matched with the second. */
export function diffReports(before: readonly Report[], after: readonly Report[]): Diff {
  const [was, is] = [byPath(before), byPath(after)]
  const keys = [...new Set([...is.keys(), ...was.keys()])].sort()
  return {
    from: madeBy(before),
    to: madeBy(after),
    environments: keys.map((key) => environmentDiff(was.get(key), is.get(key))),
  }
}

function byPath(reports: readonly Report[]): ReadonlyMap<string, Report> {
  const seen = new Map<string, number>()
  return new Map(
    reports.map((report) => {
      const { path } = report.environment
      const count = seen.get(path) ?? 0
      seen.set(path, count + 1)
      return [`${path}\0${count}`, report]
    }),
  )
}

function madeBy(reports: readonly Report[]): ReportsMade {
  const distinct = (values: readonly string[]) => [...new Set(values)].sort()
  return {
    versions: distinct(reports.map(({ tool }) => tool.version)),
    asOf: distinct(reports.map(({ asOf }) => asOf)),
  }
}

function environmentDiff(before: Report | undefined, after: Report | undefined): EnvironmentDiff {
  if (before && after) return compared(before, after)
  const report = (before ?? after) as Report
  const { path, name } = report.environment
  const open = report.findings.filter(isOpen)
  const environment: readonly Cause[] = ['environment']
  const changes = open.map((finding) =>
    before ? change(finding, undefined, environment) : change(undefined, finding, environment),
  )
  return {
    path,
    name,
    status: before ? 'removed' : 'added',
    differs: environment,
    files: [],
    new: before ? [] : changes,
    fixed: [],
    changed: [],
    lost: before ? changes : [],
  }
}

function compared(before: Report, after: Report): EnvironmentDiff {
  const both = { before, after, differs: differencesOf(before, after) }
  const pairs = pairsOf(before.findings.filter(isOpen), after.findings.filter(isOpen))
  const entries = pairs.map(({ was, is }) => ({ kind: kindOf(was, is, after), entry: entryOf(was, is, both) }))
  const of = (kind: Kind) => entries.flatMap((each) => (each.kind === kind ? [each.entry] : []))
  return {
    path: after.environment.path,
    name: after.environment.name,
    status: 'both',
    differs: both.differs,
    files: fileChanges(before, after),
    new: of('new'),
    fixed: of('fixed'),
    changed: of('changed'),
    lost: of('lost'),
  }
}

type Kind = 'new' | 'fixed' | 'changed' | 'lost' | 'same'

function kindOf(was: Finding | undefined, is: Finding | undefined, after: Report): Kind {
  if (!was) return 'new'
  if (is) return isSame(was, is) ? 'same' : 'changed'
  const status = resultOf(was.ruleId, after)?.status
  return status === undefined || status === 'error' || isNotGiven(was.ruleId, after) ? 'lost' : 'fixed'
}

/** A rule that could not be asked, because a section is not given, found nothing. */
function isNotGiven(ruleId: string, after: Report): boolean {
  const result = resultOf(ruleId, after)
  return result?.status === 'unknown' && result.counts.unknown === 0
}

function isOpen({ verdict }: Finding): boolean {
  return verdict !== 'met'
}

function isSame(was: Finding, is: Finding): boolean {
  return (
    was.verdict === is.verdict &&
    was.level === is.level &&
    was.message === is.message &&
    sameWaiver(was.waived, is.waived)
  )
}

interface Pair {
  readonly was: Finding | undefined
  readonly is: Finding | undefined
}

/** By fingerprint; of several with one fingerprint those that say the same belong together. */
function pairsOf(before: readonly Finding[], after: readonly Finding[]): readonly Pair[] {
  const left = new Map<string, Finding[]>()
  for (const finding of before) left.set(finding.fingerprint, [...(left.get(finding.fingerprint) ?? []), finding])
  const take = (is: Finding, fits: (was: Finding) => boolean) => {
    const held = left.get(is.fingerprint) ?? []
    const at = held.findIndex(fits)
    return at < 0 ? undefined : held.splice(at, 1)[0]
  }
  const alike = new Map(after.map((is) => [is, take(is, ({ message }) => message === is.message)]))
  const pairs = after.map((is) => ({ was: alike.get(is) ?? take(is, () => true), is }))
  return [...pairs, ...[...left.values()].flat().map((was) => ({ was, is: undefined }))]
}

function entryOf(was: Finding | undefined, is: Finding | undefined, both: Compared): FindingChange {
  const step = { ruleId: (is ?? was)?.ruleId ?? '', before: was && stateOf(was), after: is && stateOf(is) }
  return change(was, is, causesOf(step, both))
}

function change(was: Finding | undefined, is: Finding | undefined, causes: readonly Cause[]): FindingChange {
  const { ruleId, subject, fingerprint, location } = (is ?? was) as Finding
  return {
    ruleId,
    subject,
    fingerprint,
    location,
    ...(was && { before: stateOf(was) }),
    ...(is && { after: stateOf(is) }),
    causes,
  }
}

function stateOf({ verdict, level, message, waived }: Finding): FindingState {
  return { verdict, ...(level && { level }), message, ...(waived && { waived }) }
}
