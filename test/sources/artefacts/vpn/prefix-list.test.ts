import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide } from '../../../../src/domain/tunnel.ts'
import { readPrefixList } from '../../../../src/sources/artefacts/vpn/prefix-list.ts'
import { fastest } from '../../../support/fastest.ts'
import { expectAccounted, hostileText } from '../accounts-support.ts'
import { fixture, routes, verdicts } from './vpn-support.ts'

const TABLE = fixture('split-list.csv')
const CLOUDFLARE = fixture('split-cloudflare.json')
const MERAKI = fixture('split-meraki.json')
const EDGE = '203.0.113.13'
const V6 = '2001:db8:13::13'

function read(text: string) {
  const reading = readPrefixList(text, 'vpn/list.csv')
  expectAccounted(text, reading)
  return reading
}
const media = (text: string, address = EDGE) => decide(read(text).policy, address, { media: true }).verdict

describe('a list', () => {
  it('is read from a table', () => {
    const { policy, problems, unknown, notes } = read(TABLE)
    expect(routes(policy)).toEqual({
      includes: [],
      excludes: ['203.0.113.8/29@3', '203.0.113.20/32@4', '2001:db8:13::/48@5'],
    })
    expect([problems, unknown, notes]).toEqual([[], [], []])
    expect(policy.domains).toMatchObject([{ domains: ['*.contoso.com'], verdict: 'direct', place: { line: 6 } }])
    expect([EDGE, '203.0.113.20', '203.0.113.30', V6].map((address) => media(TABLE, address))).toEqual([
      'direct',
      'direct',
      'tunnel',
      'direct',
    ])
    // A rule by name may move what is no media.
    expect(decide(policy, '203.0.113.30').verdict).toBe('undecided')
  })

  it('is read from the split tunnel of Cloudflare', () => {
    const { policy, problems, notes } = read(CLOUDFLARE)
    expect(routes(policy)).toEqual({ includes: [], excludes: ['203.0.113.8/29@4', '2001:db8:13::/48@5'] })
    expect([problems, notes]).toEqual([[], []])
    expect(policy.defaultRoute.v4.to).toBe('tunnel')
    expect(media(CLOUDFLARE, '52.112.0.1')).toBe('tunnel')
    expect(media(CLOUDFLARE.replace('exclude', 'include'), '52.112.0.1')).toBe('direct')
  })

  it('is read from the rules of Meraki, and says how', () => {
    const { policy, problems, notes } = read(MERAKI)
    expect(problems).toEqual([])
    expect(notes[0]?.reason).toContain('allow is read as: goes into the tunnel')
    expect(verdicts(policy, [EDGE, '203.0.113.20', '10.1.1.1', '198.51.100.1', '52.112.0.1'])).toEqual([
      'direct',
      'tunnel',
      'tunnel',
      'undecided',
      'undecided',
    ])
  })

  it.each<readonly [string, string, string, string]>([
    ['in only: the rest outside', 'prefix,verdict\n10.0.0.0/8,include\n', EDGE, 'direct'],
    ['out only: the rest in', 'prefix,verdict\n10.0.0.0/8,exclude\n', EDGE, 'tunnel'],
    ['both: the rest is not said', 'prefix,verdict\n10.0.0.0/8,exclude\n172.16.0.0/12,include\n', EDGE, 'undecided'],
    [
      'both, and the rest',
      'prefix,verdict\n10.0.0.0/8,exclude\n172.16.0.0/12,include\ndefault,tunnel\n',
      EDGE,
      'tunnel',
    ],
    ['both, and any', 'prefix,mode\nany,include\n203.0.113.0/24,exclude\n', EDGE, 'direct'],
    ['exclude inside include', 'prefix,mode\n203.0.113.0/24,include\n203.0.113.13,exclude\n', EDGE, 'direct'],
    ['include inside exclude', 'prefix,mode\n203.0.113.0/24,exclude\n203.0.113.13/32,include\n', EDGE, 'tunnel'],
    ['the same in both', 'prefix,mode\n203.0.113.0/24,exclude\n203.0.113.0/24,include\n', EDGE, 'undecided'],
    ['the first match is the longest', 'prefix,policy\n203.0.113.13/32,deny\n203.0.113.0/24,allow\n', EDGE, 'direct'],
    [
      'the first match is not the longest',
      'prefix,policy\n203.0.113.0/24,allow\n203.0.113.13/32,deny\n',
      EDGE,
      'undecided',
    ],
    ['a mask', 'network,mask,action\n203.0.113.0,255.255.255.0,exclude\n', EDGE, 'direct'],
    ['some ports only', 'prefix,verdict,port\n203.0.113.0/24,exclude,443\n', EDGE, 'undecided'],
    ['any port', 'prefix,verdict,port\n203.0.113.0/24,exclude,any\n', EDGE, 'direct'],
    ['nothing is said of an entry', 'prefix,verdict\n203.0.113.0/24,\n', EDGE, 'undecided'],
    ['an empty table', 'prefix,verdict\n', EDGE, 'undecided'],
    ['quotes and spaces', '"Dest CIDR";"Policy"\n"203.0.113.0/24, 10.0.0.0/8";" Deny "\n', EDGE, 'direct'],
    ['tabs', 'cidr\tmode\n203.0.113.0/24\texclude\n', EDGE, 'direct'],
    ['mapped', 'prefix,mode\n::ffff:203.0.113.13,exclude\n', EDGE, 'direct'],
    ['IPv6 apart', 'prefix,mode\n203.0.113.0/24,exclude\n', V6, 'tunnel'],
    ['lists under include and exclude', '{"include":["203.0.113.0/24"],"exclude":["203.0.113.13"]}', EDGE, 'direct'],
    ['a list with its default', '{"default":"tunnel","exclude":[{"address":"203.0.113.0/24"}]}', '10.1.1.1', 'tunnel'],
    ['entries that say it themselves', '[{"prefix":"203.0.113.0/24","verdict":"exclude"}]', EDGE, 'direct'],
    ['entries that do not', '[{"address":"203.0.113.0/24"}]', EDGE, 'undecided'],
    [
      'an answer of an interface',
      '{"result":[{"cidr":"203.0.113.0/24","mode":"exclude"}],"success":true,"errors":[]}',
      EDGE,
      'direct',
    ],
    [
      'exclusions of Meraki',
      '{"custom":[{"protocol":"any","destination":"203.0.113.0/24","port":"any"}],"majorApplications":[]}',
      EDGE,
      'direct',
    ],
    ['applications of Meraki', '{"custom":[],"majorApplications":[{"id":"x","name":"Webex"}]}', EDGE, 'undecided'],
    ['a name', 'prefix,mode\n10.0.0.0/8,include\n', 'av.contoso.com', 'undecided'],
  ])('%s', (_, text, address, expected) => {
    expect(read(text).problems).toEqual([])
    expect(decide(read(text).policy, address).verdict).toBe(expected)
  })

  it.each([
    ['nothing', '', 1, 1, 'expected a header'],
    ['no header', '203.0.113.0/24,exclude\n', 1, 1, 'expected a header with at least: prefix, verdict'],
    ['no verdict', 'prefix,comment\n203.0.113.0/24,x\n', 1, 1, 'expected a header'],
    ['two verdicts', 'prefix,mode,policy\n203.0.113.0/24,include,allow\n', 1, 1, 'two columns say verdict'],
    ['octal', 'prefix,mode\n0203.0.113.0/24,exclude\n', 2, 1, 'expected a subnet'],
    ['host bits', 'mode,prefix\nexclude,203.0.113.9/24\n', 2, 9, 'the subnet is 203.0.113.0/24'],
    ['a wildcard mask', 'prefix,mask,mode\n203.0.113.0,0.0.0.255,exclude\n', 2, 1, 'wildcard mask'],
    ['a length beyond the family', 'prefix,mode\n203.0.113.0/33,exclude\n', 2, 1, 'from 0 to 32'],
    ['a word that is none', 'prefix,mode\n203.0.113.0/24,perhaps\n', 2, 1, 'expected include or exclude'],
    ['more cells than the header', 'prefix,mode\n203.0.113.0/24,exclude,x\n', 2, 24, 'more cells than the header'],
    ['no subnet', 'prefix,mode\n,exclude\n', 2, 1, 'expected a subnet in this row'],
    ['a quote that is not closed', 'prefix,mode\n"203.0.113.0/24,exclude\n', 2, 1, 'not closed'],
    ['no JSON', '{"exclude":[', 1, 13, 'not JSON'],
    ['an entry that is none', '{"exclude":[\n{"address":""}]}', 2, 1, 'expected a subnet in this entry'],
    ['an entry with two verdicts', '[{"prefix":"10.0.0.0/8","mode":"include",\n"policy":"deny"}]', 1, 2, 'says twice'],
    ['a default that is none', '{"default":"perhaps","exclude":["10.0.0.0/8"]}', 1, 12, 'expected tunnel or direct'],
    ['a subnet in JSON', '{"exclude":[\n"203.0.113.300/24"]}', 2, 1, 'expected a subnet'],
  ])('%s: a problem with its place, and no silent verdict', (_, text, line, column, message) => {
    const { problems, policy } = read(text)
    expect(problems).toEqual([{ line, column, message: expect.stringContaining(message) }])
    expect(decide(policy, EDGE).verdict).toBe('undecided')
  })

  it('tells columns and properties it does not know', () => {
    expect(read('prefix,mode,whatever\n10.0.0.0/8,include,1\n').notes).toEqual([
      { line: 1, reason: 'column 3 is not read: its heading is not known' },
    ])
    expect(read('{"exclude":["10.0.0.0/8"],\n"whatever":1}').unknown).toEqual([
      { line: 2, reason: 'a property this reader does not know' },
    ])
  })
})

