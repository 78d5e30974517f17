/** A report that has everything a report can have, and reports of which every text is another. */

import type { Finding, Report, ReportWaiver } from '../../../src/report.ts'
import { reportSchema } from '../../../src/reporters/report-schema.ts'
import { findingOf, locationAt, reportOf, resultOf, ruleOf, unknownOf } from '../samples.ts'

const place = (path: string, line: number) => ({ path, line, column: 2, endLine: line, endColumn: 9 })

const accepted = (subject: string, waived: ReportWaiver, level: 'fail' | 'warn'): Finding =>
  findingOf('os/accepted', {
    subject,
    level,
    message: `${subject} runs an old system`,
    location: locationAt(30, `  - fqdn: ${subject}`),
    waived,
  })

const FINDINGS: readonly Finding[] = [
  findingOf('dns/fails', {
    message: '_sip._tls.contoso.com is missing in the external view',
    location: { ...locationAt(41, '    sipDomains: [contoso.com]', 18, 29), path: 'sites/env.yaml' },
    evidence: [
      {
        role: 'expected',
        text: 'a record that leads to sip.contoso.com',
        fact: {
          table: 'dns-records',
          row: 'external-sip-tls',
          confidence: 'confirmed',
          sources: [{ title: 'DNS requirements', url: 'https://example.org/dns' }, { title: 'A book' }],
        },
      },
      { role: 'actual', text: 'nothing of that name', location: place('zones/contoso.com.zone', 1) },
      { role: 'note', text: 'the zone is complete' },
    ],
    fix: 'add the record to the zone',
  }),
  findingOf('dns/fails', { subject: 'other.contoso.com', message: 'other.contoso.com is missing as well' }),
  findingOf('os/warns', { level: 'warn', subject: 'fe01.contoso.net', message: 'fe01.contoso.net warns' }),
  unknownOf('os/unknown', 'pools.servers.os', 'fe02.contoso.net', 12),
  accepted(
    'fe03.contoso.net',
    {
      by: 'waiver',
      reason: 'it is replaced in the summer',
      until: '2014-07-01',
      daysLeft: 30,
      approver: 'Dana Swope',
      ticket: 'CHG-4711',
      risk: 'users may be cut off',
      location: place('waivers.yaml', 3),
    },
    'fail',
  ),
  accepted('fe04.contoso.net', { by: 'inline', reason: 'a laboratory', location: place('sites/env.yaml', 9) }, 'warn'),
  accepted('fe05.contoso.net', { by: 'baseline', reason: 'known before the gate' }, 'warn'),
  {
    ...findingOf('vpn/passes', { verdict: 'met', message: 'the tunnel leaves media alone', subject: 'vpn-emea' }),
    level: undefined as never,
  },
]

/** Every status, every kind of acceptance, every optional field. */
export const FULL: Report = {
  ...reportOf({
    path: 'sites/env.yaml',
    rules: [
      ruleOf('dns/fails', { why: 'Clients do not find the server.' }),
      ruleOf('os/warns', { severity: 'warn', why: 'The vendor gives no updates.', sources: [{ title: 'A list' }] }),
      ...['os/unknown', 'os/accepted', 'vpn/passes', 'vpn/skips', 'vpn/lacks', 'devices/broken'].map((id) =>
        ruleOf(id),
      ),
    ],
    results: [
      resultOf('dns/fails', 'fail', { counts: { met: 0, unmet: 2, unknown: 0 } }),
      resultOf('os/warns', 'warn'),
      resultOf('os/unknown', 'unknown', { counts: { met: 2, unmet: 0, unknown: 1 } }),
      resultOf('os/accepted', 'pass', { counts: { met: 1, unmet: 3, unknown: 0 } }),
      resultOf('vpn/passes', 'pass'),
      resultOf('vpn/skips', 'skip', { reason: 'there is no VPN' }),
      resultOf('vpn/lacks', 'unknown', { reason: 'vpn is not given', settledBy: 'vpn' }),
      resultOf('devices/broken', 'error', { reason: 'TypeError: a bug' }),
    ],
    findings: FINDINGS,
    missing: [{ key: 'pools.servers.product', rules: 2 }],
    unread: ['adoption'],
  }),
  environment: { path: 'sites/env.yaml', name: 'Contoso Ltd', product: 'lync-2013' },
  inputs: [
    { path: 'sites/env.yaml', sha256: 'ab'.repeat(32) },
    { path: 'sites/shared.yaml', sha256: 'cd'.repeat(32) },
  ],
  causes: [{ headline: '_sip._tls.contoso.com is missing', finding: 0, consequences: [1] }],
  provenance: {
    facts: { 'dns-records': 'ef'.repeat(32) },
    rules: '12'.repeat(32),
    policy: [{ path: 'lync-ready.policy.yaml', sha256: '34'.repeat(32) }],
  },
  policy: {
    path: 'lync-ready.policy.yaml',
    profiles: ['edge-only'],
    failOn: 'warn',
    requireKnown: ['dns'],
    minCoverage: 0.5,
    changes: [
      {
        ruleId: 'off/rule',
        kind: 'off',
        reason: 'nobody has such devices',
        location: place('lync-ready.policy.yaml', 7),
      },
      {
        ruleId: 'os/warns',
        kind: 'severity',
        from: 'fail',
        to: 'warn',
        reason: 'until the servers are replaced',
        location: place('base.policy.yaml', 8),
      },
      {
        ruleId: 'vpn/passes',
        kind: 'parameter',
        parameter: 'daysLeft',
        unit: 'days',
        from: '30',
        to: '60',
        location: place('lync-ready.policy.yaml', 9),
      },
    ],
    notices: [
      {
        kind: 'expired',
        message: 'the waiver of os/warns for fe07 ended on 2014-05-01: what it accepted counts again',
        location: place('lync-ready.policy.yaml', 20),
      },
    ],
    baseline: {
      path: 'ready-baseline.json',
      known: 1,
      fixed: [{ ruleId: 'dns/fails', subject: 'gone.contoso.com', path: 'sites/gone.yaml' }],
    },
  },
  knowledge: { version: '2013.01', oldest: '2013-01-01', newest: '2013-01-02', maxAgeMonths: 12, old: true },
}

/** The texts of a report that may be anything, as its schema says: names, messages, reasons, paths, keys … */
export const FREE_TEXTS: readonly string[] = [...new Set(leaves(FULL))].filter(
  (text) => reportSchema().safeParse(withTexts((each) => (each === text ? 'any text' : each))).success,
)

/** The report with every free text replaced; what was the same stays the same, so that rules keep their findings. */
export function reportWith(replace: (text: string) => string): Report {
  return withTexts((text) => (FREE_TEXTS.includes(text) ? replace(text) : text)) as Report
}

function withTexts(replace: (text: string) => string): unknown {
  return JSON.parse(JSON.stringify(FULL), (_, value: unknown) => (typeof value === 'string' ? replace(value) : value))
}

function leaves(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(leaves) : []
}
