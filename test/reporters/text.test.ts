import { describe, expect, test } from 'vitest'
import { renderText, renderTexts } from '../../src/reporters/text.ts'
import {
  ESCAPE,
  findingOf,
  locationAt,
  PLAIN,
  RIGHT_TO_LEFT,
  reportOf,
  resultOf,
  ruleOf,
  unknownOf,
} from './samples.ts'

const ALL = { ...PLAIN, showAll: true }

describe('a finding', () => {
  const finding = findingOf('dns/record-present', {
    message: '_sip._tls.contoso.com is missing in the external view',
    location: locationAt(41, '    sipDomains: [contoso.com]', 18, 29),
    evidence: [
      {
        role: 'expected',
        text: '_sip._tls.contoso.com SRV 0 0 443 sip.contoso.com',
        fact: {
          table: 'dns-records',
          row: 'external-sip-tls',
          confidence: 'confirmed',
          sources: [{ title: 'DNS requirements', url: 'https://example.org/dns' }, { title: 'A book without address' }],
        },
      },
      {
        role: 'actual',
        text: 'nothing of that name',
        location: { path: 'zones/contoso.com.zone', line: 1, column: 1, endLine: 1, endColumn: 8 },
      },
      { role: 'note', text: 'the zone is complete, so what is not in it does not exist' },
    ],
    fix: 'add the record to zones/contoso.com.zone: _sip._tls.contoso.com. IN SRV 0 0 443 sip.contoso.com.',
  })

  test('is shown with its place, evidence, reason, fix and source', () => {
    const report = reportOf({ results: [resultOf('dns/record-present', 'fail')], findings: [finding] })
    expect(renderText(report, PLAIN)).toMatchInlineSnapshot(`
      "env.yaml:41:18  fail  dns/record-present  _sip._tls.contoso.com is missing in the external view
         41 |     sipDomains: [contoso.com]
            |                  ^^^^^^^^^^^
        expected  _sip._tls.contoso.com SRV 0 0 443 sip.contoso.com
        found     nothing of that name (zones/contoso.com.zone:1:1)
        note      the zone is complete, so what is not in it does not exist
        fix       add the record to zones/contoso.com.zone: _sip._tls.contoso.com. IN SRV 0 0 443
                  sip.contoso.com.
        why       Clients that look for the record do not find the server, and users cannot sign in.
        source    DNS requirements  https://example.org/dns
                  A book without address
                  (lync-ready explain dns/record-present)

      1 rule: 1 fail, 0 warn, 0 unknown, 0 pass, 0 not applicable
      judged 1 of 1 applicable rules
      judged as of 2014-06-01, lync-ready 0.1.0
      "
    `)
  })

  test('shares what its rule says with the finding before it', () => {
    const report = reportOf({
      results: [resultOf('os/supported', 'fail')],
      findings: [
        findingOf('os/supported', { subject: 'a.contoso.net', message: 'a.contoso.net runs Windows Server 2003' }),
        findingOf('os/supported', { subject: 'b.contoso.net', message: 'b.contoso.net runs Windows Server 2003' }),
      ],
    })
    expect(renderText(report, PLAIN)).toMatchInlineSnapshot(`
      "env.yaml:4:5  fail  os/supported  a.contoso.net runs Windows Server 2003

      env.yaml:4:5  fail  os/supported  b.contoso.net runs Windows Server 2003
        why       Clients that look for the record do not find the server, and users cannot sign in.
        source    The planning guide  https://example.org/planning
                  (lync-ready explain os/supported)

      1 rule: 1 fail, 0 warn, 0 unknown, 0 pass, 0 not applicable
      judged 1 of 1 applicable rules
      judged as of 2014-06-01, lync-ready 0.1.0
      "
    `)
  })

  const unconfirmed = findingOf('os/supported', {
    level: 'warn',
    evidence: [
      {
        role: 'expected',
        text: 'Windows Server 2012 R2',
        fact: {
          table: 'os-support',
          row: 'r',
          confidence: 'third-party',
          sources: Array.from({ length: 5 }, (_, index) => ({ title: `Article ${index}` })),
        },
      },
    ],
  })

  test('that warns because its fact is not confirmed says so', () => {
    const report = reportOf({ results: [resultOf('os/supported', 'warn')], findings: [unconfirmed] })
    const text = renderText(report, PLAIN)
    expect(text).toContain('env.yaml:4:5  warn  os/supported')
    expect(text).toContain('  note      rests on a third-party fact, so it warns at most\n')
    expect(text).toContain(
      '  source    Article 0\n            Article 1\n            Article 2\n            and 2 more\n',
    )
  })

  test('that warns anyway does not claim to have been softened', () => {
    const report = reportOf({
      rules: [ruleOf('os/supported', { severity: 'warn' })],
      results: [resultOf('os/supported', 'warn')],
      findings: [unconfirmed],
    })
    expect(renderText(report, PLAIN)).toContain('  note      rests on a third-party fact\n')
  })

  test('cannot steer the terminal, whatever the input holds', () => {
    const hostile = `${ESCAPE}[2J${RIGHT_TO_LEFT}evil\nline`
    const report = reportOf({
      path: hostile,
      results: [resultOf('dns/x', 'fail'), resultOf('dns/broken', 'error', { reason: hostile })],
      findings: [
        findingOf('dns/x', {
          subject: hostile,
          message: hostile,
          fix: hostile,
          evidence: [{ role: 'actual', text: hostile, location: { ...locationAt(9), path: hostile } }],
          location: { ...locationAt(4, `\tname: ${hostile}`, 8, 12), path: hostile },
        }),
        unknownOf('dns/x', hostile, hostile),
      ],
      missing: [{ key: hostile, rules: 1 }],
      unread: [hostile],
    })
    for (const options of [PLAIN, ALL]) {
      const text = renderTexts([report, report], options)
      expect(text).not.toContain(ESCAPE)
      expect(text).not.toContain(RIGHT_TO_LEFT)
      expect(text).not.toContain('evil\nline')
      expect(text).toContain('\\u001b[2J\\u202eevil\\u000aline')
    }
  })

  test('wraps long texts under themselves, and breaks no address', () => {
    const report = reportOf({
      results: [resultOf('dns/x', 'fail')],
      rules: [
        ruleOf('dns/x', { sources: [{ title: 'A document', url: `https://example.org/${'long-path/'.repeat(8)}` }] }),
      ],
      findings: [findingOf('dns/x', { fix: 'add the record '.repeat(12).trim() })],
    })
    expect(renderText(report, { ...PLAIN, width: 70 })).toMatchInlineSnapshot(`
      "env.yaml:4:5  fail  dns/x  lync01.contoso.net is not as required
        fix       add the record add the record add the record add the
                  record add the record add the record add the record add
                  the record add the record add the record add the record
                  add the record
        why       Clients that look for the record do not find the server,
                  and users cannot sign in.
        source    A document
                  https://example.org/long-path/long-path/long-path/long-path/long-path/long-path/long-path/long-path/
                  (lync-ready explain dns/x)

      1 rule: 1 fail, 0 warn, 0 unknown, 0 pass, 0 not applicable
      judged 1 of 1 applicable rules
      judged as of 2014-06-01, lync-ready 0.1.0
      "
    `)
  })
})

