import { describe, expect, test } from 'vitest'
import { loadFacts } from '../../src/facts/facts.ts'
import type { FirewallEnd, FirewallRequirement } from '../../src/requirements/requirement.ts'
import { described, requirementsOf } from './derived.ts'

function endText({ addresses, text }: FirewallEnd): string {
  return addresses === 'any' ? 'any' : addresses.join(' ') || text
}

function rowText({ id, source, destination, openUntil, settledBy }: FirewallRequirement): string {
  const open = [openUntil && `if ${openUntil}`, settledBy && `give ${settledBy}`].filter(Boolean).join(', ')
  return `${id}: ${endText(source)} > ${endText(destination)}${open && ` (${open})`}`
}

/** Everything that any row asks for, in one estate. */
const POOLS = `  - fqdn: pool01.contoso.net
    role: front-end
    loadBalancing: hardware
    vip: 192.0.2.10
    centralManagement: true
    collocated: [mediation, lync-room-system-portal]
    backEnd: { mode: mirroring, principal: sql01, mirror: sql02, witness: sql03 }
    fileShare: share
    servers: [{ fqdn: fe01.contoso.net, address: 192.0.2.11 }]
  - fqdn: pool02.contoso.net
    role: front-end
    loadBalancing: dns
    webServices: { internal: web02.contoso.net, vip: 192.0.2.20 }
    servers: [{ fqdn: fe02.contoso.net, address: 192.0.2.21 }]
  - { fqdn: dir01.contoso.net, role: director, loadBalancing: hardware, vip: 192.0.2.30, servers: [{ fqdn: d1.contoso.net, address: 192.0.2.31 }] }
  - { fqdn: dir02.contoso.net, role: director, loadBalancing: dns, webServices: { vip: 192.0.2.35 }, servers: [{ fqdn: d2.contoso.net, address: 192.0.2.36 }] }
  - { fqdn: med01.contoso.net, role: mediation, loadBalancing: hardware, vip: 192.0.2.40, servers: [{ fqdn: m1.contoso.net, address: 192.0.2.41 }] }
  - { fqdn: chat01.contoso.net, role: persistent-chat, servers: [{ fqdn: c1.contoso.net, address: 192.0.2.51 }, { fqdn: c2.contoso.net, address: 192.0.2.52 }] }
`
const SECTIONS = `features:
  remoteAccess: true
  mobility: { mcx: true }
  webConferencing: true
  audioConferencing: true
  video: true
  desktopSharing: true
  dialInConferencing: true
  enterpriseVoice: { responseGroups: true, callPark: true }
  persistentChat: { fileTransfer: true }
  officeWebApps: true
  exchangeUm: on-premises
  roomSystems: true
  phoneEdition: true
sites: [{ name: Oslo, subnets: [10.1.0.0/16] }]
network: { callAdmissionControl: true }
sqlServers:
  - { name: sql01, fqdn: sql01.contoso.net, address: 192.0.2.61 }
  - { name: sql02, fqdn: sql02.contoso.net, address: 192.0.2.62 }
  - { name: sql03, fqdn: sql03.contoso.net, address: 192.0.2.63 }
fileShares: [{ name: share, unc: '\\\\fs01\\lync', fqdn: fs01.contoso.net, address: 192.0.2.64 }]
officeWebApps: [{ fqdn: owas.contoso.net, address: 192.0.2.65 }]
reverseProxies: [{ name: rp, public: 198.51.100.40, internalAddress: 172.16.0.40 }]
exchange:
  servers:
    - { fqdn: ex13.contoso.net, address: 192.0.2.71, version: Exchange 2013, roles: [client-access, mailbox] }
    - { fqdn: ex10.contoso.net, address: 192.0.2.72, version: Exchange 2010 SP3, roles: [um] }
devices:
  - { name: gw1, category: gateway, vendor: A, model: B, fqdn: gw1.contoso.net, address: 192.0.2.81 }
  - { name: gw2, category: gateway, vendor: A, model: B, fqdn: gw2.contoso.net, address: 192.0.2.82 }
  - { name: sba1, category: sba, vendor: A, model: B, fqdn: sba1.contoso.net, address: 192.0.2.83 }
  - { name: sba2, category: sba, vendor: A, model: B, fqdn: sba2.contoso.net, address: 192.0.2.84 }
voice:
  gateways:
    - { device: gw1, transport: TLS, mediationPool: med01.contoso.net }
    - { device: gw2, transport: TCP, mediationPool: pool01.contoso.net, mediationPort: 5080, port: 5090 }
    - { device: sba1, transport: TLS }
    - { device: sba2, transport: TCP }
  unifiedMessaging: [{ name: A, security: secured }, { name: B, security: unsecured }]
  emergency: { e911: true, kind: elin-gateway }
clients: [{ client: Lync 2010 }]
`

