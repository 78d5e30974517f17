import rule from '../../../rules/dns/srv-port-matches-service.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { inside, outside, overlay } from './overlays.ts'

const SIGN_IN = 'internal/_sipinternaltls._tcp.contoso.com/SRV → sip.contoso.com'
const REMOTE = 'external/_sip._tls.contoso.com/SRV → sip.contoso.com:443'
const REMOTE_SECOND = 'external/_sip._tls.fabrikam.com/SRV → sip.fabrikam.com'
const REST = [
  'external/_sipfederationtls._tcp.contoso.com/SRV → sip.contoso.com:5061',
  'external/_sipfederationtls._tcp.fabrikam.com/SRV → sip.fabrikam.com:5061',
  'external/_xmpp-server._tcp.contoso.com/SRV → xmpp.contoso.com:5269',
  'internal/_ntp._udp.contoso.com/SRV → dc01.contoso.net:123',
  'internal/_ntp._udp.fabrikam.com/SRV → dc01.contoso.net:123',
  'internal/_sipinternaltls._tcp.contoso.com/SRV → sip.contoso.com:5061',
  'internal/_sipinternaltls._tcp.fabrikam.com/SRV → sip.fabrikam.com:5061',
]

const SECOND = ['_sipfederationtls._tcp SRV 0 0 5061 sip']

ruleTest(rule, [
  { name: 'Standard Edition', on: 'newcomer', met: [`${SIGN_IN}:5061`] },
  {
    name: 'the reference environment',
    on: 'contoso-single-edge',
    met: [REMOTE, `${REMOTE_SECOND}:443`, ...REST],
  },
  {
    name: 'the port of unencrypted SIP',
    on: 'newcomer',
    overlay: inside({ 'contoso.com': ['_sipinternaltls._tcp SRV 0 0 5060 sip'] }),
    unmet: [`${SIGN_IN}:5060`],
    says: '_sipinternaltls._tcp.contoso.com names port 5060, the service listens on 5061',
  },
  {
    name: 'several records: the same service once, priority and weight apart; each other one for itself',
    on: 'newcomer',
    overlay: inside({
      'contoso.com': [
        '_sipinternaltls._tcp SRV 0 0 5061 sip',
        '_sipinternaltls._tcp SRV 10 5 5061 sip',
        '_sipinternaltls._tcp SRV 20 0 443 sip',
      ],
    }),
    met: [`${SIGN_IN}:5061`],
    unmet: [`${SIGN_IN}:443`],
  },
  {
    name: 'the Access Edge listens on 5061, and one record follows it',
    on: 'contoso-single-edge',
    overlay: outside({ 'fabrikam.com': [...SECOND, '_sip._tls SRV 0 0 5061 sip'] }),
    edits: [
      {
        find: 'access: { fqdn: sip.contoso.com, port: 443 }',
        replace: 'access: { fqdn: sip.contoso.com, port: 5061 }',
      },
    ],
    met: [`${REMOTE_SECOND}:5061`, ...REST],
    unmet: [REMOTE],
    says: '_sip._tls.contoso.com names port 443, the service listens on 5061',
  },
  {
    name: 'one address for all services: 5061 unless said otherwise',
    on: 'contoso-single-edge',
    overlay: outside({ 'fabrikam.com': [...SECOND, '_sip._tls SRV 0 0 5061 sip'] }),
    edits: [
      { find: 'access: { fqdn: sip.contoso.com, port: 443 }', replace: 'access: sip.contoso.com' },
      {
        find: 'external: { access: 10.45.16.10, webConferencing: 10.45.16.20, av: 10.45.16.30, gateway: 10.45.16.1, dns: [131.107.2.53] }',
        replace: 'external: 10.45.16.10',
      },
    ],
    met: [`${REMOTE_SECOND}:5061`, ...REST],
    unmet: [REMOTE],
  },
  {
    name: 'one public address, and the port is said',
    on: 'contoso-single-edge',
    edits: [
      {
        find: 'public: { access: 131.107.155.10, webConferencing: 131.107.155.20, av: 131.107.155.30 }',
        replace: 'public: 131.107.155.10',
      },
    ],
    met: [REMOTE, `${REMOTE_SECOND}:443`, ...REST],
  },
  {
    name: 'an address for each service: 443 unless said otherwise',
    on: 'contoso-single-edge',
    edits: [{ find: 'access: { fqdn: sip.contoso.com, port: 443 }', replace: 'access: sip.contoso.com' }],
    met: [REMOTE, `${REMOTE_SECOND}:443`, ...REST],
  },
  {
    name: 'Edge pools with different ports: either may be meant',
    on: 'contoso-single-edge',
    overlay: overlay({
      edgePools: [
        {
          fqdn: 'edge-paris.contoso.net',
          services: { access: { fqdn: 'sip-paris.contoso.com', port: 5061 } },
          servers: [{}],
        },
      ],
    }),
    met: [REMOTE, `${REMOTE_SECOND}:443`, ...REST],
  },
  {
    name: 'an alias at the name of the record',
    on: 'contoso-single-edge',
    overlay: outside({ 'fabrikam.com': ['_sip._tls CNAME _sip._tls.contoso.com.'] }),
    met: [
      REMOTE,
      'external/_sip._tls.fabrikam.com/SRV → sip.contoso.com:443',
      ...REST.filter((each) => !each.includes('federationtls._tcp.fabrikam')),
    ],
  },
  {
    name: 'the port of neither of two Edge pools',
    on: 'contoso-single-edge',
    overlay: `edgePools: [{ fqdn: edge02.contoso.net, services: { access: { fqdn: sip2.contoso.com, port: 5061 } }, servers: [{}] }]
features: { federation: none, publicIm: false, xmpp: false, mobility: { push: false }, phoneEdition: false }
dns: { external: { zones: { fabrikam.com: { records: [_sip._tls SRV 0 0 444 sip, sip A 131.107.155.10] } } } }
`,
    met: [
      'external/_sip._tls.contoso.com/SRV → sip.contoso.com:443',
      'internal/_sipinternaltls._tcp.contoso.com/SRV → sip.contoso.com:5061',
      'internal/_sipinternaltls._tcp.fabrikam.com/SRV → sip.fabrikam.com:5061',
    ],
    unmet: ['external/_sip._tls.fabrikam.com/SRV → sip.fabrikam.com:444'],
    says: '_sip._tls.fabrikam.com names port 444, the service listens on 443 or 5061',
  },
  {
    name: 'a record with the target "." names no port',
    on: 'newcomer',
    overlay: inside({ 'contoso.com': ['_sipinternaltls._tcp SRV 0 0 0 .'] }),
    skipped: 'no SRV record that is needed was found',
  },
  {
    name: 'an optional record of Skype for Business Server is judged where it is there',
    on: 'newcomer',
    overlay: `product: sfb-2019\n${inside({ 'contoso.com': ['_sipinternaltls._tcp SRV 0 0 5060 sip'] })}`,
    unmet: [`${SIGN_IN}:5060`],
  },
  {
    name: 'a record no client looks for is not judged',
    on: 'newcomer',
    overlay: `features: { signIn: manual }\n${inside({ 'contoso.com': ['_sipinternaltls._tcp SRV 0 0 5060 sip'] })}`,
    skipped: 'no SRV record that is needed was found',
  },
  {
    name: 'no record is found',
    on: 'newcomer',
    overlay: inside({ 'contoso.com': [] }),
    skipped: 'no SRV record that is needed was found',
  },
  { name: 'DNS is not given', on: 'newcomer', overlay: 'dns: ~\n', notGiven: 'dns' },
])
