/** Microsoft's reference topologies of the Edge, row by row: DNS records and certificate names. */

import { describe, expect, test } from 'vitest'
import type { CertificateRequirement, DnsRequirement, Requirements } from '../../src/requirements/requirement.ts'
import { described } from './derived.ts'

const SERVICES = `    services:
      access: sip.contoso.com
      webConferencing: webcon.contoso.com
      av: av.contoso.com
      xmpp: xmpp.contoso.com
`

/** "sip.fabrikam.com" in the tables stands for every further SIP domain. */
const FEATURES = `features:
  remoteAccess: true
  federation: open
  publicIm: { providers: [aol] }
  xmpp: { domains: [contoso.com] }
  mobility: { push: true }
  exchangeUm: none
  hybrid: none
`

/** A node of the examples: its addresses end alike on every network. */
function node(number: number, networks: { readonly [where: string]: string }): string {
  const map = Object.entries(networks).map(([where, network]) => {
    const of = (tens: number) => `${network}.${tens + number}`
    return `${where}: { access: ${of(10)}, webConferencing: ${of(20)}, av: ${of(30)} }`
  })
  return `      - { fqdn: edge${number}.contoso.net, internal: 172.25.33.${10 + number}, ${map.join(', ')} }\n`
}

function edge(keys: string, nodes: readonly string[]): Requirements {
  const text = `edgePools:\n  - fqdn: lsedge.contoso.net\n${keys}${SERVICES}    servers:\n${nodes.join('')}`
  return described({ edge: text, sections: FEATURES, sipDomains: '[contoso.com, fabrikam.com]' })
}

const PUBLIC = '131.107.155'
const PERIMETER = '10.45.16'

const EXAMPLES = {
  'single consolidated Edge with private addresses and NAT (a)': {
    requirements: edge('    nat: true\n    loadBalancing: none\n', [node(0, { external: PERIMETER, public: PUBLIC })]),
    last: ['0'],
  },
  'single consolidated Edge with public addresses': {
    requirements: edge('    nat: false\n    loadBalancing: none\n', [node(0, { external: PUBLIC })]),
    last: ['0'],
  },
  'scaled consolidated Edge, DNS load balancing with public addresses (b)': {
    requirements: edge('    nat: false\n    loadBalancing: dns\n', [
      node(0, { external: PUBLIC }),
      node(1, { external: PUBLIC }),
    ]),
    last: ['0', '1'],
  },
  'scaled consolidated Edge, DNS load balancing with private addresses and NAT': {
    requirements: edge('    nat: true\n    loadBalancing: dns\n', [
      node(0, { external: PERIMETER, public: PUBLIC }),
      node(1, { external: PERIMETER, public: PUBLIC }),
    ]),
    last: ['0', '1'],
  },
  'scaled consolidated Edge with hardware load balancers (c)': {
    requirements: edge(
      `    nat: false
    loadBalancing: hardware
    vip:
      internal: 172.25.33.19
      external: { access: 131.107.155.19, webConferencing: 131.107.155.29, av: 131.107.155.39 }
`,
      [node(0, { external: PUBLIC }), node(1, { external: PUBLIC })],
    ),
    // One record for each name, to the virtual address.
    last: ['9'],
  },
} as const

/** The rows of the DNS summaries; `last` is the last digit of an address. */
function documented(last: readonly string[]): readonly string[] {
  const each = (name: string, tens: number) => last.map((digit) => `ext A ${name} ${PUBLIC}.${tens}${digit}`)
  return [
    ...each('sip.contoso.com', 1),
    ...each('webcon.contoso.com', 2),
    ...each('av.contoso.com', 3),
    'ext SRV 443 _sip._tls.contoso.com sip.contoso.com',
    'ext SRV 5061 _sipfederationtls._tcp.contoso.com sip.contoso.com',
    ...last.map((digit) => `int A lsedge.contoso.net 172.25.33.1${digit}`),
    'ext SRV 5269 _xmpp-server._tcp.contoso.com xmpp.contoso.com',
    ...each('xmpp.contoso.com', 1),
    // Rows the tables mark "for every SIP domain".
    ...each('sip.fabrikam.com', 1),
    'ext SRV 443 _sip._tls.fabrikam.com sip.fabrikam.com',
    'ext SRV 5061 _sipfederationtls._tcp.fabrikam.com sip.fabrikam.com',
  ]
}

