/** The records of every topology: what each part of one adds, and where it leads. */

import { describe, expect, test } from 'vitest'
import type { DnsRequirement } from '../../src/requirements/requirement.ts'
import { described, EDGE, POOL } from './derived.ts'

/** As a table prints it; `|` before what would do as well as what is proposed. */
function row({ view, type, port, name, leadsTo, suggestedTarget, necessity, openUntil }: DnsRequirement): string {
  const kind = type === 'srv' ? `SRV ${port ?? '?'}` : 'A'
  const proposed = leadsTo?.proposed ?? []
  const others = leadsTo?.addresses.filter((address) => !proposed.includes(address)) ?? []
  const addresses = [...proposed, ...(proposed.length > 0 && others.length > 0 ? ['|'] : []), ...others].join(' ')
  const to = type === 'srv' ? suggestedTarget : addresses
  const notes = [...(necessity === 'required' ? [] : [necessity]), ...(openUntil === undefined ? [] : ['open'])]
  return `${view === 'internal' ? 'int' : 'ext'} ${kind} ${name} -> ${to || '-'}${notes.map((note) => ` (${note})`).join('')}`
}

/** Nothing is open: what a topology does not have is said. */
const PLAIN = 'devices: none\nclients: none\nexchange: none\nreverseProxies: none\n'
const PROXY =
  'devices: none\nclients: none\nexchange: none\nreverseProxies: [{ name: rp01, public: 198.51.100.40, perimeter: 10.0.0.40 }]\n'
const NO_EDGE = 'edgePools: none\n'

/** Records of a description that match a text, as rows. */
function rows(given: Parameters<typeof described>[0], of: RegExp): readonly string[] {
  return described(given)
    .dns.map(row)
    .filter((each) => of.test(each) && !each.includes('(forbidden)'))
}

