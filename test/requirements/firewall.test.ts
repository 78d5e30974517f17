import { describe, expect, test } from 'vitest'
import type { FirewallEnd, FirewallRequirement, Requirements } from '../../src/requirements/requirement.ts'
import { described, EDGE, POOL, requirementsOf } from './derived.ts'

function opening({ firewall }: Requirements, id: string): FirewallRequirement {
  const found = firewall.find((each) => each.id === id)
  if (found === undefined) throw new Error(`no ${id} among ${firewall.map((each) => each.id).join(', ')}`)
  return found
}

function endText({ addresses }: FirewallEnd): string {
  return addresses === 'any' ? 'any' : addresses.join(' ')
}

/** As a row of the documents: protocol and port, source, destination. */
function rowText({ protocol, ports, portsAt, source, destination }: FirewallRequirement): string {
  const range = ports.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join()
  return `${protocol} ${range}${portsAt === 'source' ? ' (source)' : ''}: ${endText(source)} > ${endText(destination)}`
}

const ACCESS = '131.107.155.10'
const WEB_CONFERENCING = '131.107.155.20'
const AV = '131.107.155.30'
const EDGE_INSIDE = '172.25.33.10'
const FRONT_ENDS = '192.168.10.11 192.168.10.12 192.168.10.13'

describe('the single consolidated Edge of Microsoft', () => {
  const requirements = requirementsOf('contoso-single-edge/env.yaml')
  const rows = (side: 'internal' | 'external', owner = 'lsedge.contoso.net') =>
    requirements.firewall.filter((each) => each.side === side && each.owner === owner).map(rowText)

  test('external: the rows of the port summary, one by one', () => {
    const documented = [
      `tcp 5269: any > ${ACCESS}`, // XMPP/TCP/5269
      `tcp 80: ${ACCESS} > any`, // Access/HTTP/TCP/80
      `tcp 53: ${ACCESS} > any`, // Access/DNS/TCP/53
      `udp 53: ${ACCESS} > any`, // Access/DNS/UDP/53
      `tcp 443: any > ${ACCESS}`, // Access/SIP(TLS)/TCP/443
      `tcp 5061: any > ${ACCESS}`, // Access/SIP(MTLS)/TCP/5061
      `tcp 5061: ${ACCESS} > any`, // Access/SIP(MTLS)/TCP/5061
      `tcp 443: any > ${WEB_CONFERENCING}`, // Web Conferencing/PSOM(TLS)/TCP/443
      `tcp 50000-59999 (source): ${AV} > any`, // A/V/RTP/TCP/50,000-59,999
      `udp 50000-59999 (source): ${AV} > any`, // A/V/RTP/UDP/50,000-59,999, OCS 2007
      `tcp 50000-59999: any > ${AV}`, // A/V/RTP/TCP/50,000-59,999, OCS 2007
      `udp 50000-59999: any > ${AV}`, // A/V/RTP/UDP/50,000-59,999, OCS 2007
      `udp 3478: ${AV} > any`, // A/V/STUN,MSTURN/UDP/3478
      `udp 3478: any > ${AV}`, // A/V/STUN,MSTURN/UDP/3478
      `tcp 443: any > ${AV}`, // A/V/STUN,MSTURN/TCP/443
      `tcp 443: ${AV} > any`, // A/V/STUN,MSTURN/TCP/443
    ]
    // The summary of XMPP federation, and the scaled Edge behind NAT, list the way out too.
    const listedElsewhere = [`tcp 5269: ${ACCESS} > any`]
    expect(rows('external').toSorted()).toEqual([...documented, ...listedElsewhere].toSorted())
  })

  test('internal: the rows of the port summary, one by one', () => {
    const documented = [
      `tcp 23456: ${FRONT_ENDS} > ${EDGE_INSIDE}`, // XMPP/MTLS/TCP/23456
      `tcp 5061: ${FRONT_ENDS} > ${EDGE_INSIDE}`, // SIP/MTLS/TCP/5061
      `tcp 5061: ${EDGE_INSIDE} > ${FRONT_ENDS}`, // SIP/MTLS/TCP/5061
      `tcp 8057: ${FRONT_ENDS} > ${EDGE_INSIDE}`, // PSOM/MTLS/TCP/8057
      `tcp 5062: ${FRONT_ENDS} > ${EDGE_INSIDE}`, // SIP/MTLS/TCP/5062
      `udp 3478: any > ${EDGE_INSIDE}`, // STUN/MSTURN/UDP/3478
      `tcp 443: any > ${EDGE_INSIDE}`, // STUN/MSTURN/TCP/443
      `tcp 4443: ${FRONT_ENDS} > ${EDGE_INSIDE}`, // HTTPS/TCP/4443
      `tcp 50001-50003: any > ${EDGE_INSIDE}`, // MTLS/TCP/50001, 50002 and 50003: three rows
    ]
    expect(rows('internal').toSorted()).toEqual(documented.toSorted())
  })

  test('the reverse proxy: the rows of its port summary', () => {
    expect(rows('external', 'rp01').toSorted()).toEqual([
      'tcp 443: any > 131.107.155.40',
      'tcp 80: any > 131.107.155.40',
    ])
    const inside = requirements.firewall.filter((each) => each.owner === 'rp01' && each.side === 'internal')
    // One page sends Office Web Apps to 8080 and 4443 like a pool: 443, as the other page has it.
    expect(inside.map(({ ports: [port], destination }) => [port?.first, endText(destination)])).toEqual([
      [443, '192.168.10.50'],
      [4443, '192.168.10.20'],
      [8080, '192.168.10.20'],
    ])
  })

  test('behind NAT both addresses are told', () => {
    expect(opening(requirements, 'lsedge.contoso.net/external/access-edge/in/tcp/443').destination).toEqual({
      text: 'the Access Edge service of lsedge.contoso.net',
      addresses: [ACCESS],
      behindNat: ['10.45.16.10'],
    })
  })

  test('every opening says why', () => {
    for (const { because, purposes, row } of requirements.firewall) {
      expect([because.length, purposes.length, row.citations.length]).not.toContain(0)
    }
  })
})

