import { expect, test } from 'vitest'
import { renderReasoning } from '../../src/reporters/text-explain.ts'
import { findingOf, locationAt, PLAIN, reportOf, resultOf, unknownOf } from './samples.ts'

const ALL = { ...PLAIN, showAll: true }

test('shows every finding of the rule with its evidence', () => {
  const { level: _, ...met } = findingOf('dns/a', {
    verdict: 'met',
    subject: 'a.contoso.com',
    message: 'a.contoso.com leads to its server',
    evidence: [
      { role: 'actual', text: 'A 192.0.2.1', location: { ...locationAt(9), path: 'net.zone' } },
      { role: 'expected', text: 'its own address: 192.0.2.1' },
    ],
    location: locationAt(4, '  - fqdn: a.contoso.com', 11, 24),
  })
  const report = reportOf({
    results: [resultOf('dns/a', 'fail', { counts: { met: 1, unmet: 1, unknown: 1 } })],
    findings: [met, findingOf('dns/a'), unknownOf('dns/a', 'dns.external', 'b.contoso.com')],
  })
  expect(renderReasoning(report, ALL)).toMatchInlineSnapshot(`
    "dns/a  fail  1 met, 1 unmet, 1 unknown
    What dns/a requires holds

    env.yaml:4:11  met  dns/a  a.contoso.com leads to its server
        4 |   - fqdn: a.contoso.com
          |           ^^^^^^^^^^^^^
      expected  its own address: 192.0.2.1
      found     A 192.0.2.1 (net.zone:9:5)

    env.yaml:4:5  fail  dns/a  lync01.contoso.net is not as required

    env.yaml:4:5  unknown  dns/a  b.contoso.com cannot be judged
      give      dns.external

      why       Clients that look for the record do not find the server, and users cannot sign in.
      source    The planning guide  https://example.org/planning
                (lync-ready explain dns/a)

    judged as of 2014-06-01, lync-ready 0.1.0
    "
  `)
})

test('says why there was nothing to judge', () => {
  const report = reportOf({ results: [resultOf('vpn/a', 'skip', { reason: 'vpn: none' })] })
  expect(renderReasoning(report, ALL)).toMatchInlineSnapshot(`
    "vpn/a  skip  0 met, 0 unmet, 0 unknown
    What vpn/a requires holds
    vpn: none

      why       Clients that look for the record do not find the server, and users cannot sign in.
      source    The planning guide  https://example.org/planning
                (lync-ready explain vpn/a)

    judged as of 2014-06-01, lync-ready 0.1.0
    "
  `)
})