describe('pools', () => {
  test('Standard Edition: the server is the pool', () => {
    const pools = '  - { fqdn: lync01.contoso.net, role: standard-edition, servers: [{ address: 192.0.2.9 }] }\n'
    expect(rows({ pools, edge: NO_EDGE, sections: PLAIN }, /./)).toEqual([
      'int SRV 5061 _sipinternaltls._tcp.contoso.com -> sip.contoso.com',
      'int A lync01.contoso.net -> 192.0.2.9',
      'int A lyncdiscoverinternal.contoso.com -> 192.0.2.9',
      'int A sip.contoso.com -> 192.0.2.9 (optional)',
      'int A sipinternal.contoso.com -> 192.0.2.9 (optional)',
    ])
  })

  test('Enterprise pool, DNS load balancing with a web services override', () => {
    expect(rows({ edge: NO_EDGE, sections: PLAIN }, /./)).toEqual([
      'int SRV 5061 _sipinternaltls._tcp.contoso.com -> sip.contoso.com',
      'int A fe01.contoso.net -> 192.0.2.11',
      'int A fe02.contoso.net -> 192.0.2.12',
      'int A lyncdiscoverinternal.contoso.com -> 192.0.2.20',
      'int A pool01.contoso.net -> 192.0.2.11 192.0.2.12',
      'int A sip.contoso.com -> 192.0.2.11 192.0.2.12 (optional)',
      'int A sipinternal.contoso.com -> 192.0.2.11 192.0.2.12 (optional)',
      'int A webint.contoso.net -> 192.0.2.20',
    ])
  })

  test('Enterprise pool behind a hardware load balancer: one address for everything', () => {
    const pools = POOL.replace('loadBalancing: dns', 'loadBalancing: hardware\n    vip: 192.0.2.30').replace(
      'internal: webint.contoso.net, external: webext.contoso.com, vip: 192.0.2.20',
      'external: webext.contoso.com',
    )
    expect(rows({ pools, edge: NO_EDGE, sections: PLAIN }, /pool01|discover|sip\./)).toEqual([
      'int SRV 5061 _sipinternaltls._tcp.contoso.com -> sip.contoso.com',
      'int A lyncdiscoverinternal.contoso.com -> 192.0.2.30',
      'int A pool01.contoso.net -> 192.0.2.30',
      'int A sip.contoso.com -> 192.0.2.30 (optional)',
    ])
  })

  test('an Enterprise pool of one server', () => {
    const pools =
      '  - { fqdn: pool01.contoso.net, role: front-end, servers: [{ fqdn: fe01.contoso.net, address: 192.0.2.11 }] }\n'
    expect(rows({ pools, edge: NO_EDGE, sections: PLAIN }, /contoso\.net/)).toEqual([
      'int A fe01.contoso.net -> 192.0.2.11',
      'int A pool01.contoso.net -> 192.0.2.11',
    ])
  })

  test('several pools and sites: any pool will do, and the simple URLs of a site lead to its own', () => {
    const pools = `${POOL}  - fqdn: lync02.contoso.net
    role: standard-edition
    site: Oslo
    servers: [{ address: 192.0.2.50 }]
`
    const sections = `${PLAIN}sites: [{ name: Oslo }]
simpleUrls:
  meet: https://meet.contoso.com
  sites: [{ site: Oslo, meet: https://oslo.contoso.com/meet }]
`
    expect(rows({ pools, edge: NO_EDGE, sections }, /meet|oslo|discover|_tcp/)).toEqual([
      'int SRV 5061 _sipinternaltls._tcp.contoso.com -> sip.contoso.com',
      'int A lyncdiscoverinternal.contoso.com -> 192.0.2.20 | 192.0.2.50',
      'int A meet.contoso.com -> 192.0.2.20 | 192.0.2.50',
      'int A oslo.contoso.com -> 192.0.2.50 | 192.0.2.20',
    ])
  })

  const DIRECTOR = `  - fqdn: dir01.contoso.net
    role: director
    webServices: { external: webdirexternal.contoso.com }
    servers: [{ fqdn: dir01.contoso.net, address: 192.0.2.60 }]
`

  test('Director: clients are sent to it first, and its external name leads to it for the reverse proxy', () => {
    const sections = `${PROXY}features: { mobility: true }\nsimpleUrls: { meet: https://meet.contoso.com }\n`
    const given = { pools: `${POOL}${DIRECTOR}`, edge: NO_EDGE, sections }
    expect(rows(given, /dir|meet|discover|sip|webext/)).toEqual([
      'ext A lyncdiscover.contoso.com -> 198.51.100.40',
      'ext A meet.contoso.com -> 198.51.100.40',
      'ext A webdirexternal.contoso.com -> 198.51.100.40',
      'ext A webext.contoso.com -> 198.51.100.40',
      'int SRV 5061 _sipinternaltls._tcp.contoso.com -> sip.contoso.com',
      'int A dir01.contoso.net -> 192.0.2.60',
      'int A lyncdiscoverinternal.contoso.com -> 192.0.2.60 | 192.0.2.20',
      'int A meet.contoso.com -> 192.0.2.60 | 192.0.2.20',
      'int A sip.contoso.com -> 192.0.2.60 | 192.0.2.11 192.0.2.12 (optional)',
      'int A sipinternal.contoso.com -> 192.0.2.60 | 192.0.2.11 192.0.2.12 (optional)',
      'int A webdirexternal.contoso.com -> 198.51.100.40 10.0.0.40 | 192.0.2.60',
      'int A webext.contoso.com -> 198.51.100.40 10.0.0.40',
    ])
  })

  test.each([
    ['dns', 'webServices: { internal: webdir.contoso.net, vip: 192.0.2.69 }', '192.0.2.61 192.0.2.62', '192.0.2.69'],
    ['hardware', 'vip: 192.0.2.70', '192.0.2.70', '192.0.2.70'],
  ])('Director pool, %s load balancing', (loadBalancing, keys, pool, web) => {
    const director = `  - fqdn: dirpool01.contoso.net
    role: director
    loadBalancing: ${loadBalancing}
    ${keys}
    servers: [{ fqdn: dir01.contoso.net, address: 192.0.2.61 }, { fqdn: dir02.contoso.net, address: 192.0.2.62 }]
`
    expect(rows({ pools: `${POOL}${director}`, edge: NO_EDGE, sections: PLAIN }, /dir\d|dirpool|discover/)).toEqual([
      'int A dir01.contoso.net -> 192.0.2.61',
      'int A dir02.contoso.net -> 192.0.2.62',
      `int A dirpool01.contoso.net -> ${pool}`,
      `int A lyncdiscoverinternal.contoso.com -> ${web} | 192.0.2.20`,
    ])
  })

  test.each(['mediation', 'persistent-chat', 'video-interop', 'trusted-application'])('%s pool', (role) => {
    const other = `  - fqdn: other.contoso.net
    role: ${role}
    loadBalancing: dns
    servers: [{ fqdn: o1.contoso.net, address: 192.0.2.71 }, { fqdn: o2.contoso.net, address: 192.0.2.72 }]
`
    expect(rows({ pools: `${POOL}${other}`, edge: NO_EDGE, sections: PLAIN }, / (other|o\d)\./)).toEqual([
      'int A o1.contoso.net -> 192.0.2.71',
      'int A o2.contoso.net -> 192.0.2.72',
      'int A other.contoso.net -> 192.0.2.71 192.0.2.72',
    ])
  })

  test('Survivable Branch Server and Appliance, SQL Servers of every kind, Office Web Apps', () => {
    const pools = `${POOL}  - { fqdn: sbs01.contoso.net, role: survivable-branch-server, servers: [{ address: 192.0.2.80 }] }\n`
    const sections = `devices: [{ name: sba, category: sba, vendor: A, model: B, fqdn: sba01.contoso.net, address: 192.0.2.81 }]
reverseProxies: [{ name: rp01, public: 198.51.100.40 }]
sqlServers:
  - { name: be, fqdn: sql01.contoso.net, address: 192.0.2.31 }
  - { name: mirror, fqdn: sql02.contoso.net, address: 192.0.2.32 }
  - { name: witness, fqdn: sql03.contoso.net, address: 192.0.2.33 }
officeWebApps: [{ fqdn: owas.contoso.net, external: owas.contoso.com, address: 192.0.2.41 }]
`
    expect(rows({ pools, edge: NO_EDGE, sections }, /sb[as]|sql|owas/)).toEqual([
      'ext A owas.contoso.com -> 198.51.100.40',
      'int A owas.contoso.net -> 192.0.2.41',
      'int A sba01.contoso.net -> 192.0.2.81',
      'int A sbs01.contoso.net -> 192.0.2.80',
      'int A sql01.contoso.net -> 192.0.2.31',
      'int A sql02.contoso.net -> 192.0.2.32',
      'int A sql03.contoso.net -> 192.0.2.33',
    ])
  })

  test('dual stack: an AAAA beside every A record', () => {
    const pools =
      '  - { fqdn: lync01.contoso.net, role: standard-edition, servers: [{ address: [192.0.2.9, "2001:db8::9"] }] }\n'
    const addresses = described({ pools, edge: NO_EDGE, sections: PLAIN }).dns.flatMap(({ leadsTo }) =>
      leadsTo ? [leadsTo.addresses.join(' ')] : [],
    )
    expect(new Set(addresses)).toEqual(new Set(['192.0.2.9 2001:db8::9']))
  })
})

