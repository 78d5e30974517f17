import rule from '../../../rules/dns/lyncdiscoverinternal-present.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { inside } from './overlays.ts'

const CONTOSO = 'internal/lyncdiscoverinternal.contoso.com/A'
const FABRIKAM = 'internal/lyncdiscoverinternal.fabrikam.com/A'

ruleTest(rule, [
  { name: 'Standard Edition', on: 'newcomer', met: [CONTOSO] },
  { name: 'two SIP domains', on: 'contoso-single-edge', met: [CONTOSO, FABRIKAM] },
  {
    name: 'a record in the internal domain instead of the SIP domain',
    on: 'newcomer',
    overlay: inside({
      'contoso.net': ['lync01 A 192.168.10.90', 'lyncdiscoverinternal A 192.168.10.90'],
      'contoso.com': ['sip A 192.168.10.90'],
    }),
    unmet: [CONTOSO],
    says: 'lyncdiscoverinternal.contoso.com has no A, AAAA or CNAME record in the internal view',
  },
  {
    name: 'an alias to the server in another zone of the view',
    on: 'newcomer',
    overlay: inside({ 'contoso.com': ['LyncDiscoverInternal CNAME LYNC01.contoso.net.'] }),
    met: [CONTOSO],
  },
  {
    name: 'an alias to a host beyond every zone',
    on: 'newcomer',
    overlay: inside({ 'contoso.com': ['lyncdiscoverinternal CNAME lync01.contoso.org.'] }),
    unknown: [CONTOSO],
    says: 'no zone of the internal view holds lync01.contoso.org',
  },
  {
    name: 'a pin-point zone',
    on: 'newcomer',
    overlay: inside({ 'contoso.com': null, 'lyncdiscoverinternal.contoso.com': ['@ A 192.168.10.90'] }),
    met: [CONTOSO],
  },
  {
    name: 'the pin-point zone wins over the zone above it',
    on: 'newcomer',
    overlay: inside({
      'contoso.com': ['lyncdiscoverinternal A 192.168.10.90'],
      'lyncdiscoverinternal.contoso.com': [],
    }),
    unmet: [CONTOSO],
  },
  {
    name: 'the inside sees the zone of the outside',
    on: 'contoso-single-edge',
    overlay: inside({ 'fabrikam.com': 'external' }),
    met: [CONTOSO],
    unmet: [FABRIKAM],
  },
  {
    name: 'no pool signs clients in',
    on: 'newcomer',
    edits: [{ find: 'role: standard-edition', replace: 'role: persistent-chat' }],
    skipped: 'no pool signs clients in',
  },
  { name: 'DNS is not given', on: 'newcomer', overlay: 'dns: ~\n', notGiven: 'dns' },
])
