import { describe, expect, it } from 'vitest'
import { readRecordLine, readZoneFile } from '../../../src/sources/artefacts/zone-file.ts'
import { lineOf, read } from './zone-support.ts'

describe('rejected', () => {
  it.each<readonly [string, string, string]>([
    ['$INCLUDE', '$INCLUDE other.dns', '1:1-1 $INCLUDE reads another file.* put the records'],
    ['$GENERATE', '$GENERATE 1-9 a$ A 10.0.0.$', '1:1-1 $GENERATE is an extension.* write out'],
    ['an unknown directive', '$DATE 1', '1:1-1 "$DATE" is no known directive; expected'],
    ['an indented directive', '@ A 10.0.0.1\n $TTL 5', '2:2-2 "$TTL" is no record type; expected a directive'],
    ['$TTL without time', '$TTL', '1:1-1 $TTL has no argument; expected a time'],
    ['$TTL with more', '$TTL 5 6', '1:8-1 $TTL goes on with "6"'],
    ['$TTL with no time', '$TTL 5x', '1:6-1 "5x" is no time; expected'],
    ['$ORIGIN with a bad name', '$ORIGIN a..b', '1:9-1 "a..b" is not a domain name: a label is empty'],
    ['no owner', '  A 10.0.0.1', '1:3-1 the first record starts with white space'],
    ['a name out of zone', 'x.fabrikam.com. A 10.0.0.1', '1:1-1 "x.fabrikam.com" is out of zone; expected contoso.com'],
    ['a name out of zone by an escape', 'x\\.contoso.com. A 10.0.0.1', '1:1-1 "x..contoso.com" is out of zone'],
    ['a name ending like the apex', 'notcontoso.com. A 10.0.0.1', '1:1-1 "notcontoso.com" is out of zone'],
    ['an age as owner', '[AGE:12] A 10.0.0.1', '1:1-1 "[AGE:12]" stands where the owner belongs'],
    ['a quoted owner', '"a" A 10.0.0.1', '1:1-1 the owner "a" is in quotes'],
    ['a no-break space', 'a\u00A0b A 10.0.0.1', '1:1-1 the owner "a.b" is not a domain name: it holds a space'],
    ['half an escape', 'a\\1b A 10.0.0.1', '1:1-1 .*half an escape'],
    ['an escape beyond an octet', 'a\\256 A 10.0.0.1', '1:1-1 .*no octet'],
    ['an escape of nothing', 'a CNAME b\\', '1:9-1 the name .*ends in a backslash'],
    ['a long label', `${'x'.repeat(64)} A 10.0.0.1`, '1:1-1 .*a label is 64 characters long'],
    ['a long name', `${'abcdefghi.'.repeat(24)}xy A 10.0.0.1`, '1:1-1 .*expected 253 at most'],
    ['another class', 'a CH A 10.0.0.1', '1:3-1 the class is "CH"; expected IN'],
    ['a second TTL', 'a 5 6 A 10.0.0.1', '1:5-1 "6" is no record type'],
    ['a second class', 'a IN IN A 10.0.0.1', '1:6-1 "IN" is no record type'],
    ['a long TTL', 'a 2147483648 A 10.0.0.1', '1:3-1 the TTL "2147483648" is too long'],
    ['an unknown type', 'a CNAM b', '1:3-1 "CNAM" is no record type; expected'],
    ['a type with a letter that folds to ASCII', 'a \u017FRV 0 0 1 b', '1:3-1 ".RV" is no record type'],
    ['a quoted type', 'a "A" 10.0.0.1', '1:3-1 "A" is no record type'],
    ['a type of messages', 'a TYPE255 x', '1:3-1 "TYPE255" is no record type'],
    ['no type', 'a 60 IN', '1:8-1 the record ends before its type'],
    ['an owner alone', 'a', '1:2-1 the record ends before its type'],
    ['no data', 'a A ; 10.0.0.1', '1:4-1 the A record has no data; expected IPv4 address'],
    ['no text', 'a TXT', '1:6-1 the TXT record has no data'],
    ['half the data', '_x._tcp SRV 0 0 443', '1:20-1 the SRV record ends before its target'],
    ['extra data', 'a A 10.0.0.1 10.0.0.2', '1:14-1 the A record goes on with "10.0.0.2"'],
    ['quoted data', 'a CNAME "b"', '1:9-1 the name "b" is in quotes'],
    ['three octets', 'a A 10.0.1', '1:5-1 .*not an IPv4 address'],
    ['an octet with leading zero', 'a A 10.0.0.01', '1:5-1 .*not an IPv4 address.*leading zeros'],
    ['an octet of 256', 'a A 10.0.0.256', '1:5-1 .*not an IPv4 address'],
    ['an IPv6 zone id', 'a AAAA fe80::1%eth0', '1:8-1 .*not an IPv6 address'],
    ['an IPv4 address as AAAA', 'a AAAA 10.0.0.1', '1:8-1 .*not an IPv6 address'],
    [
      'a large port',
      '_x._tcp SRV 0 0 65536 a',
      '1:17-1 the port "65536" is not a number in range; expected 0 to 65535',
    ],
    ['a negative weight', '_x._tcp SRV 0 -1 5 a', '1:15-1 the weight'],
    ['MX without preference', '@ MX mail', '1:6-1 the preference "mail"'],
    ['a SOA without minimum', '@ SOA a b 1 2 3 4', '1:18-1 the SOA record ends before its minimum'],
    [
      'a SOA minimum too long for the TTL it serves as',
      '@ SOA a b 1 2 3 4 2147483648',
      '1:19-1 the minimum 2147483648, the TTL where none is stated, is too long',
    ],
    ['a name server at a wildcard', '*.a NS b', '1:1-1 the NS record is at the wildcard'],
    ['a SOA below the apex', 'a SOA a b 1 2 3 4 5', '1:1-1 the SOA record is at "a.contoso.com"'],
    ['a long string', `a TXT "${'x'.repeat(256)}"`, '1:7-1 a string is 256 octets long; expected 255'],
    [
      'too long a text',
      `a TXT (${`\n"${'x'.repeat(255)}"`.repeat(256)})`,
      '1:1-257 the text is too long; expected 65535.* .line 2',
    ],
    ['two open quotes', 'a TXT ( "x\n "y\n )', '1:9-3 a quoted string is not closed'],
    ['an unknown directive with an open quote', '$X "y', '1:4-1 a quoted string is not closed'],
    ['a number beyond the types', 'a TYPE65536 \\# 0', '1:3-1 "TYPE65536" is no record type'],
    ['a bad escape in text', 'a TXT "\\300"', '1:7-1 .300 is no octet'],
    ['an escape of nothing in text', 'a TXT x\\', '1:7-1 a backslash without a character'],
    ['generic data that ends early', 'a A \\# 3 0a0000', '1:5-1 the octets of the generic data do not fit the type'],
    ['generic data that goes on', 'a A \\# 5 0a00000100', '1:5-1 the octets of the generic data do not fit the type'],
    ['a generic name without end', 'a CNAME \\# 2 0161', '1:9-1 the octets of the generic data do not fit'],
    ['a generic name with a pointer', 'a CNAME \\# 2 c000', '1:9-1 the octets of the generic data do not fit'],
    ['a generic label cut short', 'a CNAME \\# 2 0361', '1:9-1 the octets of the generic data do not fit'],
    ['a generic string cut short', 'a TXT \\# 2 0361', '1:7-1 the octets of the generic data do not fit'],
    ['generic text without a string', 'a TXT \\# 0', '1:7-1 the octets of the generic data do not fit'],
    ['a generic mark alone', 'a CNAME \\#', '1:9-1 the generic data does not fit'],
    ['generic data in quotes', 'a TYPE65400 \\# 2 "abcd"', '1:16-1 the generic data does not fit'],
    ['a generic length in quotes', 'a TYPE65400 \\# "2" abcd', '1:16-1 the generic data does not fit'],
    ['generic data of a wrong length', 'a TYPE65400 \\# 3 abcd', '1:16-1 the generic data does not fit'],
    ['written data of a nameless type', 'a TYPE65400 x', '1:13-1 TYPE65400 has no written form'],
    ['an open quote', 'a TXT "x ; y\n', '1:7-1 a quoted string is not closed'],
    ['a closed parenthesis', 'a A 10.0.0.1 )', '1:14-1 a parenthesis is closed that was never opened'],
    [
      'an open parenthesis',
      'a ( A 10.0.0.1\nb A 10.0.0.2\n',
      '1:3-2 the parenthesis on line 1, column 3 is never closed',
    ],
    ['a fault on a later line', 'a TXT (\n "x"\n "y\n )', '1:1-4 a quoted string is not closed.* .line 3, column 2.'],
  ])('%s', (_what, text, expected) => {
    const { rejected } = read(text)
    expect(rejected.map(({ line, column, endLine, reason }) => `${line}:${column}-${endLine} ${reason}`)).toEqual([
      expect.stringMatching(new RegExp(`^${expected.replace(/[$[\]]/g, '\\$&')}`)),
    ])
  })

  it('gives no record the origin or owner of a line that was not understood', () => {
    const reading = read(
      'a A 10.0.0.1\n$ORIGIN a..b\nb A 10.0.0.2\n A 10.0.0.3\nc.contoso.com. A 10.0.0.4\n A 10.0.0.5\n',
    )
    expect(reading.records.map(lineOf)).toEqual([
      'a.contoso.com - A 10.0.0.1',
      'c.contoso.com - A 10.0.0.4',
      'c.contoso.com - A 10.0.0.5',
    ])
    expect(reading.rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [2, expect.stringContaining('a label is empty')],
      [3, expect.stringContaining('the last $ORIGIN was not understood')],
      [4, expect.stringContaining('the one on line 3 was not understood')],
    ])
  })

  it('keeps the owner of a record rejected for another reason', () => {
    expect(read('a A 10.0.0.1\nb A 10.0.0\n A 10.0.0.3\n').records.map(lineOf)).toEqual([
      'a.contoso.com - A 10.0.0.1',
      'b.contoso.com - A 10.0.0.3',
    ])
  })

  it('gives no record the TTL of a $TTL that was not understood', () => {
    expect(read('$TTL 5\n$TTL x\na A 10.0.0.1').records.map(lineOf)).toEqual(['a.contoso.com - A 10.0.0.1'])
  })

  it('everything under an apex that is no name', () => {
    const reading = readZoneFile('a A 10.0.0.1\nb A 10.0.0.2', 'a..b')
    expect(reading).toMatchObject({ records: [], rejected: [{ line: 1, endLine: 2 }], lines: 2 })
    expect(readRecordLine('a A 10.0.0.1', '')).toHaveProperty('rejected')
  })
})