test('what is accepted is no failure, and stays visible', () => {
  const waived = { by: 'waiver', reason: 'it is replaced in the summer', until: '2014-07-01', daysLeft: 1 } as const
  const report = reportOf({
    results: [resultOf('os/supported', 'pass')],
    findings: [findingOf('os/supported', { waived })],
  })
  expect(renderText(report, PLAIN)).toMatchInlineSnapshot(`
    "waived   env.yaml:4:5  os/supported  lync01.contoso.net is not as required
      reason    it is replaced in the summer
      until     2014-07-01, 1 day left

    pass     1 os

    1 rule: 0 fail, 0 warn, 0 unknown, 1 pass, 0 not applicable
    judged 1 of 1 applicable rules
    judged as of 2014-06-01, lync-ready 0.1.0
    "
  `)
})

describe('what could not be judged', () => {
  const report = reportOf({
    results: [
      resultOf('devices/firmware', 'unknown', { reason: 'devices is not given', settledBy: 'devices' }),
      resultOf('devices/model', 'unknown', { reason: 'devices is not given', settledBy: 'devices' }),
      resultOf('os/supported', 'unknown', { counts: { met: 1, unmet: 0, unknown: 7 } }),
      resultOf('os/edition', 'fail', { counts: { met: 0, unmet: 1, unknown: 1 } }),
      resultOf('dns/odd', 'unknown', { counts: { met: 0, unmet: 0, unknown: 1 } }),
    ],
    findings: [
      ...[1, 2, 3, 4, 5, 6, 7].map((n) => unknownOf('os/supported', 'pools.servers.os', `fe0${n}.contoso.net`, n)),
      unknownOf('os/edition', 'pools.servers.os', 'fe01.contoso.net', 1),
      unknownOf('os/edition', 'pools.product', 'fe02.contoso.net', 1),
    ],
    missing: [
      { key: 'devices', rules: 2 },
      { key: 'pools.servers.os', rules: 2 },
      { key: 'pools.product', rules: 1 },
    ],
    unread: ['voice', 'scripts'],
  })

  test('is grouped by the key that would tell', () => {
    expect(renderText(report, PLAIN)).toMatchInlineSnapshot(`
      "unknown  devices is not given: 2 rules could not be judged
               devices/firmware, devices/model

      unknown  give pools.servers.os to judge 2 rules in full
               os/supported, os/edition
               env.yaml:1:5  fe01.contoso.net cannot be judged
               env.yaml:2:5  fe02.contoso.net cannot be judged
               env.yaml:3:5  fe03.contoso.net cannot be judged
               env.yaml:4:5  fe04.contoso.net cannot be judged
               env.yaml:5:5  fe05.contoso.net cannot be judged
               and 2 more

      unknown  give pools.product to judge 1 rule in full
               os/edition
               env.yaml:1:5  fe02.contoso.net cannot be judged

      5 rules: 1 fail, 0 warn, 4 unknown, 0 pass, 0 not applicable
      judged 1 of 5 applicable rules; add devices (2 rules), pools.servers.os (2), pools.product (1) to
      judge more
      given, but read by no rule yet: voice, scripts
      judged as of 2014-06-01, lync-ready 0.1.0
      4 of 5 rules were not judged
      "
    `)
  })

  test('lists every subject on request', () => {
    expect(renderText(report, ALL)).toContain('fe07.contoso.net cannot be judged')
    expect(renderText(report, PLAIN)).not.toContain('fe07.contoso.net')
  })
})

