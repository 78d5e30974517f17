import { describe, expect, test } from 'vitest'
import type { DnsView } from '../../src/question.ts'
import { countQuestions, INSIDE, inShort, OUTSIDE, POOL, type Small, walked, walkOf } from './walks.ts'

interface Case {
  readonly name: string
  readonly client?: string
  readonly view?: DnsView
  readonly given: Small
  /** In short. */
  readonly walk: readonly string[]
  /** A part of the reason or of what misled the client. */
  readonly says?: string
  /** A part of what to do. */
  readonly fix?: string
  readonly give?: string
}

function of(view: DnsView, records: readonly string[], more: Small = {}): Small {
  return { ...more, [view]: records }
}

const HOME = 'pool01.contoso.com:5061 inside [pool]'
const EDGE = 'edge01.contoso.com:443 outside'

async function expectWalk({
  client = 'lync-2013',
  view = 'internal',
  given,
  walk,
  says,
  fix,
  give,
}: Case): Promise<void> {
  const found = await walkOf(given, { clients: [client], views: [view] })
  expect(inShort(found)).toEqual(walk)
  const { end } = found
  const reason = end.verdict === 'signs-in' ? end.detour : end.reason
  if (says !== undefined) expect(reason).toContain(says)
  if (fix !== undefined) expect(end).toMatchObject({ fix: expect.stringContaining(fix) })
  if (give !== undefined) expect(end).toMatchObject({ verdict: 'undecided', settledBy: give })
}