const OF_THE_EDGE: readonly DnsRequirement['rule'][] = [
  'dns/edge-service-records-present',
  'dns/external-sign-in-srv-present',
  'dns/federation-srv-present',
  'dns/xmpp-records-present',
]

/** What is derived for the Edge; the rest is of the pool. The tables leave out the names of single Edge Servers. */
function derived({ dns }: Requirements): readonly string[] {
  return dns
    .filter(({ rule, row }) => OF_THE_EDGE.includes(rule) || row.each === 'edge-internal')
    .flatMap(({ view, type, name, port, suggestedTarget, leadsTo, openUntil, necessity }) => {
      const where = view === 'external' ? 'ext' : 'int'
      const doubt = openUntil === undefined && necessity === 'required' ? '' : ' (not for certain)'
      if (type === 'srv') return [`${where} SRV ${port} ${name} ${suggestedTarget}${doubt}`]
      return (leadsTo?.addresses ?? ['nowhere']).map((address) => `${where} A ${name} ${address}${doubt}`)
    })
}

describe.each(Object.entries(EXAMPLES))('%s', (_name, { requirements, last }) => {
  const rows = derived(requirements)

  test.each(documented(last))('%s', (row) => {
    expect(rows).toContain(row)
  })

  test('no row is derived that is not documented', () => {
    expect([...rows].sort()).toEqual([...documented(last)].sort())
  })

  test('every name leads to all of its addresses and to no others', () => {
    const hosts = requirements.dns.filter(({ row }) => row.leadsTo === 'own-address' && row.each !== 'role-server')
    expect(hosts.filter(({ leadsTo }) => leadsTo?.match !== 'all' || leadsTo.settledBy !== undefined)).toEqual([])
  })

  // The certificate summaries: component, subject, alternative names, authority, whether the key is copied.
  test.each([
    [
      'External/Edge',
      'edge-external',
      'sip.contoso.com',
      ['webcon.contoso.com', 'sip.contoso.com', 'sip.fabrikam.com'],
    ],
    [
      'Public IM/Edge',
      'edge-external',
      'sip.contoso.com',
      ['sip.contoso.com', 'webcon.contoso.com', 'sip.fabrikam.com'],
    ],
    ['Internal/Edge', 'edge-internal', 'lsedge.contoso.net', []],
    // 6.3: the pages on XMPP have the bare domain where these tables have `xmpp.` and a wildcard.
    [
      'XMPP/Access Edge',
      'edge-xmpp',
      'sip.contoso.com',
      ['webcon.contoso.com', 'sip.contoso.com', 'sip.fabrikam.com', 'contoso.com'],
    ],
  ])('%s', (_component, called, subject, names) => {
    const requirement = certificate(requirements, called)
    expect(requirement.subject.anyOf).toEqual([subject])
    // The subject of the internal certificate is its only name: the table has no alternative names.
    const expected = called === 'edge-internal' ? [subject] : names
    expect(certain(requirement)).toEqual([...expected].sort())
    expect(requirement.publicCa).toBe(called === 'edge-internal' ? 'any' : 'required')
    const usages = requirement.eku.filter(({ openUntil }) => openUntil === undefined).map(({ usage }) => usage)
    expect(usages).toEqual(called === 'edge-external' ? ['serverAuth', 'clientAuth'] : ['serverAuth'])
    // 6.12: with one Edge Server one sentence wants an exportable key and another does not.
    expect(requirement.exportable).toBe(last.length > 1 || last[0] === '9')
    expect(requirement.sameOnEveryMember).toBe(true)
  })

  test('6.3: the host of the XMPP service may be in the certificate, and 6.4: the A/V name too', () => {
    const optional = (called: string) =>
      certificate(requirements, called).names.flatMap(({ name, necessity }) => (necessity === 'optional' ? [name] : []))
    expect(optional('edge-xmpp')).toContain('xmpp.contoso.com')
    expect(optional('edge-external')).toContain('av.contoso.com')
  })
})

function certificate({ certificates }: Requirements, called: string): CertificateRequirement {
  const found = certificates.find(({ id }) => id === `lsedge.contoso.net/${called}`)
  if (found === undefined) throw new Error(`no ${called} among ${certificates.map(({ id }) => id).join(', ')}`)
  return found
}

function certain({ names }: CertificateRequirement): readonly string[] {
  return names
    .flatMap(({ name, necessity, openUntil }) => (necessity === 'required' && openUntil === undefined ? [name] : []))
    .sort()
}