describe('simple URLs', () => {
  test.each([
    [
      'a host for each, and for each SIP domain',
      '{ meet: { contoso.com: "https://meet.contoso.com", fabrikam.com: "https://meet.fabrikam.com" }, dialin: "https://dialin.contoso.com", admin: "https://admin.contoso.com" }',
      ['meet.contoso.com', 'meet.fabrikam.com', 'dialin.contoso.com'],
      ['admin.contoso.com'],
    ],
    [
      'a shared host for each SIP domain',
      '{ meet: { contoso.com: "https://lync.contoso.com/Meet", fabrikam.com: "https://lync.fabrikam.com/Meet" }, dialin: "https://lync.contoso.com/Dialin", admin: "https://lync.contoso.com/Admin" }',
      ['lync.contoso.com', 'lync.fabrikam.com'],
      [],
    ],
    [
      'one host, the SIP domains in the path',
      '{ meet: { contoso.com: "https://lync.contoso.com/contoso.com/Meet", fabrikam.com: "https://lync.contoso.com/fabrikam.com/Meet" }, dialin: "https://lync.contoso.com/Dialin" }',
      ['lync.contoso.com'],
      [],
    ],
  ])('%s', (_form, simpleUrls, both, insideOnly) => {
    const sections = `${PROXY}simpleUrls: ${simpleUrls}\n`
    const { dns } = described({ edge: NO_EDGE, sections, sipDomains: '[contoso.com, fabrikam.com]' })
    const urls = dns.filter(({ row: { each } }) => each.endsWith('-url'))
    const named = (view: string, necessity: string) =>
      urls.flatMap((each) => (each.view === view && each.necessity === necessity ? [each.name] : []))
    expect(named('external', 'required')).toEqual([...both].sort())
    expect(named('internal', 'required')).toEqual([...both, ...insideOnly].sort())
    expect(named('external', 'forbidden')).toEqual(insideOnly)
  })
})

