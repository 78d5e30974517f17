import rule from '../../../rules/dns/phone-edition-records-present.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { inside, overlay } from './overlays.ts'

const TIME = ['internal/_ntp._udp.contoso.com/SRV', 'internal/_ntp._udp.fabrikam.com/SRV']
const UPDATES = ['internal/ucupdates-r2.contoso.com/A', 'internal/ucupdates-r2.fabrikam.com/A']

ruleTest(rule, [
  { name: 'every SIP domain names a source of time', on: 'contoso-single-edge', met: TIME },
  {
    name: 'phones update before anybody signed in',
    on: 'contoso-single-edge',
    overlay: 'features: { phoneEdition: { updateBeforeSignIn: true } }\n',
    met: TIME,
    unmet: UPDATES,
    says: 'ucupdates-r2.contoso.com has no A or AAAA record in the internal view',
  },
  {
    name: 'no source of time in the second domain',
    on: 'contoso-single-edge',
    overlay: inside({ 'fabrikam.com': ['sip A 192.168.10.11'] }),
    met: TIME.slice(0, 1),
    unmet: TIME.slice(1),
  },
  {
    name: 'whether phones update before sign-in is not given',
    on: 'contoso-single-edge',
    overlay: 'features: { phoneEdition: true }\n',
    edits: [{ find: '  phoneEdition: { updateBeforeSignIn: false }\n', replace: '' }],
    met: TIME,
    unknown: UPDATES,
    says: 'and whether it needs one is not given',
  },
  {
    name: 'phones are described, and not whether they run Lync Phone Edition',
    on: 'contoso-single-edge',
    overlay: inside({ 'fabrikam.com': ['sip A 192.168.10.11'] }),
    edits: [{ find: '  phoneEdition: { updateBeforeSignIn: false }\n', replace: '' }],
    met: TIME.slice(0, 1),
    unknown: [...TIME.slice(1), ...UPDATES],
  },
  {
    name: 'the internal view is not given',
    on: 'contoso-single-edge',
    overlay: overlay({ dns: { internal: null } }),
    unknown: TIME,
  },
  {
    name: 'Skype for Business Server: the same records',
    on: 'northwind-sfb-2019',
    overlay: 'features: { phoneEdition: { updateBeforeSignIn: true } }\n',
    unmet: ['internal/_ntp._udp.northwind.com/SRV', 'internal/ucupdates-r2.northwind.com/A'],
  },
  { name: 'no phones', on: 'newcomer', skipped: 'no phones' },
])