test('the smallest environment has neither Edge nor reverse proxy, and needs no opening', () => {
  expect(requirementsOf('newcomer.yaml').firewall).toEqual([])
})

const AT = 'edge01.contoso.net'
const FEDERATION = 'features: { federation: open, publicIm: false, mobility: { push: false } }\n'

describe('the range of media ports', () => {
  const range = (product: string, sections: string) =>
    described({ product, sections })
      .firewall.filter(({ ports }) => ports.some(({ first }) => first === 50000))
      .map(({ direction, protocol, openUntil }) => [direction, protocol, openUntil])

  const partners = (list: string) => `features: { federation: { mode: partners, allowedDomains: [${list}] } }\n`

  const open = (list: string) => partners(list).replace('mode: partners', 'mode: open')

  test('with open federation a list of partners does not tell of others, its own flag does', () => {
    const old = (flag: boolean) =>
      range('lync-2013', `features: { federation: { mode: open, ocs2007Partners: ${flag} } }\n`)
    expect(old(false)).toEqual([['out', 'tcp', undefined]])
    expect(old(true).map(([, , openUntil]) => openUntil)).toEqual([undefined, undefined, undefined, undefined])
  })

  test('Lync Server 2013 sends TCP from it to partners', () => {
    const sections = partners('{ domain: fabrikam.com, product: lync-2010 }')
    expect(range('lync-2013', sections)).toEqual([['out', 'tcp', undefined]])
    const out = opening(described({ sections }), `${AT}/external/audio-video-edge/out/tcp/50000-59999`)
    expect(out).toMatchObject({ portsAt: 'source', orElse: [{ first: 443, last: 443 }] })
  })

  test('a partner with OCS 2007 needs it both ways', () => {
    expect(range('lync-2013', partners('{ domain: fabrikam.com, product: ocs-2007 }'))).toEqual([
      ['in', 'tcp', undefined],
      ['in', 'udp', undefined],
      ['out', 'tcp', undefined],
      ['out', 'udp', undefined],
    ])
  })

  test.each([
    ['features: { federation: { mode: partners } }\n', 'features.federation.allowedDomains'],
    [FEDERATION, 'features.federation.ocs2007Partners'],
    [open('{ domain: fabrikam.com, product: lync-2013 }'), 'features.federation.ocs2007Partners'],
    [partners('fabrikam.com'), 'features.federation.allowedDomains.product'],
  ])('whether a partner has it is open until partners are named: %s', (sections, key) => {
    expect(range('lync-2013', sections)).toEqual([
      ['in', 'tcp', key],
      ['in', 'udp', key],
      ['out', 'tcp', undefined],
      ['out', 'udp', key],
    ])
  })

  test('without federation no table asks for it', () => {
    const sections = 'features: { federation: none, publicIm: false, mobility: { push: false } }\n'
    expect(range('lync-2013', sections)).toEqual([])
  })

  test('Skype for Business Server sends TCP and UDP from it, whoever is outside', () => {
    const sections = 'features: { federation: none }\n'
    for (const product of ['sfb-2015', 'sfb-2019', 'sfb-se']) {
      expect(range(product, sections)).toEqual([
        ['out', 'tcp', undefined],
        ['out', 'udp', undefined],
      ])
    }
  })

  test('the range is as the description says', () => {
    const edge = EDGE.replace('av: av.contoso.com', 'av: { fqdn: av.contoso.com, mediaPorts: 40000-49999 }')
    const requirements = described({ edge, sections: FEDERATION })
    expect(opening(requirements, `${AT}/external/audio-video-edge/out/tcp/40000-49999`).openUntil).toBeUndefined()
  })
})