describe('the Edge', () => {
  const features = (more: string) => `${PLAIN}features: { exchangeUm: none, ${more} }\n`
  const WITHOUT = 'remoteAccess: false, federation: none, publicIm: none, xmpp: none, mobility: { push: false }'

  test('none: nothing is asked for outside', () => {
    expect(rows({ edge: NO_EDGE, sections: features('remoteAccess: false') }, /^ext/)).toEqual([])
  })

  test.each([
    ['nothing', WITHOUT, []],
    ['remote access', WITHOUT.replace('Access: false', 'Access: true'), ['av', 'sip', 'webcon']],
    ['federation', WITHOUT.replace('federation: none', 'federation: partners'), ['av', 'sip', 'webcon']],
    ['public IM', WITHOUT.replace('publicIm: none', 'publicIm: true'), ['av', 'sip', 'webcon']],
    ['push notifications', WITHOUT.replace('push: false', 'push: true'), ['sip']],
    ['XMPP', WITHOUT.replace('xmpp: none', 'xmpp: true'), ['sip']],
    ['voice mail at Exchange Online', `${WITHOUT}, exchangeUm: online`, ['sip']],
    ['hybrid', `${WITHOUT}, hybrid: true`, ['av', 'sip', 'webcon']],
  ])('the names that %s needs', (_what, wanted, names) => {
    const sections = `${PLAIN}features: { ${wanted.includes('exchangeUm') ? '' : 'exchangeUm: none, '}${wanted} }\n`
    const hosts = described({ sections }).dns.flatMap(({ name, rule, openUntil, necessity }) =>
      rule === 'dns/edge-service-records-present' && openUntil === undefined && necessity === 'required' ? [name] : [],
    )
    expect(hosts).toEqual(names.map((name) => `${name}.contoso.com`))
  })

  test('push notifications alone: the federation record of every SIP domain, and a host it may lead to', () => {
    const sections = features(
      'remoteAccess: false, federation: none, publicIm: none, xmpp: none, mobility: { push: true }',
    )
    expect(rows({ sections, sipDomains: '[contoso.com, fabrikam.com]' }, /^ext/)).toEqual([
      'ext SRV 5061 _sipfederationtls._tcp.contoso.com -> sip.contoso.com',
      'ext SRV 5061 _sipfederationtls._tcp.fabrikam.com -> sip.fabrikam.com',
      'ext A sip.contoso.com -> 198.51.100.10',
      'ext A sip.fabrikam.com -> 198.51.100.10 (optional)',
    ])
  })

  test('one shared external address: the sign-in record follows the port of the Access Edge', () => {
    const edge = `edgePools:
  - fqdn: edge01.contoso.net
    nat: false
    services: { access: sip.contoso.com, webConferencing: webcon.contoso.com, av: av.contoso.com }
    servers: [{ internal: 172.16.0.10, external: 198.51.100.10 }]
`
    expect(
      rows({ edge, sections: features('federation: open, remoteAccess: true') }, /^ext (SRV|A (sip\.|av|webcon))/),
    ).toEqual([
      'ext SRV 5061 _sip._tls.contoso.com -> sip.contoso.com',
      'ext SRV 5061 _sipfederationtls._tcp.contoso.com -> sip.contoso.com',
      'ext SRV 5269 _xmpp-server._tcp.contoso.com -> sip.contoso.com (open)',
      'ext A av.contoso.com -> 198.51.100.10',
      'ext A sip.contoso.com -> 198.51.100.10',
      'ext A webcon.contoso.com -> 198.51.100.10',
    ])
  })

  test('several Edge pools: the federation record leads to the one that is the route', () => {
    const second = EDGE.replace('edgePools:\n', '')
      .replace('edge01', 'edge02')
      .replace('nat: false', 'nat: false\n    federationRoute: true')
      .replace('sip.contoso.com', 'sip2.contoso.com')
      .replaceAll('198.51.100', '203.0.113')
    const sections = features('federation: open, remoteAccess: true, xmpp: none')
    const given = { edge: `${EDGE}${second}`, sections }
    expect(rows(given, /^ext SRV/)).toEqual([
      'ext SRV 443 _sip._tls.contoso.com -> sip.contoso.com',
      'ext SRV 5061 _sipfederationtls._tcp.contoso.com -> sip2.contoso.com',
    ])
    const federation = described(given).dns.find(({ name }) => name.startsWith('_sipfederationtls'))
    expect(federation?.leadsTo).toMatchObject({
      addresses: ['203.0.113.10', '198.51.100.10'],
      match: 'some',
      proposed: ['203.0.113.10'],
    })
  })

  test('hybrid: the federation record, and the Web Conferencing Edge inside by its external address', () => {
    const sections = features(`${WITHOUT}, hybrid: true`)
    expect(rows({ sections }, /federationtls|webcon/)).toEqual([
      'ext SRV 5061 _sipfederationtls._tcp.contoso.com -> sip.contoso.com',
      'ext A webcon.contoso.com -> 198.51.100.20',
      'int A webcon.contoso.com -> 198.51.100.20',
    ])
  })

  test('voice mail at Exchange Online: inside under another name than that of the pool', () => {
    const sections = `${PLAIN}features: { ${WITHOUT}, exchangeUm: online }\n`
    expect(rows({ sections, sipDomains: '[contoso.com, fabrikam.com]' }, /SRV .*_sip(\.|fed)/)).toEqual([
      // Only the domain that holds the Access Edge FQDN.
      'ext SRV 5061 _sipfederationtls._tcp.contoso.com -> sip.contoso.com',
      'int SRV 443 _sip._tls.contoso.com -> sipexternal.contoso.com',
      'int SRV 443 _sip._tls.fabrikam.com -> sipexternal.fabrikam.com',
      'int SRV 5061 _sipfederationtls._tcp.contoso.com -> sipexternal.contoso.com',
      'int SRV 5061 _sipfederationtls._tcp.fabrikam.com -> sipexternal.fabrikam.com',
    ])
  })

  test('voice mail on premises: the names of Exchange UM, which have no IPv6 address', () => {
    const sections = `features: { exchangeUm: on-premises }
exchange: { servers: [{ fqdn: um01.contoso.net, address: 192.0.2.90, roles: [um] }, { fqdn: mbx01.contoso.net }] }
`
    expect(rows({ edge: NO_EDGE, sections }, /um01|mbx01/)).toEqual(['int A um01.contoso.net -> 192.0.2.90 (optional)'])
    const um = described({ edge: NO_EDGE, sections }).dns.find(({ name }) => name.startsWith('um01'))
    expect(um?.row.ipv4Only).toBe(true)
  })
})

