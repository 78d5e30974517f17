import rule from '../../../rules/certificates/persistent-chat-authority-same.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate } from './overlays.ts'

const CHAT = ['pchat01.corp.adatum.com/persistent-chat-web', 'pchat02.corp.adatum.com/persistent-chat-web']

ruleTest(rule, [
  { name: 'the same authority', on: 'adatum-scaled-edge', met: CHAT },
  {
    name: 'as tools show it',
    on: 'adatum-scaled-edge',
    overlay: certificate('pchat01', "issuer: { name: 'CN=ADATUM Issuing CA 1, DC=corp, DC=adatum, DC=com' }"),
    met: CHAT,
  },
  {
    name: 'another authority',
    on: 'adatum-scaled-edge',
    overlay: certificate('pchat01', 'issuer: { name: Other CA }'),
    met: CHAT.slice(1),
    unmet: CHAT.slice(0, 1),
    says: 'pchat01 comes from Other CA, the internal servers have theirs from adatum issuing ca 1',
  },
  {
    name: 'the authority is not given',
    on: 'adatum-scaled-edge',
    overlay: certificate('pchat01', 'issuer: ~'),
    met: CHAT.slice(1),
    unknown: CHAT.slice(0, 1),
  },
  { name: 'no Persistent Chat', on: 'northwind-sfb-2019', skipped: 'there is no Persistent Chat Server' },
  { name: 'no certificates', on: 'adatum-scaled-edge', overlay: 'certificates: none\n', skipped: 'none' },
  {
    name: 'certificates are not given',
    on: 'adatum-scaled-edge',
    overlay: 'certificates: ~\n',
    notGiven: 'certificates',
  },
])