describe.each(['lync-2013', 'sfb-2015', 'sfb-2019', 'sfb-se'] as const)('%s', (product) => {
  test('every documented row is derived where everything is there', () => {
    const { inside } = described({ product, pools: POOLS, sections: SECTIONS })
    const seen = new Set(inside.map(({ row }) => row.id))
    const purposes = new Set(inside.flatMap((each) => each.purposes.map((purpose) => `${each.service} ${purpose}`)))
    const missing = loadFacts()
      .rows('inside-openings', product)
      .filter(({ id, service, purpose }) => !seen.has(id) && !purposes.has(`${service} ${purpose}`))
    expect(missing.map(({ id }) => id)).toEqual([])
  })
})

const inside = described({ pools: POOLS, sections: SECTIONS }).inside
const of = (owner: string) => inside.filter((each) => each.owner === owner).map(rowText)
const ports = (owner: string) =>
  inside
    .filter((each) => each.owner === owner)
    .map(
      ({ direction, protocol, ports: [range] }) =>
        `${direction} ${protocol} ${range?.first === range?.last ? range?.first : `${range?.first}-${range?.last}`}`,
    )

test('a Front End pool: the ports of the table of internal servers', () => {
  expect([...new Set(ports('pool02.contoso.net'))].toSorted()).toEqual(
    [
      'in udp 1434',
      'in tcp 5060',
      'in tcp 5061',
      'in tcp 444',
      'in tcp 135',
      'in tcp 5062',
      'in tcp 8057',
      'in tcp 8058',
      'in tcp 5063',
      'in tcp 57501-65535',
      'in udp 57501-65535',
      'in tcp 80',
      'in tcp 443',
      'in tcp 8080',
      'in tcp 4443',
      'in tcp 8060',
      'in tcp 8061',
      'in tcp 5086',
      'in tcp 5087',
      'in tcp 5088',
      'in tcp 5089',
      'in tcp 5064',
      'in tcp 5072',
      'in tcp 5065',
      'in tcp 49152-65535',
      'in tcp 5073',
      'in tcp 5075',
      'in tcp 5076',
      'out tcp 5066',
      'in tcp 5071',
      'in tcp 8404',
      'in tcp 5080',
      'in tcp 448',
      'in tcp 49152-57500',
      'in udp 49152-57500',
    ].toSorted(),
  )
})

test('the pool with the Central Management store pushes the configuration', () => {
  expect(of('pool01.contoso.net').filter((row) => row.includes('master-replicator'))).toHaveLength(1)
  expect(of('pool02.contoso.net').filter((row) => row.includes('master-replicator'))).toEqual([])
})

test('the virtual address of a pool behind a load balancer alone, and of web services under DNS load balancing', () => {
  const virtual = (owner: string) =>
    inside
      .filter((each) => each.owner === owner && each.service === 'load-balancer')
      .map(({ ports: [range], destination }) => `${range?.first} ${endText(destination)}`)
      .toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
  const at = (address: string, list: readonly number[]) => list.map((port) => `${port} ${address}`)
  expect(virtual('pool01.contoso.net')).toEqual(
    at('192.0.2.10', [80, 135, 443, 444, 448, 4443, 5061, 5070, 5071, 5072, 5073, 5075, 5076, 5080, 8080]),
  )
  expect(virtual('pool02.contoso.net')).toEqual(at('192.0.2.20', [80, 443, 4443, 8080]))
  expect(virtual('dir01.contoso.net')).toEqual(at('192.0.2.30', [443, 444, 4443, 5061]))
  expect(virtual('dir02.contoso.net')).toEqual(at('192.0.2.35', [443, 4443]))
  expect(virtual('med01.contoso.net')).toEqual(at('192.0.2.40', [5070]))
})

test('gateways: the documented ports of each transport, or those given', () => {
  expect(of('gw1.contoso.net')).toEqual([
    'gw1.contoso.net/inside/gateway/in/tcp/5067: 192.0.2.41 > 192.0.2.81',
    'gw1.contoso.net/inside/mediation/out/tcp/5067: 192.0.2.81 > 192.0.2.41',
  ])
  expect(of('gw2.contoso.net')).toEqual([
    'gw2.contoso.net/inside/gateway/in/tcp/5090: 192.0.2.11 > 192.0.2.82',
    'gw2.contoso.net/inside/mediation/out/tcp/5080: 192.0.2.82 > 192.0.2.11',
  ])
  expect(ports('sba1.contoso.net')).toEqual(['in tcp 5082', 'out tcp 5067'])
  expect(ports('sba2.contoso.net')).toEqual(['in tcp 5081', 'out tcp 5068'])
})

test('SQL Server, its mirror and its witness', () => {
  expect(of('sql01.contoso.net')).toEqual([
    'sql01.contoso.net/inside/mirroring/in/tcp/5022: 192.0.2.62 192.0.2.63 > 192.0.2.61',
    'sql01.contoso.net/inside/sql-server/in/tcp/1433: 192.0.2.11 > 192.0.2.61',
    'sql01.contoso.net/inside/sql-server/in/udp/1434: 192.0.2.11 > 192.0.2.61',
  ])
  expect(of('sql03.contoso.net')[0]).toBe(
    'sql03.contoso.net/inside/mirroring/in/tcp/7022: 192.0.2.61 192.0.2.62 > 192.0.2.63',
  )
})

