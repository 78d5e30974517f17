import { describe, expect, test } from 'vitest'
import { csvCell } from '../../src/reporters/csv-cell.ts'
import { renderRequirementsCsv } from '../../src/reporters/requirements-csv.ts'
import { shownRequirements } from '../../src/reporters/requirements-data.ts'
import { renderRequirementsJson } from '../../src/reporters/requirements-json.ts'
import { renderRequirementsText } from '../../src/reporters/requirements-text.ts'
import { pageOf } from '../../src/reporters/text-page.ts'
import type {
  CertificateRequirement,
  DnsRequirement,
  FirewallRequirement,
  VpnRequirement,
} from '../../src/requirements/requirement.ts'
import { PLAIN } from './samples.ts'

const source = (key: string) => ({
  key,
  title: `Document ${key}`,
  url: `https://example.org/${key}`,
  read: '2020-01-01',
})

const needed: DnsRequirement = {
  kind: 'dns',
  id: 'internal/lync01.contoso.net/A',
  view: 'internal',
  name: 'lync01.contoso.net',
  type: 'host',
  necessity: 'required',
  rule: 'dns/host',
  leadsTo: { addresses: ['192.0.2.1', '2001:db8::1'], match: 'some', text: 'the pool' },
  aliasTargets: [],
  because: [{ text: 'clients look for it', at: [] }],
  at: [],
  row: {
    id: 'row',
    view: 'internal',
    type: 'host',
    each: 'role-server',
    owner: '{name}',
    when: [],
    necessity: 'required',
    rule: 'dns/host',
    because: 'clients look for it',
    products: ['lync-2013'],
    confidence: 'confirmed',
    citations: [source('B'), source('A')],
  },
}

const dns: readonly DnsRequirement[] = [
  { ...needed, id: '1', view: 'external', name: 'only-inside.contoso.com', necessity: 'forbidden' },
  {
    ...needed,
    id: '2',
    view: 'external',
    name: '_sip._tls.contoso.com',
    type: 'srv',
    openUntil: 'edgePools',
    port: 443,
    suggestedTarget: 'sip.contoso.com',
    leadsTo: { addresses: [], match: 'all', text: 'the Access Edge service', settledBy: 'edgePools.nat' },
  },
  needed,
  {
    ...needed,
    id: '3',
    name: 'lyncdiscoverinternal.contoso.com',
    type: 'host-or-alias',
    leadsTo: { addresses: [], match: 'all', text: 'the web services', settledBy: 'pools.webServices.vip' },
    aliasTargets: ['web.contoso.net'],
    row: {
      ...needed.row,
      confidence: 'third-party',
      citations: [source('C'), { key: 'D', title: 'A book', read: '2020-01-01' }],
    },
  },
  {
    ...needed,
    id: '4',
    name: 'fe02.contoso.net',
    necessity: 'optional',
    leadsTo: { addresses: [], match: 'all', text: 'its own address', settledBy: 'pools.servers.address' },
  },
]

const certificate: CertificateRequirement = {
  kind: 'certificate',
  id: 'edges.contoso.net/edge-external',
  host: 'edges.contoso.net',
  holders: ['edge01', 'edge02'].map((name) => ({ name, assignees: [name, 'edges.contoso.net'] })),
  usages: ['AccessEdgeExternal', 'DataEdgeExternal'],
  necessity: 'required',
  openUntil: 'features.remoteAccess',
  subject: { anyOf: ['sip.contoso.com'], necessity: 'recommended' },
  wildcardSubject: 'never',
  subjectInSan: 'required',
  names: [
    { name: 'sip.contoso.com', necessity: 'required', wildcardOk: false, because: [{ text: 'users ask', at: [] }] },
    { name: 'meet.contoso.com', necessity: 'required', wildcardOk: true, because: [{ text: 'people meet', at: [] }] },
    {
      name: 'lyncdiscover.contoso.com',
      necessity: 'required',
      wildcardOk: true,
      openUntil: 'features.mobility',
      because: [{ text: 'clients look for it', at: [] }],
    },
    { name: 'av.contoso.com', necessity: 'optional', wildcardOk: false, because: [{ text: 'a page has it', at: [] }] },
  ],
  missingNames: [{ text: 'the host of the Dial-in URL', settledBy: 'simpleUrls' }],
  publicCa: 'required',
  eku: [{ usage: 'serverAuth' }, { usage: 'clientAuth', openUntil: 'features.publicIm' }],
  sameOnEveryMember: true,
  exportable: true,
  keyBits: { required: 1024, recommended: 2048 },
  mayCombineWith: ['rp01/listener'],
  because: [{ text: 'everyone connects to it', at: [] }],
  at: [],
  row: {
    id: 'edge/external',
    each: 'edge-pool',
    called: 'edge-external',
    usages: ['AccessEdgeExternal', 'DataEdgeExternal'],
    when: [],
    necessity: 'required',
    subject: { of: 'access-edge', necessity: 'recommended' },
    wildcardSubject: 'never',
    subjectInSan: 'required',
    names: [],
    publicCa: 'required',
    eku: [],
    sameOnEveryMember: true,
    exportable: 'among-members',
    mayCombineWith: [],
    because: 'everyone connects to it',
    products: ['lync-2013'],
    confidence: 'confirmed',
    citations: [source('A')],
  },
}