describe('conditions', () => {
  const ids = (options: Parameters<typeof described>[0]) => described(options).firewall.map(({ id }) => id)
  const federationPort = `${AT}/external/access-edge/in/tcp/5061`

  test.each([
    ['', 'features.federation'],
    ['features: { federation: none }', 'features.publicIm'],
    ['features: { federation: none, publicIm: false }', 'features.mobility.push'],
    ['features: { federation: none, publicIm: false, mobility: { push: true } }', undefined],
    ['features: { federation: partners }', undefined],
    ['features: { federation: none, publicIm: false, mobility: false, hybrid: true }', undefined],
  ])('federation, public IM, push and hybrid take port 5061: %s', (features, openUntil) => {
    expect(opening(described({ sections: `${features}\n` }), federationPort).openUntil).toBe(openUntil)
  })

  test('nobody takes port 5061', () => {
    const sections = 'features: { federation: none, publicIm: false, mobility: false }\n'
    expect(ids({ sections })).not.toContain(federationPort)
  })

  test('XMPP is in the products that have it', () => {
    const xmpp = (product: string) =>
      ids({ product, sections: 'features: { xmpp: true }\n' }).filter((id) => /\/(?:5269|23456)$/.test(id))
    expect(xmpp('sfb-2015')).toEqual([
      `${AT}/external/xmpp-proxy/in/tcp/5269`,
      `${AT}/external/xmpp-proxy/out/tcp/5269`,
      `${AT}/internal/edge-internal/in/tcp/23456`,
    ])
    expect(xmpp('sfb-2019')).toEqual([])
  })

  test('without remote users and meetings their ports stay shut', () => {
    const sections = 'features: { remoteAccess: false, webConferencing: false, federation: open }\n'
    const shut = ids({ sections })
    expect(shut).not.toContain(`${AT}/external/access-edge/in/tcp/443`)
    expect(shut).not.toContain(`${AT}/external/web-conferencing-edge/in/tcp/443`)
    expect(shut).not.toContain(`${AT}/internal/edge-internal/in/tcp/8057`)
    expect(shut).toContain(`${AT}/external/audio-video-edge/in/udp/3478`)
  })

  test('HTTP on the reverse proxy is needed for Autodiscover over HTTP only', () => {
    const proxy = 'reverseProxies: [{ name: rp, public: 198.51.100.40, internalAddress: 172.16.0.40 }]\n'
    const http = opening(described({ sections: proxy }), 'rp/external/reverse-proxy/in/tcp/80')
    expect(http.necessity).toBe('optional')
    expect(ids({ sections: proxy })).not.toContain('rp/internal/reverse-proxy/out/tcp/8080')
    const sections = `${proxy}features: { mobility: { autodiscoverOverHttp: true } }\n`
    expect(opening(described({ sections }), 'rp/external/reverse-proxy/in/tcp/80')).toMatchObject({
      necessity: 'required',
      purposes: ['Autodiscover over HTTP', 'HTTP'],
    })
    expect(opening(described({ sections }), 'rp/internal/reverse-proxy/out/tcp/8080').source.addresses).toEqual([
      '172.16.0.40',
    ])
  })
})

