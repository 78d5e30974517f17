/** Why `check` exits with a code that the findings alone do not explain. */

import { type Demands, EXIT, type ExitCode } from '../policy/verdict.ts'
import type { Report } from '../report.ts'
import { counted } from '../reporters/text-layout.ts'

/** A line for standard error, when the code needs one. */
export function exitReason(report: Report, code: ExitCode, demands: Demands): string | undefined {
  const { path } = report.environment
  if (code === EXIT.unusable) return `${path}: nothing could be judged: the description gives too little`
  if (code === EXIT.notKnown) return `${path}: certainty was demanded and not had: ${missing(report, demands)}`
  return undefined
}

function missing({ results, coverage }: Report, { requireKnown, minCoverage }: Demands): string {
  const unknown = results.filter(
    ({ ruleId, status, counts }) =>
      (status === 'unknown' || counts.unknown > 0) &&
      (requireKnown === true || (requireKnown !== false && requireKnown.includes(ruleId))),
  )
  if (unknown.length > 0) {
    return `--require-known, but ${counted(unknown.length, 'rule')} could not be judged in full`
  }
  const applicable = coverage.rules - coverage.skipped
  return `--min-coverage ${percent(minCoverage)}, but ${coverage.judged} of ${counted(applicable, 'rule')} could be judged`
}

function percent(fraction: number): string {
  return `${Number((fraction * 100).toFixed(2))}%`
}
