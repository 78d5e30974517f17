/** What differs between two reports on one environment beside their findings. */

import type { Report } from '../report.ts'
import type { ReportInput } from '../report-provenance.ts'
import { CAUSES, type Cause, type FileChange } from '../reporters/diff-data.ts'
import { askedFor, profilesOf } from './rule-choice.ts'

/** In the order of `CAUSES`. What a report does not tell may differ. */
export function differencesOf(before: Report, after: Report): readonly Cause[] {
  const differs: Readonly<Record<Cause, boolean>> = {
    environment: fileChanges(before, after).length > 0,
    network: networkDiffers(before, after),
    knowledge: knowledgeDiffers(before, after),
    policy: policyDiffers(before, after),
    calendar: before.asOf !== after.asOf,
  }
  return CAUSES.filter((cause) => differs[cause])
}

/** Of the environment and the files it refers to. */
export function fileChanges(before: Report, after: Report): readonly FileChange[] {
  const [was, is] = [hashes(ownInputs(before)), hashes(ownInputs(after))]
  const changes = [...new Set([...was.keys(), ...is.keys()])].flatMap((path): readonly FileChange[] => {
    if (!was.has(path)) return [{ path, change: 'added' }]
    if (!is.has(path)) return [{ path, change: 'removed' }]
    return was.get(path) === is.get(path) ? [] : [{ path, change: 'changed' }]
  })
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** A live answer may be another one each time. */
function networkDiffers(before: Report, after: Report): boolean {
  const told = ({ observed = [] }: Report) => JSON.stringify(observed.map(({ sha256 }) => sha256))
  const isLive = [before, after].some(({ observed = [] }) => observed.some(({ kind }) => kind === 'live'))
  return isLive || told(before) !== told(after)
}

function hashes(inputs: readonly ReportInput[]): ReadonlyMap<string, string> {
  return new Map(inputs.map(({ path, sha256 }) => [path, sha256]))
}

function ownInputs(report: Report): readonly ReportInput[] {
  const files = policyPaths(report)
  return report.inputs.filter(({ path }) => !files.includes(path))
}

function policyPaths({ policy, provenance }: Report): readonly string[] {
  const named = [policy?.path, policy?.baseline?.path].filter((path) => path !== undefined)
  return [...named, ...(provenance?.policy ?? []).map(({ path }) => path)]
}

function knowledgeDiffers(before: Report, after: Report): boolean {
  return tablesDiffer(before, after) || rulesDiffer(before, after)
}

/** The version or the tables; also where a report does not tell. */
export function tablesDiffer(before: Report, after: Report): boolean {
  if (!before.provenance || !after.provenance) return true
  const told = ({ tool, provenance }: Report) => JSON.stringify([tool.version, provenance?.facts])
  return told(before) !== told(after)
}

/** Beyond what the policy says of them. */
function rulesDiffer(before: Report, after: Report): boolean {
  if (profilesOf(before) !== profilesOf(after)) return false
  return askedFor(before).join(' ') !== askedFor(after).join(' ')
}

function policyDiffers(before: Report, after: Report): boolean {
  const files = [policyFiles(before), policyFiles(after)]
  if (files.includes(undefined)) return true
  const told = ({ policy }: Report) => [policy?.profiles ?? [], policy?.changes ?? []]
  return JSON.stringify([files[0], told(before)]) !== JSON.stringify([files[1], told(after)])
}

/** The files of the policy with their hashes; undefined when the report does not tell one. */
function policyFiles(report: Report): readonly ReportInput[] | undefined {
  const known = hashes([...report.inputs, ...(report.provenance?.policy ?? [])])
  const paths = [...new Set(policyPaths(report))].sort()
  const files = paths.flatMap((path) => {
    const sha256 = known.get(path)
    return sha256 === undefined ? [] : [{ path, sha256 }]
  })
  return files.length === paths.length ? files : undefined
}
