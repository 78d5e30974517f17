/** Which headline each finding of a report belongs to, and what of a cause does not fit. */

import { describe, expect, test } from 'vitest'
import type { Finding, Report } from '../../src/report.ts'
import type { ReportCause } from '../../src/report-causes.ts'
import { inconsistencies } from '../../src/reports/consistency.ts'
import { headlinesOf } from '../../src/reports/headlines.ts'
import { findingOf, reportOf, unknownOf } from '../reporters/samples.ts'

const WAIVED = { by: 'baseline', reason: 'known before' } as const

const fail = (name: string) => findingOf('dns/a', { subject: name, message: name })
const warn = (name: string) => findingOf('os/b', { subject: name, message: name, level: 'warn' })
const waived = (name: string) => ({ ...fail(name), waived: WAIVED })
const { level: _level, ...met } = findingOf('os/b', { subject: 'met', message: 'met', verdict: 'met' })
const { level: _none, ...unlevelled } = fail('unlevelled')

const reportWith = (findings: readonly Finding[], causes?: readonly ReportCause[]): Report => ({
  ...reportOf({ results: [], findings }),
  ...(causes && { causes }),
})

const cause = (finding: number, ...consequences: readonly number[]): ReportCause => ({
  headline: `cause of ${finding}`,
  finding,
  consequences,
})

/** `fail cause of 0 <- a: b c`. */
const told = (report: Report) =>
  headlinesOf(report).all.map(({ level, text, root, rootAccepted, consequences, count }) => {
    const following = consequences.map(({ message }) => message).join(' ')
    return `${level} ${text} <- ${root.message}${rootAccepted ? ' accepted' : ''}: ${following} (${count})`
  })

interface Row {
  readonly name: string
  readonly findings: readonly Finding[]
  readonly causes?: readonly ReportCause[]
  readonly headlines: readonly string[]
}

const ROWS: readonly Row[] = [
  { name: 'nothing', findings: [], headlines: [] },
  {
    name: 'no causes: each problem by itself, the ones that fail first',
    findings: [warn('w'), fail('a'), met as Finding, unknownOf('dns/a', 'dns', 'u'), waived('x')],
    headlines: ['fail a <- a:  (1)', 'warn w <- w:  (1)'],
  },
  {
    name: 'a cause with what follows from it, and one beside it',
    findings: [fail('a'), fail('b'), warn('c'), fail('d')],
    causes: [cause(1, 0, 2)],
    headlines: ['fail cause of 1 <- b: a c (3)', 'fail d <- d:  (1)'],
  },
  {
    name: 'a warning from which a failure follows',
    findings: [warn('w'), warn('v'), fail('a')],
    causes: [cause(1, 2)],
    headlines: ['fail cause of 1 <- v: a (2)', 'warn w <- w:  (1)'],
  },
  {
    name: 'an accepted root, of which something counts',
    findings: [waived('x'), warn('w'), waived('y')],
    causes: [cause(0, 1, 2)],
    headlines: ['warn cause of 0 <- x accepted: w (1)'],
  },
  {
    name: 'nothing that counts',
    findings: [waived('x'), waived('y')],
    causes: [cause(0, 1)],
    headlines: [],
  },
  {
    name: 'all that follows is accepted: the finding stands for itself',
    findings: [fail('a'), waived('y')],
    causes: [cause(0, 1)],
    headlines: ['fail a <- a:  (1)'],
  },
  {
    name: 'an unmet finding without a level fails',
    findings: [warn('w'), unlevelled as Finding],
    headlines: ['fail unlevelled <- unlevelled:  (1)', 'warn w <- w:  (1)'],
  },
  {
    name: 'causes that do not fit',
    findings: [fail('a'), fail('b'), met as Finding, unknownOf('dns/a', 'dns', 'u')],
    causes: [cause(7, 0), cause(2, 0), cause(-1, 0), cause(0.5, 0), cause(3, 1), cause(1, 0, 0, 1, 2, 3, 99)],
    headlines: ['fail cause of 1 <- b: a (2)'],
  },
  {
    name: 'what two causes name belongs to the first',
    findings: [fail('a'), fail('b'), fail('c'), fail('d')],
    causes: [cause(0, 1), cause(1, 2), cause(3, 1, 2)],
    headlines: ['fail cause of 0 <- a: b (2)', 'fail cause of 3 <- d: c (2)'],
  },
]

describe.each(ROWS)('headlines of $name', ({ findings, causes, headlines }) => {
  const report = reportWith(findings, causes)

  test('are these', () => {
    expect(told(report)).toEqual(headlines)
  })

  test('hold every finding that counts, once', () => {
    const { all, count, of } = headlinesOf(report)
    const counting = findings.filter((finding) => finding.verdict === 'unmet' && finding.waived === undefined)
    const inside = all.flatMap(({ root, rootAccepted, consequences }) =>
      rootAccepted ? consequences : [root, ...consequences],
    )
    expect(new Set(inside)).toEqual(new Set(counting))
    expect([inside.length, count]).toEqual([counting.length, counting.length])
    for (const finding of counting) expect(all).toContain(of(finding))
    for (const finding of findings.filter(({ verdict }) => verdict !== 'unmet')) expect(of(finding)).toBeUndefined()
  })
})

test('an accepted consequence belongs to its headline where others count', () => {
  const findings = [fail('a'), waived('x'), warn('w')]
  const { of, all } = headlinesOf(reportWith(findings, [cause(0, 1, 2)]))
  expect(of(findings[1] as Finding)).toBe(all[0])
  expect(headlinesOf(reportWith([waived('x'), waived('y')], [cause(0, 1)])).of(findings[1] as Finding)).toBeUndefined()
})

test('20,000 findings of 5,000 causes are no work', () => {
  const findings = Array.from({ length: 20_000 }, (_, index) => fail(`s${index}`))
  const causes = Array.from({ length: 5_000 }, (_, index) => cause(index, ...[1, 2, 3].map((n) => n * 5_000 + index)))
  const report = reportWith(findings, causes)
  const started = performance.now()
  expect(headlinesOf(report).all).toHaveLength(5_000)
  expect(performance.now() - started).toBeLessThan(3_000)
})

describe('verify tells of a cause that', () => {
  const findings = [fail('a'), fail('b'), met as Finding]
  const digests = { fingerprint: () => '0'.repeat(64), rules: () => '' }
  const faults = (...causes: readonly ReportCause[]) => inconsistencies(reportWith(findings, causes), digests)

  test.each([
    { name: 'fits', causes: [cause(0, 1)], says: [] },
    {
      name: 'names what is not there',
      causes: [cause(9, 1)],
      says: ['the root cause "cause of 9" names a finding that is not there'],
    },
    {
      name: 'names what is no problem',
      causes: [cause(0, 2)],
      says: ['the root cause "cause of 0" names a finding that is met: os/b on met'],
    },
    {
      name: 'names what another one names',
      causes: [cause(0, 1), cause(1, 0)],
      says: ['the root cause "cause of 1" names a finding that is named already: dns/a on b'],
    },
    {
      name: 'names something twice',
      causes: [cause(0, 1, 1)],
      says: ['the root cause "cause of 0" names a finding that is named already: dns/a on b'],
    },
    { name: 'has no consequences', causes: [cause(0)], says: ['the root cause "cause of 0" has no consequences'] },
  ])('$name', ({ causes, says }) => {
    expect(faults(...causes)).toEqual(says)
  })
})
