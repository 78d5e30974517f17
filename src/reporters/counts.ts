/** How a report came out, in one line and in one word. */

import { type Report, STATUSES, type Status } from '../report.ts'
import { headlinesOf } from '../reports/headlines.ts'
import { counted } from './text-layout.ts'

/** Those that are told also when there is none. */
const ALWAYS: ReadonlySet<string> = new Set(['fail', 'warn', 'unknown', 'pass', 'skip'])

/** How many rules there are of each status, over all reports; a report of an older version may lack one. */
export function sumOf(reports: readonly Report[]): Record<Status, number> {
  const sum = (status: Status) => reports.reduce((total, { summary }) => total + (summary[status] ?? 0), 0)
  return Object.fromEntries(STATUSES.map((status) => [status, sum(status)])) as Record<Status, number>
}

/** `3 fail, 8 warn, 0 unknown, 109 pass, 4 not applicable`. */
export function countsText(summary: Record<Status, number>): string {
  return toldStatuses(summary)
    .map((status) =>
      status === 'error' ? counted(summary.error, 'error') : `${summary[status]} ${statusWords(status)}`,
    )
    .join(', ')
}

/** `7 findings, 3 root causes`, in a list; none where each finding stands for itself. */
export function causesText(reports: readonly Report[]): readonly string[] {
  const headlines = reports.map(headlinesOf)
  const findings = headlines.reduce((total, { count }) => total + count, 0)
  const causes = headlines.reduce((total, { all }) => total + all.length, 0)
  const isAny = headlines.some(({ all }) => all.some(({ consequences }) => consequences.length > 0))
  return isAny ? [`${counted(findings, 'finding')}, ${counted(causes, 'root cause')}`] : []
}

/** The statuses that are worth a word, in their order. */
export function toldStatuses(summary: Record<Status, number>): readonly Status[] {
  return STATUSES.filter((status) => ALWAYS.has(status) || summary[status] > 0)
}

/** A status as it is read. */
export function statusWords(status: string): string {
  return status === 'skip' ? 'not applicable' : status
}

/** The status that counts of all: the first that any rule has. */
export function verdictOf(summary: Record<Status, number>): Status {
  return STATUSES.find((status) => summary[status] > 0) ?? 'skip'
}
