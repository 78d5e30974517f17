import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/domain/calendar.ts'
import { accept } from '../../src/policy/accept.ts'
import { exitCodeOf } from '../../src/policy/verdict.ts'
import type { Finding, Report, Result } from '../../src/report.ts'
import { findingOf, reportOf, resultOf, unknownOf } from '../reporters/samples.ts'
import { chosenOf, waiverOf } from './samples.ts'

const DEMANDS = { failOn: 'warn', requireKnown: false, minCoverage: 0 } as const

function reportOn(asOf: string, findings: readonly Finding[], result: Partial<Result> = {}): Report {
  const unmet = findings.filter(({ verdict }) => verdict === 'unmet').length
  const counts = { met: 0, unmet, unknown: findings.length - unmet }
  return { ...reportOf({ results: [resultOf('dns/x', 'fail', { counts, ...result })], findings }), asOf }
}

const failing = (asOf = '2026-12-01') => reportOn(asOf, [findingOf('dns/x')])
const kinds = ({ policy }: Report) => policy?.notices.map(({ kind }) => kind)

/** Days of a century, leap days among them. */
const days = fc.integer({ min: 0, max: 36_600 }).map((count) => addDays('2000-01-01', count))

describe('a waiver', () => {
  test('makes a failure not count, and leaves it visible', () => {
    const before = failing()
    const after = accept(before, chosenOf([waiverOf({ approver: 'Ola', ticket: 'CHG-1', risk: 'none to speak of' })]))
    expect([exitCodeOf(before, DEMANDS), exitCodeOf(after, DEMANDS)]).toEqual([1, 0])
    expect(after.results[0]).toMatchObject({ status: 'waived', counts: { met: 0, unmet: 1, unknown: 0, waived: 1 } })
    expect(after.summary).toMatchObject({ fail: 0, waived: 1 })
    expect(after.coverage.judged).toBe(before.coverage.judged)
    expect(after.findings[0]).toMatchObject({
      level: 'fail',
      waived: {
        by: 'waiver',
        until: '2026-12-31',
        daysLeft: 30,
        approver: 'Ola',
        ticket: 'CHG-1',
        risk: 'none to speak of',
      },
    })
    expect(before.findings[0]?.waived).toBeUndefined()
  })

  test('holds to the end of its last day, from the day it was granted on, on every day there is', () => {
    fc.assert(
      fc.property(days, days, days, (grantedOn, until, asOf) => {
        fc.pre(grantedOn <= until)
        const report = accept(failing(asOf), chosenOf([waiverOf({ grantedOn, until })]))
        const inForce = Date.parse(grantedOn) <= Date.parse(asOf) && Date.parse(asOf) < Date.parse(until) + 86_400_000
        expect(report.summary.waived).toBe(inForce ? 1 : 0)
        const waived = report.findings[0]?.waived
        if (inForce) expect(addDays(asOf, waived?.daysLeft ?? -1)).toBe(until)
        else expect(kinds(report)).toEqual([asOf > until ? 'expired' : 'not-yet'])
      }),
    )
  })

  test.each([
    ['2024-02-29', '2024-02-29', 0, 'ends today'],
    ['2024-02-28', '2024-02-29', 1, 'ends in 1 day, on 2024-02-29'],
    ['2024-02-28', '2024-03-01', 2, 'ends in 2 days, on 2024-03-01'],
    ['2026-12-02', '2027-01-01', 30, 'ends in 30 days, on 2027-01-01'],
  ])('on %s, until %s: %d days left, and it %s', (asOf, until, left, says) => {
    const report = accept(failing(asOf), chosenOf([waiverOf({ until })]))
    expect(report.findings[0]?.waived?.daysLeft).toBe(left)
    expect(report.policy?.notices.map(({ message }) => message)).toEqual([expect.stringContaining(says)])
  })

  test('that ends later than the terms warn of says nothing', () => {
    const terms = { require: [], warnBefore: 29, inline: true }
    expect(kinds(accept(failing(), chosenOf([waiverOf({ until: '2026-12-31' })], { terms })))).toEqual([])
  })

  test('that has ended lets the finding return, and says so', () => {
    const report = accept(failing('2027-01-01'), chosenOf([waiverOf()]))
    expect(report.results[0]?.status).toBe('fail')
    expect(report.policy?.notices).toMatchObject([
      { kind: 'expired', message: expect.stringContaining('ended on 2026-12-31'), location: { line: 3 } },
    ])
  })

  test.each([
    ['another rule', { rule: 'dns/y' }, []],
    ['another subject', { subject: 'lync02.contoso.net' }, ['unused']],
    ['another environment', { environment: 'other.yaml' }, []],
    ['warnings only', { level: 'warn' as const }, ['level']],
  ])('for %s does not hold', (_, extra, notices) => {
    const report = accept(failing(), chosenOf([waiverOf(extra)]))
    expect(report.results[0]?.status).toBe('fail')
    expect(kinds(report)).toEqual(notices)
  })

  test('of several the one that holds longest is shown, and none of them is unused', () => {
    const waivers = [waiverOf(), waiverOf({ subject: 'lync*', until: '2028-01-01' }), waiverOf({ until: '2025-01-01' })]
    const report = accept(failing(), chosenOf(waivers))
    expect(report.findings[0]?.waived?.until).toBe('2028-01-01')
    expect(kinds(report)).toEqual(['expired'])
  })

  test('of one finding leaves the others', () => {
    const other = findingOf('dns/x', { subject: 'lync02.contoso.net', level: 'warn' })
    const report = accept(reportOn('2026-12-01', [findingOf('dns/x'), other]), chosenOf([waiverOf()]))
    expect(report.results[0]).toMatchObject({ status: 'warn', counts: { unmet: 2, waived: 1 } })
  })

  test('beside something unknown leaves it unknown, beside something met a pass', () => {
    const open = unknownOf('dns/x', 'dns', 'lync02.contoso.net')
    const unknown = accept(reportOn('2026-12-01', [findingOf('dns/x'), open]), chosenOf([waiverOf()]))
    expect(unknown.results[0]?.status).toBe('unknown')
    expect(unknown.coverage).toMatchObject({ judged: 0, unknown: 1 })
    const counts = { met: 1, unmet: 1, unknown: 0 }
    const met = accept(reportOn('2026-12-01', [findingOf('dns/x')], { counts }), chosenOf([waiverOf()]))
    expect(met.results[0]?.status).toBe('pass')
  })

  test('never accepts what is not known, and is then not said to be unused', () => {
    const open = unknownOf('dns/x', 'dns', 'lync01.contoso.net')
    const report = accept(reportOn('2026-12-01', [open], { status: 'unknown' }), chosenOf([waiverOf()]))
    expect(report.findings[0]?.waived).toBeUndefined()
    expect([report.results[0]?.status, kinds(report)]).toEqual(['unknown', []])
  })

  test('in a comment is for its line', () => {
    const at = (line: number) => chosenOf([waiverOf({ by: 'inline', subject: { file: 'env.yaml', line } })])
    expect(accept(failing(), at(4)).findings[0]?.waived?.by).toBe('inline')
    expect(kinds(accept(failing(), at(5)))).toEqual(['unused'])
  })
})