describe('a desktop client inside', () => {
  test.each<Case>([
    {
      name: 'is answered by Autodiscover, and signs in at its home pool',
      given: of('internal', [...INSIDE, 'lyncdiscoverinternal A 10.0.0.1']),
      walk: ['lyncdiscoverinternal.contoso.com reached', HOME],
    },
    {
      name: 'follows an alias of Autodiscover; a wildcard may stand for the name',
      given: of('internal', [...INSIDE, 'lyncdiscoverinternal CNAME pool01'], {
        poolNames: 'pool01.contoso.com, "*.contoso.com"',
      }),
      walk: ['lyncdiscoverinternal.contoso.com reached', HOME],
    },
    {
      name: 'goes on to the SRV record where no Autodiscover name exists',
      given: of('internal', [...INSIDE, '_sipinternaltls._tcp SRV 0 0 5061 pool01']),
      walk: [
        'lyncdiscoverinternal.contoso.com absent',
        'lyncdiscover.contoso.com absent',
        '_sipinternaltls._tcp.contoso.com reached',
        HOME,
      ],
    },
    {
      name: 'falls back to sip last but one',
      given: of('internal', [...INSIDE, 'sip A 10.0.0.1']),
      walk: [
        'lyncdiscoverinternal.contoso.com absent',
        'lyncdiscover.contoso.com absent',
        '_sipinternaltls._tcp.contoso.com absent',
        '_sip._tls.contoso.com absent',
        'sipinternal.contoso.com absent',
        'sip.contoso.com reached',
        HOME,
      ],
    },
    {
      name: 'takes _sipinternal over TCP, without a certificate, where that is allowed',
      given: of('internal', [...INSIDE, '_sipinternal._tcp SRV 0 0 5060 pool01'], {
        features: '{ signIn: { tcp: true } }',
      }),
      walk: [
        'lyncdiscoverinternal.contoso.com absent',
        'lyncdiscover.contoso.com absent',
        '_sipinternaltls._tcp.contoso.com absent',
        '_sipinternal._tcp.contoso.com reached',
        'pool01.contoso.com:5060 inside []',
      ],
    },
    {
      name: 'does not ask for _sipinternal where TCP is not allowed',
      given: of('internal', [...INSIDE, '_sipinternal._tcp SRV 0 0 5060 pool01']),
      walk: [
        'lyncdiscoverinternal.contoso.com absent',
        'lyncdiscover.contoso.com absent',
        '_sipinternaltls._tcp.contoso.com absent',
        '_sip._tls.contoso.com absent',
        'sipinternal.contoso.com absent',
        'sip.contoso.com absent',
        'sipexternal.contoso.com absent',
        'fails',
      ],
      says: 'none of the names it asks for exists in the internal view',
      fix: 'add lyncdiscoverinternal.contoso.com to the internal view',
    },
    {
      name: 'of several SRV records takes that of the lowest priority, then of the highest weight',
      given: of('internal', [
        ...INSIDE,
        '_sipinternaltls._tcp SRV 20 0 5061 gone',
        '_sipinternaltls._tcp SRV 10 1 5061 gone',
        '_sipinternaltls._tcp SRV 10 9 5061 pool01',
      ]),
      walk: [
        'lyncdiscoverinternal.contoso.com absent',
        'lyncdiscover.contoso.com absent',
        '_sipinternaltls._tcp.contoso.com reached',
        HOME,
      ],
    },
    {
      name: 'is misled by a preferred SRV record that leads nowhere',
      given: of('internal', [
        ...INSIDE,
        '_sipinternaltls._tcp SRV 10 0 5061 pool01',
        '_sipinternaltls._tcp SRV 0 0 5061 gone',
      ]),
      walk: [
        'lyncdiscoverinternal.contoso.com absent',
        'lyncdiscover.contoso.com absent',
        '_sipinternaltls._tcp.contoso.com reached',
        `${HOME} misled`,
      ],
      says: 'gone.contoso.com does not exist in the internal view',
    },
    {
      name: 'goes past a record that says there is no such service',
      given: of('internal', [...INSIDE, '_sipinternaltls._tcp SRV 0 0 0 .', 'sip A 10.0.0.1']),
      walk: [
        'lyncdiscoverinternal.contoso.com absent',
        'lyncdiscover.contoso.com absent',
        '_sipinternaltls._tcp.contoso.com absent',
        '_sip._tls.contoso.com absent',
        'sipinternal.contoso.com absent',
        'sip.contoso.com reached',
        HOME,
      ],
    },
    {
      name: 'that sees only the record for outside signs in as if it were outside',
      given: of('internal', ['sip A 198.51.100.1', '_sip._tls SRV 0 0 443 sip']),
      walk: [
        'lyncdiscoverinternal.contoso.com absent',
        'lyncdiscover.contoso.com absent',
        '_sipinternaltls._tcp.contoso.com absent',
        '_sip._tls.contoso.com reached',
        `${EDGE} [edge] misled`,
      ],
      says: 'inside it signs in at edge01.contoso.com, as if it were outside',
    },
    {
      name: 'that gets the Autodiscover answer for outside takes the way in for inside from it',
      given: of('internal', [...INSIDE, 'lyncdiscover A 198.51.100.9']),
      walk: [
        'lyncdiscoverinternal.contoso.com absent',
        'lyncdiscover.contoso.com reached',
        'pool01.contoso.com:5061 inside [proxy pool]',
      ],
    },
  ])('$name', expectWalk)
})

