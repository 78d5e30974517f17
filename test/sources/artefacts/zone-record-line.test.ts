import { describe, expect, it } from 'vitest'
import { readRecordLine } from '../../../src/sources/artefacts/zone-file.ts'
import { APEX, lineOf } from './zone-support.ts'

describe('one record inline', () => {
  it.each([
    ['sip A 203.0.113.10', 'sip.contoso.com - A 203.0.113.10'],
    ['_sip._tls SRV 0 0 443 sip', '_sip._tls.contoso.com - SRV 0 0 443 sip.contoso.com'],
    ['@ A 1.2.3.4', 'contoso.com - A 1.2.3.4'],
    ['meet.contoso.com. 1h IN CNAME rp ; c', 'meet.contoso.com 3600 CNAME rp.contoso.com'],
    ['a TXT (\n "x"\n )\n', 'a.contoso.com - TXT x'],
    ['@ SOA ns host 1 2 3 4 1h', 'contoso.com 3600 SOA ns.contoso.com host.contoso.com 1 2 3 4 3600'],
  ])('%j', (text, expected) => {
    const reading = readRecordLine(text, APEX)
    expect('record' in reading && lineOf(reading.record)).toBe(expected)
  })

  it.each([
    ['', 1, 'there is no record'],
    ['; c', 1, 'there is no record'],
    [' A 10.0.0.1', 1, 'expected the owner'],
    ['$TTL 5', 1, 'a directive belongs in a zone file'],
    ['a A 10.0.0.1\nb A 10.0.0.2', 1, 'there is a second record'],
    ['a A 10.0.0', 5, 'is not an IPv4 address'],
    ['a A', 4, 'has no data'],
    ['x.fabrikam.com. A 10.0.0.1', 1, 'out of zone'],
    ['a TXT "x', 7, 'is not closed'],
  ])('not %j', (text, column, reason) => {
    expect(readRecordLine(text, APEX)).toEqual({ rejected: { column, reason: expect.stringContaining(reason) } })
  })
})
