import { readFileSync } from 'node:fs'
import rule from '../../../rules/vpn/names-of-the-outside-asked-outside.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { asa } from './overlays.ts'

const FILE = '../../../fixtures/environments/contoso-single-edge/vpn/asa.cfg'

const names = (keys: string, dns = '') =>
  `dns: { internal: { resolver: 192.168.10.5 }${dns} }\nvpn: [{ name: staff, nameResolution: { ${keys} } }]\n`
const INSIDE = 'servers: [192.168.10.5]'
const SECOND = ['lyncdiscover.fabrikam.com', 'meet.fabrikam.com', 'sip.fabrikam.com'].map((name) => `staff/${name}`)
const FIRST = ['av', 'dialin', 'lyncdiscover', 'meet', 'sip', 'webcon', 'webext'].map(
  (name) => `staff/${name}.contoso.com`,
)
const ALL = [...FIRST, ...SECOND].sort()
/** The zones inside lead to the public addresses, or know nothing but what is inside. */
const PUBLIC_INSIDE = ['av', 'webcon', 'webext'].map((name) => `staff/${name}.contoso.com`)
const WRONG = ALL.filter((id) => !PUBLIC_INSIDE.includes(id))
/** The description leaves it to the configuration. */
const FROM_FILE = 'dns: { internal: { resolver: 192.168.10.5 } }\nvpn: [{ name: staff, nameResolution: ~ }]\n'
const profile = (rules: string) => [
  asa(
    readFileSync(new URL(FILE, import.meta.url), 'utf8'),
    `<VPNProfile>\n<NativeProfile><RoutingPolicyType>SplitTunnel</RoutingPolicyType></NativeProfile>\n${rules}\n</VPNProfile>\n`,
  ),
  { find: 'format: cisco-asa, groupPolicy: GP-STAFF', replace: 'format: windows-profile-xml' },
]
const nrpt = (name: string, servers: string) =>
  `<DomainNameInformation><DomainName>${name}</DomainName><DnsServers>${servers}</DnsServers></DomainNameInformation>`

ruleTest(rule, [
  { name: 'a server of its own for the VPN', on: 'contoso-single-edge', met: ALL },
  {
    name: 'all names go to the server inside',
    on: 'contoso-single-edge',
    overlay: names(INSIDE),
    met: PUBLIC_INSIDE,
    unmet: WRONG,
    says: 'is asked of 192.168.10.5, which answers with 192.168.10.20',
  },
  {
    name: 'the domain of servers alone is asked inside',
    on: 'contoso-single-edge',
    overlay: names(`${INSIDE}, splitDomains: [contoso.net]`),
    met: ALL,
  },
  {
    name: 'a suffix takes the names of a SIP domain along',
    on: 'contoso-single-edge',
    overlay: names(`${INSIDE}, splitDomains: [contoso.net, fabrikam.com]`),
    met: FIRST,
    unmet: SECOND,
  },
  {
    name: 'all through the tunnel, to the server whose answers are right',
    on: 'contoso-single-edge',
    overlay: names('servers: [192.168.10.6], splitDomains: [contoso.net], allThroughTunnel: true'),
    met: ALL,
  },
  {
    name: 'one of two servers is the wrong one',
    on: 'contoso-single-edge',
    overlay: names('servers: [192.168.10.6, 192.168.10.5]'),
    met: PUBLIC_INSIDE,
    unmet: WRONG,
  },
  {
    name: 'no name goes through the tunnel',
    on: 'contoso-single-edge',
    overlay: names('servers: ~, allThroughTunnel: false'),
    met: ALL,
  },
  {
    name: 'what the server answers is not given',
    on: 'contoso-single-edge',
    overlay: names('servers: [192.168.10.7]'),
    unknown: ALL,
    says: 'what the DNS server 192.168.10.7 answers is not given',
  },
  {
    name: 'the servers are not given',
    on: 'contoso-single-edge',
    overlay: names('servers: ~, splitDomains: [fabrikam.com]'),
    met: FIRST,
    unknown: SECOND,
    says: 'which DNS servers the VPN hands out for .fabrikam.com is not given',
  },
  {
    name: 'nothing is given',
    on: 'contoso-single-edge',
    edits: [asa(' dns-server value 192.168.10.6\n', '')],
    overlay: 'vpn: [{ name: staff, nameResolution: ~ }]\n',
    unknown: ALL,
    says: 'which DNS servers clients of staff ask is not given',
  },
  {
    name: 'the group policy alone says it: a server whose answers are right',
    on: 'contoso-single-edge',
    overlay: FROM_FILE,
    met: ALL,
  },
  {
    name: 'the group policy alone says it: the server inside',
    on: 'contoso-single-edge',
    edits: [asa('dns-server value 192.168.10.6', 'dns-server value 192.168.10.5')],
    overlay: FROM_FILE,
    met: PUBLIC_INSIDE,
    unmet: WRONG,
  },
  {
    name: 'the group policy alone says it: a split domain of the SIP domain, at the server inside',
    on: 'contoso-single-edge',
    edits: [
      asa('dns-server value 192.168.10.6', 'dns-server value 192.168.10.5\n split-dns value contoso.net fabrikam.com'),
    ],
    overlay: FROM_FILE,
    met: FIRST,
    unmet: SECOND,
  },
  {
    name: 'the group policy alone says it: all through the tunnel, to servers that are not given',
    on: 'contoso-single-edge',
    edits: [asa('dns-server value 192.168.10.6', 'split-tunnel-all-dns enable')],
    overlay: FROM_FILE,
    unknown: ALL,
  },
  {
    name: 'an OpenVPN server pushes the server inside',
    on: 'contoso-single-edge',
    edits: [
      asa(
        readFileSync(new URL(FILE, import.meta.url), 'utf8'),
        'server 10.99.0.0 255.255.252.0\npush "dhcp-option DNS 192.168.10.5"\npush "dhcp-option DOMAIN-ROUTE fabrikam.com"\n',
      ),
      { find: 'format: cisco-asa, groupPolicy: GP-STAFF', replace: 'format: openvpn' },
    ],
    overlay: FROM_FILE,
    unmet: SECOND,
    unknown: FIRST,
  },
  {
    name: 'rules of a profile: a name beats a suffix, the longer suffix a shorter one, and without servers it is exempt',
    on: 'contoso-single-edge',
    edits: profile(
      [
        nrpt('.com', '192.168.10.5'),
        nrpt('.contoso.com', ''),
        nrpt('.fabrikam.com', '192.168.10.5'),
        nrpt('sip.fabrikam.com', '192.168.10.6'),
      ].join('\n'),
    ),
    overlay: 'dns: { internal: { resolver: 192.168.10.5 } }\nvpn: [{ name: staff, nameResolution: ~ }]\n',
    met: [...FIRST, 'staff/sip.fabrikam.com'].sort(),
    unmet: SECOND.slice(0, 2),
  },
  {
    name: 'rules of a profile that say nothing of these names',
    on: 'contoso-single-edge',
    edits: profile(nrpt('.contoso.net', '192.168.10.5')),
    overlay: 'vpn: [{ name: staff, nameResolution: ~ }]\n',
    unknown: ALL,
    says: 'no rule says which DNS servers are asked',
  },
  {
    name: 'without remote access the tunnel is the only way in',
    on: 'contoso-single-edge',
    overlay: 'features: { remoteAccess: false }\n',
    skipped: 'no Edge serves remote users',
  },
  { name: 'no VPN', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'vpn: ~\n', notGiven: 'vpn' },
])
