import { describe, expect, it } from 'vitest'
import { crossCheck, readRecordLine, readZoneFile } from '../../../src/sources/artefacts/zone-file.ts'
import { BIND_ZONE, DNSCMD_PRINT, SAMPLES, WINDOWS_ZONE } from './zone-samples.ts'
import { APEX, countLines, miscounted, read, recordsOf, throughWire } from './zone-support.ts'

describe('the rows other parsers lose', () => {
  it('gives a line without owner the owner before it', () => {
    expect(recordsOf('sip A 203.0.113.10\n\tA 203.0.113.11\n    AAAA 2001:db8::1\n')).toEqual([
      'sip.contoso.com - A 203.0.113.10',
      'sip.contoso.com - A 203.0.113.11',
      'sip.contoso.com - AAAA 2001:db8::1',
    ])
  })

  it('reads a TTL with a unit on an SRV record', () => {
    expect(recordsOf('_sip._tls 1h IN SRV 0 0 443 sip\n')).toEqual([
      '_sip._tls.contoso.com 3600 SRV 0 0 443 sip.contoso.com',
    ])
  })

  it('skips the age Windows prints', () => {
    expect(
      recordsOf('fe01 [AGE:3513245] 1200 A 10.0.0.10\n  [Aging:3513245] IN A 10.0.0.11\nx [AGE:1] A 10.0.0.1'),
    ).toEqual([
      'fe01.contoso.com 1200 A 10.0.0.10',
      'fe01.contoso.com 1200 A 10.0.0.11',
      'x.contoso.com 1200 A 10.0.0.1',
    ])
  })

  it('puts records after a second $ORIGIN below it', () => {
    const text =
      '$ORIGIN contoso.com.\na A 10.0.0.1\n$ORIGIN sub\na A 10.0.0.2\n@ A 10.0.0.3\n$ORIGIN deep\nb CNAME a\n'
    expect(recordsOf(text)).toEqual([
      'a.contoso.com - A 10.0.0.1',
      'a.sub.contoso.com - A 10.0.0.2',
      'sub.contoso.com - A 10.0.0.3',
      'b.deep.sub.contoso.com - CNAME a.deep.sub.contoso.com',
    ])
  })

  it('keeps a semicolon within a quoted string', () => {
    expect(recordsOf('@ TXT "v=DMARC1; p=reject; rua=mailto:a@b" ; a comment\n')).toEqual([
      'contoso.com - TXT v=DMARC1; p=reject; rua=mailto:a@b',
    ])
  })
})

describe('whole zones', () => {
  it('reads one kept for BIND', () => {
    const records = recordsOf(BIND_ZONE)
    expect(records).toHaveLength(18)
    expect(records).toEqual(
      expect.arrayContaining([
        'contoso.com 3600 SOA ns1.contoso.com hostmaster.contoso.com 2013051501 7200 900 604800 3600',
        'contoso.com 3600 NS ns2.fabrikam.com',
        'mail.contoso.com 3600 AAAA 2001:db8::3',
        'av.contoso.com 300 A 203.0.113.12',
        '_sip._tls.emea.contoso.com 3600 SRV 0 0 443 sip.emea.contoso.com',
      ]),
    )
  })

  it('reads one Windows stored', () => {
    expect(recordsOf(WINDOWS_ZONE)).toEqual([
      'contoso.com 3600 SOA dc1.contoso.com hostmaster.contoso.com 42 900 600 86400 3600',
      'contoso.com 3600 NS dc1.contoso.com',
      'contoso.com 0 WINS LOCAL L2 C900 10.0.0.5',
      '_msdcs.contoso.com 3600 NS dc1.contoso.com',
      '_sipinternaltls._tcp.contoso.com 3600 SRV 0 0 5061 fe01.contoso.com',
      'dc1.contoso.com 3600 A 10.0.0.5',
      'fe01.contoso.com 1200 A 10.0.0.10',
      'fe01.contoso.com 1200 AAAA 2001:db8::10',
      'lyncdiscoverinternal.contoso.com 3600 CNAME fe01.contoso.com',
    ])
  })

  it('reads what dnscmd prints', () => {
    expect(recordsOf(DNSCMD_PRINT)).toHaveLength(5)
  })

  it.each(SAMPLES.map((zone, index) => [index, zone]))('gives records a DNS message can carry (%i)', (_index, zone) => {
    const carried = read(String(zone)).records.flatMap((record) => throughWire(record) ?? [])
    expect(carried.length).toBeGreaterThan(3)
    for (const { before, after } of carried) expect(after).toEqual(before)
  })
})