test('of several reverse proxies each reaches what it publishes', () => {
  const proxies = (one: string, other: string) => `reverseProxies:
  - { name: rp1, public: 198.51.100.40, internalAddress: 172.16.0.40${one} }
  - { name: rp2, public: 198.51.100.41, internalAddress: 172.16.0.41${other} }
officeWebApps: [{ fqdn: owas.contoso.net, address: 192.0.2.65 }]
`
  const pools = `${POOL}  - { fqdn: se02.contoso.net, role: standard-edition, servers: [{ address: 192.0.2.30 }] }\n`
  const rows = (one: string, other: string) =>
    described({ pools, sections: proxies(one, other) })
      .firewall.filter(({ owner, side }) => owner.startsWith('rp') && side === 'internal')
      .map(({ owner, destination, settledBy }) => [owner, endText(destination), settledBy])
  const to = (...names: readonly string[]) =>
    `, publish: [${names.map((name) => `{ hosts: [w.contoso.com], to: ${name} }`).join(', ')}]`
  expect(rows(to('pool01.contoso.net', 'owas.contoso.net'), to('se02.contoso.net'))).toEqual([
    ['rp1', '192.0.2.65', undefined],
    ['rp1', '192.0.2.20', undefined],
    ['rp2', '192.0.2.30', undefined],
  ])
  expect(rows('', '')).toEqual([
    ['rp1', '192.0.2.65', undefined],
    ['rp1', '192.0.2.20 192.0.2.30', 'reverseProxies.publish'],
    ['rp2', '192.0.2.65', undefined],
    ['rp2', '192.0.2.20 192.0.2.30', 'reverseProxies.publish'],
  ])
})

describe('several Edge pools', () => {
  const second = (route: string) => `  - fqdn: edge02.contoso.net
    nat: false${route}
    services: { access: sip2.contoso.com, webConferencing: webcon2.contoso.com, av: av2.contoso.com }
    servers:
      - { internal: 172.16.0.11, external: { access: 198.51.100.11, webConferencing: 198.51.100.21, av: 198.51.100.31 } }
`
  const [TRUE, FALSE] = [
    '\n    federationRoute: true\n    xmppRoute: true',
    '\n    federationRoute: false\n    xmppRoute: false',
  ]
  /** Whether each pool takes federation, its media, and XMPP: of several openings the same is said. */
  const takes = (one: string, other: string) => {
    const edge = EDGE.replace('    nat: false', `    nat: false${one}`) + second(other)
    const { firewall } = described({ edge, sections: 'features: { federation: open, xmpp: true }\n' })
    const said = (owner: string, ids: RegExp) => {
      const found = firewall.filter(({ id }) => id.startsWith(`${owner}/`) && ids.test(id))
      return [...new Set(found.map(({ openUntil }) => openUntil ?? 'yes'))].join() || 'no'
    }
    return ['edge01.contoso.net', 'edge02.contoso.net'].map((owner) => [
      said(owner, /access-edge\/(?:in|out)\/tcp\/5061$/),
      said(owner, /out\/tcp\/50000-59999$/),
      said(owner, /tcp\/(?:5269|23456)$/),
    ])
  }
  const [yes, no] = [
    ['yes', 'yes', 'yes'],
    ['no', 'yes', 'no'],
  ]

  test('partners come to the one that is the route; media takes the Edge of the user', () => {
    expect(takes(TRUE, FALSE)).toEqual([yes, no])
    expect(takes(FALSE, TRUE)).toEqual([no, yes])
    expect(takes(FALSE, '')).toEqual([no, yes])
  })

  test('one that says nothing is not the federation route beside another, and may be one for XMPP', () => {
    expect(takes(TRUE, '')).toEqual([yes, ['no', 'yes', 'edgePools.xmppRoute']])
  })

  test('media and meetings come from the pools that use the Edge pool', () => {
    const edge = EDGE + second('')
    const from = (own: string, other: string) => {
      const pools = `${POOL.replace('    loadBalancing', `${own}    loadBalancing`)}  - fqdn: se02.contoso.net
    role: standard-edition
${other}    servers: [{ address: 192.0.2.30 }]
`
      const { firewall } = described({ edge, pools, sections: 'features: { webConferencing: true }\n' })
      const rows = firewall.filter(({ id }) => /edge02.*in\/tcp\/(?:5062|8057)$/.test(id))
      return rows.map(({ source, settledBy }) => [endText(source), settledBy])
    }
    const [one, two] = ['    edgePool: edge01.contoso.net\n', '    edgePool: edge02.contoso.net\n']
    expect(from(one, two)).toEqual([
      ['192.0.2.30', undefined],
      ['192.0.2.30', undefined],
    ])
    expect(from(one, one)).toEqual([])
    expect(from(one, '')[0]).toEqual(['192.0.2.30', 'pools.edgePool'])
    expect(from(one, '    edgePool: none\n')).toEqual(from(one, one))
  })

  test('where none says that it is, nothing tells which', () => {
    const open = ['edgePools.federationRoute', 'yes', 'edgePools.xmppRoute']
    expect(takes('', '')).toEqual([open, open])
    expect(takes(FALSE, FALSE)).toEqual([yes, yes])
  })
})