describe('what misleads a client inside, and how it goes on', () => {
  const FALLBACK = [
    '_sipinternaltls._tcp.contoso.com absent',
    '_sip._tls.contoso.com absent',
    'sipinternal.contoso.com absent',
    'sip.contoso.com reached',
    `${HOME} misled`,
  ]
  test.each<Case>([
    {
      name: 'an Autodiscover name at an address nobody has',
      given: of('internal', [...INSIDE, 'lyncdiscoverinternal A 10.0.0.7', 'sip A 10.0.0.1']),
      walk: ['lyncdiscoverinternal.contoso.com fails', 'lyncdiscover.contoso.com absent', ...FALLBACK],
      says: 'it leads to 10.0.0.7: no server of this description',
    },
    {
      name: 'a certificate without the Autodiscover name',
      given: of('internal', [...INSIDE, 'lyncdiscoverinternal A 10.0.0.1', 'sip A 10.0.0.1'], {
        poolNames: 'pool01.contoso.com, sip.contoso.com',
      }),
      walk: ['lyncdiscoverinternal.contoso.com fails', 'lyncdiscover.contoso.com absent', ...FALLBACK],
      says: 'pool01.contoso.com shows the certificate pool, which does not hold lyncdiscoverinternal.contoso.com',
      fix: 'request pool again with the subject alternative name lyncdiscoverinternal.contoso.com as well',
    },
    {
      name: 'an alias in a circle',
      given: of('internal', [
        ...INSIDE,
        'lyncdiscoverinternal CNAME a',
        'a CNAME lyncdiscoverinternal',
        'sip A 10.0.0.1',
      ]),
      walk: ['lyncdiscoverinternal.contoso.com fails', 'lyncdiscover.contoso.com absent', ...FALLBACK],
      says: 'the aliases of lyncdiscoverinternal.contoso.com never end',
    },
    {
      name: 'a home pool whose name does not exist',
      given: of('internal', ['lyncdiscoverinternal A 10.0.0.1', 'sip A 10.0.0.1']),
      walk: ['lyncdiscoverinternal.contoso.com fails', 'lyncdiscover.contoso.com absent', ...FALLBACK],
      says: 'pool01.contoso.com answers; pool01.contoso.com does not exist in the internal view',
    },
    {
      name: 'the Autodiscover name for outside, behind a proxy that clients inside do not reach',
      given: of('internal', [...INSIDE, 'lyncdiscover A 198.51.100.9', 'sip A 10.0.0.1'], {
        proxies: `\n  - { name: rp01, public: 198.51.100.9, hairpin: false }`,
      }),
      walk: ['lyncdiscoverinternal.contoso.com absent', 'lyncdiscover.contoso.com fails', ...FALLBACK],
      says: 'clients inside do not reach the public address of rp01',
    },
  ])('$name', expectWalk)

  test.each<Case>([
    {
      name: 'an SRV record to another domain',
      given: of('internal', [...INSIDE, '_sipinternaltls._tcp SRV 0 0 5061 pool01.contoso.net.']),
      walk: ['_sipinternaltls._tcp.contoso.com fails', 'fails'],
      says: 'it leads to pool01.contoso.net, which is not in contoso.com',
      fix: 'lead the record to a host of contoso.com',
    },
    {
      name: 'an SRV record with the port of nobody',
      given: of('internal', [...INSIDE, '_sipinternaltls._tcp SRV 0 0 443 pool01']),
      walk: ['_sipinternaltls._tcp.contoso.com fails', 'fails'],
      says: 'the client tries port 443 of pool01.contoso.com, and pool01.contoso.com listens on 5061',
    },
    {
      name: 'an SRV record to a server whose certificate has only a wildcard',
      given: of('internal', [...INSIDE, '_sipinternaltls._tcp SRV 0 0 5061 pool01'], { poolNames: '"*.contoso.com"' }),
      walk: ['_sipinternaltls._tcp.contoso.com fails', 'fails'],
      says: 'which holds only *.contoso.com for pool01.contoso.com, a name that must be spelled out',
    },
    {
      name: 'TCP at an Access Edge service',
      given: of('internal', ['_sipinternal._tcp SRV 0 0 5060 sip', 'sip A 198.51.100.2'], {
        features: '{ signIn: { tcp: true } }',
      }),
      walk: ['_sipinternal._tcp.contoso.com fails', 'sip.contoso.com fails', 'fails'],
      says: 'the Web Conferencing Edge service, which does not offer this service',
    },
    {
      name: 'an SRV record to the virtual address of the web services',
      given: of('internal', ['_sipinternaltls._tcp SRV 0 0 5061 pool01', 'pool01 A 10.0.0.20'], {
        pools: POOL.replace('external:', 'vip: 10.0.0.20, external:'),
      }),
      walk: ['_sipinternaltls._tcp.contoso.com fails', 'fails'],
      says: 'it leads to 10.0.0.20: the web services of pool01.contoso.com, which does not offer this service',
    },
  ])('$name, and nothing else', async ({ given, walk, says, fix }) => {
    const found = await walkOf(given, { clients: ['lync-2013'], views: ['internal'] })
    expect(inShort(found).filter((line) => !line.endsWith(' absent'))).toEqual(walk)
    if (says !== undefined) expect(found.end).toMatchObject({ reason: expect.stringContaining(says) })
    if (fix !== undefined) expect(found.end).toMatchObject({ fix: expect.stringContaining(fix) })
  })

  test('an address nobody has may be that of an earlier system', async () => {
    const given = of('internal', ['lyncdiscoverinternal A 10.0.0.7'], { more: 'coexistsWith: [lync-2010]' })
    const { end } = await walkOf(given, { clients: ['lync-2013'], views: ['internal'] })
    expect(end).toMatchObject({ verdict: 'undecided', settledBy: 'coexistsWith' })
  })

  test('without strict naming a parent domain will do', async () => {
    const given = (features: string): Small => ({
      sipDomain: 'retail.contoso.com',
      internal: ['_sipinternaltls._tcp SRV 0 0 5061 pool01.contoso.com.'],
      parent: ['pool01 A 10.0.0.1'],
      features,
    })
    const choice = { clients: ['lync-2013'], views: ['internal'] } as const
    expect((await walkOf(given('{}'), choice)).end).toMatchObject({ verdict: 'fails' })
    const lax = await walkOf(given('{ signIn: { strictDnsNaming: false } }'), choice)
    expect(inShort(lax).at(-1)).toBe(HOME)
  })
})

