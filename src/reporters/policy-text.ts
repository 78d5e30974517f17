/** What a policy and a baseline changed, and what somebody should know of waivers, in words. */

import type { Location, Report } from '../report.ts'
import type { ReportBaseline, ReportPolicy, ReportPolicyChange, ReportPolicyNotice } from '../report-policy.ts'
import { counted } from './text-layout.ts'

/** A line for the policy with what it changed in numbers, and one for the baseline; each where there is one. */
export function policyLines({ policy, findings }: Report): readonly string[] {
  if (policy === undefined) return []
  const { path, profiles = [], baseline } = policy
  const waived = findings.filter((finding) => finding.waived !== undefined && finding.waived.by !== 'baseline').length
  const parts = [
    ...(profiles.length > 0 ? [`profile ${profiles.join(', ')}`] : []),
    ...changeCounts(policy),
    ...(waived > 0 ? [`${counted(waived, 'finding')} waived`] : []),
  ].join(', ')
  const line = [path === undefined ? '' : `policy ${path}`, parts].filter((part) => part !== '').join(': ')
  return [...(line === '' ? [] : [line]), ...(baseline === undefined ? [] : [baselineLine(baseline)])]
}

function changeCounts({ changes }: ReportPolicy): readonly string[] {
  const of = (wanted: ReportPolicyChange['kind']) => changes.filter(({ kind }) => kind === wanted).length
  const [off, severity, parameter] = [of('off'), of('severity'), of('parameter')]
  return [
    ...(off > 0 ? [`${counted(off, 'rule')} off`] : []),
    ...(severity > 0 ? [`${severity} ${severity === 1 ? 'severity' : 'severities'} changed`] : []),
    ...(parameter > 0 ? [`${counted(parameter, 'figure')} changed`] : []),
  ]
}

function baselineLine({ path, known, fixed }: ReportBaseline): string {
  const prune = fixed.length === 0 ? '' : `, ${fixed.length} fixed (lync-ready baseline prune takes them out)`
  return `baseline ${path}: ${counted(known, 'finding')} known${prune}`
}

/** Each change, then each finding that the baseline lists and that is there no more. */
export function policyDetails({ policy }: Report): readonly string[] {
  return [
    ...(policy?.changes ?? []).map(changeText),
    ...(policy?.baseline?.fixed ?? []).map(({ ruleId, subject, path }) => `fixed: ${ruleId}  ${subject}  (${path})`),
  ]
}

/** `dns/x: off (lync-ready.policy.yaml:7:3): the reason`. */
export function changeText(change: ReportPolicyChange): string {
  const { ruleId, reason, location } = change
  return `${ruleId}: ${changeWords(change)} (${placeText(location)})${reason === undefined ? '' : `: ${reason}`}`
}

/** `off`, `warn instead of fail`, `daysLeft 60 days instead of 30`. */
export function changeWords({ kind, parameter, unit, from, to }: ReportPolicyChange): string {
  if (kind === 'off') return 'off'
  return kind === 'severity' ? `${to} instead of ${from}` : `${parameter} ${to} ${unit} instead of ${from}`
}

/** `lync-ready.policy.yaml:12:5: the waiver of … ends in 3 days, on 2027-03-31`. */
export function noticeLines(reports: readonly Report[]): readonly string[] {
  return noticesOf(reports).map(({ location, message }) => `${placeText(location)}: ${message}`)
}

/** A waiver that several environments share is needed when one of them needs it. */
export function noticesOf(reports: readonly Report[]): readonly ReportPolicyNotice[] {
  const all = reports.flatMap(({ policy }) => policy?.notices ?? [])
  const needed = new Set([
    ...reports.flatMap(({ findings }) => findings.flatMap(({ waived }) => waived?.location ?? [])).map(placeText),
    ...all.filter(({ kind }) => NEEDED.includes(kind)).map(({ location }) => placeText(location)),
  ])
  const told = all.filter(({ kind, location }) => kind !== 'unused' || !needed.has(placeText(location)))
  const keyOf = ({ location, message }: ReportPolicyNotice) => `${placeText(location)}\0${message}`
  return [...new Map(told.map((notice) => [keyOf(notice), notice])).values()]
}

/** What is said of a waiver that names something. */
const NEEDED: readonly ReportPolicyNotice['kind'][] = ['expired', 'expiring', 'not-yet', 'level']

/** `sites/env.yaml:12:5`, as it is: whoever shows it escapes it. */
export function placeText({ path, line, column }: Pick<Location, 'path' | 'line' | 'column'>): string {
  return `${path}:${line}:${column}`
}
