/** Root causes in a terminal: once, with what follows from each in short; everything in full on request. */

import { describe, expect, test } from 'vitest'
import { renderText } from '../../src/reporters/text.ts'
import { findingOf, locationAt, PLAIN, reportOf, resultOf } from './samples.ts'

const report = {
  ...reportOf({
    results: [resultOf('dns/record', 'fail'), resultOf('discovery/sign-in', 'fail'), resultOf('vpn/names', 'warn')],
    findings: [
      findingOf('dns/record', { message: 'sip.contoso.com has no record', fix: 'add sip.contoso.com A 192.0.2.1' }),
      findingOf('discovery/sign-in', {
        message: 'clients outside find no server',
        fix: 'let the name lead to a server',
        location: locationAt(9),
      }),
      findingOf('vpn/names', {
        message: 'the name does not resolve in the VPN',
        level: 'warn',
        location: locationAt(7),
      }),
      findingOf('vpn/names', { message: 'another name is asked inside', level: 'warn', location: locationAt(8) }),
    ],
  }),
  causes: [{ headline: 'sip.contoso.com has no record', finding: 0, consequences: [1, 2] }],
}

describe('a root cause', () => {
  test('is shown once, with a line for each finding that follows', () => {
    expect(renderText(report, PLAIN)).toMatchInlineSnapshot(`
      "env.yaml:4:5  fail  dns/record  sip.contoso.com has no record
        fix       add sip.contoso.com A 192.0.2.1
        leads to  fail  env.yaml:9:5  discovery/sign-in  clients outside find no server
                  warn  env.yaml:7:5  vpn/names  the name does not resolve in the VPN
        why       Clients that look for the record do not find the server, and users cannot sign in.
        source    The planning guide  https://example.org/planning
                  (lync-ready explain dns/record)

      env.yaml:8:5  warn  vpn/names  another name is asked inside
        why       Clients that look for the record do not find the server, and users cannot sign in.
        source    The planning guide  https://example.org/planning
                  (lync-ready explain vpn/names)

      3 rules: 2 fail, 1 warn, 0 unknown, 0 pass, 0 not applicable
      4 findings, 2 root causes
      judged 3 of 3 applicable rules
      judged as of 2014-06-01, lync-ready 0.1.0
      "
    `)
  })

  test('and what follows from it are shown in full on request', () => {
    const text = renderText(report, { ...PLAIN, showAll: true })
    expect(text).toContain('  leads to  fail  env.yaml:9:5  discovery/sign-in  clients outside find no server\n')
    expect(text).toContain(
      'env.yaml:9:5  fail  discovery/sign-in  clients outside find no server\n' +
        '  fix       let the name lead to a server\n' +
        '  follows   from dns/record (env.yaml:4:5): sip.contoso.com has no record\n',
    )
  })

  test('that warns stands with what fails where a failure follows from it', () => {
    const causes = [{ headline: 'the VPN asks the wrong server', finding: 3, consequences: [1] }]
    const text = renderText({ ...report, causes }, PLAIN)
    expect(text.indexOf('another name is asked inside')).toBeLessThan(text.indexOf('the name does not resolve'))
    expect(text).toContain('  headline  the VPN asks the wrong server\n  leads to  fail  env.yaml:9:5')
    expect(text.match(/clients outside find no server/g)).toHaveLength(1)
  })

  test('that is accepted says so', () => {
    const waived = { by: 'baseline', reason: 'known before' } as const
    const findings = report.findings.map((finding, index) => (index === 0 ? { ...finding, waived } : finding))
    const text = renderText({ ...report, findings }, PLAIN)
    expect(text).toContain('sip.contoso.com has no record (accepted, while what')
    expect(text).toContain('  fix       add sip.contoso.com A 192.0.2.1\n  leads to  fail  env.yaml:9:5')
    expect(text).toContain('\n3 findings, 2 root causes\n')
  })
})