test('a named instance listens where the description says, or nobody knows where', () => {
  const sql = (more: string) =>
    described({
      pools: `  - { fqdn: p.contoso.net, role: front-end, backEnd: s, servers: [{ fqdn: a.contoso.net, address: 192.0.2.1 }] }\n`,
      sections: `sqlServers: [{ name: s, address: 192.0.2.9, instance: RTC${more} }]\n`,
    })
      .inside.filter(({ service, protocol }) => service === 'sql-server' && protocol === 'tcp')
      .map(rowText)
  expect(sql('')).toEqual(['s/inside/sql-server/in/tcp/1433: 192.0.2.1 > 192.0.2.9 (give sqlServers.port)'])
  expect(sql(', port: 50555')).toEqual(['s/inside/sql-server/in/tcp/50555: 192.0.2.1 > 192.0.2.9'])
})

test('Exchange Unified Messaging by its generation', () => {
  expect(ports('ex13.contoso.net')).toEqual([
    'in tcp 5060',
    'in tcp 5061',
    'in tcp 5062',
    'in tcp 5063',
    'in tcp 5065-5068',
    'in udp 1024-65535',
  ])
  expect(ports('ex10.contoso.net')).toEqual(['in tcp 5060', 'in tcp 5061'])
})

test('Persistent Chat, Office Web Apps, room systems, file share', () => {
  expect(ports('chat01.contoso.net').filter((each) => !each.includes('1434'))).toEqual([
    'in tcp 443',
    'in tcp 5041',
    'in tcp 8011',
    'in tcp 881',
  ])
  expect(ports('owas.contoso.net')).toEqual(['in tcp 443'])
  expect(of('pool01.contoso.net').filter((row) => row.includes('room-portal'))).toHaveLength(2)
  expect(of('fs01.contoso.net')).toEqual([])
  const share = described({ product: 'sfb-2019', pools: POOLS, sections: SECTIONS }).inside
  expect(share.filter(({ owner }) => owner === 'fs01.contoso.net').map(rowText)).toEqual([
    'fs01.contoso.net/inside/file-share/in/tcp/445: 192.0.2.11 > 192.0.2.64',
  ])
})

test('what 2019 no longer has is not asked for', () => {
  const ids = described({ product: 'sfb-2019', pools: POOLS, sections: SECTIONS }).inside.map(({ id }) => id)
  expect(ids.filter((id) => /\/(?:5022|7022|5041|881|8011)$/.test(id))).toEqual([])
})

test('clients: the ports of the table, or the ranges set for quality of service', () => {
  expect(ports('clients')).toEqual([
    'out tcp 5223',
    'in tcp 1024-65535',
    'in tcp 1024-65535',
    'in udp 1024-65535',
    'out udp 67-68',
    'in tcp 1024-65535',
    'in tcp 6891-6901',
    'out tcp 443',
    'out udp 3478',
    'out tcp 443',
    'out tcp 443',
    'out tcp 5061',
    'in tcp 1024-65535',
    'in udp 1024-65535',
  ])
  const ranges = 'network: { qos: { client: { portRangesEnabled: true, audio: { ports: 50020-50039 } } } }\n'
  const set = described({ sections: `sites: [{ name: Oslo, subnets: [10.1.0.0/16] }]\n${ranges}` }).inside
  expect(set.map(({ id }) => id)).toContain('clients/inside/audio/in/udp/50020-50039')
})

test('what the description leaves open says which key would tell', () => {
  const { inside: rows } = described({})
  const row = (id: string) => rowText(rows.find((each) => each.id === id) as FirewallRequirement)
  expect(row('pool01.contoso.net/inside/web-conferencing/in/tcp/8057')).toContain(
    '(if features.webConferencing, give sites)',
  )
  expect(row('pool01.contoso.net/inside/response-groups/in/tcp/5071')).toContain('(if features.enterpriseVoice)')
})

test('the gateways of a pool are asked for where none is described', () => {
  const pools = `  - { fqdn: p.contoso.net, role: standard-edition, collocated: [mediation], servers: [{ address: 192.0.2.1 }] }\n`
  const rows = described({ pools })
    .inside.filter(({ service }) => service === 'gateway')
    .map(rowText)
  expect(rows).toEqual([
    'p.contoso.net/inside/gateway/in/tcp/5066: 192.0.2.1 > the gateways (if voice.gateways.transport, give voice.gateways)',
    'p.contoso.net/inside/gateway/in/tcp/5067: 192.0.2.1 > the gateways (if voice.gateways.transport, give voice.gateways)',
  ])
  expect(described({ pools, sections: 'voice: none\n' }).inside.filter(({ service }) => service === 'gateway')).toEqual(
    [],
  )
})

test('every opening of the clean environments says why', () => {
  for (const file of ['newcomer.yaml', 'contoso-single-edge/env.yaml', 'northwind-sfb-2019.yaml']) {
    const rows = requirementsOf(file).inside
    expect(rows.length).toBeGreaterThan(20)
    for (const { because, purposes, row } of rows)
      expect([because.length, purposes.length, row.citations.length]).not.toContain(0)
  }
})
