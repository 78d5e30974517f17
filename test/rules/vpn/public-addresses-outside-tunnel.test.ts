import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import rule from '../../../rules/vpn/public-addresses-outside-tunnel.ts'
import { type Edit, judgeCopy } from '../../support/copies.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { asa, split } from './overlays.ts'

const ACCESS = 'staff/lsedge.contoso.net/access-edge/131.107.155.10'
const AV = 'staff/lsedge.contoso.net/audio-video-edge/131.107.155.30'
const WEB = 'staff/lsedge.contoso.net/web-conferencing-edge/131.107.155.20'
const PROXY = 'staff/rp01/reverse-proxy/131.107.155.40'
const ALL = [ACCESS, AV, WEB, PROXY]
const ASA = readFileSync(
  new URL('../../../fixtures/environments/contoso-single-edge/vpn/asa.cfg', import.meta.url),
  'utf8',
)
const EDGE_LIST = 'access-list SPLIT-STAFF standard permit 172.25.33.0 255.255.255.0\n'

ruleTest(rule, [
  { name: 'only subnets inside go into the tunnel', on: 'contoso-single-edge', met: ALL },
  {
    name: 'the A/V Edge goes in: the other addresses do not',
    on: 'contoso-single-edge',
    edits: [asa(EDGE_LIST, 'access-list SPLIT-STAFF standard permit host 131.107.155.30\n')],
    met: [ACCESS, WEB, PROXY],
    unmet: [AV],
    says: 'the public address of the A/V Edge service, goes into the tunnel of staff',
  },
  {
    name: 'the white paper alone asks for it: a warning',
    on: 'contoso-single-edge',
    edits: [asa(EDGE_LIST, 'access-list SPLIT-STAFF standard permit 131.107.155.40 255.255.255.248\n')],
    met: [ACCESS, AV, WEB],
    unmet: [PROXY],
    level: 'warn',
  },
  {
    name: 'an exclusion inside an inclusion wins, being longer',
    on: 'contoso-single-edge',
    overlay: split('default: direct, include: [131.107.155.0/27], exclude: [131.107.155.8/29, 131.107.155.16/28]'),
    met: ALL,
  },
  {
    name: 'an inclusion inside an exclusion wins too',
    on: 'contoso-single-edge',
    overlay: split('default: tunnel, exclude: [131.107.155.0/24], include: [131.107.155.30/32]'),
    met: [ACCESS, WEB, PROXY],
    unmet: [AV],
  },
  {
    name: 'IPv6 has its own way',
    on: 'contoso-single-edge',
    overlay: `edgePools: [{ fqdn: lsedge.contoso.net, servers: [{ fqdn: lsedge.contoso.net, public: { access: 131.107.155.10, webConferencing: 131.107.155.20, av: [131.107.155.30, '2001:db8::30'] } }] }]
${split("default: direct, include: ['2000::/3']")}`,
    met: [ACCESS, AV, WEB, PROXY],
    unmet: ['staff/lsedge.contoso.net/audio-video-edge/2001:db8::30'],
  },
  {
    name: 'a kill switch leaves no way at all',
    on: 'contoso-single-edge',
    overlay: `reverseProxies: none
edgePools: [{ fqdn: lsedge.contoso.net, servers: [{ fqdn: lsedge.contoso.net, public: { access: ~, webConferencing: ~ } }] }]
${split('default: tunnel, exclude: [131.107.155.30/32], enforced: true')}`,
    unmet: [AV],
    unknown: ['staff/lsedge.contoso.net/access-edge', 'staff/lsedge.contoso.net/web-conferencing-edge'],
  },
  {
    name: 'it cannot be told whether the A/V Edge goes in, and else it is dropped',
    on: 'contoso-single-edge',
    overlay: `reverseProxies: none
edgePools: [{ fqdn: lsedge.contoso.net, servers: [{ fqdn: lsedge.contoso.net, public: { access: ~, webConferencing: ~ } }] }]
${split('default: direct, include: [131.107.155.30/32], exclude: [131.107.155.30/32], enforced: true')}`,
    unmet: [AV],
    unknown: ['staff/lsedge.contoso.net/access-edge', 'staff/lsedge.contoso.net/web-conferencing-edge'],
  },
  {
    name: 'exceptions by name do not reach media, and names that are not all known decide nothing',
    on: 'contoso-single-edge',
    edits: [{ find: 'access: 131.107.155.10, ', replace: '' }],
    overlay: split('default: tunnel, excludeDomains: [av.contoso.com, webcon.contoso.com, meet.contoso.com]'),
    met: [WEB],
    unmet: [AV],
    unknown: ['staff/lsedge.contoso.net/access-edge', PROXY],
  },
  {
    name: 'the list the group policy names is not in the file',
    on: 'contoso-single-edge',
    edits: [asa('split-tunnel-network-list value SPLIT-STAFF', 'split-tunnel-network-list value SPLIT-OTHER')],
    unknown: ALL,
  },
  {
    name: 'the same list for both sides decides nothing',
    on: 'contoso-single-edge',
    overlay: split('default: direct, include: [131.107.155.30/32], exclude: [131.107.155.30/32]'),
    met: [ACCESS, WEB, PROXY],
    unknown: [AV],
    says: 'nothing says which of the two wins',
  },
  {
    name: 'a format that is not read yet',
    on: 'contoso-single-edge',
    overlay: 'vpn: [{ name: staff, config: { format: ivanti, groupPolicy: ~ } }]\n',
    unknown: ALL,
    says: 'this release does not read ivanti configurations',
  },
  {
    name: 'what goes in is not given',
    on: 'contoso-single-edge',
    overlay: 'vpn: [{ name: staff, config: ~ }]\n',
    unknown: ALL,
    says: 'what staff takes into the tunnel is not given',
  },
  {
    name: 'the public address of Exchange, and sections that are not given',
    on: 'contoso-single-edge',
    overlay: 'exchange: { public: 131.107.155.50 }\nreverseProxies: ~\n',
    met: ['staff/exchange/131.107.155.50', ACCESS, AV, WEB],
    unknown: ['staff/reverse-proxy'],
  },
  { name: 'no VPN', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'vpn: ~\n', notGiven: 'vpn' },
])