describe('what is in order', () => {
  const report = reportOf({
    results: [
      resultOf('dns/a', 'pass', { counts: { met: 3, unmet: 0, unknown: 0 } }),
      resultOf('dns/b', 'pass'),
      resultOf('os/c', 'pass'),
      resultOf('vpn/d', 'skip', { reason: 'vpn: none' }),
    ],
    findings: [
      {
        ...findingOf('dns/a', { verdict: 'met', message: 'a.contoso.com leads to its server' }),
        level: undefined as never,
      },
    ],
  })

  test('is a count per family', () => {
    expect(renderText(report, PLAIN)).toMatchInlineSnapshot(`
      "pass     2 dns, 1 os

      4 rules: 0 fail, 0 warn, 0 unknown, 3 pass, 1 not applicable
      judged 3 of 3 applicable rules
      judged as of 2014-06-01, lync-ready 0.1.0
      "
    `)
  })

  test('is listed rule by rule on request, with what is not applicable and why', () => {
    expect(renderText(report, ALL)).toMatchInlineSnapshot(`
      "pass     dns/a  What dns/a requires holds (3 of 3 subjects)
                 env.yaml:4:5  a.contoso.com leads to its server
      pass     dns/b  What dns/b requires holds (1 of 1 subject)
      pass     os/c  What os/c requires holds (1 of 1 subject)
      skip     vpn/d  What vpn/d requires holds (vpn: none)

      4 rules: 0 fail, 0 warn, 0 unknown, 3 pass, 1 not applicable
      judged 3 of 3 applicable rules
      judged as of 2014-06-01, lync-ready 0.1.0
      "
    `)
  })
})

test('a rule that broke comes first, and is our fault', () => {
  const report = reportOf({
    results: [resultOf('os/a', 'fail'), resultOf('dns/b', 'error', { reason: 'TypeError: x is undefined' })],
    findings: [findingOf('os/a')],
  })
  expect(renderText(report, PLAIN).split('\n').slice(0, 3)).toEqual([
    'error    dns/b  TypeError: x is undefined',
    '         this is a fault of lync-ready, not of your file: please report it',
    '',
  ])
  expect(renderText(report, PLAIN)).toContain('2 rules: 1 error, 1 fail, 0 warn')
})

test('several reports stand under their file names, and end with a total', () => {
  const good = reportOf({ path: 'sites/oslo.yaml', results: [resultOf('dns/a', 'pass')] })
  const partly = reportOf({
    path: 'sites/rome.yaml',
    results: [resultOf('dns/a', 'unknown', { settledBy: 'dns' })],
    missing: [{ key: 'dns', rules: 1 }],
  })
  expect(renderTexts([good, partly], PLAIN)).toMatchInlineSnapshot(`
    "sites/oslo.yaml: Contoso

    pass     1 dns

    1 rule: 0 fail, 0 warn, 0 unknown, 1 pass, 0 not applicable
    judged 1 of 1 applicable rules
    judged as of 2014-06-01, lync-ready 0.1.0

    sites/rome.yaml: Contoso

    unknown  dns is not given: 1 rule could not be judged
             dns/a

    1 rule: 0 fail, 0 warn, 1 unknown, 0 pass, 0 not applicable
    judged 0 of 1 applicable rules; add dns (1 rule) to judge more
    judged as of 2014-06-01, lync-ready 0.1.0
    1 of 1 rule was not judged

    2 environments: 0 fail, 0 warn, 1 unknown, 1 pass, 0 not applicable
    1 of 2 rules was not judged
    "
  `)
})

test('colours change nothing but the colours', () => {
  const report = reportOf({ results: [resultOf('dns/x', 'fail')], findings: [findingOf('dns/x')] })
  const coloured = renderText(report, { ...PLAIN, colorLevel: 1 })
  expect(coloured).toContain(ESCAPE)
  expect(coloured.replaceAll(new RegExp(`${ESCAPE}\\[[0-9;]*m`, 'g'), '')).toBe(renderText(report, PLAIN))
})
