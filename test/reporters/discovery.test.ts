import { expect, test } from 'vitest'
import type { ShownDiscovery, ShownWalk } from '../../src/reporters/discovery-data.ts'
import { shownDiscovery } from '../../src/reporters/discovery-data.ts'
import { renderDiscoveryJson } from '../../src/reporters/discovery-json.ts'
import { renderDiscoveryText } from '../../src/reporters/discovery-text.ts'
import { pageOf } from '../../src/reporters/text-page.ts'
import { INSIDE, walked } from '../discovery/walks.ts'
import { ESCAPE, PLAIN } from './samples.ts'

const SOURCE = { title: 'The planning guide', url: 'https://example.org/planning' }
const place = { file: 'inside.zone', line: 7, column: 1 }

function walkOf(extra: Partial<ShownWalk> = {}): ShownWalk {
  return {
    id: 'internal/lync-2013/contoso.com',
    client: 'lync-2013',
    name: 'Lync 2013',
    view: 'internal',
    domain: 'contoso.com',
    kind: 'desktop',
    steps: [
      { asked: 'lyncdiscoverinternal.contoso.com', type: 'host', outcome: 'absent', why: 'does not exist', seen: [] },
      {
        asked: '_sipinternaltls._tcp.contoso.com',
        type: 'SRV',
        outcome: 'reached',
        why: 'leads to pool01.contoso.com',
        seen: [{ text: 'sip.contoso.com A 10.0.0.1', place }],
      },
    ],
    end: {
      verdict: 'signs-in',
      servers: ['pool01.contoso.com'],
      side: 'inside',
      port: 5061,
      certificates: ['pool'],
      reason: 'found by _sipinternaltls._tcp.contoso.com',
    },
    confidence: 'confirmed',
    sources: [SOURCE],
    ...extra,
  }
}

function text(walks: readonly ShownWalk[], notWalked: ShownDiscovery['notWalked'] = []): string {
  return renderDiscoveryText({ walks, notWalked }, pageOf(PLAIN))
}

test('servers that show certificates for the same name are told together', () => {
  const shows = (server: string, certificate: string, holding: string) => ({
    text: `${server} shows the certificate ${certificate}, ${holding}`,
    place: { file: `${certificate}.pem`, line: 1 },
    shown: { server, certificate, holding },
  })
  const holds = 'which holds sip.contoso.com'
  const seen = [
    shows('fe01', 'one', holds),
    shows('fe02', 'two', holds),
    shows('fe03', 'c', 'which does not hold sip.contoso.com'),
    shows('fe04', 'four', holds),
  ]
  const step = { asked: 'sip.contoso.com', type: 'host', outcome: 'reached', why: 'leads to pool01', seen } as const
  expect(text([walkOf({ steps: [step] })])).toContain(`
                 fe01 shows the certificate one, which holds sip.contoso.com  (one.pem:1)
                   so do fe02 (two)
                 fe03 shows the certificate c, which does not hold sip.contoso.com  (c.pem:1)
                 fe04 shows the certificate four, which holds sip.contoso.com  (four.pem:1)
`)
})

test('a walk is read from its end to its steps, with where each record stands', () => {
  expect(text([walkOf()])).toBe(`Lync 2013 inside, contoso.com: signs in at pool01.contoso.com, port 5061
   1  no answer  lyncdiscoverinternal.contoso.com: does not exist
   2  found      _sipinternaltls._tcp.contoso.com (SRV): leads to pool01.contoso.com
                 sip.contoso.com A 10.0.0.1  (inside.zone:7:1)
  how       found by _sipinternaltls._tcp.contoso.com
  shown     certificates: pool

The order is documented in
  The planning guide
    https://example.org/planning
`)
})