describe('records that exclude each other', () => {
  it.each<readonly [string, string, readonly number[], string]>([
    [
      'a CNAME beside an address',
      'a CNAME b\nb A 10.0.0.1\na A 10.0.0.2',
      [1],
      'a.contoso.com has a CNAME beside other data (A)',
    ],
    [
      'a CNAME at the apex',
      '@ SOA a b 1 2 3 4 5\n@ NS a\n@ CNAME b',
      [3],
      'contoso.com has a CNAME beside other data (SOA, NS)',
    ],
    [
      'a CNAME beside what signed it once',
      'a CNAME b\na NXT c A',
      [1],
      'a.contoso.com has a CNAME beside other data (NXT)',
    ],
    [
      'two CNAMEs',
      'a CNAME b\nA CNAME c\nd CNAME e',
      [1, 2],
      'a.contoso.com has 2 different CNAME records; expected one',
    ],
    [
      'two SOAs',
      '@ SOA a b 1 2 3 4 5\n@ SOA a b 2 2 3 4 5',
      [1, 2],
      'contoso.com has 2 different SOA records; expected one',
    ],
  ])('%s', (_what, text, lines, reason) => {
    const reading = read(text)
    expect(reading.rejected.map((rejected) => rejected.line)).toEqual(lines)
    expect(reading.rejected[0]?.reason).toContain(reason)
    expect(reading.records.length + lines.length).toBe(countLines(text))
  })

  it('are found among inline records too', () => {
    const records = ['a CNAME b', 'a A 10.0.0.1', 'b A 10.0.0.2'].flatMap((text) => {
      const reading = readRecordLine(text, APEX)
      return 'record' in reading ? [reading.record] : []
    })
    expect(crossCheck(records).map((conflict) => conflict.record)).toEqual([records[0]])
  })
})

describe('limits', () => {
  it.each([
    ['records', { maxRecords: 1 }, 'a A 10.0.0.1\n; c\n\nb A 10.0.0.2\nc A 10.0.0.3', 1, [4, 5]],
    ['line length', { maxLineLength: 20 }, 'a A 10.0.0.1\nb TXT xxxxxxxxxxxxxxxxxxxxx\nc A 10.0.0.3', 1, [2, 3]],
    [
      'line length within a record',
      { maxLineLength: 20 },
      `a TXT (\nx\n;${'y'.repeat(20)}\n)\nc A 10.0.0.3`,
      0,
      [1, 5],
    ],
    ['fields', { maxTokens: 4 }, 'a A 10.0.0.1\nb TXT ( x\n y z\n z )\nc A 10.0.0.3', 1, [2, 5]],
  ])('stop the reading: %s', (_what, limits, text, records, [line, endLine]) => {
    const reading = readZoneFile(text, APEX, limits)
    expect(miscounted(reading)).toEqual([])
    expect(reading.records).toHaveLength(records)
    expect(reading.rejected).toMatchObject([{ line, endLine, reason: expect.stringContaining('nothing from here') }])
  })

  it('allow as many records as they say', () => {
    expect(readZoneFile('a A 10.0.0.1\nb A 10.0.0.2\n\n', APEX, { maxRecords: 2 }).rejected).toEqual([])
  })
})
