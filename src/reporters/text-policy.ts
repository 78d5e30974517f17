/** What is accepted and by whom, what a policy changed, and how its waivers stand. */

import type { Finding, Report, ReportWaiver } from '../report.ts'
import type { ReportPolicy, ReportPolicyChange } from '../report-policy.ts'
import { noticeLines } from './policy-notices.ts'
import { printable } from './printable.ts'
import { position } from './text-finding.ts'
import { counted, hanging, labelled } from './text-layout.ts'
import { AFTER_WORD, leadingWord, type Page } from './text-page.ts'

/** Every accepted finding, with why, by whom, and for how long. */
export function waivedBlocks({ findings }: Report, page: Page): readonly (readonly string[])[] {
  return findings.flatMap((finding) =>
    finding.waived === undefined ? [] : [waivedLines(finding, finding.waived, page)],
  )
}

function waivedLines(finding: Finding, waiver: ReportWaiver, page: Page): readonly string[] {
  const { location, ruleId, message, level } = finding
  const { by, reason, until, approver, ticket, risk, location: written } = waiver
  const { width } = page
  const text = `${position(location)}  ${ruleId}  ${message}${level === 'fail' ? '' : ' (a warning)'}`
  return [
    ...hanging(leadingWord('waived', page), text, AFTER_WORD, width),
    ...labelled('reason', reason, width),
    ...(until === undefined ? [] : labelled('until', `${until}, ${leftText(waiver.daysLeft)}`, width)),
    ...(approver === undefined ? [] : labelled('by', approver, width)),
    ...(ticket === undefined ? [] : labelled('ticket', ticket, width)),
    ...(risk === undefined ? [] : labelled('risk', risk, width)),
    ...(written === undefined ? [] : labelled(by === 'inline' ? 'comment' : 'waiver', position(written), width)),
  ]
}

function leftText(days = 0): string {
  return days === 0 ? 'the last day' : `${counted(days, 'day')} left`
}

/** Notices about the waivers of one report or several. */
export function noticeBlock(reports: readonly Report[], page: Page): readonly string[] {
  return noticeLines(reports).flatMap((line) =>
    hanging(`${page.chalk.yellow('notice')}   `, line, AFTER_WORD, page.width),
  )
}

/** One line: which policy, and what it changed; then, where everything is shown, each change and what is fixed. */
export function policyLines({ policy, findings }: Report, page: Page): readonly string[] {
  if (policy === undefined) return []
  const { path, profiles = [], baseline } = policy
  const waived = findings.filter((finding) => finding.waived !== undefined && finding.waived.by !== 'baseline').length
  const named = path === undefined ? [] : [`policy ${path}`]
  const parts = [
    ...(profiles.length > 0 ? [`profile ${profiles.join(', ')}`] : []),
    ...changeCounts(policy),
    ...(waived > 0 ? [`${counted(waived, 'finding')} waived`] : []),
  ]
  const known = baseline === undefined ? [] : [baselineText(baseline)]
  const lines = [
    ...(named.length + parts.length > 0 ? [[...named, parts.join(', ')].filter(Boolean).join(': ')] : []),
    ...known,
  ]
  return [
    ...lines.flatMap((line) => hanging('', line, 2, page.width)),
    ...(page.showAll ? details(policy).flatMap((line) => hanging('  ', line, 4, page.width)) : []),
  ]
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

function baselineText({ path, known, fixed }: NonNullable<ReportPolicy['baseline']>): string {
  const prune = fixed.length === 0 ? '' : `, ${fixed.length} fixed (lync-ready baseline prune takes them out)`
  return `baseline ${path}: ${counted(known, 'finding')} known${prune}`
}

function details({ changes, baseline }: ReportPolicy): readonly string[] {
  return [
    ...changes.map(changeText),
    ...(baseline?.fixed ?? []).map(({ ruleId, subject, path }) => `fixed: ${ruleId}  ${subject}  (${path})`),
  ]
}

/** `dns/x: off (lync-ready.policy.yaml:7:3): the reason`. */
export function changeText({ ruleId, kind, parameter, unit, from, to, reason, location }: ReportPolicyChange): string {
  const figure = `${parameter} ${to} ${unit} instead of ${from}`
  const what = kind === 'off' ? 'off' : kind === 'severity' ? `${to} instead of ${from}` : figure
  return printable(`${ruleId}: ${what} (${position(location)})${reason === undefined ? '' : `: ${reason}`}`)
}