test.each<[string, Partial<ShownWalk>, readonly string[]]>([
  [
    'a failure tells why and what to do',
    { view: 'external', end: { verdict: 'fails', reason: 'sip.contoso.com leads inside', fix: 'correct it' } },
    [
      'Lync 2013 outside, contoso.com: finds no server',
      '  because   sip.contoso.com leads inside',
      '  fix       correct it',
    ],
  ],
  [
    'what is not known tells what to give',
    { view: 'vpn', end: { verdict: 'undecided', reason: 'not given', settledBy: 'dns.vpn' } },
    [
      'Lync 2013 in the VPN, contoso.com: where it ends up is not known',
      '  because   not given',
      '  give      dns.vpn',
    ],
  ],
  [
    'a mobile client reaches a service, and signs in nowhere',
    { kind: 'mobile' },
    ['Lync 2013 inside, contoso.com: reaches the mobility service through pool01.contoso.com, port 5061'],
  ],
  [
    'a way round is told with its remedy',
    {
      end: {
        verdict: 'signs-in',
        servers: ['edge01.contoso.com'],
        side: 'outside',
        port: 443,
        certificates: [],
        reason: 'found by sip.contoso.com',
        detour: 'as if it were outside',
        fix: 'add the records',
      },
    },
    [
      '  how       found by sip.contoso.com, at the Access Edge service',
      '  shown     certificates: none',
      '  misled    as if it were outside',
      '  fix       add the records',
    ],
  ],
  [
    'an order that is documented in part says so',
    { note: 'No page gives it as a whole.', confidence: 'unconfirmed' },
    ['  note      No page gives it as a whole.', '  for Lync 2013 only in part'],
  ],
])('%s', (_, extra, lines) => {
  const shown = text([walkOf(extra)]).split('\n')
  for (const line of lines) expect(shown).toContain(line)
})

test('a record that several steps looked at is shown once', () => {
  const [, step] = walkOf().steps
  const shown = text([walkOf({ steps: step ? [step, step] : [] })])
  expect(shown.split('inside.zone:7:1')).toHaveLength(2)
})

test('who is not walked is told, and that nobody is', () => {
  const notWalked = [
    { client: 'Lync for Mac 2011', why: 'no page gives the order' },
    { client: 'Lync 2013', view: 'external' as const, why: 'there is no Edge' },
  ]
  expect(text([], notWalked)).toBe(`no client looks for its server here

Not walked
  Lync for Mac 2011: no page gives the order
  Lync 2013 outside: there is no Edge
`)
})

test('what comes from input cannot steer a terminal', () => {
  const shown = text([walkOf({ end: { verdict: 'fails', reason: `${ESCAPE}[2J`, fix: 'x' } })])
  expect(shown).not.toContain(ESCAPE)
})

test('programs get the same as plain data, without the rows of the table', async () => {
  const { walks, notWalked } = await walked({ internal: [...INSIDE, 'lyncdiscoverinternal A 10.0.0.1'], edge: ' none' })
  const environment = { path: 'env.yaml', name: 'Small', product: 'lync-2013' }
  const data = JSON.parse(renderDiscoveryJson(shownDiscovery(walks, notWalked), environment))
  expect(data).toMatchObject({
    discoveryVersion: 1,
    environment,
    walks: [
      {
        id: 'internal/lync-2013/contoso.com',
        client: 'lync-2013',
        name: 'Lync 2013',
        steps: [{ asked: 'lyncdiscoverinternal.contoso.com', outcome: 'reached' }],
        end: { verdict: 'signs-in', servers: ['pool01.contoso.com'], port: 5061, certificates: ['pool'] },
        sources: expect.arrayContaining([{ title: expect.any(String), url: expect.stringContaining('https://') }]),
      },
    ],
    notWalked: [
      { client: 'Lync 2013', view: 'external' },
      { client: 'Lync 2013', view: 'vpn' },
    ],
  })
  expect(data.walks[0].steps[0].seen[0]).toEqual({
    text: 'lyncdiscoverinternal.contoso.com A 10.0.0.1',
    place: expect.objectContaining({ file: 'env.yaml', line: expect.any(Number) }),
  })
  expect(Object.keys(data.walks[0])).not.toContain('row')
})