const opening: FirewallRequirement = {
  kind: 'firewall',
  id: 'edge/external/audio-video-edge/out/tcp/50000-59999',
  owner: 'edge',
  side: 'external',
  service: 'audio-video-edge',
  direction: 'out',
  source: { text: 'the A/V Edge service', addresses: ['192.0.2.30'], behindNat: ['10.0.0.30'] },
  destination: { text: 'any', addresses: 'any' },
  protocol: 'tcp',
  ports: [{ first: 50000, last: 59999 }],
  portsAt: 'source',
  orElse: [{ first: 443, last: 443 }],
  purposes: ['media to partners'],
  necessity: 'required',
  openUntil: 'features.federation',
  because: [{ text: 'media needs it', at: [] }],
  at: [],
  row: {
    id: 'external/range',
    side: 'external',
    service: 'audio-video-edge',
    direction: 'out',
    source: 'audio-video-edge-nodes',
    destination: 'any',
    protocol: 'tcp',
    ports: { first: 50000, last: 59999 },
    portsAt: 'source',
    when: [],
    necessity: 'required',
    purpose: 'media to partners',
    because: 'media needs it',
    products: ['lync-2013'],
    confidence: 'unconfirmed',
    citations: [source('E')],
  },
}

const { openUntil: _, orElse: __, ...plain } = opening
const firewall: readonly FirewallRequirement[] = [
  opening,
  {
    ...plain,
    id: 'edge/internal/edge-internal/in/tcp/5061',
    side: 'internal',
    source: { text: 'any', addresses: 'any' },
    destination: { text: 'the internal side', addresses: [] },
    ports: [{ first: 5061, last: 5061 }],
    portsAt: 'destination',
    purposes: ['SIP', 'more'],
    settledBy: 'edgePools.servers.internal',
  },
]

const vpn: readonly VpnRequirement[] = [
  { ...outside(), id: 'edge/audio-video-edge', addresses: ['192.0.2.30', '192.0.2.31'], openUntil: 'vpn' },
  { ...outside(), id: 'edge2/audio-video-edge', settledBy: 'edgePools.servers.public' },
  // Nobody knows whether this one is there.
  { ...outside(), id: 'audio-video-edge', settledBy: 'edgePools', at: [] },
]

function outside(): VpnRequirement {
  return {
    kind: 'vpn',
    id: '',
    service: 'audio-video-edge',
    text: 'the A/V Edge service',
    addresses: [],
    at: ['edgePools', 0],
    row: {
      id: 'outside/audio-video-edge',
      requirement: 'outside-tunnel',
      service: 'audio-video-edge',
      uses: [
        { protocol: 'udp', port: 3478 },
        { protocol: 'tcp', port: 443 },
      ],
      because: 'media through a tunnel is late',
      products: ['lync-2013'],
      confidence: 'third-party',
      citations: [source('F')],
    },
  }
}

const all = { dns, certificates: [certificate], firewall, inside: [], vpn }
const NOTHING = { dns: [], certificates: [], firewall: [], inside: [], vpn: [] }
const shown = shownRequirements(all, ['dns'])

