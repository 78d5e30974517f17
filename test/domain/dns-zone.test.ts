import { describe, expect, test } from 'vitest'
import { type Lookup, lookup, makeZone, type Zones } from '../../src/domain/dns-zone.ts'
import type { DnsRecord } from '../../src/question.ts'

const PLACE = { file: 'env.yaml', line: 1, column: 1 }

/** `name type data`, all absolute. */
function record(line: string): DnsRecord {
  const [name = '', type = '', data = ''] = line.split(' ')
  return { name, type, data, place: PLACE }
}

/** A view of these zones, each with its records. */
function view(zones: { readonly [apex: string]: readonly string[] }): Zones {
  return new Map(Object.entries(zones).map(([apex, lines]) => [apex, makeZone(apex, lines.map(record), PLACE)]))
}

/** What the view says, in one line. */
function said(answer: Lookup): string {
  if (answer.status === 'outside')
    return `outside ${answer.name}${answer.delegatedFrom ? ` (${answer.delegatedFrom})` : ''}`
  if (answer.status === 'unread') return `unread ${answer.name}: ${answer.reason}`
  const chain = answer.chain.map(({ data }) => `-> ${data} `).join('')
  const records = answer.records.map(({ name, data }) => ` ${name}=${data}`).join('')
  return `${chain}${answer.outcome}${records} [${answer.decidedBy?.zone}]`
}

const ask = (zones: Zones, question: string) => {
  const [name = '', type = 'A'] = question.split(' ')
  return said(lookup(zones, name, type))
}

describe('a zone is a closed world', () => {
  const zones = view({
    'contoso.com': ['contoso.com NS ns1.contoso.com', 'sip.contoso.com A 192.0.2.10', 'a.b.contoso.com A 192.0.2.11'],
  })

  test.each([
    ['sip.contoso.com', 'found sip.contoso.com=192.0.2.10 [contoso.com]'],
    ['sip.contoso.com AAAA', 'no-data [contoso.com]'],
    ['meet.contoso.com', 'no-such-name [contoso.com]'],
    ['x.sip.contoso.com', 'no-such-name [contoso.com]'],
    // The apex exists, with or without records, and its NS records delegate nothing.
    ['contoso.com', 'no-data [contoso.com]'],
    ['contoso.com NS', 'found contoso.com=ns1.contoso.com [contoso.com]'],
    // A name with something below it exists, without records of its own (RFC 8020).
    ['b.contoso.com', 'no-data [contoso.com]'],
    ['com', 'outside com'],
    ['notcontoso.com', 'outside notcontoso.com'],
    ['contoso.com.example.net', 'outside contoso.com.example.net'],
    ['.', 'outside .'],
  ])('%s: %s', (question, answer) => {
    expect(ask(zones, question)).toBe(answer)
  })

  test('several records of one type, in their order', () => {
    const pool = view({ 'contoso.net': ['p.contoso.net A 192.0.2.2', 'p.contoso.net A 192.0.2.1'] })
    expect(ask(pool, 'p.contoso.net')).toBe('found p.contoso.net=192.0.2.2 p.contoso.net=192.0.2.1 [contoso.net]')
  })

  test('an empty zone denies everything below its apex', () => {
    expect(ask(view({ 'contoso.com': [] }), 'sip.contoso.com')).toBe('no-such-name [contoso.com]')
  })
})

describe('the longest zone decides', () => {
  const zones = view({
    'contoso.com': ['sip.contoso.com A 192.0.2.1', 'x.meet.contoso.com A 192.0.2.2'],
    'meet.contoso.com': ['meet.contoso.com A 192.0.2.3'],
    '_sipinternaltls._tcp.contoso.org': ['_sipinternaltls._tcp.contoso.org SRV sip.contoso.org'],
  })

  test.each([
    ['meet.contoso.com', 'found meet.contoso.com=192.0.2.3 [meet.contoso.com]'],
    // The zone above may hold the name: it is not asked.
    ['x.meet.contoso.com', 'no-such-name [meet.contoso.com]'],
    ['sip.contoso.com', 'found sip.contoso.com=192.0.2.1 [contoso.com]'],
    [
      '_sipinternaltls._tcp.contoso.org SRV',
      'found _sipinternaltls._tcp.contoso.org=sip.contoso.org [_sipinternaltls._tcp.contoso.org]',
    ],
    ['sip.contoso.org', 'outside sip.contoso.org'],
  ])('%s: %s', (question, answer) => {
    expect(ask(zones, question)).toBe(answer)
  })
})