describe('one address for all services', () => {
  const edge = EDGE.replace(
    '{ access: 198.51.100.10, webConferencing: 198.51.100.20, av: 198.51.100.30 }',
    '198.51.100.10',
  )
  const requirements = described({ edge, sections: FEDERATION })

  test('tells them apart by the documented ports', () => {
    expect(opening(requirements, `${AT}/external/access-edge/in/tcp/5061`)).toMatchObject({
      purposes: ['SIP over MTLS of partners', 'SIP over TLS of remote users'],
      destination: { addresses: ['198.51.100.10'] },
    })
    expect(requirements.firewall.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        `${AT}/external/web-conferencing-edge/in/tcp/444`,
        `${AT}/external/audio-video-edge/in/tcp/443`,
      ]),
    )
  })

  test('or by those the description gives', () => {
    const given = edge.replace('access: sip.contoso.com', 'access: { fqdn: sip.contoso.com, port: 4443 }')
    const firewall = described({ edge: given, sections: FEDERATION }).firewall.map(({ id }) => id)
    expect(firewall).toContain(`${AT}/external/access-edge/in/tcp/4443`)
  })
})

describe('behind a hardware load balancer', () => {
  const edge = `edgePools:
  - fqdn: edges.contoso.net
    nat: false
    loadBalancing: hardware
    vip: { internal: 172.16.0.9, external: { access: 198.51.100.1, webConferencing: 198.51.100.2, av: 198.51.100.3 } }
    services: { access: sip.contoso.com, webConferencing: webcon.contoso.com, av: av.contoso.com }
    servers:
      - { fqdn: e1.contoso.net, internal: 172.16.0.10, external: { access: 198.51.100.10, webConferencing: 198.51.100.20, av: 198.51.100.30 } }
      - { fqdn: e2.contoso.net, internal: 172.16.0.11, external: { access: 198.51.100.11, webConferencing: 198.51.100.21, av: 198.51.100.31 } }
`
  const requirements = described({ edge, sections: FEDERATION })
  const ends = (id: string) => {
    const { source, destination } = opening(requirements, `edges.contoso.net/${id}`)
    return [endText(source), endText(destination)]
  }

  test('SIP and meetings go to the virtual address, media to the servers as well', () => {
    expect(ends('external/access-edge/in/tcp/443')).toEqual(['any', '198.51.100.1'])
    expect(ends('external/web-conferencing-edge/in/tcp/443')).toEqual(['any', '198.51.100.2'])
    expect(ends('external/access-edge/out/udp/53')).toEqual(['198.51.100.10 198.51.100.11', 'any'])
    expect(ends('external/audio-video-edge/in/udp/3478')).toEqual(['any', '198.51.100.30 198.51.100.31 198.51.100.3'])
  })

  test('inside, SIP goes to the virtual address, meetings to the servers, media to both', () => {
    expect(ends('internal/edge-internal/in/tcp/5062')).toEqual(['192.0.2.11 192.0.2.12', '172.16.0.9'])
    expect(ends('internal/edge-internal/in/tcp/8057')).toEqual(['192.0.2.11 192.0.2.12', '172.16.0.10 172.16.0.11'])
    expect(ends('internal/edge-internal/in/tcp/443')).toEqual(['any', '172.16.0.10 172.16.0.11 172.16.0.9'])
    expect(ends('internal/edge-internal/out/tcp/443')).toEqual(['172.16.0.9', 'any'])
  })

  test('in Skype for Business Server media begins at the virtual address for older clients only', () => {
    const sfb = described({ edge, sections: FEDERATION, product: 'sfb-2019' })
    expect(sfb.firewall.map(({ id }) => id)).not.toContain('edges.contoso.net/internal/edge-internal/out/tcp/443')
  })
})

