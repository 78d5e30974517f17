/** The port summaries of the reference topologies, row by row, against what is derived for those topologies. */

import { describe, expect, test } from 'vitest'
import type { FirewallEnd, FirewallRequirement } from '../../src/requirements/requirement.ts'
import { described } from './derived.ts'

const FEATURES = `features:
  remoteAccess: true
  federation: { mode: open }
  publicIm: true
  xmpp: true
  mobility: { push: true }
  webConferencing: true
`
const INSIDE = '192.0.2.11 192.0.2.12'

function endText({ addresses }: FirewallEnd): string {
  return addresses === 'any' ? 'any' : addresses.join(' ')
}

/** As a row of the documents: protocol and port, source, destination. */
function rowText({ protocol, ports, portsAt, source, destination }: FirewallRequirement): string {
  const range = ports.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join()
  return `${protocol} ${range}${portsAt === 'source' ? ' (source)' : ''}: ${endText(source)} > ${endText(destination)}`
}

function rows(edge: string, side: 'internal' | 'external', product = 'lync-2013'): readonly string[] {
  const { firewall } = described({ edge, sections: FEATURES, product })
  return firewall
    .filter((each) => each.side === side)
    .map(rowText)
    .toSorted()
}

const SERVICES =
  'services: { access: sip.contoso.com, webConferencing: webcon.contoso.com, av: av.contoso.com, xmpp: xmpp.contoso.com }'

/** The rows of A-port and B-port, which are the same but for the addresses. */
function external(access: string, webConferencing: string, av: string): readonly string[] {
  return [
    `tcp 5269: any > ${access}`, // XMPP/TCP/5269
    `tcp 80: ${access} > any`, // Access/HTTP/TCP/80
    `tcp 53: ${access} > any`, // Access/DNS/TCP/53
    `udp 53: ${access} > any`, // Access/DNS/UDP/53
    `tcp 443: any > ${access}`, // Access/SIP(TLS)/TCP/443
    `tcp 5061: any > ${access}`, // Access/SIP(MTLS)/TCP/5061
    `tcp 5061: ${access} > any`, // Access/SIP(MTLS)/TCP/5061
    `tcp 443: any > ${webConferencing}`, // Web Conferencing/PSOM(TLS)/TCP/443
    `tcp 50000-59999 (source): ${av} > any`, // A/V/RTP/TCP/50,000-59,999
    `udp 50000-59999 (source): ${av} > any`, // A/V/RTP/UDP/50,000-59,999, OCS 2007 (6.13)
    `tcp 50000-59999: any > ${av}`, // A/V/RTP/TCP/50,000-59,999, OCS 2007
    `udp 50000-59999: any > ${av}`, // A/V/RTP/UDP/50,000-59,999, OCS 2007
    `udp 3478: ${av} > any`, // A/V/STUN,MSTURN/UDP/3478
    `udp 3478: any > ${av}`, // A/V/STUN,MSTURN/UDP/3478
    `tcp 443: any > ${av}`, // A/V/STUN,MSTURN/TCP/443
    `tcp 443: ${av} > any`, // A/V/STUN,MSTURN/TCP/443
  ]
}

/** The summary of XMPP federation, and of the scaled Edge behind NAT, list the way out; A-port and B-port do not. */
const listedElsewhere = (access: string) => `tcp 5269: ${access} > any`

function internal(edge: string): readonly string[] {
  return [
    `tcp 23456: ${INSIDE} > ${edge}`, // XMPP/MTLS/TCP/23456
    `tcp 5061: ${INSIDE} > ${edge}`, // SIP/MTLS/TCP/5061
    `tcp 5061: ${edge} > ${INSIDE}`, // SIP/MTLS/TCP/5061
    `tcp 8057: ${INSIDE} > ${edge}`, // PSOM/MTLS/TCP/8057
    `tcp 5062: ${INSIDE} > ${edge}`, // SIP/MTLS/TCP/5062
    `udp 3478: any > ${edge}`, // STUN/MSTURN/UDP/3478
    `tcp 443: any > ${edge}`, // STUN/MSTURN/TCP/443
    `tcp 4443: ${INSIDE} > ${edge}`, // HTTPS/TCP/4443
    `tcp 50001-50003: any > ${edge}`, // MTLS/TCP/50001, 50002 and 50003: three rows
  ]
}

/** In Skype for Business Server: no partner with OCS 2007, UDP goes out for relayed media. */
function inSkypeForBusiness(documented: readonly string[], xmpp: boolean): readonly string[] {
  return documented
    .filter((row) => !/50000-59999:/.test(row))
    .filter((row) => xmpp || !/^tcp (?:5269|23456):/.test(row))
    .toSorted()
}

const SINGLE = `edgePools:
  - fqdn: lsedge.contoso.net
    nat: true
    ${SERVICES}
    servers:
      - internal: 172.25.33.10
        external: { access: 10.45.16.10, webConferencing: 10.45.16.20, av: 10.45.16.30, gateway: 10.45.16.1 }
        public: { access: 131.107.155.10, webConferencing: 131.107.155.20, av: 131.107.155.30 }
        routes: [192.168.10.0/24 via 172.25.33.1]
`