describe('reverse proxies', () => {
  test('the external name inside, for mobile devices; the internal interface of a proxy that has a name', () => {
    const sections = `features: { mobility: true }
devices: [{ name: rp01, category: reverse-proxy, vendor: A, model: B, fqdn: rp01.contoso.net, address: 10.0.0.5 }]
reverseProxies:
  - { device: rp01, public: 198.51.100.40, internalAddress: 10.0.0.41, publish: { hosts: webext.contoso.com, to: pool01.contoso.net } }
`
    expect(rows({ edge: NO_EDGE, sections }, /webext|rp01/)).toEqual([
      'ext A webext.contoso.com -> 198.51.100.40',
      'int A rp01.contoso.net -> 10.0.0.41 10.0.0.5 (optional)',
      'int A webext.contoso.com -> 198.51.100.40',
    ])
    const inside = described({ edge: NO_EDGE, sections }).dns.find(({ id }) => id === 'internal/webext.contoso.com/A')
    expect(inside?.leadsTo).toMatchObject({ settledBy: 'reverseProxies.perimeter', never: ['192.0.2.20'] })
  })

  test.each([
    ['features: { mobility: true }\n', 1],
    ['features: { mobility: false }\n', 0],
  ])('%s', (features, count) => {
    expect(rows({ edge: NO_EDGE, sections: `${PROXY}${features}` }, /^int A webext/)).toHaveLength(count)
  })
})