describe('as text', () => {
  test('certificates and openings are comments, and say what is not known', () => {
    const text = renderRequirementsText(
      shownRequirements(all, ['certificates', 'firewall'], ['edgePools', 'reverseProxies']),
      pageOf(PLAIN),
    )
    expect(text).toMatchInlineSnapshot(`
      "; Certificates

      ; edges.contoso.net/edge-external
      ;   for AccessEdgeExternal and DataEdgeExternal; required if features.remoteAccess, which is not
      ;   given, asks for it
      ;   subject sip.contoso.com, recommended
      ;   alternative names: sip.contoso.com
      ;   alternative names a wildcard may stand for: meet.contoso.com
      ;   if features.mobility, which is not given, asks for it: lyncdiscover.contoso.com
      ;   may also hold: av.contoso.com
      ;   and the host of the Dial-in URL: give simpleUrls to know it
      ;   from a public certification authority; extended key usages serverAuth and clientAuth if
      ;   features.publicIm, which is not given, asks for it; the private key exportable; a key of 1024
      ;   bits or more, better 2048
      ;   the same certificate and key on edge01, edge02
      ;   may be the same certificate as rp01/listener
      ;   because everyone connects to it
      ;   documented in [1]

      ; Openings of the firewall towards the internal network

      ; edge/internal/edge-internal/in/tcp/5061
      ;   from any to the internal side, TCP 5061: SIP, more
      ;   required; give edgePools.servers.internal to know all addresses
      ;   because media needs it
      ;   documented in [2] (unconfirmed)

      ; Openings of the firewall towards the Internet

      ; edge/external/audio-video-edge/out/tcp/50000-59999
      ;   from 192.0.2.30 (the A/V Edge service; behind NAT 10.0.0.30) to any, TCP from the source ports
      ;   50000-59999, or to TCP 443 on a firewall that knows no source ports: media to partners
      ;   required if features.federation, which is not given, asks for it
      ;   because media needs it
      ;   documented in [2] (unconfirmed)

      ; Not given, so what they ask for is not among the above: edgePools, reverseProxies

      ; [1] Document A
      ;     https://example.org/A
      ; [2] Document E
      ;     https://example.org/E
      "
    `)
    expect(text.split('\n').filter((line) => line !== '' && !line.startsWith(';'))).toEqual([])
  })

  test('addresses outside the tunnel, with what clients use there', () => {
    expect(renderRequirementsText(shownRequirements(all, ['vpn']), pageOf(PLAIN))).toMatchInlineSnapshot(`
      "; Public addresses that clients of a VPN reach past the tunnel

      ; edge/audio-video-edge
      ;   192.0.2.30, 192.0.2.31 (the A/V Edge service), used on UDP 3478, TCP 443
      ;   required if vpn, which is not given, asks for it
      ;   because media through a tunnel is late
      ;   documented in [1] (third-party)

      ; edge2/audio-video-edge
      ;   the A/V Edge service, used on UDP 3478, TCP 443
      ;   required; give edgePools.servers.public to know all addresses
      ;   because media through a tunnel is late
      ;   documented in [1] (third-party)

      ; [1] Document F
      ;     https://example.org/F
      "
    `)
  })

  test('what can be pasted is a record, everything else a comment', () => {
    const text = renderRequirementsText(shown, pageOf(PLAIN))
    expect(text).toMatchInlineSnapshot(`
      "; DNS records inside the network

      lync01.contoso.net. IN A 192.0.2.1
      lync01.contoso.net. IN AAAA 2001:db8::1
      ;   required; leads to the pool; one of these is enough
      ;   because clients look for it
      ;   judged by dns/host; documented in [1][2]

      lyncdiscoverinternal.contoso.com. IN CNAME web.contoso.net.
      ;   required; leads to the web services; may be a CNAME to web.contoso.net; give
      ;   pools.webServices.vip to know all addresses
      ;   because clients look for it
      ;   judged by dns/host; documented in [3][4] (third-party)

      ; fe02.contoso.net. IN A (its own address)
      ;   optional; give pools.servers.address to know all addresses
      ;   because clients look for it
      ;   judged by dns/host; documented in [1][2]

      ; DNS records on the Internet

      ; only-inside.contoso.com. IN A
      ;   must not exist
      ;   because clients look for it
      ;   judged by dns/host; documented in [1][2]

      ; _sip._tls.contoso.com. IN SRV 0 0 443 sip.contoso.com.
      ;   required if edgePools, which is not given, asks for it; the target leads to the Access Edge
      ;   service
      ;   because clients look for it
      ;   judged by dns/host; documented in [1][2]

      ; [1] Document B
      ;     https://example.org/B
      ; [2] Document A
      ;     https://example.org/A
      ; [3] Document C
      ;     https://example.org/C
      ; [4] A book
      "
    `)
    const records = text.split('\n').filter((line) => line !== '' && !line.startsWith(';'))
    expect(records).toEqual([
      'lync01.contoso.net. IN A 192.0.2.1',
      'lync01.contoso.net. IN AAAA 2001:db8::1',
      'lyncdiscoverinternal.contoso.com. IN CNAME web.contoso.net.',
    ])
  })

  test('nothing required is said in so many words', () => {
    const nothing = shownRequirements(NOTHING)
    expect(renderRequirementsText(nothing, pageOf(PLAIN))).toBe(
      '; no DNS record is required\n\n; no certificate is required\n\n; no opening of a firewall is required\n\n; nothing must be reached past a tunnel\n',
    )
  })

  test('a section that is not given is no reason to say that nothing is required', () => {
    const nothing = shownRequirements(NOTHING, ['firewall'], ['edgePools'])
    expect(renderRequirementsText(nothing, pageOf(PLAIN))).toMatchInlineSnapshot(`
      "; no opening of a firewall is required

      ; Not given, so what it asks for is not among the above: edgePools
      "
    `)
  })
})

