/** Whether the knowledge of the rules is too old for the day as of which is judged. */

import { addMonths } from '../domain/calendar.ts'
import type { Facts } from '../facts/facts.ts'
import type { ReportKnowledge } from '../report.ts'

/** What the vendor publishes within a year is rarely missed; what came later is not in the tables. */
export const MAX_KNOWLEDGE_AGE_MONTHS = 12

/** The last day on which it is not old. */
export function freshUntil(newest: string, maxAgeMonths: number): string {
  return addMonths(newest, maxAgeMonths)
}

/** A day before the documents were read makes none of them old. */
export function reportKnowledge(facts: Facts, asOf: string, maxAgeMonths: number): ReportKnowledge {
  const { version, oldest, newest } = facts.knowledge()
  return { version, oldest, newest, maxAgeMonths, old: asOf > freshUntil(newest, maxAgeMonths) }
}
