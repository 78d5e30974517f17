/** Small reports made by hand. */

import type { Finding, Location, Report, ReportRule, Result, Status } from '../../src/report.ts'
import { STATUSES } from '../../src/report.ts'

export const ESCAPE = String.fromCharCode(27)
export const RIGHT_TO_LEFT = String.fromCharCode(0x202e)

export const PLAIN = { colorLevel: 0, width: 100, showAll: false } as const

export function locationAt(line: number, snippet?: string, column = 5, endColumn = column + 4): Location {
  return { path: 'env.yaml', line, column, endLine: line, endColumn, ...(snippet !== undefined && { snippet }) }
}

export function ruleOf(id: string, extra: Partial<ReportRule> = {}): ReportRule {
  return {
    id,
    family: id.slice(0, id.indexOf('/')),
    title: `What ${id} requires holds`,
    severity: 'fail',
    why: 'Clients that look for the record do not find the server, and users cannot sign in.',
    sources: [{ title: 'The planning guide', url: 'https://example.org/planning' }],
    ...extra,
  }
}

export function findingOf(ruleId: string, extra: Partial<Finding> = {}): Finding {
  return {
    ruleId,
    subject: 'lync01.contoso.net',
    verdict: 'unmet',
    level: 'fail',
    message: 'lync01.contoso.net is not as required',
    evidence: [],
    location: locationAt(4),
    fingerprint: '0'.repeat(64),
    ...extra,
  }
}

export function unknownOf(ruleId: string, settledBy: string, subject: string, line = 4): Finding {
  const { level: _, ...finding } = findingOf(ruleId, {
    verdict: 'unknown',
    subject,
    settledBy,
    message: `${subject} cannot be judged`,
    location: locationAt(line),
  })
  return finding
}

export function resultOf(ruleId: string, status: Status, extra: Partial<Result> = {}): Result {
  const counts = {
    met: status === 'pass' ? 1 : 0,
    unmet: status === 'fail' || status === 'warn' ? 1 : 0,
    unknown: 0,
  }
  return { ruleId, status, counts, ...extra }
}

interface Parts {
  readonly results: readonly Result[]
  readonly findings?: readonly Finding[]
  readonly rules?: readonly ReportRule[]
  readonly missing?: Report['coverage']['missing']
  readonly unread?: readonly string[]
  readonly path?: string
}

/** A report whose summary and coverage follow from its results. */
export function reportOf({
  results,
  findings = [],
  rules,
  missing = [],
  unread = [],
  path = 'env.yaml',
}: Parts): Report {
  const of = (status: Status) => results.filter((result) => result.status === status).length
  const summary = Object.fromEntries(STATUSES.map((status) => [status, of(status)])) as Record<Status, number>
  return {
    reportVersion: 1,
    tool: { name: 'lync-ready', version: '0.1.0' },
    asOf: '2014-06-01',
    environment: { path, name: 'Contoso', product: 'lync-2013' },
    inputs: [{ path, sha256: 'ab'.repeat(32) }],
    rules: rules ?? results.map(({ ruleId }) => ruleOf(ruleId)),
    results,
    findings,
    summary,
    coverage: {
      rules: results.length,
      judged: summary.pass + summary.warn + summary.fail,
      unknown: summary.unknown,
      skipped: summary.skip,
      missing,
      unread,
    },
  }
}
