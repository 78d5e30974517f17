/** Reports for the HTML page: one with every part, and a long one. */

import type { Finding, Report, ReportWaiver } from '../../src/report.ts'
import { ESCAPE, findingOf, locationAt, RIGHT_TO_LEFT, reportOf, resultOf, ruleOf, unknownOf } from './samples.ts'

const WAIVER: ReportWaiver = {
  by: 'waiver',
  reason: 'the server is replaced in spring',
  until: '2014-07-01',
  daysLeft: 30,
  approver: 'Ann Beebe',
  ticket: 'CHG-1024',
  risk: 'users outside may fail to sign in',
  location: { path: 'waivers.yaml', line: 3, column: 1, endLine: 3, endColumn: 9 },
}

const EVIDENCE: Finding['evidence'] = [
  {
    role: 'actual',
    text: 'sip01.contoso.net',
    location: { path: 'zone', line: 9, column: 1, endLine: 9, endColumn: 4 },
  },
  {
    role: 'expected',
    text: 'sip.contoso.com',
    fact: {
      table: 'dns-records',
      row: 'sign-in',
      confidence: 'confirmed',
      sources: [{ title: 'DNS requirements', url: 'https://example.org/dns?a=1&b=2' }],
    },
  },
  { role: 'note', text: 'clients take the first answer' },
]

/** Of the full report: the second finding follows from the first, the accepted one stands before a warning. */
export const CAUSES: NonNullable<Report['causes']> = [
  { headline: 'contoso.com and fabrikam.com are not published', finding: 0, consequences: [1] },
  { headline: 'the order of two records is left to chance', finding: 3, consequences: [2] },
]

/** A report in which every part of the page has something to say. */
export function fullReport(extra: Partial<Report> = {}): Report {
  const { level: _, ...met } = findingOf('os/supported', { verdict: 'met', message: 'fe01 runs a supported system' })
  const report = reportOf({
    results: [
      resultOf('dns/sign-in', 'fail'),
      resultOf('dns/order', 'warn'),
      resultOf('tls/versions', 'unknown'),
      resultOf('vpn/pools', 'unknown', { settledBy: 'vpn' }),
      resultOf('os/supported', 'pass'),
      resultOf('ports/open', 'skip', { reason: 'no firewall rules' }),
      resultOf('sql/version', 'error', { reason: 'cannot read property' }),
    ],
    findings: [
      findingOf('dns/sign-in', {
        message: 'the sign-in record of contoso.com leads elsewhere',
        subject: 'external/_sip._tls.contoso.com/SRV',
        evidence: EVIDENCE,
        fix: 'add _sip._tls.contoso.com SRV 0 0 443 sip.contoso.com',
        location: locationAt(12, '    target: sip01.contoso.net', 13, 30),
      }),
      findingOf('dns/sign-in', { subject: 'fabrikam.com', message: 'fabrikam.com has no sign-in record' }),
      findingOf('dns/order', { level: 'warn', message: 'two records have one priority' }),
      findingOf('dns/order', {
        level: 'warn',
        subject: 'waived.contoso.com',
        message: 'an old record',
        waived: WAIVER,
      }),
      unknownOf('tls/versions', 'pools.tls', 'pool01.contoso.net'),
      met as Finding,
    ],
    missing: [
      { key: 'vpn', rules: 1 },
      { key: 'pools.tls', rules: 1 },
    ],
    unread: ['voice'],
  })
  const knowledge = { version: '2026.11', oldest: '2026-01-01', newest: '2026-11-22', maxAgeMonths: 12, old: false }
  return { ...report, knowledge, ...extra }
}

const RULES = 50

/** As many findings as are asked for, of ordinary size, of 50 rules in 10 families. */
export function longReport(count: number): Report {
  const ids = Array.from({ length: RULES }, (_, index) => `family-${index % 10}/rule-${index}`)
  const findings = Array.from({ length: count }, (_, index) => {
    const server = `server${index}.site${index % 97}.contoso.net`
    return findingOf(ids[index % RULES] ?? '', {
      level: index % 3 === 0 ? 'warn' : 'fail',
      subject: server,
      message: `${server} runs Windows Server 2008 R2, which Lync Server 2013 does not support for this role`,
      evidence: [
        { role: 'expected', text: 'one of: Windows Server 2008 R2 SP1, Windows Server 2012, Windows Server 2012 R2' },
        { role: 'actual', text: `Windows Server 2008 R2 on ${server}` },
      ],
      fix: `install a supported version of Windows Server on ${server}, then run the setup again`,
      location: locationAt(index + 1, `      - { fqdn: ${server}, os: Windows Server 2008 R2 Standard }`, 15, 40),
    })
  })
  return reportOf({ results: ids.map((id) => resultOf(id, 'fail')), findings, rules: ids.map((id) => ruleOf(id)) })
}

/** What somebody may write into a name or a reason to have it run, or break the page. */
export const PAYLOADS = [
  '<script>alert(1)</script>',
  '</style></script><img src=x onerror=alert(1)>',
  `" onmouseover="alert(1)`,
  `' onfocus='alert(1)' x='`,
  'javascript:alert(1)',
  '<!-- --!> ]]> <![CDATA[ &lt; &#60;script&#62;',
  `${ESCAPE}[31m red ${RIGHT_TO_LEFT} \u0000 \u0007 \ud800 \u2028`,
  '{{7*7}} `x` %3Cscript%3E',
]

/** What has a fixed set of values, or is no text of the input. */
const FIXED = new Set([
  'verdict',
  'level',
  'status',
  'role',
  'by',
  'confidence',
  'product',
  'severity',
  'asOf',
  'fingerprint',
])

/** Every text of a report with the payload before it: names stay apart, and references stay whole. */
export function poisoned<T>(value: T, payload: string, key = ''): T {
  if (typeof value === 'string') return (FIXED.has(key) ? value : `${payload}${value}`) as T
  if (Array.isArray(value)) return value.map((item) => poisoned(item, payload, key)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, poisoned(item, payload, name)])) as T
}
