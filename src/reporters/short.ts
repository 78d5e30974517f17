/**
 * What fits into a chat message: the verdict, the first problems one a line with
 * what follows from each as a number, and how many more there are. At most 2,000
 * characters, which every chat takes.
 */

import type { Report } from '../report.ts'
import { addedLines } from './audit-text.ts'
import { causesText, countsText, sumOf, verdictOf } from './counts.ts'
import { type Entry, entriesOf, leadingOf } from './entries.ts'
import { notJudged } from './not-judged.ts'
import { noticesOf, policyLines } from './policy-text.ts'
import { printable } from './printable.ts'
import { counted, firstFew } from './text-layout.ts'

const MOST_CHARACTERS = 110
const MOST_PROBLEMS = 8
const MOST_ENVIRONMENTS = 4
const MOST_POLICIES = 2
const MOST_ADDED = 2

/** One message for all of them. */
export function renderShort(reports: readonly Report[]): string {
  const several = reports.length > 1
  const entries = reports.flatMap(entriesOf)
  const problems = leadingOf(entries).map((entry) => problemLine(entry, several))
  const accepted = entries.filter(({ status }) => status === 'waived').length
  const notices = noticesOf(reports).length
  const lines = [
    headline(several ? counted(reports.length, 'environment') : (reports[0]?.environment.name ?? ''), reports),
    ...causesText(reports),
    ...(several ? firstFew(worstFirst(reports), MOST_ENVIRONMENTS) : []),
    ...firstFew(problems, MOST_PROBLEMS),
    ...(accepted > 0 ? [`${counted(accepted, 'finding')} accepted`] : []),
    ...firstFew([...new Set(reports.flatMap(policyLines))], MOST_POLICIES),
    ...firstFew(reports.flatMap(addedLines), MOST_ADDED),
    ...(notices > 0 ? [`${counted(notices, 'notice')} about waivers`] : []),
    ...closing(reports),
    ...notJudged(reports),
  ]
  return lines.map((line) => `${cut(printable(line))}\n`).join('')
}

function headline(name: string, reports: readonly Report[]): string {
  const sum = sumOf(reports)
  // The name last: a long one must not take the place of the counts.
  return `${verdictOf(sum).toUpperCase()}  ${countsText(sum)}: ${name}`
}

function worstFirst(reports: readonly Report[]): readonly string[] {
  return reports
    .map((report) => ({ report, sum: sumOf([report]) }))
    .sort((a, b) => b.sum.error - a.sum.error || b.sum.fail - a.sum.fail || b.sum.warn - a.sum.warn)
    .map(({ report, sum }) => `${verdictOf(sum).toUpperCase()}  ${report.environment.path}  ${countsText(sum)}`)
}

function problemLine({ status, rule, message, location, headline }: Entry, several: boolean): string {
  const place = several ? `${location.path}  ` : ''
  // Before the sentence, which may be cut.
  const accepted = headline?.rootAccepted ? 'accepted, ' : ''
  const count = headline?.consequences.length ? ` (${accepted}${counted(headline.count, 'finding')})` : ''
  return `${status}  ${place}${rule.id}${count}  ${message}`
}

function closing(reports: readonly Report[]): readonly string[] {
  const [first] = reports
  if (first === undefined) return []
  const old = reports.find(({ knowledge }) => knowledge?.old)?.knowledge
  return [
    `judged as of ${first.asOf}, lync-ready ${first.tool.version}`,
    ...(old === undefined ? [] : [`the rule knowledge ${old.version} is old: update lync-ready`]),
  ]
}

function cut(line: string): string {
  const characters = [...line]
  return characters.length <= MOST_CHARACTERS ? line : `${characters.slice(0, MOST_CHARACTERS - 1).join('')}…`
}
