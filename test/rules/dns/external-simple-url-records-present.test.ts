import rule from '../../../rules/dns/external-simple-url-records-present.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { outside, overlay, view } from './overlays.ts'

const DIALIN = 'external/dialin.contoso.com/A'
const MEET = 'external/meet.contoso.com/A'
const SECOND = 'external/meet.fabrikam.com/A'

const newcomerOutside = (zones: Parameters<typeof view>[0]) =>
  overlay({ reverseProxies: [{ name: 'rp01', public: '131.107.155.40' }], dns: { external: view(zones) } })

ruleTest(rule, [
  { name: 'two SIP domains', on: 'contoso-single-edge', met: [DIALIN, MEET, SECOND] },
  {
    name: 'the Meet URL of the second SIP domain lacks its record',
    on: 'contoso-single-edge',
    overlay: outside({ 'fabrikam.com': ['sip A 131.107.155.10'] }),
    met: [DIALIN, MEET],
    unmet: [SECOND],
    says: 'meet.fabrikam.com has no A, AAAA or CNAME record in the external view',
  },
  {
    name: 'an alias to the external web services FQDN',
    on: 'contoso-single-edge',
    overlay: outside({ 'fabrikam.com': ['meet CNAME webext.contoso.com.'] }),
    met: [DIALIN, MEET, SECOND],
  },
  {
    name: 'an alias to a name nobody can tell anything of',
    on: 'contoso-single-edge',
    overlay: outside({ 'fabrikam.com': ['meet CNAME www.example.net.'] }),
    met: [DIALIN, MEET],
    unknown: [SECOND],
  },
  {
    name: 'one host for Meet, Dial-in and Admin, with paths',
    on: 'newcomer',
    overlay: `${newcomerOutside({ 'contoso.com': ['lync A 131.107.155.40'] })}simpleUrls:
  meet: https://lync.contoso.com/meet
  dialin: https://LYNC.contoso.com./dialin
  admin: https://lync.contoso.com/admin
`,
    met: ['external/lync.contoso.com/A'],
  },
  {
    name: 'URLs of a site count like the global ones',
    on: 'newcomer',
    overlay: `${newcomerOutside({ 'contoso.com': ['meet A 131.107.155.40', 'dialin A 131.107.155.40'] })}sites: [{ name: Paris }]
simpleUrls: { sites: [{ site: Paris, meet: https://meet-paris.contoso.com }] }
`,
    met: [DIALIN, MEET],
    unmet: ['external/meet-paris.contoso.com/A'],
  },
  {
    name: 'the external view is not given',
    on: 'contoso-single-edge',
    overlay: overlay({ dns: { external: null } }),
    unknown: [DIALIN, MEET, SECOND],
  },
  {
    name: 'no Meet and no Dial-in URL',
    on: 'contoso-single-edge',
    overlay: 'simpleUrls: { meet: ~, dialin: ~ }\n',
    skipped: 'no Meet or Dial-in URL is set',
  },
  { name: 'no reverse proxy', on: 'newcomer', skipped: 'reverseProxies: none' },
  {
    name: 'the simple URLs are not given',
    on: 'contoso-single-edge',
    overlay: 'simpleUrls: ~\n',
    notGiven: 'simpleUrls',
  },
])
