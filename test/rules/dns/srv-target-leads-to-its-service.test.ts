import rule from '../../../rules/dns/srv-target-leads-to-its-service.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { inside, outside, overlay } from './overlays.ts'

const SIGN_IN = 'internal/_sipinternaltls._tcp.contoso.com/SRV'
const INSIDE = [
  'internal/_sipinternaltls._tcp.contoso.com/SRV → sip.contoso.com:5061',
  'internal/_sipinternaltls._tcp.fabrikam.com/SRV → sip.fabrikam.com:5061',
]
const OUTSIDE = [
  'external/_sip._tls.contoso.com/SRV → sip.contoso.com:443',
  'external/_sip._tls.fabrikam.com/SRV → sip.fabrikam.com:443',
  'external/_sipfederationtls._tcp.contoso.com/SRV → sip.contoso.com:5061',
  'external/_sipfederationtls._tcp.fabrikam.com/SRV → sip.fabrikam.com:5061',
  'external/_xmpp-server._tcp.contoso.com/SRV → xmpp.contoso.com:5269',
]

const srvTo = (host: string, ...records: readonly string[]) =>
  inside({ 'contoso.com': [`_sipinternaltls._tcp SRV 0 0 5061 ${host}`, ...records] })

ruleTest(rule, [
  { name: 'Standard Edition', on: 'newcomer', met: [`${SIGN_IN} → sip.contoso.com:5061`] },
  { name: 'the reference environment', on: 'contoso-single-edge', met: [...OUTSIDE, ...INSIDE] },
  {
    name: 'the target has another address',
    on: 'newcomer',
    overlay: srvTo('sip', 'sip A 192.168.10.91'),
    unmet: [`${SIGN_IN} → sip.contoso.com:5061`],
    says: 'sip.contoso.com leads to 192.168.10.91 in the internal view; expected the pool clients sign in to',
  },
  {
    name: 'the target has a right and a wrong address',
    on: 'newcomer',
    overlay: srvTo('sip', 'sip A 192.168.10.90', 'sip AAAA 2001:db8::91'),
    unmet: [`${SIGN_IN} → sip.contoso.com:5061`],
    says: 'leads to 2001:db8::91',
  },
  {
    name: 'several records share the servers of a pool',
    on: 'contoso-single-edge',
    overlay: inside({
      'fabrikam.com': [
        '_sipinternaltls._tcp SRV 0 0 5061 a',
        '_sipinternaltls._tcp SRV 10 0 5061 b',
        '_sipinternaltls._tcp SRV 20 0 5061 c',
        'a A 192.168.10.11',
        'b A 192.168.10.12',
        'b A 192.168.10.13',
        'c A 192.168.10.20',
      ],
    }),
    met: [
      ...OUTSIDE,
      INSIDE[0] ?? '',
      'internal/_sipinternaltls._tcp.fabrikam.com/SRV → a.fabrikam.com:5061',
      'internal/_sipinternaltls._tcp.fabrikam.com/SRV → b.fabrikam.com:5061',
    ],
    unmet: ['internal/_sipinternaltls._tcp.fabrikam.com/SRV → c.fabrikam.com:5061'],
  },
  {
    name: 'an alias at the target that ends at the server',
    on: 'newcomer',
    overlay: srvTo('sip', 'sip CNAME lync01.contoso.net.'),
    met: [`${SIGN_IN} → sip.contoso.com:5061`],
  },
  {
    name: 'IPv6 only',
    on: 'newcomer',
    overlay: srvTo('sip', 'sip AAAA 2001:db8::90'),
    edits: [{ find: 'address: 192.168.10.90', replace: 'address: 2001:DB8::90' }],
    met: [`${SIGN_IN} → sip.contoso.com:5061`],
  },
  {
    name: 'hardware load balancing of the pool: the virtual address',
    on: 'contoso-single-edge',
    overlay: `${overlay({ pools: [{ fqdn: 'pool01.contoso.net', loadBalancing: 'hardware', vip: '192.168.10.21' }] })}${inside(
      {
        'fabrikam.com': ['_sipinternaltls._tcp SRV 0 0 5061 sip', 'sip A 192.168.10.21'],
      },
    )}`,
    met: [...OUTSIDE, INSIDE[1] ?? ''],
    unmet: [INSIDE[0] ?? ''],
  },
  {
    name: 'outside, the address behind NAT',
    on: 'contoso-single-edge',
    overlay: outside({ 'fabrikam.com': ['_sip._tls SRV 0 0 443 sip', 'sip A 10.45.16.10'] }),
    met: [...OUTSIDE.filter((each) => !each.includes('fabrikam')), ...INSIDE],
    unmet: [OUTSIDE[1] ?? ''],
  },
  {
    name: 'XMPP partners are led to the address of the Access Edge under any name',
    on: 'contoso-single-edge',
    overlay: outside({
      'contoso.com': ['_xmpp-server._tcp SRV 0 0 5269 sip', 'sip A 131.107.155.10'],
      'fabrikam.com': [],
    }),
    met: ['external/_xmpp-server._tcp.contoso.com/SRV → sip.contoso.com:5269', ...INSIDE],
  },
  {
    name: 'public addresses of the Edge are not given',
    on: 'contoso-single-edge',
    overlay: overlay({
      edgePools: [{ fqdn: 'lsedge.contoso.net', servers: [{ fqdn: 'lsedge.contoso.net', public: null }] }],
    }),
    met: INSIDE,
    unknown: OUTSIDE,
    says: 'which cannot be told without edgePools.servers.public',
  },
  {
    name: 'whether there is an Edge is not given',
    on: 'contoso-single-edge',
    overlay: 'edgePools: ~\n',
    met: INSIDE,
    unknown: OUTSIDE,
    says: 'which cannot be told without edgePools',
  },
  {
    name: 'a target without address, or beyond the zones, is left to another rule',
    on: 'newcomer',
    overlay: srvTo('sip', '_sipinternaltls._tcp SRV 0 0 5061 sip.contoso.org.'),
    skipped: 'no SRV record that is needed leads to an address',
  },
  { name: 'DNS is not given', on: 'newcomer', overlay: 'dns: ~\n', notGiven: 'dns' },
])
