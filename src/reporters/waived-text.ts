/** By what a finding is accepted and why, in words. */

import type { ReportWaiver } from '../report.ts'
import { placeText } from './policy-text.ts'
import { counted } from './text-layout.ts'

const BY = { waiver: 'by a waiver', inline: 'by a comment in the file', baseline: 'because the baseline knows it' }

/** `by a waiver until 2014-07-01, 30 days left (approved by …): the reason`. */
export function waivedText(waiver: ReportWaiver): string {
  const { by, reason, until, daysLeft, location } = waiver
  const left = daysLeft === undefined ? '' : `, ${leftText(daysLeft)}`
  const term = until === undefined ? '' : ` until ${until}${left}`
  const place = location === undefined ? '' : `, written at ${placeText(location)}`
  return `${BY[by]}${term}${place}${detailText(waiver)}: ${reason}`
}

/** How long it holds yet, the same in every format. */
export function leftText(days: number): string {
  return days === 0 ? 'the last day' : `${counted(days, 'day')} left`
}

function detailText({ approver, ticket, risk }: ReportWaiver): string {
  const details = [
    ...(approver === undefined ? [] : [`approved by ${approver}`]),
    ...(ticket === undefined ? [] : [`ticket ${ticket}`]),
    ...(risk === undefined ? [] : [`risk: ${risk}`]),
  ]
  return details.length === 0 ? '' : ` (${details.join(', ')})`
}
