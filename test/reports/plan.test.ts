/** From findings to steps: what is one step, in which order, whose it is and how much. */

import { describe, expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { fits } from '../../src/policy/pattern.ts'
import type { Finding, Report } from '../../src/report.ts'
import type { PlanEntry } from '../../src/report-audit.ts'
import type { ReportCause } from '../../src/report-causes.ts'
import { planPart } from '../../src/reporters/document/plan.ts'
import { planOf, proposalFor } from '../../src/reports/plan.ts'
import { FAMILIES, RULES } from '../../src/reports/plan-proposals.ts'
import { findingOf, reportOf, resultOf } from '../reporters/samples.ts'

interface Parts {
  readonly causes?: readonly ReportCause[]
  readonly plan?: readonly PlanEntry[]
}

function reportWith(findings: readonly Finding[], { causes = [], plan = [] }: Parts = {}): Report {
  const results = [...new Set(findings.map(({ ruleId }) => ruleId))].map((id) => resultOf(id, 'fail'))
  const audit = { path: 'audit.yaml', sha256: '0'.repeat(64), cover: {}, findings: [], attestations: [], plan }
  return { ...reportOf({ results, findings }), causes, audit }
}

const unmet = (ruleId: string, subject: string, fix?: string, level: 'fail' | 'warn' = 'fail') =>
  findingOf(ruleId, { subject, message: `${subject} is wrong`, level, ...(fix !== undefined && { fix }) })

const order = (report: Report) => planOf(report).map(({ rule, subjects }) => `${rule.id} ${subjects.join(' ')}`)

describe('one step is', () => {
  const steps = (...fixes: readonly (readonly [subject: string, fix: string | undefined])[]) =>
    planOf(reportWith(fixes.map(([subject, fix]) => unmet('dns/a', subject, fix)))).map(({ fixes: own }) => own)

  test.each<{ name: string; fixes: (readonly [string, string | undefined])[]; steps: string[][] }>([
    {
      name: 'the same fix of several subjects',
      fixes: [
        ['a', 'restart it'],
        ['b', 'restart it'],
      ],
      steps: [['restart it']],
    },
    {
      name: 'a fix that names its subject',
      fixes: [
        ['fe01', 'install KB1 on fe01'],
        ['fe02', 'install KB1 on fe02'],
      ],
      steps: [['install KB1 on fe01', 'install KB1 on fe02']],
    },
    {
      name: 'a fix with other names, addresses and numbers, and more of them',
      fixes: [
        ['a', 'add to the zone: sip.contoso.com. IN A 192.0.2.1'],
        ['b', 'add to the zone: _sip._tls.contoso.com. IN SRV 0 0 443 sip.contoso.com.'],
        ['c', 'add to the zone: meet.contoso.com. IN A 192.0.2.2'],
      ],
      steps: [
        ['add to the zone: sip.contoso.com. IN A 192.0.2.1', 'add to the zone: meet.contoso.com. IN A 192.0.2.2'],
        ['add to the zone: _sip._tls.contoso.com. IN SRV 0 0 443 sip.contoso.com.'],
      ],
    },
    {
      name: 'lists of other lengths',
      fixes: [
        ['a', 'request it with: a.contoso.com, b.contoso.com, c.contoso.com'],
        ['b', 'request it with: d.contoso.com'],
      ],
      steps: [['request it with: a.contoso.com, b.contoso.com, c.contoso.com', 'request it with: d.contoso.com']],
    },
    {
      name: 'what is put right in another way',
      fixes: [
        ['a', 'renew it'],
        ['b', 'remove it'],
      ],
      steps: [['renew it'], ['remove it']],
    },
    {
      name: 'a subject that is part of a word',
      fixes: [
        ['se', 'restart the services'],
        ['oauth', 'restart the services'],
      ],
      steps: [['restart the services']],
    },
    {
      name: 'no fix at all',
      fixes: [
        ['a', undefined],
        ['b', undefined],
      ],
      steps: [[]],
    },
  ])('$name', ({ fixes, steps: expected }) => {
    expect(steps(...fixes)).toEqual(expected)
  })

  test('200 phones with old firmware, all of them counted', () => {
    const phones = Array.from({ length: 200 }, (_, n) =>
      unmet('devices/device-firmware-qualified', `phone${n}`, `update phone${n} to 4.0.7577.${n}`),
    )
    const [step, ...others] = planOf(reportWith(phones))
    expect(others).toEqual([])
    expect(step).toMatchObject({
      subjects: phones.map(({ subject }) => subject),
      files: ['env.yaml'],
      settles: { findings: 200, rules: ['devices/device-firmware-qualified'] },
      owner: { text: 'telephony administrator', given: false },
      effort: { text: 'large (update)', given: false },
    })
  })

  test('a cause, which settles what follows from it', () => {
    const findings = [unmet('dns/a', 'a', 'add it'), unmet('discovery/b', 'b'), unmet('vpn/c', 'c', 'x', 'warn')]
    const [step, ...others] = planOf(
      reportWith(findings, { causes: [{ headline: 'a is missing', finding: 0, consequences: [1, 2] }] }),
    )
    expect(others).toEqual([])
    expect(step).toMatchObject({
      fixes: ['add it'],
      subjects: ['a'],
      settles: { findings: 3, rules: ['dns/a', 'discovery/b', 'vpn/c'] },
    })
  })
})

describe('the order', () => {
  test.each<{ name: string; findings: Finding[]; parts?: Parts; steps: string[] }>([
    {
      name: 'has what fails before what warns',
      findings: [unmet('dns/a', 'a', 'x', 'warn'), unmet('vpn/b', 'b')],
      steps: ['vpn/b b', 'dns/a a'],
    },
    {
      name: 'has names before certificates, systems before software, software before updates',
      findings: ['clients/z', 'updates/f', 'prerequisites/e', 'os/d', 'certificates/c', 'dns/b', 'other/y'].map((id) =>
        unmet(id, id.slice(0, 3)),
      ),
      steps: [
        'dns/b dns',
        'certificates/c cer',
        'os/d os/',
        'prerequisites/e pre',
        'updates/f upd',
        'clients/z cli',
        'other/y oth',
      ],
    },
    {
      name: 'has first what most follows from',
      findings: [unmet('dns/a', 'a'), unmet('vpn/b', 'b'), unmet('vpn/c', 'c'), unmet('tls/d', 'd')],
      parts: { causes: [{ headline: 'x', finding: 3, consequences: [1, 2] }] },
      steps: ['tls/d d', 'dns/a a'],
    },
    {
      name: 'never updates a server that is set up anew after',
      findings: [unmet('os/a', 'fe01'), unmet('dns/c', 'c'), unmet('updates/b', 'fe01'), unmet('vpn/d', 'd')],
      parts: { causes: [{ headline: 'x', finding: 2, consequences: [3] }] },
      steps: ['os/a fe01', 'updates/b fe01', 'dns/c c'],
    },
    {
      name: 'is that of the report where nothing else decides',
      findings: [unmet('dns/b', 'b'), unmet('dns/a', 'a'), unmet('dns/c', 'c')],
      steps: ['dns/b b', 'dns/a a', 'dns/c c'],
    },
    {
      name: 'is that of a person first',
      findings: [unmet('dns/a', 'a'), unmet('os/b', 'b', 'x', 'warn'), unmet('vpn/c', 'c'), unmet('tls/d', 'd')],
      parts: {
        plan: [
          { rules: 'os/*', order: 1 },
          { rules: 'vpn/c', order: 0 },
        ],
      },
      steps: ['vpn/c c', 'os/b b', 'dns/a a', 'tls/d d'],
    },
    {
      name: 'has an accepted root as far as what follows from it counts',
      findings: [
        { ...unmet('dns/a', 'a'), waived: { by: 'inline', reason: 'a laboratory' } },
        unmet('vpn/b', 'b', 'x', 'warn'),
        unmet('tls/d', 'd'),
      ],
      parts: { causes: [{ headline: 'x', finding: 0, consequences: [1] }] },
      steps: ['tls/d d', 'dns/a a'],
    },
  ])('$name', ({ findings, parts, steps }) => {
    expect(order(reportWith(findings, parts))).toEqual(steps)
  })
})

describe('owner and effort', () => {
  const of = (ruleId: string, count: number, plan: readonly PlanEntry[] = []) => {
    const [step] = planOf(
      reportWith(
        Array.from({ length: count }, (_, n) => unmet(ruleId, `s${n}`, 'do it')),
        { plan },
      ),
    )
    return [step?.owner, step?.effort, step?.due]
  }
  const proposed = (text: string) => ({ text, given: false })
  const given = (text: string) => ({ text, given: true })
  const DNS = proposed('DNS administrator')

  test.each([
    { name: 'a record', rule: 'dns/a', count: 9, says: [DNS, proposed('small (record)')] },
    { name: 'ten records', rule: 'dns/a', count: 10, says: [DNS, proposed('medium (record)')] },
    { name: 'a hundred records', rule: 'dns/a', count: 100, says: [DNS, proposed('large (record)')] },
    { name: 'a thing of no family', rule: 'own/a', count: 1, says: [undefined, undefined] },
    { name: 'a family that is named as something else', rule: 'constructor/a', count: 1, says: [undefined, undefined] },
  ])('are proposed for $name', ({ rule, count, says }) => {
    expect(of(rule, count)).toEqual([...says, undefined])
  })

  test('are what a person gave, of the rule before its family, field by field', () => {
    const plan = [
      { rules: 'dns/*', owner: 'Ann Beebe', effort: '2 hours', due: '2014-08-01' },
      { rules: 'dns', due: '2014-09-01' },
      { rules: 'dns/a', owner: 'Dana Swope' },
      { rules: 'os/*', owner: 'nobody' },
    ]
    expect(of('dns/a', 1, plan)).toEqual([given('Dana Swope'), given('2 hours'), '2014-08-01'])
    expect(of('dns/b', 1, plan)).toEqual([given('Ann Beebe'), given('2 hours'), '2014-08-01'])
    expect(of('vpn/c', 1, plan)).toEqual([proposed('VPN administrator'), proposed('small (setting)'), undefined])
  })

  test('are proposed for every rule there is', () => {
    const without = rules.filter((rule) => proposalFor(rule).work === undefined)
    expect(without.map(({ id }) => id)).toEqual([])
    // Exchange, SharePoint and Office Web Apps have no owner in common.
    const ownerless = rules.filter((rule) => proposalFor(rule).owner === undefined)
    expect(ownerless.map(({ id }) => id)).toEqual(['lifecycle/interop-servers-in-support'])
  })

  test('are not proposed for what is not there', () => {
    const families = new Set(rules.map(({ family }) => family))
    expect(Object.keys(FAMILIES).filter((family) => !families.has(family))).toEqual([])
    expect(RULES.filter(([pattern]) => !rules.some(({ id }) => fits(id, pattern)))).toEqual([])
    expect(RULES.flatMap(([, { with: other }]) => other ?? []).filter((family) => !families.has(family))).toEqual([])
  })
})

describe('the part of the document', () => {
  const rowsOf = (report: Report) =>
    planPart(report)?.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])) ?? []

  test('is not there where nothing is to be done', () => {
    expect(planPart(reportOf({ results: [resultOf('dns/a', 'pass')] }))).toBeUndefined()
    const waived = { by: 'baseline', reason: 'known' } as const
    expect(planPart(reportWith([{ ...unmet('dns/a', 'a'), waived }]))).toBeUndefined()
  })

  test('says of each step what, where, why, who and how much', () => {
    const findings = [unmet('dns/a', 'a', 'add it'), unmet('vpn/b', 'b'), unmet('os/c', 'c'), unmet('os/c', 'd')]
    const causes = [{ headline: 'a is missing', finding: 0, consequences: [1] }]
    const plan = [{ rules: 'os/c', owner: 'Ann Beebe', due: '2014-08-01' }]
    expect(planPart(reportWith(findings, { causes, plan }))).toMatchInlineSnapshot(`
      {
        "blocks": [
          {
            "kind": "paragraph",
            "text": "2 steps for 4 findings that count: what fails before what warns, and first what others hang on.",
          },
          {
            "caption": "What to do, in order",
            "columns": [
              "step",
              "what to do",
              "where",
              "what it settles",
              "owner",
              "effort",
              "due",
            ],
            "kind": "table",
            "rows": [
              [
                [
                  {
                    "look": "strong",
                    "text": "1",
                  },
                  " fail",
                ],
                "add it",
                "a (env.yaml)",
                "a is missing – 2 findings of 2 rules: dns/a, vpn/b",
                "DNS administrator",
                "small (record)",
                "",
              ],
              [
                [
                  {
                    "look": "strong",
                    "text": "2",
                  },
                  " fail",
                ],
                "see to it: What os/c requires holds",
                "c, d (env.yaml)",
                "not as required: What os/c requires holds – 2 findings of os/c",
                "Ann Beebe (given)",
                "large (rebuild)",
                "2014-08-01",
              ],
            ],
            "widths": [
              5,
              31,
              22,
              22,
              10,
              10,
              9,
            ],
          },
          {
            "kind": "paragraph",
            "look": "quiet",
            "text": "Owner is the role that such work usually belongs to: a proposal. Effort is an estimate by kind of work, not a measure: record, setting and enquiry are small, certificate and update are medium, rebuild, purchase and design are large; one class higher from 10 subjects on, two from 100. What is marked (given) comes from the audit data.",
          },
        ],
        "id": "plan",
        "title": "Remediation plan",
      }
    `)
  })

  test('lists the first subjects and fixes, and counts the rest', () => {
    const findings = Array.from({ length: 30 }, (_, n) => unmet('dns/a', `s${n}`, `add s${n}`))
    const [[, fix, where] = []] = rowsOf(reportWith(findings))
    expect(fix).toBe('add s0; add s1; add s2; and 27 more')
    expect(where).toBe('30 subjects: s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, and 18 more (env.yaml)')
  })

  test('is made of 20,000 findings in no time', () => {
    const findings = Array.from({ length: 20_000 }, (_, n) =>
      unmet(`dns/r${n % 2_000}`, `s${n}`, `add s${n} to the zone of s${n % 7}.contoso.com`),
    )
    const causes = Array.from({ length: 1_000 }, (_, n) => ({
      headline: `h${n}`,
      finding: n,
      consequences: [n + 2_000],
    }))
    const started = performance.now()
    expect(rowsOf(reportWith(findings, { causes }))).toHaveLength(2_000)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