describe('a desktop client outside', () => {
  test.each<Case>([
    {
      name: 'is answered through the reverse proxy, and signs in at the Access Edge service',
      view: 'external',
      given: of('external', [...OUTSIDE, 'lyncdiscover A 198.51.100.9']),
      walk: ['lyncdiscoverinternal.contoso.com absent', 'lyncdiscover.contoso.com reached', `${EDGE} [proxy edge]`],
    },
    {
      name: 'that finds the internal answer waits, and goes on',
      view: 'external',
      given: of('external', [...OUTSIDE, 'lyncdiscoverinternal A 10.0.0.1', 'lyncdiscover A 198.51.100.9']),
      walk: [
        'lyncdiscoverinternal.contoso.com fails',
        'lyncdiscover.contoso.com reached',
        `${EDGE} [proxy edge] misled`,
      ],
      says: 'a server inside that clients outside wait for and do not reach',
      fix: 'remove lyncdiscoverinternal.contoso.com from the external view',
    },
    {
      name: 'takes the port of the SRV record',
      view: 'external',
      given: of('external', [...OUTSIDE, '_sip._tls SRV 0 0 5061 sip'], {
        edge: `\n  - { fqdn: edge01.contoso.com, nat: false, services: { access: { fqdn: sip.contoso.com, port: 5061 } }, servers: [{ external: { access: 198.51.100.1 } }] }`,
      }),
      walk: [
        'lyncdiscoverinternal.contoso.com absent',
        'lyncdiscover.contoso.com absent',
        '_sipinternaltls._tcp.contoso.com absent',
        '_sip._tls.contoso.com reached',
        'edge01.contoso.com:5061 outside [edge]',
      ],
    },
    {
      name: 'fails where all that is left leads inside',
      view: 'external',
      given: of('external', ['sip A 10.0.0.1']),
      walk: [
        'lyncdiscoverinternal.contoso.com absent',
        'lyncdiscover.contoso.com absent',
        '_sipinternaltls._tcp.contoso.com absent',
        '_sip._tls.contoso.com absent',
        'sipinternal.contoso.com absent',
        'sip.contoso.com fails',
        'sipexternal.contoso.com absent',
        'fails',
      ],
      says: 'sip.contoso.com: it leads to pool01.contoso.com, a server inside',
    },
    {
      name: 'is told what to add where there is nothing',
      view: 'external',
      client: 'skype-for-business',
      given: of('external', ['www A 198.51.100.50'], { product: 'sfb-2019' }),
      walk: [
        'lyncdiscoverinternal.contoso.com absent',
        'lyncdiscover.contoso.com absent',
        '_sipinternaltls._tcp.contoso.com absent',
        '_sip._tls.contoso.com absent',
        'sipinternal.contoso.com absent',
        'sip.contoso.com absent',
        'sipexternal.contoso.com absent',
        'fails',
      ],
      fix: 'add lyncdiscover.contoso.com to the external view',
    },
  ])('$name', expectWalk)
})