describe('any text', () => {
  const words =
    'prefix verdict policy mode include exclude allow deny any default 203.0.113.0/24 {"include":[ {"prefix": "verdict": ] } *.contoso.com'.split(
      ' ',
    )
  it('is read without an exception, each line counted once', () => {
    fc.assert(
      fc.property(hostileText([TABLE, CLOUDFLARE, MERAKI], words), (text) => {
        const { policy } = read(text)
        decide(policy, EDGE)
        decide(policy, V6, { media: true })
      }),
      { numRuns: 250 },
    )
  }, 60_000)

  it('takes no time for 100,000 lines', () => {
    const net = (index: number) => `10.${(index >> 8) & 255}.${index & 255}.0/${index < 65_536 ? 24 : 25}`
    const rows = Array.from({ length: 100_000 }, (_, index) => `${net(index)},${index % 2 ? 'allow' : 'deny'}`)
    const table = fastest(() => readPrefixList(`prefix,policy\n${rows.join('\n')}\n`, 'f'))
    expect(table.result.policy.includes).toHaveLength(50_000)
    expect(table.result.problems).toEqual([])
    expect(table.took).toBeLessThan(2000)
    const items = Array.from({ length: 100_000 }, (_, index) => `{"address":"${net(index)}"}`)
    const json = fastest(() => readPrefixList(`{"mode":"exclude","tunnels":[\n${items.join(',\n')}\n]}`, 'f'))
    expect(json.result.policy.excludes).toHaveLength(100_000)
    expect(json.took).toBeLessThan(2000)
  }, 60_000)
})