test('as JSON', () => {
  const environment = { path: 'env.yaml', name: 'Contoso', product: 'lync-2013' }
  const data = JSON.parse(renderRequirementsJson(shown, environment))
  expect(data).toEqual({ requirementsVersion: 1, environment, dns: shown.dns, notGiven: [] })
  const everything = shownRequirements(all, undefined, ['exchange'])
  expect(JSON.parse(renderRequirementsJson(everything, environment))).toEqual({
    requirementsVersion: 1,
    environment,
    ...everything,
  })
  expect(Object.keys(everything)).toEqual(['dns', 'certificates', 'firewall', 'vpn', 'notGiven'])
})

describe('as CSV', () => {
  test('one line for each, ended as RFC 4180 has it', () => {
    const lines = renderRequirementsCsv(shown).split('\r\n')
    expect(lines).toHaveLength(dns.length + 2)
    expect(lines[0]).toBe('kind,view,name,type,records,leads to,rule,necessity,needed if,because,confidence,sources')
    expect(lines[3]).toBe(
      'dns,internal,lync01.contoso.net,A,' +
        'lync01.contoso.net. IN A 192.0.2.1; lync01.contoso.net. IN AAAA 2001:db8::1,the pool,dns/host,required,,' +
        'clients look for it,confirmed,https://example.org/B; https://example.org/A',
    )
  })

  test('certificates with their names, openings with their ports', () => {
    const [header, ...lines] = renderRequirementsCsv(shownRequirements(all)).split('\r\n')
    const headings = header?.split(',') ?? []
    const widths = lines.filter((line) => line !== '').map((line) => line.replace(/"[^"]*"/g, '').split(',').length)
    expect(new Set(widths)).toEqual(new Set([headings.length]))
    expect(renderRequirementsCsv(shownRequirements(all, ['certificates']))).toMatchInlineSnapshot(`
      "kind,certificate,uses,subject,alternative names,may also hold,names not given,authority,extended key usages,necessity,needed if,because,confidence,sources
      certificate,edges.contoso.net/edge-external,AccessEdgeExternal; DataEdgeExternal,sip.contoso.com,sip.contoso.com; meet.contoso.com; lyncdiscover.contoso.com (if features.mobility),av.contoso.com,the host of the Dial-in URL (simpleUrls),public,serverAuth; clientAuth (if features.publicIm),required,features.remoteAccess,everyone connects to it,confirmed,https://example.org/A
      "
    `)
    expect(renderRequirementsCsv(shownRequirements(all, ['firewall']))).toMatchInlineSnapshot(`
      "kind,opening,side,direction,source,source ports,destination,protocol,destination ports,purpose,necessity,needed if,because,confidence,sources
      firewall,edge/external/audio-video-edge/out/tcp/50000-59999,external,out,192.0.2.30,50000-59999,any,tcp,any,media to partners,required,features.federation,media needs it,unconfirmed,https://example.org/E
      firewall,edge/internal/edge-internal/in/tcp/5061,internal,out,any,any,the internal side,tcp,5061,SIP; more,required,,media needs it,unconfirmed,https://example.org/E
      "
    `)
  })

  test('addresses outside the tunnel', () => {
    expect(renderRequirementsCsv(shownRequirements(all, ['vpn']))).toMatchInlineSnapshot(`
      "kind,outside the tunnel,service,addresses,used on,necessity,needed if,because,confidence,sources
      vpn,edge/audio-video-edge,audio-video-edge,192.0.2.30; 192.0.2.31,udp/3478; tcp/443,required,vpn,media through a tunnel is late,third-party,https://example.org/F
      vpn,edge2/audio-video-edge,audio-video-edge,the A/V Edge service,udp/3478; tcp/443,required,,media through a tunnel is late,third-party,https://example.org/F
      "
    `)
  })

  test.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "yes"', '"say ""yes"""'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "' =1"],
    ['\r=1', "'\\u000d=1"],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
    ['_sip._tls.contoso.com', '_sip._tls.contoso.com'],
  ])('%j is written as %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell)
  })

  test('no cell is calculated, whatever a name begins with', () => {
    const named = shownRequirements({ ...all, dns: dns.map((each) => ({ ...each, name: '=cmd|x' })) }, ['dns'])
    expect(renderRequirementsCsv(named)).toContain(",'=cmd|x,")
  })
})