describe('a client in the VPN', () => {
  test.each<Case>([
    {
      name: 'that is told of the inside signs in there',
      view: 'vpn',
      given: of('vpn', [...INSIDE, 'lyncdiscoverinternal A 10.0.0.1'], { more: 'vpn: [{ name: staff }]' }),
      walk: ['lyncdiscoverinternal.contoso.com reached', HOME],
    },
    {
      name: 'that is told of the outside signs in at the Access Edge service, without a turn of the firewall',
      view: 'vpn',
      given: of('vpn', [...OUTSIDE, 'lyncdiscover A 198.51.100.9'], {
        more: 'vpn: [{ name: staff }]',
        proxies: `\n  - { name: rp01, public: 198.51.100.9, publish: [{ hosts: [lyncdiscover.contoso.com], to: pool01.contoso.com }] }`,
      }),
      walk: ['lyncdiscoverinternal.contoso.com absent', 'lyncdiscover.contoso.com reached', `${EDGE} [proxy edge]`],
    },
    {
      name: 'ends up nobody knows where as long as its DNS is not given',
      view: 'vpn',
      given: { internal: [], more: 'vpn: [{ name: staff }]' },
      walk: ['lyncdiscoverinternal.contoso.com undecided', 'undecided'],
      give: 'dns.vpn',
    },
  ])('$name', expectWalk)
})

