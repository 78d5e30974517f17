import rule from '../../../rules/dns/auto-sign-in-srv-present.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { inside, overlay, view } from './overlays.ts'

const CONTOSO = 'internal/_sipinternaltls._tcp.contoso.com/SRV'
const FABRIKAM = 'internal/_sipinternaltls._tcp.fabrikam.com/SRV'

ruleTest(rule, [
  { name: 'Standard Edition', on: 'newcomer', met: [CONTOSO] },
  { name: 'two SIP domains', on: 'contoso-single-edge', met: [CONTOSO, FABRIKAM] },
  {
    name: 'two SIP domains, one without record',
    on: 'contoso-single-edge',
    overlay: inside({ 'fabrikam.com': ['sip A 192.168.10.11'] }),
    met: [CONTOSO],
    unmet: [FABRIKAM],
    says: '_sipinternaltls._tcp.fabrikam.com has no SRV record in the internal view',
  },
  {
    name: 'the record stands outside only',
    on: 'newcomer',
    overlay: overlay({
      dns: {
        internal: view({ 'contoso.com': ['sip A 192.168.10.90'] }),
        external: view({ 'contoso.com': ['_sipinternaltls._tcp SRV 0 0 5061 sip'] }),
      },
    }),
    unmet: [CONTOSO],
  },
  {
    name: 'the target "." says that there is no service',
    on: 'newcomer',
    overlay: inside({ 'contoso.com': ['_sipinternaltls._tcp SRV 0 0 0 .'] }),
    unmet: [CONTOSO],
  },
  {
    name: 'one of several records offers the service',
    on: 'newcomer',
    overlay: inside({
      'contoso.com': ['_sipinternaltls._tcp SRV 0 0 0 .', '_sipinternaltls._tcp SRV 10 0 5061 sip'],
    }),
    met: [CONTOSO],
  },
  {
    name: 'upper case makes no difference',
    on: 'newcomer',
    overlay: `sipDomains: [Contoso.COM]\n${inside({ 'contoso.com': ['_SIPinternalTLS._TCP.Contoso.com. SRV 0 0 5061 SIP'] })}`,
    met: [CONTOSO],
  },
  {
    name: 'pin-point zones',
    on: 'newcomer',
    overlay: inside({
      'contoso.com': null,
      '_sipinternaltls._tcp.contoso.com': ['@ SRV 0 0 5061 lync01.contoso.com.'],
      'lync01.contoso.com': ['@ A 192.168.10.90'],
    }),
    met: [CONTOSO],
  },
  {
    name: 'a wildcard of another type does not stand in',
    on: 'newcomer',
    overlay: inside({ 'contoso.com': ['* A 192.168.10.90'] }),
    unmet: [CONTOSO],
  },
  {
    name: 'no zone holds the SIP domain',
    on: 'newcomer',
    overlay: inside({ 'contoso.com': null }),
    unknown: [CONTOSO],
    says: 'no zone of the internal view holds _sipinternaltls._tcp.contoso.com',
  },
  {
    name: 'a delegated subdomain',
    on: 'newcomer',
    overlay: inside({ 'contoso.com': ['_tcp NS dc01.contoso.net.'] }),
    unknown: [CONTOSO],
    says: '_tcp.contoso.com is delegated elsewhere',
  },
  {
    name: 'a Mediation pool signs nobody in',
    on: 'newcomer',
    edits: [{ find: 'role: standard-edition', replace: 'role: mediation' }],
    skipped: 'no pool signs clients in by DNS',
  },
  {
    name: 'clients are configured by hand',
    on: 'newcomer',
    overlay: 'features: { signIn: manual }\n',
    skipped: 'no pool signs clients in by DNS',
  },
  {
    name: 'clients are configured by group policy',
    on: 'newcomer',
    overlay: 'features: { signIn: group-policy }\n',
    skipped: 'no pool signs clients in by DNS',
  },
  {
    name: 'strict DNS naming alone changes nothing',
    on: 'newcomer',
    overlay: 'features: { signIn: { strictDnsNaming: false } }\n',
    met: [CONTOSO],
  },
  {
    name: 'Skype for Business Server 2019 needs the record for old clients only',
    on: 'newcomer',
    overlay: `product: sfb-2019\n${inside({ 'contoso.com': ['sip A 192.168.10.90'] })}`,
    skipped: 'the product version does not need the record',
  },
  { name: 'DNS is not given', on: 'newcomer', overlay: 'dns: null\n', notGiven: 'dns' },
])