describe('what a list blocks', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['an entry', 'prefix,verdict\ndefault,direct\n203.0.113.13/32,block\n', ['blocked', 'direct']],
    [
      'around an entry that goes in',
      'prefix,verdict\n203.0.113.0/24,reject\n203.0.113.13/32,include\n',
      ['tunnel', 'blocked'],
    ],
    [
      'and keeps outside alike',
      'prefix,verdict\n203.0.113.0/24,drop\n203.0.113.0/24,exclude\n',
      ['undecided', 'undecided'],
    ],
    ['all the rest', 'prefix,verdict\ndefault,block\n203.0.113.13/32,exclude\n', ['direct', 'blocked']],
    [
      'alone, so that nothing says what the rest does',
      'prefix,verdict\n203.0.113.13/32,block\n',
      ['blocked', 'undecided'],
    ],
    ['for one port', 'prefix,verdict,port\ndefault,direct\n203.0.113.13/32,block,443\n', ['undecided', 'direct']],
    ['by name', 'prefix,verdict\ndefault,direct\nav.contoso.com,block\n', ['undecided', 'undecided']],
    [
      'in JSON',
      '[{"prefix":"203.0.113.13/32","verdict":"block"},{"prefix":"10.0.0.0/8","verdict":"include"}]',
      ['blocked', 'undecided'],
    ],
  ])('%s', (_, text, expected) => {
    const { policy, problems } = readPrefixList(text, 'list.csv')
    expect(problems).toEqual([])
    expect(['203.0.113.13', '203.0.113.20'].map((address) => decide(policy, address).verdict)).toEqual(expected)
  })
})