describe('a delegation ends what the zone knows', () => {
  const zones = view({
    'contoso.com': [
      'eu.contoso.com NS ns1.eu.contoso.com',
      'ns1.eu.contoso.com A 192.0.2.53',
      'paris.eu.contoso.com NS ns2.contoso.com',
      'us.contoso.com NS ns1.us.contoso.com',
      'sip.contoso.com CNAME sip.eu.contoso.com',
    ],
    'us.contoso.com': ['sip.us.contoso.com A 192.0.2.3'],
  })

  test.each([
    ['eu.contoso.com', 'outside eu.contoso.com (eu.contoso.com)'],
    // Glue is not authoritative.
    ['ns1.eu.contoso.com', 'outside ns1.eu.contoso.com (eu.contoso.com)'],
    ['eu.contoso.com NS', 'outside eu.contoso.com (eu.contoso.com)'],
    ['sip.contoso.com', 'outside sip.eu.contoso.com (eu.contoso.com)'],
    // The delegated zone is given as well.
    ['sip.us.contoso.com', 'found sip.us.contoso.com=192.0.2.3 [us.contoso.com]'],
    ['x.us.contoso.com', 'no-such-name [us.contoso.com]'],
  ])('%s: %s', (question, answer) => {
    expect(ask(zones, question)).toBe(answer)
  })
})

describe('wildcards, with the zone of RFC 4592 section 2.2.1', () => {
  const zones = view({
    example: [
      'example NS ns.example.com',
      '*.example TXT wildcard',
      '*.example MX host1.example',
      'sub.*.example TXT literal',
      'host1.example A 192.0.2.1',
      '_ssh._tcp.host1.example SRV host1.example',
      '_ssh._tcp.host2.example SRV host2.example',
      'subdel.example NS ns.example.com',
    ],
  })

  test.each([
    ['host3.example MX', 'found host3.example=host1.example [example]'],
    ['host3.example A', 'no-data [example]'],
    ['foo.bar.example TXT', 'found foo.bar.example=wildcard [example]'],
    ['host1.example MX', 'no-data [example]'],
    ['sub.*.example MX', 'no-data [example]'],
    ['_telnet._tcp.host1.example SRV', 'no-such-name [example]'],
    ['host.subdel.example A', 'outside host.subdel.example (subdel.example)'],
    ['ghost.*.example MX', 'no-such-name [example]'],
    // An empty non-terminal exists, and is no wildcard match.
    ['host2.example MX', 'no-data [example]'],
    ['_tcp.host1.example TXT', 'no-data [example]'],
    // The asterisk itself is a name like any other.
    ['*.example TXT', 'found *.example=wildcard [example]'],
  ])('%s: %s', (question, answer) => {
    expect(ask(zones, question)).toBe(answer)
  })

  test('the closest encloser decides, not the wildcard above it', () => {
    const nested = view({ example: ['*.example A 192.0.2.1', '*.a.example A 192.0.2.2', 'x.b.example A 192.0.2.3'] })
    expect(ask(nested, 'y.a.example')).toBe('found y.a.example=192.0.2.2 [example]')
    expect(ask(nested, 'z.y.a.example')).toBe('found z.y.a.example=192.0.2.2 [example]')
    expect(ask(nested, 'y.b.example')).toBe('no-such-name [example]')
    expect(ask(nested, 'y.c.example')).toBe('found y.c.example=192.0.2.1 [example]')
  })

  test('a wildcard may be an alias', () => {
    const zone = view({ example: ['*.example CNAME www.example', 'www.example A 192.0.2.1'] })
    expect(ask(zone, 'any.example')).toBe('-> www.example found www.example=192.0.2.1 [example]')
  })
})

describe('aliases', () => {
  const zones = view({
    'contoso.com': [
      'lyncdiscover.contoso.com CNAME webext.contoso.com',
      'webext.contoso.com CNAME rp.fabrikam.com',
      'dangling.contoso.com CNAME nothing.contoso.com',
      'away.contoso.com CNAME www.example.net',
      'self.contoso.com CNAME self.contoso.com',
      'a.contoso.com CNAME b.contoso.com',
      'b.contoso.com CNAME c.contoso.com',
      'c.contoso.com CNAME b.contoso.com',
      'ipv4.contoso.com CNAME rp.fabrikam.com',
    ],
    'fabrikam.com': ['rp.fabrikam.com A 192.0.2.40'],
  })

  test.each([
    [
      'lyncdiscover.contoso.com',
      '-> webext.contoso.com -> rp.fabrikam.com found rp.fabrikam.com=192.0.2.40 [fabrikam.com]',
    ],
    ['lyncdiscover.contoso.com AAAA', '-> webext.contoso.com -> rp.fabrikam.com no-data [fabrikam.com]'],
    // Whoever asks for the alias itself gets it.
    ['lyncdiscover.contoso.com CNAME', 'found lyncdiscover.contoso.com=webext.contoso.com [contoso.com]'],
    ['dangling.contoso.com', '-> nothing.contoso.com no-such-name [contoso.com]'],
    ['away.contoso.com', 'outside www.example.net'],
    ['self.contoso.com', '-> self.contoso.com loop [contoso.com]'],
    ['a.contoso.com', '-> b.contoso.com -> c.contoso.com -> b.contoso.com loop [contoso.com]'],
  ])('%s: %s', (question, answer) => {
    expect(ask(zones, question)).toBe(answer)
  })

  const chain = (length: number) =>
    view({
      z: [...Array.from({ length }, (_, index) => `n${index}.z CNAME n${index + 1}.z`), `n${length}.z A 192.0.2.1`],
    })

  test('a long chain is followed, an endless one given up', () => {
    expect(lookup(chain(16), 'n0.z', 'A')).toMatchObject({ outcome: 'found' })
    expect(lookup(chain(17), 'n0.z', 'A')).toMatchObject({ outcome: 'loop' })
  })

  test('a domain that stands for another (DNAME)', () => {
    const zone = view({
      'contoso.com': [
        'old.contoso.com DNAME fabrikam.com',
        'old.contoso.com A 192.0.2.1',
        'sip.old.contoso.com A 192.0.2.2',
      ],
      'fabrikam.com': ['sip.fabrikam.com A 192.0.2.3', 'a.b.fabrikam.com A 192.0.2.4'],
      'loop.example': ['loop.example DNAME x.loop.example'],
    })
    expect(ask(zone, 'old.contoso.com')).toBe('found old.contoso.com=192.0.2.1 [contoso.com]')
    expect(ask(zone, 'sip.old.contoso.com')).toBe('-> sip.fabrikam.com found sip.fabrikam.com=192.0.2.3 [fabrikam.com]')
    expect(ask(zone, 'a.b.old.contoso.com')).toBe('-> a.b.fabrikam.com found a.b.fabrikam.com=192.0.2.4 [fabrikam.com]')
    expect(ask(zone, 'meet.old.contoso.com')).toBe('-> meet.fabrikam.com no-such-name [fabrikam.com]')
    expect(ask(zone, 'a.loop.example')).toMatch(/ loop \[loop\.example\]$/)
  })
})

