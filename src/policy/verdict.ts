/** From findings to one word, and from words to an exit code. Nothing else decides either. */

import {
  type Coverage,
  type Finding,
  type Level,
  type Report,
  type Result,
  STATUSES,
  type Status,
  type Summary,
} from '../report.ts'

export type FailOn = 'fail' | 'warn' | 'never'

export const FAIL_ON = ['fail', 'warn', 'never'] as const satisfies readonly FailOn[]

/** The exit codes of `check`; the higher precedence comes first. */
export const EXIT = { ours: 3, unusable: 2, found: 1, notKnown: 4, ready: 0 } as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

const PRECEDENCE: readonly ExitCode[] = [EXIT.ours, EXIT.unusable, EXIT.found, EXIT.notKnown, EXIT.ready]

/** A rule's status from the levels that count: the worst, else unknown, else pass, else that all is accepted. */
export function statusOf(
  levels: readonly Level[],
  { met, unknown, waived = 0 }: Omit<Result['counts'], 'unmet'>,
): Status {
  if (levels.includes('fail')) return 'fail'
  if (levels.includes('warn')) return 'warn'
  if (unknown > 0) return 'unknown'
  if (met > 0) return 'pass'
  return waived > 0 ? 'waived' : 'skip'
}

/** How many rules came out so. */
export function summarise(results: readonly Result[]): Summary {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>
  for (const { status } of results) counts[status] += 1
  return counts
}

const JUDGED: readonly Status[] = ['pass', 'warn', 'fail', 'waived']

/** How many rules could be judged. */
export function countJudged(results: readonly Result[]): Pick<Coverage, 'rules' | 'judged' | 'unknown' | 'skipped'> {
  const of = (statuses: readonly Status[]) => results.filter(({ status }) => statuses.includes(status)).length
  return { rules: results.length, judged: of(JUDGED), unknown: of(['unknown']), skipped: of(['skip']) }
}

/** What the caller of `check` demanded. */
export interface Demands {
  readonly failOn: FailOn
  /** `true`: every selected rule must be known; a list: these rules. */
  readonly requireKnown: boolean | readonly string[]
  /** The least fraction of rules, 0 to 1, that must have been judged. */
  readonly minCoverage: number
}

/** What a command line demands of a report; where it says nothing, what the policy of the report demands. */
export function demandsOf(
  { policy }: Report,
  given: { readonly [K in keyof Demands]?: Demands[K] | undefined },
): Demands {
  return {
    failOn: given.failOn ?? policy?.failOn ?? 'fail',
    requireKnown: given.requireKnown ?? policy?.requireKnown ?? false,
    minCoverage: given.minCoverage ?? policy?.minCoverage ?? 0,
  }
}

/** The exit code of one report. */
export function exitCodeOf(report: Report, demands: Demands): ExitCode {
  const { summary, results } = report
  if (summary.error > 0) return EXIT.ours
  if (!results.some(({ counts }) => counts.met + counts.unmet > 0)) return EXIT.unusable
  if (reaches(summary, demands.failOn)) return EXIT.found
  return isCertain(report, demands) ? EXIT.ready : EXIT.notKnown
}

function reaches(summary: Report['summary'], failOn: FailOn): boolean {
  if (failOn === 'never') return false
  return summary.fail > 0 || (failOn === 'warn' && summary.warn > 0)
}

function isCertain({ results, coverage }: Report, { requireKnown, minCoverage }: Demands): boolean {
  const demanded = results.filter(
    ({ ruleId }) => requireKnown === true || (requireKnown !== false && requireKnown.includes(ruleId)),
  )
  if (demanded.some(({ counts, status }) => status === 'unknown' || counts.unknown > 0)) return false
  const applicable = coverage.rules - coverage.skipped
  return applicable === 0 || coverage.judged / applicable >= minCoverage
}

/** Whether one finding reaches the level; what is accepted does not. */
export function reachesThreshold(
  finding: Partial<Pick<Finding, 'level' | 'waived'>> | undefined,
  failOn: FailOn,
): boolean {
  if (finding === undefined || finding.waived !== undefined || failOn === 'never') return false
  return finding.level === 'fail' || (failOn === 'warn' && finding.level === 'warn')
}

/** With several environments the code of highest precedence wins. */
export function worstOf(codes: readonly ExitCode[]): ExitCode {
  return PRECEDENCE.find((code) => codes.includes(code)) ?? EXIT.unusable
}
