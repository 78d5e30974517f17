/** What is accepted and by whom, what a policy changed, and how its waivers stand: for a terminal. */

import type { Finding, Report, ReportWaiver } from '../report.ts'
import { noticeLines, policyDetails, policyLines } from './policy-text.ts'
import { position } from './text-finding.ts'
import { hanging, labelled } from './text-layout.ts'
import { AFTER_WORD, leadingWord, type Page } from './text-page.ts'
import { leftText } from './waived-text.ts'

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
    ...(until === undefined ? [] : labelled('until', `${until}, ${leftText(waiver.daysLeft ?? 0)}`, width)),
    ...(approver === undefined ? [] : labelled('by', approver, width)),
    ...(ticket === undefined ? [] : labelled('ticket', ticket, width)),
    ...(risk === undefined ? [] : labelled('risk', risk, width)),
    ...(written === undefined ? [] : labelled(by === 'inline' ? 'comment' : 'waiver', position(written), width)),
  ]
}

/** Notices about the waivers of one report or several. */
export function noticeBlock(reports: readonly Report[], page: Page): readonly string[] {
  return noticeLines(reports).flatMap((line) =>
    hanging(`${page.chalk.yellow('notice')}   `, line, AFTER_WORD, page.width),
  )
}

/** Which policy and baseline there are, and what they changed; where everything is shown, each change and what is fixed. */
export function policyBlock(report: Report, { showAll, width }: Page): readonly string[] {
  return [
    ...policyLines(report).flatMap((line) => hanging('', line, 2, width)),
    ...(showAll ? policyDetails(report).flatMap((line) => hanging('  ', line, 4, width)) : []),
  ]
}
