/** GitLab Code Quality: what is not as required, what could not be judged and what is accepted, the last two as `info`. */

import type { Report } from '../report.ts'
import { statusWords } from './counts.ts'
import { detailsOf, type Entry, type EntryStatus, entriesOf } from './entries.ts'
import { printableJson } from './printable.ts'

const SEVERITIES: Readonly<Partial<Record<EntryStatus, string>>> = {
  error: 'blocker',
  fail: 'critical',
  warn: 'minor',
  unknown: 'info',
  waived: 'info',
}

/** One array. */
export function renderGitlab(reports: readonly Report[]): string {
  const listed = reports.flatMap(entriesOf).filter(({ status }) => SEVERITIES[status] !== undefined)
  const times = new Map<string, number>()
  const issues = listed.map((entry) => {
    const time = (times.get(entry.fingerprint) ?? 0) + 1
    times.set(entry.fingerprint, time)
    // GitLab shows only the first of those that have the same.
    return issueOf(entry, time === 1 ? entry.fingerprint : `${entry.fingerprint}-${time}`)
  })
  return `${printableJson(JSON.stringify(issues, null, 2))}\n`
}

function issueOf(entry: Entry, fingerprint: string): object {
  const { status, rule, message, location } = entry
  const word = status === 'unknown' || status === 'waived' ? `${statusWords(status)}: ` : ''
  const details = detailsOf(entry).map(([label, text]) => `${label}: ${text}`)
  return {
    description: [`${word}${message}`, ...details].join('; '),
    check_name: rule.id,
    fingerprint,
    severity: SEVERITIES[status],
    location: { path: location.path, lines: { begin: location.line, end: location.endLine } },
  }
}
