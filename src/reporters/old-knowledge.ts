/** What is said of the age of what the rules know. */

import type { Report, ReportKnowledge } from '../report.ts'
import { counted } from './text-layout.ts'

/** `rule knowledge 2026.11, from documents read until 2026-11-22`, as a sentence once it is too old. */
export function knowledgeLine({ version, newest, maxAgeMonths, old }: ReportKnowledge): string {
  const known = `rule knowledge ${version}, from documents read until ${newest}`
  if (!old) return known
  return `${known}, is older than ${counted(maxAgeMonths, 'month')}: what the vendor published since is not in it, update lync-ready`
}

/** The same for reports that do not show it; once, for the knowledge is one and the same. */
export function oldKnowledge(reports: readonly Report[]): readonly string[] {
  const old = reports.flatMap(({ knowledge }) => (knowledge?.old ? [knowledgeLine(knowledge)] : []))
  return [...new Set(old)]
}