async function unmetOf(overlay: string, edits: readonly Edit[] = []) {
  const { findings } = await judgeCopy('contoso-single-edge', { only: [rule], overlay, edits })
  return new Map(findings.filter(({ verdict }) => verdict === 'unmet').map((finding) => [finding.subject, finding]))
}

const TWO = `edgePools: [{ fqdn: lsedge.contoso.net, servers: [{ fqdn: lsedge.contoso.net, public: { access: 131.107.155.10, webConferencing: 131.107.155.20, av: [131.107.155.30, 131.107.155.31] } }] }]
`

test('of a service with several addresses the evidence says how many stay outside, and which do not', async () => {
  const findings = await unmetOf(TWO + split('default: direct, include: [131.107.155.31/32]'))
  expect([...findings.keys()]).toEqual(['staff/lsedge.contoso.net/audio-video-edge/131.107.155.31'])
  const notes = [...findings.values()].flatMap(({ evidence }) => evidence.map(({ text }) => text))
  expect(notes).toContain('of the public address of the A/V Edge service, 1 of 2 stay outside; not so 131.107.155.31')
})

test('media that goes in names the exceptions that do not reach it', async () => {
  const findings = await unmetOf(split('default: tunnel, excludeDomains: [av.contoso.com]'))
  expect(findings.get(AV)?.message).toContain('rules by name (av.contoso.com) do not reach media')
})

test('what is to stand in the place of a subnet leaves out all addresses that go in with it', async () => {
  const findings = await unmetOf(TWO, [
    asa(ASA, '[Interface]\nPrivateKey = x\n[Peer]\nPublicKey = y\nAllowedIPs = 131.107.155.28/30, 10.0.0.0/8\n'),
    { find: 'format: cisco-asa, groupPolicy: GP-STAFF', replace: 'format: wireguard' },
  ])
  const fixes = new Set([...findings.values()].map(({ fix }) => fix?.split(': ')[1]))
  expect([...fixes]).toEqual(['in AllowedIPs, put 131.107.155.28/31 in the place of 131.107.155.28/30'])
})