describe('clients that know Autodiscover only', () => {
  const SERVICE = 'rp01:443 outside'
  const mobile: Small = { features: '{ mobility: true }' }
  test.each<Case>([
    {
      name: 'the Store app signs in like a desktop client',
      client: 'lync-windows-store',
      given: of('internal', [...INSIDE, 'lyncdiscoverinternal A 10.0.0.1'], {
        clients: '[{ client: Lync Windows Store app }]',
      }),
      walk: ['lyncdiscoverinternal.contoso.com reached', HOME],
    },
    {
      name: 'the Store app has no fallback',
      client: 'lync-windows-store',
      given: of('internal', [...INSIDE, 'sip A 10.0.0.1'], { clients: '[{ client: Lync Windows Store app }]' }),
      walk: ['lyncdiscoverinternal.contoso.com absent', 'lyncdiscover.contoso.com absent', 'fails'],
    },
    {
      name: 'a mobile client inside goes through the reverse proxy',
      client: 'lync-2013-mobile',
      given: of('internal', [...INSIDE, 'lyncdiscoverinternal A 10.0.0.1'], mobile),
      walk: ['lyncdiscoverinternal.contoso.com reached', `${SERVICE} [pool proxy]`],
    },
    {
      name: 'a mobile client inside does not find the external web services FQDN',
      client: 'lync-2013-mobile',
      given: of('internal', ['pool01 A 10.0.0.1', 'lyncdiscoverinternal A 10.0.0.1'], mobile),
      walk: ['lyncdiscoverinternal.contoso.com fails', 'lyncdiscover.contoso.com absent', 'fails'],
      says: 'the mobility service of pool01.contoso.com is at webext.contoso.com, which does not exist in the internal view',
    },
    {
      name: 'the external web services FQDN leads to the pool itself',
      client: 'lync-2013-mobile',
      given: of('internal', ['webext A 10.0.0.1', 'lyncdiscoverinternal A 10.0.0.1'], mobile),
      walk: ['lyncdiscoverinternal.contoso.com fails', 'lyncdiscover.contoso.com absent', 'fails'],
      fix: 'let webext.contoso.com lead to the reverse proxy',
    },
    {
      name: 'an alias within the domain is followed over HTTPS',
      client: 'lync-2013-mobile',
      view: 'external',
      given: of('external', [...OUTSIDE, 'lyncdiscover CNAME webext'], mobile),
      walk: ['lyncdiscoverinternal.contoso.com absent', 'lyncdiscover.contoso.com reached', `${SERVICE} [proxy]`],
    },
    {
      name: 'over HTTP no certificate needs the name, and port 80 must be published',
      client: 'lync-2013-mobile',
      view: 'external',
      given: of('external', [...OUTSIDE, 'lyncdiscover A 198.51.100.9'], {
        features: '{ mobility: { autodiscoverOverHttp: true } }',
        proxyNames: 'webext.contoso.com',
      }),
      walk: ['lyncdiscoverinternal.contoso.com absent', 'lyncdiscover.contoso.com fails', 'fails'],
      says: 'rp01 does not publish port 80 of lyncdiscover.contoso.com',
    },
    {
      name: 'over HTTP, published',
      client: 'lync-2013-mobile',
      view: 'external',
      given: of('external', [...OUTSIDE, 'lyncdiscover A 198.51.100.9'], {
        features: '{ mobility: { autodiscoverOverHttp: true } }',
        proxyNames: 'webext.contoso.com',
        proxies: `\n  - { name: rp01, public: 198.51.100.9, publish: [{ hosts: [lyncdiscover.contoso.com, webext.contoso.com], to: pool01.contoso.com, ports: { 80: 8080, 443: 4443 } }] }`,
      }),
      walk: ['lyncdiscoverinternal.contoso.com absent', 'lyncdiscover.contoso.com reached', `${SERVICE} [proxy]`],
    },
    {
      name: 'published over HTTP too, and the certificate does not hold the name',
      client: 'lync-2013-mobile',
      view: 'external',
      given: of('external', [...OUTSIDE, 'lyncdiscover A 198.51.100.9'], {
        ...mobile,
        proxyNames: 'webext.contoso.com',
        proxies: `\n  - { name: rp01, public: 198.51.100.9, publish: [{ hosts: [lyncdiscover.contoso.com, webext.contoso.com], to: pool01.contoso.com, ports: { 443: 4443 }, httpAutodiscover: true }] }`,
      }),
      walk: ['lyncdiscoverinternal.contoso.com absent', 'lyncdiscover.contoso.com reached', `${SERVICE} [proxy]`],
    },
    {
      name: 'over HTTP, and published over HTTPS alone with the name in the certificate',
      client: 'lync-2013-mobile',
      view: 'external',
      given: of('external', [...OUTSIDE, 'lyncdiscover A 198.51.100.9'], {
        features: '{ mobility: { autodiscoverOverHttp: true } }',
      }),
      walk: ['lyncdiscoverinternal.contoso.com absent', 'lyncdiscover.contoso.com reached', `${SERVICE} [proxy]`],
    },
    {
      name: 'the reverse proxy shows a certificate without the name',
      client: 'lync-2013-mobile',
      view: 'external',
      given: of('external', [...OUTSIDE, 'lyncdiscover A 198.51.100.9'], {
        ...mobile,
        proxyNames: 'webext.contoso.com',
      }),
      walk: ['lyncdiscoverinternal.contoso.com absent', 'lyncdiscover.contoso.com fails', 'fails'],
      says: 'rp01 shows the certificate proxy, which does not hold lyncdiscover.contoso.com',
    },
    {
      name: 'what the reverse proxy publishes is not given',
      client: 'lync-2013-mobile',
      view: 'external',
      given: of('external', [...OUTSIDE, 'lyncdiscover A 198.51.100.9'], {
        ...mobile,
        proxies: `\n  - { name: rp01, public: 198.51.100.9 }`,
      }),
      walk: ['lyncdiscoverinternal.contoso.com absent', 'lyncdiscover.contoso.com undecided', 'undecided'],
      give: 'reverseProxies.publish',
    },
    {
      name: 'the external web services FQDN is not given',
      client: 'skype-for-business-mobile',
      view: 'internal',
      given: of('internal', ['lyncdiscoverinternal A 10.0.0.1'], {
        ...mobile,
        product: 'sfb-2015',
        pools: POOL.replace('    webServices: { external: webext.contoso.com }\n', ''),
      }),
      walk: ['lyncdiscoverinternal.contoso.com undecided', 'undecided'],
      give: 'pools.webServices.external',
    },
  ])('$name', expectWalk)
})

