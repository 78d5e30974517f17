import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFirewallCsv } from '../../../../src/sources/artefacts/firewall/csv.ts'
import { fastest } from '../../../support/fastest.ts'
import { expectAccounted, hostileText } from '../accounts-support.ts'
import { fixture, lineOf } from './firewall-support.ts'

const PLANNED = fixture('planned.csv')

function read(text: string) {
  const reading = readFirewallCsv(text, 'planned.csv')
  expectAccounted(text, reading)
  return reading
}

/** One row below a usual header. */
function row(text: string): readonly string[] {
  const { rules, problems } = read(`from,to,protocol,ports,source ports,direction,action,enabled,profile\n${text}\n`)
  return [...rules.map(lineOf), ...problems.map(({ line, column, message }) => `${line}:${column} ${message}`)]
}

describe('a table of planned rules', () => {
  it.each(['Verdict', 'Regel', ''])('does not pass over what a rule does, under the heading "%s"', (heading) => {
    const { rules, problems } = read(`from,to,protocol,ports,${heading}\nany,any,tcp,443,ok\nany,any,tcp,80,Drop\n`)
    expect(rules).toHaveLength(2)
    expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
      expect.stringMatching(/^3:16 this says what the rule does/),
    ])
  })

  it('gives a rule for each protocol of a row', () => {
    const { rules } = read(PLANNED)
    expect(rules.map(lineOf)).toEqual([
      'access SIP: allow in tcp 203.0.113.10:443 / any:any',
      'federation: allow in tcp 203.0.113.10:5061 / any:any',
      'media, in: allow in tcp 203.0.113.13,2001:db8:13::13:443 / any:any',
      'media, in: allow in udp 203.0.113.13,2001:db8:13::13:3478 / any:any',
      'media out: allow in tcp any:50000-59999 / 203.0.113.13:any',
      'media out: allow in udp any:50000-59999 / 203.0.113.13:any',
      'web: allow in tcp reverse-proxy01:80,443 / Internet:any',
      'back: allow in any 172.25.33.10-172.25.33.12:any / 192.168.10.0-192.168.10.255:any',
      'telnet: block in tcp any:23 / 10.0.0.0-10.255.255.255:any',
    ])
    expect(rules.map(({ firewall }) => firewall)).toContain('internal')
  })

  it('points at rows and cells', () => {
    const { rules, problems, ignored } = read(PLANNED)
    expect(rules.map(({ place }) => place.line)).toEqual([3, 4, 5, 5, 8, 8, 9, 10, 11])
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [12, 36],
      [13, 16],
    ])
    expect(ignored).toEqual([{ line: 2, reason: 'blank, or a comment' }])
  })

  it('takes semicolons and the words of others', () => {
    expect(read(fixture('semicolons.csv')).rules.map(lineOf)).toEqual([
      '-: allow out udp 10.0.0.0-10.255.255.255:any / 203.0.113.13:3478 (off)',
    ])
  })

  it.each<readonly [string, string, readonly string[]]>([
    ['the least', 'any,any,,,,,,,', ['-: allow in any any:any / any:any']],
    ['stars', '*,*,*,*,,,,,', ['-: allow in any any:any / any:any']],
    ['source ports', 'any,10.0.0.1,tcp,443,1024-65535,,,,', ['-: allow in tcp 10.0.0.1:443 / any:1024-65535']],
    ['outbound', '10.0.0.1,any,tcp,443,,out,deny,,', ['-: block out tcp 10.0.0.1:any / any:443']],
    ['a profile', 'any,any,,,,,,,"domain, private"', ['-: allow in any any:any / any:any [domain private]']],
    ['switched off', 'any,any,,,,,,no,', ['-: allow in any any:any / any:any (off)']],
    [
      'ports that name their protocol',
      'any,10.0.0.1,,"TCP 443, UDP/3478 5061/tcp",,,,,',
      ['2:15 expected ports such as 443 or 50000-59999, or any'],
    ],
    [
      'ports that name their protocol, well separated',
      'any,10.0.0.1,,"TCP 443, UDP/3478; 5061/tcp",,,,,',
      ['-: allow in tcp 10.0.0.1:443,5061 / any:any', '-: allow in udp 10.0.0.1:3478 / any:any'],
    ],
    ['addresses apart by spaces', '10.0.0.1 10.0.0.2,any,,,,,,,', ['-: allow in any any:any / 10.0.0.1,10.0.0.2:any']],
    ['a name with spaces', 'Front End pool,any,,,,,,,', ['-: allow in any any:any / Front End pool:any']],
    [
      'nothing as a source',
      ',any,,,,,,,',
      ['2:1 expected an address, a subnet or a range, such as 10.1.0.0/16 or 10.1.0.10-10.1.0.99'],
    ],
    ['an action of its own', 'any,any,,,,,maybe,,', ['2:13 expected allow or block']],
    ['a protocol of its own', 'any,any,gre,,,,,,', ['2:9 expected TCP, UDP, ICMP or any']],
    ['ICMP with ports', 'any,any,icmp,8,,,,,', ['2:14 ICMP has no ports']],
    ['a prototype', 'any,any,constructor,,,,,,', ['2:9 expected TCP, UDP, ICMP or any']],
    ['TCP without ports', 'any,10.0.0.1,tcp,,,,,,', ['2:18 expected ports beside TCP and UDP, or any']],
    ['TCP in a short row', 'any,10.0.0.1,tcp', ['2:1 expected ports beside TCP and UDP, or any']],
    ['ports without a protocol', 'any,10.0.0.1,,443,,,,,', ['-: allow in any 10.0.0.1:443 / any:any (? protocol)']],
    ['any ports without a protocol', 'any,10.0.0.1,,any,,,,,', ['-: allow in any 10.0.0.1:any / any:any']],
    [
      'a list that is not quoted',
      'any,10.0.0.1,tcp,443,,,,,,8443',
      ['2:27 the row has more cells than the header; quote a cell with commas'],
    ],
    ['empty cells beyond the header', 'any,10.0.0.1,tcp,443,,,,,,,', ['-: allow in tcp 10.0.0.1:443 / any:any']],
    ['short rows', 'any,10.0.0.1', ['-: allow in any 10.0.0.1:any / any:any']],
  ])('%s', (_, text, expected) => expect(row(text)).toEqual(expected))

  it.each<readonly [string, string]>([
    ['', ''],
    ['name,ports\na,80\n', 'expected a header with at least'],
    ['from,source,to\n', 'two columns say from'],
    ['from,to,ports\nany,"any,80\nany,any,80\n', 'a quote is not closed'],
    ['from,to,ports\nany,an"y,80\n', 'a quote stands inside a cell'],
    [`from,to,ports\n${'x'.repeat(70_000)},any,80\n`, 'more than 65536 characters'],
  ])('%j is reported: %s', (text, why) => {
    const { problems, rules } = read(text)
    expect(rules).toEqual([])
    expect(problems.map(({ message }) => message).join()).toContain(why)
  })

  it('keeps the rows before a mistake', () => {
    expect(read('from,to\nany,10.0.0.1\nany,"10.0.0.2\n').rules).toHaveLength(1)
  })

  it('says which columns it does not read', () => {
    expect(read('from,to,colour\nany,any,red\n').notes).toEqual([
      { line: 1, reason: expect.stringContaining('column 3 is not read') },
    ])
    expect(read('from,to,Comment\nany,any,red\n').notes).toEqual([])
  })

  it('reads a table of 20,000 rows, and no more', () => {
    const rows = Array.from({ length: 20_001 }, () => 'any,10.0.0.1,tcp,443\n')
    const { result, took } = fastest(() => readFirewallCsv(`from,to,protocol,ports\n${rows.join('')}`, 'f'))
    expect(result.problems.at(-1)?.message ?? '').toContain('more than 20000 rows')
    expect(took).toBeLessThan(2000)
  })

  it('is read without an exception, each line counted once, whatever the text', () => {
    const words = [
      'from',
      'to',
      'ports',
      'protocol',
      'any',
      '443/tcp',
      '10.0.0.0/8',
      '"',
      '""',
      'from,to,ports\n',
      '\nany,any,80\n',
      '#',
    ]
    fc.assert(
      fc.property(hostileText([PLANNED, fixture('semicolons.csv')], words), (text) => void read(text)),
      { numRuns: 1000 },
    )
  })
})
