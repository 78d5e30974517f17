/** Which waivers hold for a finding on a day, and what is to be said of those that do not. */

import { daysBetween } from '../domain/certificate-day.ts'
import type { Finding, Report } from '../report.ts'
import type { ReportPolicyNotice } from '../report-policy.ts'
import { fits } from './pattern.ts'
import type { Waiver, WaiverTerms } from './policy.ts'

/** A waiver of a rule that was judged, and what became of it. */
export interface Held {
  readonly waiver: Waiver
  /** It names at least one finding that is not met. */
  named: boolean
  /** It made one of them not count. */
  held: boolean
  /** It names one whose level is higher than the one that was accepted. */
  outgrown: boolean
}

/** The waivers that may say something of this report. */
export function waiverBook(waivers: readonly Waiver[], { results, environment }: Report): readonly Held[] {
  const judged = new Set(results.map(({ ruleId }) => ruleId))
  return waivers
    .filter((each) => judged.has(each.rule) && (each.environment ?? environment.path) === environment.path)
    .map((waiver) => ({ waiver, named: false, held: false, outgrown: false }))
}

/** The waiver by which a finding is accepted; of several the one that holds longest. */
export function holds(finding: Finding, asOf: string, book: readonly Held[]): Waiver | undefined {
  let longest: Held | undefined
  for (const each of book) {
    if (!names(each.waiver, finding)) continue
    each.named = true
    if (!isInForce(each.waiver, asOf)) continue
    if (each.waiver.level === 'warn' && finding.level === 'fail') each.outgrown = true
    else if (longest === undefined || each.waiver.until > longest.waiver.until) longest = each
  }
  if (longest !== undefined) longest.held = true
  return longest?.waiver
}

function names({ rule, subject }: Waiver, finding: Finding): boolean {
  if (rule !== finding.ruleId) return false
  if (typeof subject === 'string') return fits(finding.subject, subject)
  return subject.file === finding.location.path && subject.line === finding.location.line
}

/** From the day it was granted to the end of its last day, UTC. */
function isInForce({ grantedOn = '', until }: Waiver, asOf: string): boolean {
  return grantedOn <= asOf && asOf <= until
}

/** What somebody should know, in the order in which the waivers are written. */
export function noticesOf(book: readonly Held[], report: Report, terms: WaiverTerms): readonly ReportPolicyNotice[] {
  return book.flatMap((each): readonly ReportPolicyNotice[] => {
    const said = saidOf(each, report, terms)
    return said === undefined ? [] : [{ ...said, location: each.waiver.location }]
  })
}

function saidOf(
  { waiver, named, held, outgrown }: Held,
  report: Report,
  { warnBefore }: WaiverTerms,
): Omit<ReportPolicyNotice, 'location'> | undefined {
  const { asOf } = report
  const { grantedOn = '', until } = waiver
  const what = nameOf(waiver)
  if (!named)
    return isOpen(waiver, report) ? undefined : { kind: 'unused', message: `${what} is not needed: take it out` }
  if (asOf > until) return { kind: 'expired', message: `${what} ended on ${until}: what it accepted counts again` }
  if (asOf < grantedOn) return { kind: 'not-yet', message: `${what} holds from ${grantedOn} on: what it names counts` }
  if (outgrown) return { kind: 'level', message: `${what} accepts a warning, and what it names fails: it counts` }
  const left = daysBetween(asOf, until)
  if (!held || left > warnBefore) return undefined
  const when = left === 0 ? 'today' : `in ${left} ${left === 1 ? 'day' : 'days'}, on ${until}`
  return { kind: 'expiring', message: `${what} ends ${when}` }
}

function nameOf({ by, rule, subject }: Waiver): string {
  return by === 'inline' ? `the comment that accepts ${rule}` : `the waiver of ${rule} for ${subject}`
}

/** What could not be judged may turn out to need it. */
function isOpen({ rule, ...waiver }: Waiver, { results, findings }: Report): boolean {
  const result = results.find(({ ruleId }) => ruleId === rule)
  if (result === undefined || result.status === 'error' || result.settledBy !== undefined) return true
  return findings.some((finding) => finding.verdict === 'unknown' && names({ rule, ...waiver }, finding))
}
