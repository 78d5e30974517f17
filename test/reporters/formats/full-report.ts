/** A report that has everything a report can have, and reports of which every text is another. */

import type { Finding, Report, ReportWaiver } from '../../../src/report.ts'
import type { ReportAudit } from '../../../src/report-audit.ts'
import type { ReportComparison } from '../../../src/report-comparison.ts'
import type { FindingChange } from '../../../src/reporters/diff-data.ts'
import { reportSchema } from '../../../src/reporters/report-schema.ts'
import { findingOf, locationAt, reportOf, resultOf, ruleOf, unknownOf } from '../samples.ts'

/** A picture of two pixels. */
const LOGO = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADElEQVR42mNgYGAAAAAEAAHI6uv5AAAAAElFTkSuQmCC'

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

const input = (path: string, byte: string) => ({ path, sha256: byte.repeat(32) })

const AUDIT: ReportAudit = {
  ...input('audit/contoso.yaml', '56'),
  cover: {
    title: 'Readiness of a laboratory',
    client: 'Fabrikam Inc',
    author: 'Kari Nordmann',
    company: 'Northwind Traders',
    purpose: 'acceptance by the works council',
    confidentiality: 'Eyes only',
    version: 'draft 2',
    logo: { ...input('audit/logo.png', '78'), mediaType: 'image/png', data: LOGO, width: 2, height: 1 },
  },
  findings: [
    {
      id: 'A-01',
      title: 'nobody restores a backup',
      level: 'warn',
      subject: 'the backups',
      text: 'they are copied every week',
      fix: 'restore one of them',
      by: 'Karl Nordmann',
      date: '2014-05-27',
      evidence: [input('audit/restore.txt', '9a')],
      location: place('audit/contoso.yaml', 12),
    },
  ],
  attestations: [
    {
      rule: 'os/unknown',
      subject: 'fe02.contoso.net',
      answer: 'it runs what the others run',
      by: 'Mari Nordmann',
      date: '2014-05-28',
      evidence: input('audit/inventory.txt', 'bc'),
      speaksOf: 'unknown',
      location: place('audit/contoso.yaml', 30),
    },
    {
      rule: 'vpn/lacks',
      answer: 'there is no tunnel',
      by: 'Mari Nordmann',
      date: '2014-05-28',
      speaksOf: 'unknown',
      location: place('audit/contoso.yaml', 36),
    },
    {
      rule: 'dns/fails',
      subject: 'other.contoso.com',
      answer: 'the record is there',
      by: 'Mari Nordmann',
      date: '2014-05-28',
      speaksOf: 'judged',
      location: place('audit/contoso.yaml', 40),
    },
    {
      rule: 'vpn/nowhere',
      subject: 'vpn-apac',
      answer: 'nobody uses it',
      by: 'Mari Nordmann',
      date: '2014-05-28',
      speaksOf: 'absent',
      location: place('audit/contoso.yaml', 44),
    },
  ],
  plan: [{ rules: 'dns/*', owner: 'the DNS team', effort: 'two hours', order: 1, due: '2014-06-30' }],
}

const changeOf = (subject: string, states: Pick<FindingChange, 'before' | 'after'>): FindingChange => ({
  ruleId: 'dns/fails',
  subject,
  fingerprint: '0'.repeat(64),
  location: { ...place('sites/before.yaml', 7), snippet: '  was here' },
  ...states,
  causes: ['environment', 'calendar'],
})

const COMPARISON: ReportComparison = {
  path: 'reports/of-may.json',
  asOf: '2014-05-01',
  version: '0.0.9',
  files: [{ path: 'sites/added.yaml', change: 'added' }],
  new: [
    changeOf('new.contoso.com', {
      after: { verdict: 'unmet', level: 'fail', message: 'new.contoso.com is not there' },
    }),
  ],
  fixed: [
    changeOf('old.contoso.com', {
      before: { verdict: 'unmet', level: 'fail', message: 'old.contoso.com was not there' },
    }),
  ],
  changed: [
    changeOf('moved.contoso.com', {
      before: { verdict: 'unmet', level: 'warn', message: 'moved.contoso.com led elsewhere' },
      after: { verdict: 'unmet', level: 'fail', message: 'moved.contoso.com leads nowhere' },
    }),
    changeOf('kept.contoso.com', {
      before: {
        verdict: 'unknown',
        message: 'kept.contoso.com is the same',
        waived: { by: 'inline', reason: 'no hurry' },
      },
      after: {
        verdict: 'unknown',
        message: 'kept.contoso.com is the same',
        waived: { by: 'inline', reason: 'no time' },
      },
    }),
  ],
  lost: [changeOf('lost.contoso.com', { before: { verdict: 'unknown', message: 'lost.contoso.com was not known' } })],
}

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
  causes: [
    { headline: 'contoso.com is not published', finding: 0, consequences: [2] },
    { headline: 'fe03.contoso.net has no successor', finding: 4, consequences: [1] },
  ],
  environment: { path: 'sites/env.yaml', name: 'Contoso Ltd', product: 'lync-2013' },
  inputs: [
    { path: 'sites/env.yaml', sha256: 'ab'.repeat(32) },
    { path: 'sites/shared.yaml', sha256: 'cd'.repeat(32) },
  ],
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
  estate: {
    inventory: [
      {
        section: 'pools',
        title: 'Pools',
        columns: ['pool', 'site'],
        rows: [
          ['pool01.contoso.net', 'Oslo'],
          ['pool02.contoso.net', ''],
        ],
      },
      { section: 'exchange', title: 'Exchange servers', columns: ['server'], rows: [] },
    ],
    requirements: [
      {
        kind: 'dns',
        what: 'A sip.contoso.com -> 203.0.113.10',
        where: 'external view',
        because: 'clients outside sign in',
        optional: false,
        source: 'DNS requirements',
      },
      {
        kind: 'firewall',
        what: 'from any to the Access Edge service: TCP 443',
        where: 'external firewall',
        because: 'remote users sign in',
        optional: true,
        source: 'Port summary',
      },
    ],
    documents: [{ title: 'DNS requirements', url: 'https://example.org/dns' }, { title: 'Port summary' }],
    topology: {
      zones: [
        { id: 'perimeter', title: 'Perimeter network' },
        { id: 'site Oslo', title: 'Site Oslo' },
      ],
      nodes: [
        {
          id: 'edge.contoso.net',
          kind: 'edge',
          lines: ['edge.contoso.net', 'Edge pool', 'edge01.contoso.net'],
          zone: 'perimeter',
        },
        {
          id: 'pool01.contoso.net',
          kind: 'front-end',
          lines: ['pool01.contoso.net', 'Front End pool'],
          zone: 'site Oslo',
        },
      ],
      links: [{ from: 'edge.contoso.net', to: 'pool01.contoso.net', text: 'next hop' }],
    },
  },
  observed: [
    {
      kind: 'recording',
      path: 'observations/seen.json',
      sha256: 'd'.repeat(64),
      vantages: ['inside', 'vpn/staff'],
      from: '2014-05-30T08:00:00Z',
      until: '2014-05-30T08:01:00Z',
      answered: 120,
      notRun: 3,
      complete: false,
    },
  ],
  audit: AUDIT,
  comparison: COMPARISON,
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
