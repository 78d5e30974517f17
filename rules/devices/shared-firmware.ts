/** The version a listed device runs, held against the versions its lists name. */

import { type CountingQualification, judgeVersion, judgeVersions } from '../../src/domain/device-qualification.ts'
import type { DeviceRow, VersionJudgement, VersionRow } from '../../src/domain/device-row.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { documented, type Evidence, given, type Judgement, type RuleContext, unknown } from '../../src/rule.ts'
import { carriedBy, devicesOfListedKinds, type ListedKind, subjectAt } from './shared.ts'
import type { Listed } from './shared-listing.ts'
import { anyOf, equipment, named, platformName } from './shared-words.ts'

/** How the version of a listed device is judged. */
export interface Firmware {
  readonly device: ListedKind
  readonly outcome: 'met' | 'fail' | 'warn' | 'not-known'
  /** Whether the lists rule out some version for a device of this kind. */
  readonly binding: boolean
  readonly judgement: VersionJudgement
  /** The entries of the lists any of whose versions would do as well as that of the one that decides. */
  readonly entries: readonly CountingQualification[]
  /** Their versions in words, `4.0.7577.4444 or later`; empty when they name none. */
  readonly accepted: string
  readonly evidence: () => readonly Evidence[]
}

/** The version of every device that is listed. */
export function* firmwareOfListed(context: RuleContext): Generator<Firmware> {
  const { facts, environment } = context
  const rows = facts.rows('device-programmes', environment.document.product).filter((row) => row.kind === 'version')
  for (const device of devicesOfListedKinds(context)) {
    const { listing } = device
    if (listing.is !== 'listed') continue
    const readings = rows.filter(({ categories }) => categories.includes(listing.row.category))
    const judged = judgeVersions(listing.counting, device.device.version ?? versionInName(listing))
    if (judged) yield firmwareOf({ device, listing, readings, facts, ...judged })
  }
}

/** `Forefront TMG 2010`, listed in version 2010: the name says which one it is. */
function versionInName({ row, counting }: Listed): string | undefined {
  const name = row.model.split(/[()]/).map((part) => part.trim())
  const versions = counting.flatMap(({ qualification }) => qualification.versions ?? [])
  return versions.find((version) => name.includes(version))
}

interface Judged {
  readonly device: ListedKind
  readonly listing: Listed
  readonly readings: readonly VersionRow[]
  readonly facts: Facts
  readonly judgement: VersionJudgement
  readonly by: CountingQualification
}

function firmwareOf({ device, listing, readings, facts, judgement, by }: Judged): Firmware {
  const reading = readings.find(({ outcomes }) => outcomes[judgement] !== undefined)
  const entries = comparable(listing.counting, by)
  const accepted = inWords(entries.flatMap(acceptedBy))
  const silent = judgement === 'no-version-listed' ? 'met' : 'not-known'
  return {
    device,
    outcome: reading?.outcomes[judgement] ?? silent,
    binding: readings.some(({ outcomes }) => Object.values(outcomes).includes('fail')),
    judgement,
    entries,
    accepted,
    evidence: () => [
      ...(reading ? [documented('device-programmes', reading, reading.text)] : []),
      documented('devices', forVersion(listing.row, by, facts), listedVersion(listing.row, by, accepted)),
      ...carriedBy(by),
      ...givenVersion(device),
    ],
  }
}

function comparable(counting: readonly CountingQualification[], by: CountingQualification) {
  const same = (each: CountingQualification) =>
    each.standing === by.standing && each.qualification.versionConfidence === by.qualification.versionConfidence
  return counting.filter((each) => same(each) && each.qualification.versions !== undefined)
}

function listedBy({ qualification: { versions = [], maxVersion } }: CountingQualification): readonly string[] {
  return maxVersion === undefined ? versions : [`${versions[0]} to ${maxVersion}`]
}

function acceptedBy(entry: CountingQualification): readonly string[] {
  const { versionRule } = entry.qualification
  return versionRule === 'min' ? listedBy(entry).map((version) => `${version} or later`) : listedBy(entry)
}

function inWords(versions: readonly string[]): string {
  return anyOf([...new Set(versions)])
}

function listedVersion(row: DeviceRow, { qualification }: CountingQualification, accepted: string): string {
  return `${equipment(row)} for ${platformName(qualification.product)}: ${accepted === '' ? 'no version' : accepted}`
}

/** The row, trusted no further than the entry and the source of its version. */
function forVersion(row: DeviceRow, { qualification, confidence }: CountingQualification, facts: Facts): DeviceRow {
  const { versionConfidence, versionSources = [] } = qualification
  if (versionConfidence === undefined) return { ...row, confidence }
  const citations = versionSources.flatMap((key) => facts.source(key) ?? [])
  return { ...row, confidence: versionConfidence, citations }
}

function givenVersion({ device, at }: ListedKind): readonly Evidence[] {
  return device.version === undefined ? [] : [given([...at, 'version'], device.version)]
}

/** The judgement for a version that is not given, or not written as the list writes it. */
export function notKnown({ device: each, accepted, evidence }: Firmware): Judgement {
  const { device } = each
  const why =
    device.version === undefined
      ? `the version of ${named(device)} is not given; listed is ${accepted}`
      : `${named(device)} runs ${device.version}, which cannot be compared with the listed ${accepted}`
  return unknown(subjectAt(each, 'version'), why, { settledBy: 'devices.version', evidence })
}

const ORDERS: Readonly<Partial<Record<VersionJudgement, string>>> = { older: 'older than', newer: 'newer than' }

/** `gw01 (AudioCodes Mediant 1000) runs 6.00A, older than the listed 6.60A`. */
export function compared({ device: { device }, judgement, entries }: Firmware): string {
  // What lies between two listed versions is neither older nor newer than the listed ones.
  const single = entries.flatMap(({ qualification }) =>
    (qualification.versions ?? []).map((version) => ({ ...qualification, versions: [version] })),
  )
  const agree = single.every((entry) => judgeVersion(entry, device.version) === judgement)
  const order = (agree && ORDERS[judgement]) || 'other than'
  return `${named(device)} runs ${device.version}, ${order} the listed ${inWords(entries.flatMap(listedBy))}`
}

/** `gw01 (AudioCodes Mediant 1000) runs the listed 6.60A`. */
export function inOrder({ device: { device }, judgement, accepted }: Firmware): string {
  if (device.version === undefined && judgement === 'same') return `${named(device)} is the listed ${accepted}`
  return judgement === 'no-version-listed'
    ? `${named(device)} is listed without a version`
    : `${named(device)} runs ${device.version}; listed is ${accepted}`
}
