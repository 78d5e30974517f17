import { describe, expect, it } from 'vitest'
import { danglingReferences, duplicateNames } from '../../src/environment/references.ts'
import { environmentDocument } from '../../src/environment/schema/document.ts'
import { documentWith, fixture, least } from './schema-support.ts'

function dangling(sections: object) {
  return danglingReferences(documentWith(sections)).map(({ path, given, kind }) => [path.join('.'), given, kind])
}

const pool = least.pools[0]
const sites = [{ name: 'Oslo' }]
const devices = [{ name: 'gw01', category: 'gateway', vendor: 'A', model: 'B' }]

/** A document that refers to things that are not there, and what is found. */
const CASES: readonly (readonly [name: string, sections: object, path: string, given: string, kind: string])[] = [
  ['a site of a pool', { sites, pools: [{ ...pool, site: 'Olso' }] }, 'pools.0.site', 'Olso', 'site'],
  ['a central site', { sites: [{ name: 'Oslo', branchOf: 'Rome' }] }, 'sites.0.branchOf', 'Rome', 'site'],
  [
    'a region',
    { sites: [{ name: 'Oslo', region: 'EU' }], network: { regions: [{ name: 'Norway' }] } },
    'sites.0.region',
    'EU',
    'region',
  ],
  [
    'the VPN of a vantage',
    { vpn: [{ name: 'staff' }], vantages: [{ name: 'laptop', at: 'vpn/stuff' }] },
    'vantages.0.at',
    'stuff',
    'VPN',
  ],
  [
    'the server of a vantage',
    {
      ...{ edgePools: 'none', reverseProxies: 'none', devices, sqlServers: 'none', officeWebApps: 'none', exchange: 'none' },
      vantages: [{ name: 'fe', at: 'host/fe09.contoso.net' }],
    },
    'vantages.0.at',
    'fe09.contoso.net',
    'server, pool or device',
  ],
  [
    'a survivable branch',
    { devices, sites: [{ name: 'Bergen', survivableBranch: 'sba01' }] },
    'sites.0.survivableBranch.0.name',
    'sba01',
    'device or pool',
  ],
  [
    'a paired pool',
    { pools: [{ ...pool, pairedWith: 'b.contoso.net' }] },
    'pools.0.pairedWith',
    'b.contoso.net',
    'pool',
  ],
  [
    'an Edge pool',
    { edgePools: 'none', pools: [{ ...pool, edgePool: 'e.contoso.net' }] },
    'pools.0.edgePool',
    'e.contoso.net',
    'Edge pool',
  ],
  [
    'a load balancer',
    { devices, pools: [{ ...pool, webServices: { loadBalancer: 'lb01' } }] },
    'pools.0.webServices.loadBalancer',
    'lb01',
    'device',
  ],
  [
    'a Back End',
    { sqlServers: 'none', pools: [{ ...pool, backEnd: 'sql01' }] },
    'pools.0.backEnd.principal',
    'sql01',
    'SQL Server',
  ],
  [
    'a witness',
    {
      sqlServers: [{ name: 'sql01' }],
      pools: [{ ...pool, backEnd: { mode: 'mirroring', principal: 'sql01', witness: 'sql03' } }],
    },
    'pools.0.backEnd.witness',
    'sql03',
    'SQL Server',
  ],
  [
    'a file share',
    { fileShares: [], pools: [{ ...pool, fileShare: 'files' }] },
    'pools.0.fileShare',
    'files',
    'file share',
  ],
  [
    'a next hop',
    { edgePools: [{ fqdn: 'e.contoso.net', nextHop: 'p.contoso.net', servers: [{}] }] },
    'edgePools.0.nextHop',
    'p.contoso.net',
    'pool',
  ],
  [
    'the device of a reverse proxy',
    { devices, reverseProxies: [{ device: 'rp01' }] },
    'reverseProxies.0.device',
    'rp01',
    'device',
  ],
  [
    'where a publishing rule leads',
    {
      exchange: 'none',
      officeWebApps: 'none',
      reverseProxies: [{ publish: { hosts: 'a.example', to: 'p.contoso.net' } }],
    },
    'reverseProxies.0.publish.0.to',
    'p.contoso.net',
    'pool, Office Web Apps farm or Exchange name',
  ],
  [
    'the SIP domain of a simple URL',
    { simpleUrls: { meet: { 'a.example': 'https://a.example' } } },
    'simpleUrls.meet.a.example',
    'a.example',
    'SIP domain',
  ],
  [
    'the holder of a certificate',
    {
      ...Object.fromEntries(
        'edgePools devices reverseProxies sqlServers officeWebApps exchange'.split(' ').map((key) => [key, 'none']),
      ),
      certificates: [{ id: 'a', assignedTo: { 'fe01.contoso.net': 'Default' } }],
    },
    'certificates.0.assignedTo.fe01.contoso.net',
    'fe01.contoso.net',
    'server, pool or device',
  ],
  [
    'the same zone of another view',
    { dns: { internal: { zones: {} }, vpn: { zones: { 'a.example': 'internal' } } } },
    'dns.vpn.zones.a.example',
    'a.example',
    'zone of the internal view',
  ],
  [
    'the end of a link',
    { sites, network: { links: [{ from: 'Oslo', to: 'Rome' }] } },
    'network.links.0.to',
    'Rome',
    'site or region',
  ],
  [
    'a wireless network',
    { devices, network: { wifi: [{ area: '3', device: 'ap' }] } },
    'network.wifi.0.device',
    'ap',
    'device',
  ],
  ['a gateway', { devices, voice: { gateways: [{ device: 'gw02' }] } }, 'voice.gateways.0.device', 'gw02', 'device'],
  [
    'a trunk that takes over',
    { voice: { trunks: [{ name: 'carrier', failover: 'gw01' }] } },
    'voice.trunks.0.failover.0',
    'gw01',
    'gateway or trunk',
  ],
  [
    'where a route leads',
    { voice: { routes: [{ pattern: 'x', gateways: ['gw01'] }] } },
    'voice.routes.0.gateways.0',
    'gw01',
    'gateway or trunk',
  ],
  [
    'a dial plan of a site',
    { sites, voice: { dialPlans: [{ name: 'a', scope: 'site', appliesTo: 'Rome' }] } },
    'voice.dialPlans.0.appliesTo',
    'Rome',
    'site or pool',
  ],
  [
    'a UM server',
    { exchange: { servers: [] }, voice: { unifiedMessaging: [{ name: 'a', servers: ['ex.contoso.net'] }] } },
    'voice.unifiedMessaging.0.servers.0',
    'ex.contoso.net',
    'Exchange server',
  ],
  [
    'the scope of a test',
    {
      sites,
      devices,
      edgePools: 'none',
      sqlServers: 'none',
      resilience: { tests: [{ kind: 'other', date: '2014-01-01', scope: 'pool9' }] },
    },
    'resilience.tests.0.scope',
    'pool9',
    'pool, server, site or device',
  ],
]

