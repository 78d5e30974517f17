import { describe, expect, it } from 'vitest'
import { readZoneFile } from '../../../src/sources/artefacts/zone-file.ts'
import { read, recordsOf } from './zone-support.ts'

describe('accepted', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['CRLF', 'a A 10.0.0.1\r\nb A 10.0.0.2\r\n', ['a.contoso.com - A 10.0.0.1', 'b.contoso.com - A 10.0.0.2']],
    [
      'a lone CR as line end',
      'a A 10.0.0.1\rb A 10.0.0.2',
      ['a.contoso.com - A 10.0.0.1', 'b.contoso.com - A 10.0.0.2'],
    ],
    ['a byte order mark', '\uFEFFa A 10.0.0.1', ['a.contoso.com - A 10.0.0.1']],
    ['no final newline', 'a A 10.0.0.1', ['a.contoso.com - A 10.0.0.1']],
    ['tabs and lower case', 'A\tin\ta\t10.0.0.1', ['a.contoso.com - A 10.0.0.1']],
    ['the apex', '@ A 10.0.0.1\ncontoso.com. TXT x', ['contoso.com - A 10.0.0.1', 'contoso.com - TXT x']],
    ['a wildcard', '*.meet A 10.0.0.1', ['*.meet.contoso.com - A 10.0.0.1']],
    ['TTL before class', 'a 60 IN A 10.0.0.1', ['a.contoso.com 60 A 10.0.0.1']],
    ['class before TTL', 'a IN 60 A 10.0.0.1', ['a.contoso.com 60 A 10.0.0.1']],
    ['TTL units', 'a 1W2d3H4m5s A 10.0.0.1', ['a.contoso.com 788645 A 10.0.0.1']],
    ['$TTL with units', '$ttl 1h30m\na A 10.0.0.1', ['a.contoso.com 5400 A 10.0.0.1']],
    [
      'a TTL between two $TTL',
      '$TTL 5\na 9 A 10.0.0.1\nb A 10.0.0.1\n$TTL 6\nc A 10.0.0.1',
      ['a.contoso.com 9 A 10.0.0.1', 'b.contoso.com 5 A 10.0.0.1', 'c.contoso.com 6 A 10.0.0.1'],
    ],
    [
      'one TTL for records of a type that stand together at a name',
      'a 9 A 10.0.0.1\na 5 TXT x\na 7 A 10.0.0.2\n RRSIG A\n 3 RRSIG TXT\nb A 10.0.0.1\na 6 A 10.0.0.3',
      [
        'a.contoso.com 9 A 10.0.0.1',
        'a.contoso.com 5 TXT x',
        'a.contoso.com 9 A 10.0.0.2',
        'a.contoso.com 7 RRSIG A',
        'a.contoso.com 3 RRSIG TXT',
        'b.contoso.com 3 A 10.0.0.1',
        'a.contoso.com 6 A 10.0.0.3',
      ],
    ],
    [
      'the last stated TTL',
      'a 9 A 10.0.0.1\nb A 10.0.0.2',
      ['a.contoso.com 9 A 10.0.0.1', 'b.contoso.com 9 A 10.0.0.2'],
    ],
    [
      'the owner across $ORIGIN',
      'a A 10.0.0.1\n$ORIGIN sub\n A 10.0.0.2',
      ['a.contoso.com - A 10.0.0.1', 'a.contoso.com - A 10.0.0.2'],
    ],
    ['$ORIGIN of the root', '$ORIGIN .\nx.contoso.com CNAME y.contoso.com', ['x.contoso.com - CNAME y.contoso.com']],
    ['an owner that looks like a class', 'IN A 10.0.0.1', ['in.contoso.com - A 10.0.0.1']],
    ['an owner that looks like a TTL', '3600 A 10.0.0.1', ['3600.contoso.com - A 10.0.0.1']],
    ['an owner that looks like a type', 'AAAA A 10.0.0.1', ['aaaa.contoso.com - A 10.0.0.1']],
    ['parentheses anywhere', '( \n a A ; here\n 10.0.0.1\n\n )', ['a.contoso.com - A 10.0.0.1']],
    ['nested parentheses', 'a ( TXT ( "x" \n"y" ) )', ['a.contoso.com - TXT xy']],
    [
      'parentheses after white space',
      'a A 10.0.0.1\n ( A\n10.0.0.2 )',
      ['a.contoso.com - A 10.0.0.1', 'a.contoso.com - A 10.0.0.2'],
    ],
    ['escapes in text', 'a TXT "q\\"q" b\\;b \\065\\\\', ['a.contoso.com - TXT q"qb;bA\\']],
    ['octets in text', 'a TXT "\\195\\188" "\u00FC"', ['a.contoso.com - TXT \u00FC\u00FC']],
    ['octets that are no UTF-8', 'a TXT "\\255"', ['a.contoso.com - TXT \u00FF']],
    ['an empty string', 'a TXT ""', ['a.contoso.com - TXT ']],
    ['strings side by side', 'a TXT "x""y"z', ['a.contoso.com - TXT xyz']],
    ['SPF', 'a SPF "v=spf1 -all"', ['a.contoso.com - SPF v=spf1 -all']],
    [
      'an escaped dot',
      'first\\.last A 10.0.0.1\nfirst\\046last A 10.0.0.2',
      ['first\\.last.contoso.com - A 10.0.0.1', 'first\\.last.contoso.com - A 10.0.0.2'],
    ],
    [
      'one written form per name',
      '\\065\\@\\032 CNAME b\\$\\010',
      ['a\\@\\032.contoso.com - CNAME b\\$\\010.contoso.com'],
    ],
    ['letters beyond ASCII', 'm\u00FC A 10.0.0.1', ['m\\195\\188.contoso.com - A 10.0.0.1']],
    [
      'IPv6 in one form',
      'a AAAA 2001:DB8:0:0::0001\nb AAAA ::FFFF:10.0.0.1',
      ['a.contoso.com - AAAA 2001:db8::1', 'b.contoso.com - AAAA ::ffff:10.0.0.1'],
    ],
    [
      'a target that is the root',
      '_x._tcp SRV 0 0 0 .\n@ MX 0 .',
      ['_x._tcp.contoso.com - SRV 0 0 0 .', 'contoso.com - MX .'],
    ],
    [
      'other targets',
      'a NS ns.\nb PTR @\nc DNAME d',
      ['a.contoso.com - NS ns', 'b.contoso.com - PTR contoso.com', 'c.contoso.com - DNAME d.contoso.com'],
    ],
    [
      'a SOA on one line',
      '@ SOA ns host 1 2 3 4 5\na A 10.0.0.1',
      ['contoso.com 5 SOA ns.contoso.com host.contoso.com 1 2 3 4 5', 'a.contoso.com 5 A 10.0.0.1'],
    ],
    [
      'other types as written',
      'a CAA 0   issue "le.org;x"\nb HINFO x ( y )',
      ['a.contoso.com - CAA 0 issue "le.org;x"', 'b.contoso.com - HINFO x y'],
    ],
    [
      'types by number',
      'a TYPE33 0 0 1 b\nc TYPE65400 \\# 2 AB cd\nd TYPE65400 \\# 0',
      [
        'a.contoso.com - SRV 0 0 1 b.contoso.com',
        'c.contoso.com - TYPE65400 \\# 2 ABCD',
        'd.contoso.com - TYPE65400 \\# 0',
      ],
    ],
    [
      'generic data in one form',
      'a TYPE65535 \\# 0002 a ( b c\n d )\nb CAA \\# 4 00 01 61 62',
      ['a.contoso.com - TYPE65535 \\# 2 ABCD', 'b.contoso.com - CAA \\# 4 00016162'],
    ],
    [
      'generic data of types with fields',
      [
        'a A \\# 4 0A000001',
        'a AAAA \\# 16 20010DB8 00000000 00000000 00000001',
        'b TYPE5 \\# 9 0341622E 03636F6D 00',
        'c CNAME \\# 1 00',
        '@ MX \\# 6 000A 026D78 00',
        '_x._tcp SRV \\# 9 0001 0002 0003 0161 00',
        '@ SOA \\# 26 016E00 016800 00000001 00000002 00000003 00000004 00000005',
        'd TXT \\# 7 03 61225C 00 01 FC',
      ].join('\n'),
      [
        'a.contoso.com - A 10.0.0.1',
        'a.contoso.com - AAAA 2001:db8::1',
        'b.contoso.com - CNAME ab\\..com',
        'c.contoso.com - CNAME .',
        'contoso.com - MX mx',
        '_x._tcp.contoso.com - SRV 1 2 3 a',
        'contoso.com 5 SOA n h 1 2 3 4 5',
        'd.contoso.com 5 TXT a"\\\u00FC',
      ],
    ],
    [
      'a generic mark before no number is text',
      'a TXT \\# x\nb TXT "\\#" 1',
      ['a.contoso.com - TXT #x', 'b.contoso.com - TXT #1'],
    ],
    ['a class by number', 'a CLASS01 A 10.0.0.1', ['a.contoso.com - A 10.0.0.1']],
    ['a name server below a wildcard', 'a.* NS b', ['a.*.contoso.com - NS b.contoso.com']],
    [
      'a SOA minimum too long for a TTL, where a TTL is stated',
      '$TTL 5\n@ SOA n h 1 2 3 4 4294967295',
      ['contoso.com 5 SOA n.contoso.com h.contoso.com 1 2 3 4 4294967295'],
    ],
    [
      'the ends of the type table',
      'h TYPE67 x\na TYPE66 x\nb TYPE99 x\nc TYPE55 x\nd CLASS1 TYPE257 0 x y',
      [
        'h.contoso.com - HHIT x',
        'a.contoso.com - DSYNC x',
        'b.contoso.com - SPF x',
        'c.contoso.com - HIP x',
        'd.contoso.com - CAA 0 x y',
      ],
    ],
    [
      'the same CNAME twice',
      'a CNAME b\na CNAME B',
      ['a.contoso.com - CNAME b.contoso.com', 'a.contoso.com - CNAME b.contoso.com'],
    ],
    ['a signed CNAME', 'a CNAME b\na RRSIG x', ['a.contoso.com - CNAME b.contoso.com', 'a.contoso.com - RRSIG x']],
    ['the longest label', `${'x'.repeat(63)} A 10.0.0.1`, [`${'x'.repeat(63)}.contoso.com - A 10.0.0.1`]],
    [
      'the longest name',
      `${'abcdefghi.'.repeat(24)}x A 10.0.0.1`,
      [`${'abcdefghi.'.repeat(24)}x.contoso.com - A 10.0.0.1`],
    ],
    [
      'a TTL stated after the SOA',
      'a 9 A 10.0.0.1\n@ SOA n h 1 2 3 4 5\nb 7 A 10.0.0.1\nc A 10.0.0.1',
      [
        'a.contoso.com 9 A 10.0.0.1',
        'contoso.com 9 SOA n.contoso.com h.contoso.com 1 2 3 4 5',
        'b.contoso.com 7 A 10.0.0.1',
        'c.contoso.com 7 A 10.0.0.1',
      ],
    ],
    ['an apex in capitals with dot', 'a.CONTOSO.com. A 10.0.0.1', ['a.contoso.com - A 10.0.0.1']],
  ])('%s', (_what, text, expected) => {
    expect(recordsOf(text)).toEqual(expected)
  })

  it('takes an apex as people write it', () => {
    expect(readZoneFile('a A 10.0.0.1', 'Contoso.COM.').records.map((record) => record.name)).toEqual(['a.contoso.com'])
  })

  it('says where a record stands', () => {
    const [one, two] = read('; c\n  \na A 10.0.0.1 ; c\n\t( TXT\n"x" ) \n').records
    expect(one).toMatchObject({ line: 3, column: 1, endLine: 3, endColumn: 13 })
    expect(two).toMatchObject({ line: 4, column: 2, endLine: 5, endColumn: 6 })
  })

  it('says why other lines hold no record', () => {
    expect(read('$TTL 1h\n$ORIGIN (\n sub )\n ; c\n\n()\n').ignored).toEqual([
      { line: 1, endLine: 1, reason: '$TTL directive' },
      { line: 2, endLine: 3, reason: '$ORIGIN directive' },
      { line: 4, endLine: 4, reason: 'comment' },
      { line: 5, endLine: 5, reason: 'blank' },
      { line: 6, endLine: 6, reason: 'blank' },
    ])
    expect(read('')).toEqual({
      records: [],
      ignored: [{ line: 1, endLine: 1, reason: 'blank' }],
      rejected: [],
      lines: 1,
    })
  })
})
