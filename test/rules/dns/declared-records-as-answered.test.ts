import { expect, test } from 'vitest'
import rule from '../../../rules/dns/declared-records-as-answered.ts'
import { judgeCopy } from '../../support/copies.ts'
import { ruleTest } from '../../support/rule-test.ts'

const judge = (options: Parameters<typeof judgeCopy>[1]) =>
  judgeCopy('contoso-observed', { only: [rule], includeMet: true, ...options })

test('what is answered as written is met, in the view of the VPN for the names of both sides', async () => {
  const { findings } = await judge({})
  expect(new Set(findings.map(({ verdict }) => verdict))).toEqual(new Set(['met']))
  const subjects = findings.map(({ subject }) => subject)
  expect(subjects).toEqual(
    expect.arrayContaining([
      'external/_sip._tls.contoso.com/SRV',
      'external/sip.contoso.com/A',
      'internal/_sipinternaltls._tcp.contoso.com/SRV',
      'internal/pool01.contoso.net/A',
      'vpn/_sip._tls.contoso.com/SRV',
      'vpn/_sipinternaltls._tcp.contoso.com/SRV',
    ]),
  )
  // The view of the VPN has no zone that tells of it.
  expect(subjects).not.toContain('vpn/pool01.contoso.net/A')
})

test('a difference shows both answers, the line and the server, and which of them to change', async () => {
  const { findings } = await judge({ observations: 'contoso-observed-dns-drift.json' })
  const drift = findings.find(({ verdict }) => verdict === 'unmet')
  expect(drift?.message).toBe(
    '_sipinternaltls._tcp.contoso.com in the internal view: SRV 0 0 5061 sip.contoso.com is written, and 192.168.10.5:53 answers SRV 0 10 5061 sip.contoso.com',
  )
  expect(drift?.location).toMatchObject({ path: 'contoso-single-edge/zones/internal-contoso.com.zone', line: 5 })
  expect(drift?.fix).toContain('make 192.168.10.5:53 answer: SRV 0 0 5061 sip.contoso.com')
  expect(drift?.evidence.map(({ text }) => text)).toContain('192.168.10.5:53: SRV 0 10 5061 sip.contoso.com')
})

ruleTest(rule, [
  { name: 'nothing was observed', on: 'contoso-single-edge', skipped: 'nothing was observed' },
  { name: 'DNS is not given', on: 'contoso-observed', overlay: 'dns: ~\n', notGiven: 'dns' },
])
