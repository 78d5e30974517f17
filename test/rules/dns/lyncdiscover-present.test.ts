import rule from '../../../rules/dns/lyncdiscover-present.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { outside } from './overlays.ts'

const CONTOSO = 'external/lyncdiscover.contoso.com/A'
const FABRIKAM = 'external/lyncdiscover.fabrikam.com/A'

ruleTest(rule, [
  { name: 'two SIP domains', on: 'contoso-single-edge', met: [CONTOSO, FABRIKAM] },
  {
    name: 'one without record',
    on: 'contoso-single-edge',
    overlay: outside({ 'fabrikam.com': ['sip A 131.107.155.10'] }),
    met: [CONTOSO],
    unmet: [FABRIKAM],
    says: 'lyncdiscover.fabrikam.com has no A, AAAA or CNAME record in the external view',
  },
  {
    name: 'an alias to the external web services FQDN in another zone of the view',
    on: 'contoso-single-edge',
    overlay: outside({ 'fabrikam.com': ['lyncdiscover CNAME webext.contoso.com.'] }),
    met: [CONTOSO, FABRIKAM],
  },
  {
    name: 'an alias to a name that does not exist',
    on: 'contoso-single-edge',
    overlay: outside({ 'fabrikam.com': ['lyncdiscover CNAME web.contoso.com.'] }),
    met: [CONTOSO],
    unmet: [FABRIKAM],
  },
  {
    name: 'an alias to a name nobody can tell anything of',
    on: 'contoso-single-edge',
    overlay: outside({ 'fabrikam.com': ['lyncdiscover CNAME webdir.online.lync.com.'] }),
    met: [CONTOSO],
    unknown: [FABRIKAM],
    says: 'no zone of the external view holds webdir.online.lync.com',
  },
  {
    name: 'aliases that lead in a circle',
    on: 'contoso-single-edge',
    overlay: outside({ 'fabrikam.com': ['lyncdiscover CNAME a', 'a CNAME b', 'b CNAME a'] }),
    met: [CONTOSO],
    unmet: [FABRIKAM],
  },
  {
    name: 'a whole domain that stands for another (DNAME)',
    on: 'contoso-single-edge',
    overlay: outside({ 'fabrikam.com': ['@ DNAME contoso.com.'] }),
    met: [CONTOSO, FABRIKAM],
  },
  {
    name: 'Skype for Business Server needs it too',
    on: 'contoso-single-edge',
    overlay: `product: sfb-se\n${outside({ 'fabrikam.com': [] })}`,
    met: [CONTOSO],
    unmet: [FABRIKAM],
  },
  { name: 'no reverse proxy', on: 'newcomer', skipped: 'reverseProxies: none' },
  {
    name: 'whether there is a reverse proxy is not given',
    on: 'contoso-single-edge',
    overlay: 'reverseProxies: ~\n',
    notGiven: 'reverseProxies',
  },
])
