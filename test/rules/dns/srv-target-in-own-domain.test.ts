import rule from '../../../rules/dns/srv-target-in-own-domain.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { inside, outside } from './overlays.ts'

const SIGN_IN = 'internal/_sipinternaltls._tcp.contoso.com/SRV'
const RETAIL = 'internal/_sipinternaltls._tcp.retail.contoso.com/SRV'
const SECOND = [
  'external/_sip._tls.fabrikam.com/SRV → sip.fabrikam.com:443',
  'external/_sipfederationtls._tcp.fabrikam.com/SRV → sip.fabrikam.com:5061',
  'internal/_sipinternaltls._tcp.fabrikam.com/SRV → sip.fabrikam.com:5061',
]
const FIRST = [
  'external/_sip._tls.contoso.com/SRV → sip.contoso.com:443',
  'external/_sipfederationtls._tcp.contoso.com/SRV → sip.contoso.com:5061',
  'external/_xmpp-server._tcp.contoso.com/SRV → xmpp.contoso.com:5269',
  'internal/_sipinternaltls._tcp.contoso.com/SRV → sip.contoso.com:5061',
]

const retail = inside({
  'contoso.com': ['_sipinternaltls._tcp SRV 0 0 5061 sip', '_sipinternaltls._tcp.retail SRV 0 0 5061 sip'],
})

ruleTest(rule, [
  { name: 'Standard Edition', on: 'newcomer', met: [`${SIGN_IN} → sip.contoso.com:5061`] },
  { name: 'two SIP domains', on: 'contoso-single-edge', met: [...FIRST, ...SECOND].sort() },
  {
    name: 'a server of the internal domain',
    on: 'newcomer',
    overlay: inside({ 'contoso.com': ['_sipinternaltls._tcp SRV 0 0 5061 lync01.contoso.net.'] }),
    unmet: [`${SIGN_IN} → lync01.contoso.net:5061`],
    says: '_sipinternaltls._tcp.contoso.com leads to lync01.contoso.net, which is not in contoso.com',
  },
  {
    name: 'a host of the other SIP domain, also for partners',
    on: 'contoso-single-edge',
    overlay: outside({
      'fabrikam.com': [
        '_sip._tls SRV 0 0 443 sip.contoso.com.',
        '_sipfederationtls._tcp SRV 0 0 5061 sip.contoso.com.',
      ],
    }),
    met: [...FIRST, ...SECOND.slice(2)],
    unmet: [
      'external/_sip._tls.fabrikam.com/SRV → sip.contoso.com:443',
      'external/_sipfederationtls._tcp.fabrikam.com/SRV → sip.contoso.com:5061',
    ],
  },
  {
    name: 'a domain whose name only ends alike',
    on: 'newcomer',
    overlay: inside({ 'contoso.com': ['_sipinternaltls._tcp SRV 0 0 5061 sip.notcontoso.com.'] }),
    unmet: [`${SIGN_IN} → sip.notcontoso.com:5061`],
  },
  {
    name: 'upper case makes no difference',
    on: 'newcomer',
    overlay: inside({ 'contoso.com': ['_sipinternaltls._tcp SRV 0 0 5061 SIP.CONTOSO.COM.'] }),
    met: [`${SIGN_IN} → sip.contoso.com:5061`],
  },
  {
    name: 'an alias at the name of the record does not change whose record it is',
    on: 'contoso-single-edge',
    overlay: outside({ 'fabrikam.com': ['_sip._tls CNAME _sip._tls.contoso.com.'] }),
    met: [...FIRST, ...SECOND.slice(2)],
    unmet: ['external/_sip._tls.fabrikam.com/SRV → sip.contoso.com:443'],
  },
  {
    name: 'strict naming: a host of the parent domain',
    on: 'newcomer',
    overlay: `sipDomains: [contoso.com, retail.contoso.com]\n${retail}`,
    met: [`${SIGN_IN} → sip.contoso.com:5061`],
    unmet: [`${RETAIL} → sip.contoso.com:5061`],
  },
  {
    name: 'strict naming switched off: a host of the parent domain will do',
    on: 'newcomer',
    overlay: `sipDomains: [contoso.com, retail.contoso.com]\nfeatures: { signIn: { strictDnsNaming: false } }\n${retail}`,
    met: [`${SIGN_IN} → sip.contoso.com:5061`, `${RETAIL} → sip.contoso.com:5061`],
  },
  {
    name: 'strict naming switched off: a host of another domain will not',
    on: 'newcomer',
    overlay: `features: { signIn: { strictDnsNaming: false } }\n${inside({
      'contoso.com': ['_sipinternaltls._tcp SRV 0 0 5061 lync01.contoso.net.'],
    })}`,
    unmet: [`${SIGN_IN} → lync01.contoso.net:5061`],
  },
  {
    name: 'strict naming switched off binds the own clients, not partners',
    on: 'contoso-single-edge',
    overlay: `sipDomains: [contoso.com, retail.contoso.com]
features: { signIn: { strictDnsNaming: false } }
simpleUrls: { meet: { fabrikam.com: ~ } }
${outside({
  'retail.contoso.com': [
    '_sip._tls SRV 0 0 443 sip.contoso.com.',
    '_sipfederationtls._tcp SRV 0 0 5061 sip.contoso.com.',
  ],
})}`,
    met: ['external/_sip._tls.retail.contoso.com/SRV → sip.contoso.com:443', ...FIRST].sort(),
    unmet: ['external/_sipfederationtls._tcp.retail.contoso.com/SRV → sip.contoso.com:5061'],
  },
  {
    name: 'no record is found',
    on: 'newcomer',
    overlay: inside({ 'contoso.com': ['_sipinternaltls._tcp SRV 0 0 0 .'] }),
    skipped: 'no SRV record that is needed was found',
  },
  { name: 'DNS is not given', on: 'newcomer', overlay: 'dns: ~\n', notGiven: 'dns' },
])