describe('Lync Phone Edition', () => {
  const phones: Small = { features: '{ phoneEdition: true }' }
  test.each<Case>([
    {
      name: 'asks for SRV records first',
      client: 'lync-phone-edition',
      given: of(
        'internal',
        [...INSIDE, 'lyncdiscoverinternal A 10.0.0.1', '_sipinternaltls._tcp SRV 0 0 5061 pool01'],
        phones,
      ),
      walk: ['_sipinternaltls._tcp.contoso.com reached', HOME],
    },
    {
      name: 'takes the registrar that DHCP hands out as a last resort',
      client: 'lync-phone-edition',
      given: of('internal', [...INSIDE], { ...phones, more: 'network: { dhcp: [{ sipServer: pool01.contoso.com }] }' }),
      walk: [
        '_sipinternaltls._tcp.contoso.com absent',
        '_sip._tls.contoso.com absent',
        'sipinternal.contoso.com absent',
        'sip.contoso.com absent',
        'sipexternal.contoso.com absent',
        'option 120 reached',
        HOME,
      ],
    },
  ])('$name', expectWalk)
})

describe('who is walked', () => {
  const ids = async (small: Small) => (await walked({ internal: [], external: [], ...small })).walks.map(({ id }) => id)
  const left = async (small: Small) =>
    (await walked({ internal: [], external: [], ...small })).notWalked.map(({ client, view, why }) =>
      [client, view, why].filter(Boolean).join(' | '),
    )

  test.each([
    [
      'the clients of the product, without a list',
      {},
      ['external/lync-2013/contoso.com', 'internal/lync-2013/contoso.com'],
    ],
    [
      'those of a later product, with mobile clients where they are wanted',
      { product: 'sfb-se', features: '{ mobility: true, remoteAccess: false }' },
      [
        'external/skype-for-business-mobile/contoso.com',
        'internal/skype-for-business-mobile/contoso.com',
        'internal/skype-for-business/contoso.com',
      ],
    ],
    [
      'the clients listed, one of each order',
      { clients: '[{ client: Lync 2010 }, { client: Lync Basic 2013 }, { client: Lync 2013 }]', edge: ' none' },
      ['internal/lync-2010/contoso.com', 'internal/lync-2013/contoso.com'],
    ],
    ['nobody where there are no clients', { clients: 'none' }, []],
  ])('%s', async (_, small: Small, expected) => {
    expect((await ids(small)).toSorted()).toEqual(expected)
  })

  test.each<[string, Small, readonly string[]]>([
    [
      'there is no Edge and no VPN',
      { edge: ' none' },
      ['Lync 2013 | external | there is no Edge', 'Lync 2013 | vpn | there is no VPN'],
    ],
    [
      'servers are set by group policy',
      { features: '{ signIn: group-policy }' },
      ['Lync 2013 | its servers are set by group policy (features.signIn)'],
    ],
    [
      'servers are entered by hand',
      { features: '{ signIn: manual }' },
      ['Lync 2013 | its servers are entered by hand (features.signIn)'],
    ],
    [
      'the order is nowhere documented, or the client is not known',
      { clients: '[{ client: Lync for Mac 2011 }, { client: Linc 2013 }]' },
      [
        'Lync for Mac 2011 | no page gives the order in which it looks for its server',
        'Linc 2013 | "Linc 2013" is not the name of a known client; did you mean Lync 2013 or Lync 2010?',
      ],
    ],
    [
      'its service is not used, or mobile clients are not wanted',
      {
        clients: '[{ client: Lync 2010 Mobile }, { client: Lync for iPhone }]',
        features: '{ mobility: { mcx: false, ucwa: false } }',
      },
      [
        'Lync 2010 Mobile | its service, Mcx, is not used (features.mobility.mcx)',
        'Lync 2013 Mobile | its service, UCWA, is not used (features.mobility.ucwa)',
      ],
    ],
    [
      'mobile clients are not wanted',
      { clients: '[{ client: Lync for iPhone }]', features: '{ mobility: false }' },
      ['Lync 2013 Mobile | mobile clients are not wanted (features.mobility)'],
    ],
  ])('not where %s', async (_, small, expected) => {
    expect(await left(small)).toEqual(expected)
  })
})

