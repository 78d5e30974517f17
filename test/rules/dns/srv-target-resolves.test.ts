import rule from '../../../rules/dns/srv-target-resolves.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { inside, overlay, view } from './overlays.ts'

const SIGN_IN = 'internal/_sipinternaltls._tcp.contoso.com/SRV'
const SIP = `${SIGN_IN} → sip.contoso.com:5061`

const srvTo = (host: string, ...records: readonly string[]) =>
  inside({ 'contoso.com': [`_sipinternaltls._tcp SRV 0 0 5061 ${host}`, ...records] })

ruleTest(rule, [
  { name: 'Standard Edition', on: 'newcomer', met: [SIP] },
  {
    name: 'the reference environment',
    on: 'contoso-single-edge',
    met: [
      'external/_sip._tls.contoso.com/SRV → sip.contoso.com:443',
      'external/_sip._tls.fabrikam.com/SRV → sip.fabrikam.com:443',
      'external/_sipfederationtls._tcp.contoso.com/SRV → sip.contoso.com:5061',
      'external/_sipfederationtls._tcp.fabrikam.com/SRV → sip.fabrikam.com:5061',
      'external/_xmpp-server._tcp.contoso.com/SRV → xmpp.contoso.com:5269',
      'internal/_ntp._udp.contoso.com/SRV → dc01.contoso.net:123',
      'internal/_ntp._udp.fabrikam.com/SRV → dc01.contoso.net:123',
      SIP,
      'internal/_sipinternaltls._tcp.fabrikam.com/SRV → sip.fabrikam.com:5061',
    ],
  },
  {
    name: 'the target has no record',
    on: 'newcomer',
    overlay: srvTo('sip'),
    unmet: [SIP],
    says: '_sipinternaltls._tcp.contoso.com leads to sip.contoso.com, which has no address in the internal view',
  },
  {
    name: 'the final dot is missing',
    on: 'newcomer',
    overlay: srvTo('sip.contoso.com', 'sip A 192.168.10.90'),
    unmet: [`${SIGN_IN} → sip.contoso.com.contoso.com:5061`],
  },
  { name: 'an AAAA record only', on: 'newcomer', overlay: srvTo('sip', 'sip AAAA 2001:db8::90'), met: [SIP] },
  { name: 'an alias', on: 'newcomer', overlay: srvTo('sip', 'sip CNAME lync01.contoso.net.'), met: [SIP] },
  { name: 'a wildcard', on: 'newcomer', overlay: srvTo('sip', '* A 192.168.10.90'), met: [SIP] },
  {
    name: 'an alias that leads in a circle',
    on: 'newcomer',
    overlay: srvTo('sip', 'sip CNAME sip'),
    unmet: [SIP],
  },
  {
    name: 'the target answers in the other view only',
    on: 'newcomer',
    overlay: overlay({
      dns: {
        internal: view({ 'contoso.com': ['_sipinternaltls._tcp SRV 0 0 5061 sip'] }),
        external: view({ 'contoso.com': ['sip A 131.107.155.10'] }),
      },
    }),
    unmet: [SIP],
  },
  {
    name: 'one of two targets',
    on: 'newcomer',
    overlay: srvTo('sip', '_sipinternaltls._tcp SRV 10 0 5061 backup', 'sip A 192.168.10.90'),
    met: [SIP],
    unmet: [`${SIGN_IN} → backup.contoso.com:5061`],
  },
  {
    name: 'pin-point zones',
    on: 'newcomer',
    overlay: inside({
      'contoso.com': null,
      '_sipinternaltls._tcp.contoso.com': ['@ SRV 0 0 5061 lync01.contoso.com.'],
      'lync01.contoso.com': ['@ A 192.168.10.90'],
    }),
    met: [`${SIGN_IN} → lync01.contoso.com:5061`],
  },
  {
    name: 'a target beyond the zones given',
    on: 'newcomer',
    overlay: srvTo('lync01.contoso.org.'),
    unknown: [`${SIGN_IN} → lync01.contoso.org:5061`],
    says: 'no zone of the internal view holds lync01.contoso.org',
  },
  {
    name: 'the target "." says that there is no service',
    on: 'newcomer',
    overlay: srvTo('.'),
    skipped: 'no SRV record that is needed was found',
  },
  { name: 'DNS is not given', on: 'newcomer', overlay: 'dns: ~\n', notGiven: 'dns' },
])