describe('addresses that are not given', () => {
  test.each([
    ['    nat: false\n', '', 'external/access-edge/in/tcp/443', 'edgePools.nat'],
    ['nat: false', 'nat: true', 'external/access-edge/in/tcp/443', 'edgePools.servers.public'],
    ['internal: 172.16.0.10, ', '', 'internal/edge-internal/in/tcp/5062', 'edgePools.servers.internal'],
  ])('the key that would give them is named: %s', (find, replace, id, settledBy) => {
    const requirements = described({ edge: EDGE.replace(find, replace) })
    expect(opening(requirements, `${AT}/${id}`).settledBy).toBe(settledBy)
  })

  test('of several pools that may hold the store or be the next hop, nothing tells which', () => {
    const pools = `${POOL}  - { fqdn: se01.contoso.net, role: standard-edition, servers: [{ address: 192.0.2.30 }] }\n`
    const requirements = described({ pools })
    expect(opening(requirements, `${AT}/internal/edge-internal/in/tcp/4443`).settledBy).toBe('pools.centralManagement')
    expect(opening(requirements, `${AT}/internal/edge-internal/out/tcp/5061`).settledBy).toBe('edgePools.nextHop')
    const said = described({
      pools: pools.replace('    loadBalancing', '    centralManagement: true\n    loadBalancing'),
      edge: EDGE.replace('    nat', '    nextHop: pool01.contoso.net\n    nat'),
    })
    expect(opening(said, `${AT}/internal/edge-internal/in/tcp/4443`)).toMatchObject({
      source: { addresses: ['192.0.2.11', '192.0.2.12'] },
    })
    expect(opening(said, `${AT}/internal/edge-internal/out/tcp/5061`).settledBy).toBeUndefined()
  })

  test('branch appliances authenticate too', () => {
    const device = 'name: sba, category: sba, vendor: AudioCodes, model: Mediant 800'
    const asked = (address: string) =>
      opening(
        described({ sections: `devices: [{ ${device}${address} }]\n` }),
        `${AT}/internal/edge-internal/in/tcp/5062`,
      )
    expect(asked(', address: 192.0.2.90').source.addresses).toEqual(['192.0.2.11', '192.0.2.12', '192.0.2.90'])
    expect(asked('').settledBy).toBe('devices.address')
  })

  describe('of several Edge pools, a branch goes to that of its pool', () => {
    const second = EDGE.replace('edgePools:\n', '').replace(AT, 'edge2.contoso.net')
    const sections = (branch: string) => `sites:
  - { name: Oslo }
  - { name: Bergen, branchOf: Oslo, survivableBranch: ${branch} }
devices: [{ name: sba, category: sba, vendor: AudioCodes, model: Mediant 800, address: 192.0.2.90 }]
`
    const pools = (pool: string) => POOL.replace('    loadBalancing', `    ${pool}\n    loadBalancing`)
    const asked = (fqdn: string, pool: string, branch = 'sba') => {
      const requirements = described({ pools: pools(pool), edge: `${EDGE}${second}`, sections: sections(branch) })
      const id = `${fqdn}/internal/edge-internal/in/tcp/5062`
      const found = requirements.firewall.find((each) => each.id === id)
      return found && { addresses: found.source.addresses, settledBy: found.settledBy }
    }
    const FRONT_ENDS = ['192.0.2.11', '192.0.2.12']

    test('which says its Edge pool', () => {
      const pool = 'site: Oslo\n    edgePool: edge2.contoso.net'
      expect(asked('edge2.contoso.net', pool)).toEqual({
        addresses: [...FRONT_ENDS, '192.0.2.90'],
        settledBy: undefined,
      })
      expect(asked(AT, pool)).toBeUndefined()
    })

    test('which does not say it', () => {
      expect(asked(AT, 'site: Oslo')).toEqual({
        addresses: [...FRONT_ENDS, '192.0.2.90'],
        settledBy: 'pools.edgePool',
      })
    })

    test('which is not known', () => {
      expect(asked('edge2.contoso.net', 'edgePool: edge2.contoso.net')).toEqual({
        addresses: [...FRONT_ENDS, '192.0.2.90'],
        settledBy: 'sites.survivableBranch.pool',
      })
    })

    test('which the site names', () => {
      const named = '{ name: sba, pool: pool01.contoso.net }'
      expect(asked('edge2.contoso.net', 'edgePool: edge2.contoso.net', named)).toEqual({
        addresses: [...FRONT_ENDS, '192.0.2.90'],
        settledBy: undefined,
      })
    })
  })
})
