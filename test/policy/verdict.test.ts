import { describe, expect, test } from 'vitest'
import { type Demands, exitCodeOf, worstOf } from '../../src/policy/verdict.ts'
import type { Report, Result, Status } from '../../src/report.ts'

const COUNTS: Record<Status, Result['counts']> = {
  error: { met: 0, unmet: 0, unknown: 0 },
  fail: { met: 0, unmet: 1, unknown: 0 },
  warn: { met: 0, unmet: 1, unknown: 0 },
  unknown: { met: 0, unmet: 0, unknown: 1 },
  waived: { met: 0, unmet: 1, unknown: 0, waived: 1 },
  pass: { met: 1, unmet: 0, unknown: 0 },
  skip: { met: 0, unmet: 0, unknown: 0 },
}

function reportOf(...statuses: readonly Status[]): Report {
  const results = statuses.map((status, index) => ({ ruleId: `r/${index}-${status}`, status, counts: COUNTS[status] }))
  const count = (status: Status) => statuses.filter((each) => each === status).length
  const summary = {
    error: count('error'),
    fail: count('fail'),
    warn: count('warn'),
    unknown: count('unknown'),
    waived: count('waived'),
    pass: count('pass'),
    skip: count('skip'),
  }
  const coverage = {
    rules: results.length,
    judged: summary.fail + summary.warn + summary.pass + summary.waived,
    unknown: summary.unknown,
    skipped: summary.skip,
    missing: [],
    unread: [],
  }
  return { results, summary, coverage } as unknown as Report
}

const LENIENT: Demands = { failOn: 'fail', requireKnown: false, minCoverage: 0 }

describe('exit codes, frozen', () => {
  const cases: readonly (readonly [readonly Status[], Partial<Demands>, number])[] = [
    [['pass'], {}, 0],
    [['pass', 'skip'], {}, 0],
    [['pass', 'unknown'], {}, 0],
    [['pass', 'warn'], {}, 0],
    [['warn'], { failOn: 'warn' }, 1],
    [['pass', 'fail'], {}, 1],
    [['fail'], { failOn: 'warn' }, 1],
    [['fail', 'warn'], { failOn: 'never' }, 0],
    [['waived'], {}, 0],
    [['waived'], { failOn: 'warn' }, 0],
    [['waived', 'fail'], {}, 1],
    [['waived', 'unknown'], { requireKnown: true }, 4],
    [['unknown'], {}, 2],
    [['skip'], {}, 2],
    [[], {}, 2],
    [['error', 'fail'], {}, 3],
    [['error'], {}, 3],
    [['pass', 'unknown'], { requireKnown: true }, 4],
    [['pass', 'unknown'], { requireKnown: ['r/1-unknown'] }, 4],
    [['pass', 'unknown'], { requireKnown: ['r/0-pass'] }, 0],
    [['pass', 'pass'], { requireKnown: true }, 0],
    [['fail', 'unknown'], { requireKnown: true }, 1],
    [['pass', 'pass', 'pass', 'unknown'], { minCoverage: 0.75 }, 0],
    [['pass', 'pass', 'pass', 'unknown'], { minCoverage: 0.76 }, 4],
    [['pass', 'skip'], { minCoverage: 1 }, 0],
    [['error', 'unknown'], { requireKnown: true }, 3],
  ]
  test.each(cases)('%j with %j is %i', (statuses, demands, code) => {
    expect(exitCodeOf(reportOf(...statuses), { ...LENIENT, ...demands })).toBe(code)
  })
})

test('precedence is 3, 2, 1, 4, 0', () => {
  expect(worstOf([0, 4, 1, 2, 3])).toBe(3)
  expect(worstOf([0, 4, 1, 2])).toBe(2)
  expect(worstOf([0, 4, 1])).toBe(1)
  expect(worstOf([0, 4])).toBe(4)
  expect(worstOf([0, 0])).toBe(0)
})
