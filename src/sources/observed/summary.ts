/** What a report says of a live run or a recording. */

import type { ReportObservation } from '../../report-observed.ts'
import { isNotRun, type Outcome } from './probe.ts'

/** Counts what was brought, and says from where and when. */
export function summaryOf(outcomes: readonly Outcome[]): Omit<ReportObservation, 'kind' | 'complete'> {
  const vantages = new Set(outcomes.flatMap(({ seen: { vantage } }) => (vantage === undefined ? [] : [vantage])))
  const instants = outcomes.map(({ seen }) => seen.at).sort()
  const [from] = instants
  const until = instants.at(-1)
  const notRun = outcomes.filter(({ evidence }) => isNotRun(evidence)).length
  return {
    vantages: [...vantages].sort(),
    ...(from !== undefined && until !== undefined && { from, until }),
    answered: outcomes.length - notRun,
    notRun,
  }
}