describe('what is in a zone and not known', () => {
  const unread = [
    { name: 'lyncdiscover.contoso.com', types: ['A'], reason: 'an alias' },
    { name: 'meet.contoso.com', types: ['CNAME'], reason: 'a provider chooses' },
    { name: '*.apps.contoso.com', types: [], reason: 'not understood' },
    { name: 'old.contoso.com', types: ['DNAME'], reason: 'cut' },
    { name: 'branch.contoso.com', types: ['NS'], reason: 'cut' },
    { name: 'contoso.com', types: ['NS'], reason: 'cut' },
  ]
  const records = [
    'lyncdiscover.contoso.com TXT x',
    'dialin.contoso.com CNAME lyncdiscover.contoso.com',
    '*.contoso.com A 192.0.2.1',
  ]
  const zones: Zones = new Map([['contoso.com', makeZone('contoso.com', records.map(record), PLACE, { unread })]])

  test.each([
    ['lyncdiscover.contoso.com', 'unread lyncdiscover.contoso.com: an alias'],
    // The other types at the name are known.
    ['lyncdiscover.contoso.com TXT', 'found lyncdiscover.contoso.com=x [contoso.com]'],
    ['lyncdiscover.contoso.com AAAA', 'no-data [contoso.com]'],
    ['dialin.contoso.com', 'unread lyncdiscover.contoso.com: an alias'],
    // An alias answers every type.
    ['meet.contoso.com AAAA', 'unread meet.contoso.com: a provider chooses'],
    ['x.apps.contoso.com', 'unread x.apps.contoso.com: not understood'],
    // The name exists, so the wildcard above does not answer for it.
    ['apps.contoso.com', 'no-data [contoso.com]'],
    ['sip.old.contoso.com', 'unread sip.old.contoso.com: cut'],
    ['sip.branch.contoso.com', 'unread sip.branch.contoso.com: cut'],
    ['branch.contoso.com', 'unread branch.contoso.com: cut'],
    ['old.contoso.com', 'no-data [contoso.com]'],
    ['sip.contoso.com', 'found sip.contoso.com=192.0.2.1 [contoso.com]'],
  ])('%s: %s', (question, answer) => {
    expect(ask(zones, question)).toBe(answer)
  })
})

describe('a zone of which only a part may be told', () => {
  const records = [
    'sip.contoso.com A 192.0.2.1',
    'dialin.contoso.com CNAME meet.contoso.com',
    '*.apps.contoso.com A 192.0.2.2',
  ]
  const zone = makeZone('contoso.com', records.map(record), PLACE, { partial: 'a part' })
  const zones: Zones = new Map([['contoso.com', zone]])

  test.each([
    ['sip.contoso.com', 'found sip.contoso.com=192.0.2.1 [contoso.com]'],
    ['dialin.contoso.com CNAME', 'found dialin.contoso.com=meet.contoso.com [contoso.com]'],
    ['dialin.contoso.com', 'unread meet.contoso.com: a part'],
    ['sip.contoso.com AAAA', 'unread sip.contoso.com: a part'],
    ['lyncdiscover.contoso.com', 'unread lyncdiscover.contoso.com: a part'],
    // In the rest of the zone the name may have records of its own.
    ['x.apps.contoso.com', 'unread x.apps.contoso.com: a part'],
    ['*.apps.contoso.com', 'found *.apps.contoso.com=192.0.2.2 [contoso.com]'],
  ])('%s: %s', (question, answer) => {
    expect(ask(zones, question)).toBe(answer)
  })
})