describe('a baseline', () => {
  const input = { path: 'baseline.json', sha256: '0' }
  const entry = { environment: 'env.yaml', rule: 'dns/x', subject: 'lync01.contoso.net', file: 'env.yaml' } as const
  const known = (...entries: object[]) =>
    chosenOf([], {
      baseline: {
        createdOn: '2026-01-01',
        input,
        entries: entries.map((each) => ({ ...entry, level: 'fail' as const, ...each })),
      },
    })

  test('makes what is known not count, and joins the inputs', () => {
    const report = accept(failing(), known({}))
    expect(report.findings[0]?.waived).toEqual({ by: 'baseline', reason: 'known since 2026-01-01 (baseline.json)' })
    expect(report.policy?.baseline).toEqual({ path: 'baseline.json', known: 1, fixed: [] })
    expect(report.inputs.at(-1)).toEqual(input)
  })

  test.each([
    ['rule', { rule: 'dns/y' }],
    ['subject', { subject: 'other' }],
    ['file', { file: 'other.yaml' }],
  ])('that names another %s lets it count', (_, other) => {
    expect(accept(failing(), known(other)).results[0]?.status).toBe('fail')
  })

  test('that knows a warning lets a failure count, and says so', () => {
    const report = accept(failing(), known({ level: 'warn' }))
    expect([report.results[0]?.status, kinds(report)]).toEqual(['fail', ['level']])
  })

  test('tells what is fixed, but not of other environments, of rules that did not run or of what is unknown', () => {
    const gone = { subject: 'gone.contoso.net' }
    const others = [{ ...gone, environment: 'b.yaml' }, { ...gone, rule: 'dns/y' }, {}]
    const report = accept(failing(), known(gone, ...others))
    expect(report.policy?.baseline?.fixed).toEqual([{ ruleId: 'dns/x', subject: 'gone.contoso.net', path: 'env.yaml' }])
    const open = reportOn('2026-12-01', [unknownOf('dns/x', 'dns', 'gone.contoso.net')], { status: 'unknown' })
    expect(accept(open, known(gone)).policy?.baseline?.fixed).toEqual([])
  })

  test('never hides an error or what is unknown', () => {
    const broken = reportOn('2026-12-01', [], { status: 'error' })
    expect(accept(broken, known({})).results[0]?.status).toBe('error')
    const open = reportOn('2026-12-01', [unknownOf('dns/x', 'dns', entry.subject)], { status: 'unknown' })
    expect(accept(open, known({})).results[0]?.status).toBe('unknown')
  })
})