describe('Skype for Business Server', () => {
  const given = (sections: string, product = 'sfb-2019') => ({
    product,
    edge: NO_EDGE,
    sections: sections.includes('reverseProxies') ? sections : `${sections}reverseProxies: none\n`,
  })
  const NEW = 'clients: [{ client: Skype for Business 2016 }]\nexchange: none\n'

  test.each([
    ['new clients and no phones', `${NEW}devices: none\n`, ' (optional)'],
    ['Lync 2010', 'clients: [{ client: Microsoft Lync 2010 }]\ndevices: none\n', ''],
    ['Lync 2010 Mobile, which never looks', 'clients: [{ client: Lync 2010 Mobile }]\ndevices: none\n', ' (optional)'],
    ['Communicator', 'clients: [{ client: Office Communicator 2007 R2 }]\ndevices: none\n', ''],
    ['desk phones', `${NEW}features: { phoneEdition: { updateBeforeSignIn: false } }\n`, ''],
    ['clients nobody described', 'devices: none\n', ' (open)'],
  ])('the sign-in record with %s', (_who, sections, note) => {
    expect(rows(given(sections), /_sipinternaltls/)).toEqual([
      `int SRV 5061 _sipinternaltls._tcp.contoso.com -> sip.contoso.com${note}`,
    ])
  })

  test('lyncdiscoverinternal may lead mobile devices to the reverse proxy', () => {
    const sections = `${NEW}devices: none\nreverseProxies: [{ name: rp01, public: 198.51.100.40, perimeter: 10.0.0.40 }]\n`
    expect(rows(given(sections), /lyncdiscoverinternal/)).toEqual([
      'int A lyncdiscoverinternal.contoso.com -> 192.0.2.20 | 198.51.100.40 10.0.0.40',
    ])
    expect(rows(given(`${sections}features: { mobility: false }\n`), /lyncdiscoverinternal/)).toEqual([
      'int A lyncdiscoverinternal.contoso.com -> 192.0.2.20',
    ])
    expect(rows({ ...given(sections), product: 'lync-2013' }, /lyncdiscoverinternal/)).toEqual([
      'int A lyncdiscoverinternal.contoso.com -> 192.0.2.20',
    ])
  })

  test('sip outside may be an alias of the Access Edge FQDN', () => {
    const of = (product: string) =>
      described({ product, sections: PLAIN, sipDomains: '[contoso.com, fabrikam.com]' }).dns.find(
        ({ id }) => id === 'external/sip.fabrikam.com/A',
      )?.aliasTargets
    expect(of('sfb-2015')).toEqual(['sip.contoso.com'])
    expect(of('lync-2013')).toEqual([])
  })

  test('the federation record inside for mobile devices, with the name of the Access Edge as the target', () => {
    const sections = 'features: { mobility: { push: true } }\nexchange: none\n'
    expect(rows({ product: 'sfb-2015', sections }, /^int SRV 5061 _sipfed/)).toEqual([
      'int SRV 5061 _sipfederationtls._tcp.contoso.com -> sipexternal.contoso.com (optional)',
    ])
    const found = described({ product: 'sfb-2015', sections }).dns.find(({ id }) => id.startsWith('internal/_sipfed'))
    expect(found?.leadsTo).toBeUndefined()
  })

  test.each([
    ['lync-2013', 2],
    ['sfb-2015', 2],
    ['sfb-2019', 0],
    ['sfb-se', 0],
  ])('XMPP in %s', (product, count) => {
    const edge = EDGE.replace('av: av.contoso.com', 'av: av.contoso.com, xmpp: xmpp.contoso.com')
    expect(rows({ product, edge, sections: `${PLAIN}features: { xmpp: true }\n` }, /xmpp/)).toHaveLength(count)
  })
})

describe('clients that need records of their own', () => {
  test('desk phones', () => {
    const sections = `${PLAIN}features: { phoneEdition: { updateBeforeSignIn: true } }
activeDirectory: { domains: [{ name: contoso.net, domainControllers: [{ fqdn: dc01.contoso.net }] }] }
`
    expect(rows({ edge: NO_EDGE, sections }, /ntp|ucupdates/)).toEqual([
      'int SRV 123 _ntp._udp.contoso.com -> dc01.contoso.net',
      'int A ucupdates-r2.contoso.com -> 192.0.2.20',
    ])
  })

  test('sign-in over TCP: documents give no port', () => {
    const sections = `${PLAIN}features: { signIn: { tcp: true } }\n`
    expect(rows({ edge: NO_EDGE, sections }, /_sipinternal\./)).toEqual([
      'int SRV ? _sipinternal._tcp.contoso.com -> sip.contoso.com (optional)',
    ])
    expect(rows({ edge: NO_EDGE, sections: PLAIN }, /_sipinternal\./)).toEqual([])
  })
})

test('priority and weight are those of the examples, and what several records mean is said', () => {
  const { dns } = described({ sections: `${PLAIN}features: { xmpp: true, federation: open, remoteAccess: true }\n` })
  const srv = dns.filter(({ type, necessity }) => type === 'srv' && necessity === 'required')
  expect(srv.map(({ id, priority, weight, several = '-' }) => `${id} ${priority} ${weight} ${several}`)).toEqual([
    'external/_sip._tls.contoso.com/SRV 0 0 -',
    // 6.24: pages disagree whether priorities give failover; they are not counted as such.
    'external/_sipfederationtls._tcp.contoso.com/SRV 0 0 choice',
    'external/_xmpp-server._tcp.contoso.com/SRV 0 0 one-per-edge-pool',
    'internal/_sipinternaltls._tcp.contoso.com/SRV 0 0 failover',
  ])
})
