/** Findings that were there when a team began: they do not count, so that new ones do. */

import type { Finding, Level, Report, ReportWaiver } from '../report.ts'
import type { ReportPolicyNotice } from '../report-policy.ts'

/** One finding, by rule, subject and file; `environment` tells of which file it is missed when it is fixed. */
export interface BaselineEntry {
  readonly environment: string
  readonly rule: string
  readonly subject: string
  readonly file: string
  /** The level that is known: a finding of a higher one counts. */
  readonly level: Level
}

export interface Baseline {
  /** The ISO day as of which it was made. */
  readonly createdOn: string
  readonly entries: readonly BaselineEntry[]
  readonly input: { readonly path: string; readonly sha256: string }
}

export interface BaselineIndex {
  readonly baseline: Baseline
  readonly levels: ReadonlyMap<string, Level>
  readonly waived: ReportWaiver
}

export function indexOf(baseline: Baseline): BaselineIndex {
  const levels = new Map<string, Level>()
  for (const entry of baseline.entries) {
    if (levels.get(keyOf(entry)) !== 'fail') levels.set(keyOf(entry), entry.level)
  }
  const { createdOn, input } = baseline
  return { baseline, levels, waived: { by: 'baseline', reason: `known since ${createdOn} (${input.path})` } }
}

function keyOf({ rule, subject, file }: Omit<BaselineEntry, 'environment' | 'level'>): string {
  return `${rule}\0${subject}\0${file}`
}

function levelIn({ levels }: BaselineIndex, { ruleId, subject, location }: Finding): Level | undefined {
  return levels.get(keyOf({ rule: ruleId, subject, file: location.path }))
}

/** Whether a finding is known, and no worse than it was. */
export function knownIn(index: BaselineIndex, finding: Finding): boolean {
  const level = levelIn(index, finding)
  return level === 'fail' || (level === 'warn' && finding.level === 'warn')
}

/** Findings that are known as warnings, and fail now. */
export function outgrown(index: BaselineIndex, findings: readonly Finding[]): readonly ReportPolicyNotice[] {
  return findings.flatMap((finding): readonly ReportPolicyNotice[] => {
    const worse = finding.level === 'fail' && finding.waived === undefined && levelIn(index, finding) === 'warn'
    if (!worse) return []
    const { snippet: _, ...location } = finding.location
    const message = `${finding.ruleId} for ${finding.subject} is known as a warning, and fails now: it counts`
    return [{ kind: 'level', message, location }]
  })
}

/** What the baseline knows of this environment, and is not there any more. What could not be judged may still be there. */
export function fixedOf({ entries }: Baseline, report: Report): readonly BaselineEntry[] {
  const { environment, results, findings } = report
  const there = new Set(
    findings
      .filter(({ verdict }) => verdict !== 'met')
      .map(({ ruleId, subject, location }) => keyOf({ rule: ruleId, subject, file: location.path })),
  )
  const told = new Set(
    results
      .filter(({ status, settledBy }) => status !== 'error' && settledBy === undefined)
      .map(({ ruleId }) => ruleId),
  )
  return entries.filter(
    (entry) => entry.environment === environment.path && told.has(entry.rule) && !there.has(keyOf(entry)),
  )
}

/** What counts in the reports and may be accepted, each once; `refused` are the rules nobody may accept. */
export function baselineOf(reports: readonly Report[], refused: ReadonlySet<string>) {
  const entries = new Map<string, BaselineEntry>()
  let left = 0
  for (const { environment, findings } of reports) {
    for (const finding of findings) {
      const { ruleId: rule, subject, level, location, waived } = finding
      if (level === undefined || waived !== undefined) continue
      const entry = { environment: environment.path, rule, subject, file: location.path, level }
      const key = `${entry.environment}\0${keyOf(entry)}`
      if (refused.has(rule)) left += 1
      else if (entries.get(key)?.level !== 'fail') entries.set(key, entry)
    }
  }
  return { entries: [...entries.values()], left }
}

/** The file: sorted, so that a change of one finding is a change of one line. */
export function baselineText({ createdOn, entries }: Pick<Baseline, 'createdOn' | 'entries'>): string {
  const lines = entries
    .map(({ environment, rule, subject, file, level }) => ({ environment, rule, subject, file, level }))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
    .map((entry) => `    ${JSON.stringify(entry)}`)
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`
  return `{\n  "baselineVersion": 1,\n  "createdOn": ${JSON.stringify(createdOn)},\n  "findings": ${list}\n}\n`
}

function orderOf(entry: BaselineEntry): string {
  return `${entry.environment}\0${keyOf(entry)}`
}