test('with several home pools each must be reached: a user may have any', async () => {
  const pools = POOL + POOL.replaceAll('pool01', 'pool02').replace('10.0.0.1', '10.0.0.2')
  const internal = ['pool01 A 10.0.0.1', 'pool02 A 10.0.0.2', 'lyncdiscoverinternal A 10.0.0.1']
  const choice = { clients: ['lync-2013'], views: ['internal'] } as const
  const certificateFor = (name: string) =>
    `  - { id: second, sans: [${name}], assignedTo: { pool02.contoso.com: Default } }\n`
  const end = async (certificates: string) => (await walkOf({ internal, pools, certificates }, choice)).end
  expect(await end('')).toMatchObject({ verdict: 'undecided', settledBy: 'certificates.assignedTo' })
  expect(await end(certificateFor('pool02.contoso.com'))).toMatchObject({
    verdict: 'signs-in',
    servers: ['pool01.contoso.com', 'pool02.contoso.com'],
    certificates: ['pool', 'second'],
  })
  expect(await end(certificateFor('pool03.contoso.com'))).toMatchObject({
    verdict: 'fails',
    reason: expect.stringContaining('shows the certificate second, which does not hold pool02.contoso.com'),
  })
})

test('many SIP domains and many pools do not multiply', () => {
  const indexes = [...Array(200).keys()]
  const domains = indexes.map((index) => `d${index}.example`)
  const pools = indexes.map((index) => POOL.replaceAll('pool01', `pool${index}`).replace('10.0.0.1', `10.0.${index}.1`))
  const names = indexes.map((index) => `pool${index}.contoso.com`)
  const zones = [
    `contoso.com: { records: [${indexes.map((index) => `pool${index} A 10.0.${index}.1`).join(', ')}] }`,
    ...domains.map((each) => `${each}: { records: [lyncdiscoverinternal A 10.0.0.1] }`),
  ]
  const small: Small = {
    sipDomain: domains.join(', '),
    pools: pools.join(''),
    zones: zones.join(', '),
    poolNames: [...names, ...domains.map((each) => `lyncdiscoverinternal.${each}`)].join(', '),
    poolHolders: names.map((name) => `${name}: Default`).join(', '),
    edge: ' none',
  }
  const { verdicts, asked } = countQuestions(small)
  expect(verdicts).toEqual(domains.map(() => 'signs-in'))
  // Two for each name of a SIP domain, two for each pool, one for the certificate.
  expect(asked).toBe(2 * 200 + 2 * 200 + 1)
})