describe('single consolidated Edge with private addresses and NAT', () => {
  const access = '131.107.155.10'
  const documented = external(access, '131.107.155.20', '131.107.155.30')

  test('external', () => {
    expect(rows(SINGLE, 'external')).toEqual([...documented, listedElsewhere(access)].toSorted())
  })

  test('internal', () => {
    expect(rows(SINGLE, 'internal')).toEqual(internal('172.25.33.10').toSorted())
  })

  test.each([
    ['sfb-2015', true],
    ['sfb-2019', false],
    ['sfb-se', false],
  ])('%s', (product, xmpp) => {
    const all = [...documented, listedElsewhere(access)]
    expect(rows(SINGLE, 'external', product)).toEqual(inSkypeForBusiness(all, xmpp))
    expect(rows(SINGLE, 'internal', product)).toEqual(inSkypeForBusiness(internal('172.25.33.10'), xmpp))
  })
})

const NODES = `servers:
      - { fqdn: e1.contoso.net, internal: 172.25.33.10, external: { access: 131.107.155.10, webConferencing: 131.107.155.20, av: 131.107.155.30, gateway: 131.107.155.1 } }
      - { fqdn: e2.contoso.net, internal: 172.25.33.11, external: { access: 131.107.155.11, webConferencing: 131.107.155.21, av: 131.107.155.31, gateway: 131.107.155.1 } }
`

describe('scaled consolidated Edge, DNS load balancing with public addresses', () => {
  const edge = `edgePools:
  - fqdn: lsedge.contoso.net
    nat: false
    loadBalancing: dns
    ${SERVICES}
    ${NODES}`
  const access = '131.107.155.10 131.107.155.11'

  test('external: the rows of the single Edge, for both nodes', () => {
    const documented = external(access, '131.107.155.20 131.107.155.21', '131.107.155.30 131.107.155.31')
    expect(rows(edge, 'external')).toEqual([...documented, listedElsewhere(access)].toSorted())
  })

  test('internal', () => {
    expect(rows(edge, 'internal')).toEqual(internal('172.25.33.10 172.25.33.11').toSorted())
  })
})

describe('scaled consolidated Edge with hardware load balancers', () => {
  const edge = `edgePools:
  - fqdn: lsedge.contoso.net
    nat: false
    loadBalancing: hardware
    vip: { internal: 172.25.33.9, external: { access: 131.107.155.5, webConferencing: 131.107.155.6, av: 131.107.155.7 } }
    ${SERVICES}
    ${NODES}`
  const access = '131.107.155.10 131.107.155.11'
  const av = '131.107.155.30 131.107.155.31'
  const inside = '172.25.33.10 172.25.33.11'

  test('external', () => {
    const eachNode = [
      `tcp 80: ${access} > any`,
      `tcp 53: ${access} > any`,
      `udp 53: ${access} > any`,
      `tcp 50000-59999 (source): ${av} > any`,
      `udp 50000-59999 (source): ${av} > any`, // OCS 2007 only
      `tcp 50000-59999: any > ${av}`, // OCS 2007 only
      `udp 50000-59999: any > ${av}`, // OCS 2007 only
      `udp 3478: ${av} > any`,
      `tcp 443: ${av} > any`,
    ]
    const virtual = [
      'tcp 443: any > 131.107.155.5',
      'tcp 5061: any > 131.107.155.5',
      'tcp 5061: 131.107.155.5 > any',
      'tcp 5269: any > 131.107.155.5',
      'tcp 5269: 131.107.155.5 > any',
      'tcp 443: any > 131.107.155.6',
    ]
    // Two rows each in the summary, of the nodes and of the virtual address: one opening to all of them.
    const both = [`udp 3478: any > ${av} 131.107.155.7`, `tcp 443: any > ${av} 131.107.155.7`]
    expect(rows(edge, 'external')).toEqual([...eachNode, ...virtual, ...both].toSorted())
  })

  test('internal', () => {
    const eachNode = [
      `tcp 23456: ${INSIDE} > ${inside}`,
      `tcp 4443: ${INSIDE} > ${inside}`,
      `tcp 8057: ${INSIDE} > ${inside}`,
      `tcp 50001-50003: any > ${inside}`,
    ]
    const virtual = [
      `tcp 5061: ${INSIDE} > 172.25.33.9`,
      `tcp 5061: 172.25.33.9 > ${INSIDE}`,
      `tcp 5062: ${INSIDE} > 172.25.33.9`,
      'tcp 443: 172.25.33.9 > any', // both ways
    ]
    const both = [`udp 3478: any > ${inside} 172.25.33.9`, `tcp 443: any > ${inside} 172.25.33.9`]
    expect(rows(edge, 'internal')).toEqual([...eachNode, ...virtual, ...both].toSorted())
  })
})