describe('references that lead nowhere', () => {
  it.each(CASES)('%s', (_, sections, path, given, kind) => {
    expect(dangling(sections)).toEqual([[path, given, kind]])
  })

  it('come with the names there are', () => {
    const [first] = danglingReferences(documentWith({ sites, pools: [{ ...pool, site: 'Olso' }] }))
    expect(first?.known).toEqual(['Oslo'])
  })

  it('are none where the section that would hold the name is not given', () => {
    expect(
      dangling({ pools: [{ ...pool, site: 'Oslo', backEnd: 'sql01', fileShare: 'files', edgePool: 'e.contoso.net' }] }),
    ).toEqual([])
  })

  it('ignore case, and know UNC paths and the Internet', () => {
    const network = { links: [{ from: 'OSLO', to: 'internet' }] }
    expect(dangling({ sites, fileShares: 'none', network, pools: [{ ...pool, fileShare: '\\\\fs01\\lync' }] })).toEqual(
      [],
    )
  })

  it('are not looked for in pools whose servers have no names', () => {
    const pools = [{ fqdn: 'pool01.contoso.net', role: 'front-end', servers: [{}, {}] }]
    const certificates = [{ id: 'a', assignedTo: { 'fe01.contoso.net': 'Default' } }]
    expect(dangling({ pools, edgePools: 'none', certificates })).toEqual([])
  })
})

describe('names that two things share', () => {
  it.each([
    ['site', { sites: [{ name: 'Oslo' }, { name: 'oslo' }] }, 'sites.1.name', 'oslo'],
    ['pool', { pools: [pool, pool] }, 'pools.1.fqdn', 'lync01.contoso.net'],
    ['pool', { edgePools: [{ fqdn: 'lync01.contoso.net', servers: [{}] }] }, 'edgePools.0.fqdn', 'lync01.contoso.net'],
    ['device', { devices: [...devices, ...devices] }, 'devices.1.name', 'gw01'],
    ['certificate', { certificates: [{ id: 'a' }, { id: 'a' }] }, 'certificates.1.id', 'a'],
    ['VPN', { vpn: [{ name: 'a' }, { name: 'a' }] }, 'vpn.1.name', 'a'],
    [
      'server',
      { pools: [{ ...pool, servers: [{ fqdn: 'a.contoso.net' }, { fqdn: 'A.contoso.net' }] }] },
      'pools.0.servers.1.fqdn',
      'a.contoso.net',
    ],
    ['trunk', { voice: { trunks: [{ name: 'a' }, { name: 'a' }] } }, 'voice.trunks.1.name', 'a'],
  ])('%s', (kind, sections, path, given) => {
    const found = duplicateNames(documentWith(sections))
    expect(found.map((each) => [each.kind, each.path.join('.'), each.given])).toEqual([[kind, path, given]])
  })

  it('are not those of a server and the pool it is', () => {
    expect(duplicateNames(documentWith({ pools: [{ ...pool, servers: [{ fqdn: pool?.fqdn }] }] }))).toEqual([])
  })
})

describe('the fixtures', () => {
  it.each(['fabrikam/env.yaml', 'newcomer.yaml'])('%s names everything once', (name) => {
    const document = environmentDocument.parse(fixture(name))
    expect(danglingReferences(document)).toEqual([])
    expect(duplicateNames(document)).toEqual([])
  })
})
