import rule from '../../../rules/dns/internal-simple-url-records-present.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { inside } from './overlays.ts'

const ADMIN = 'internal/admin.contoso.net/A'
const DIALIN = 'internal/dialin.contoso.com/A'
const MEET = 'internal/meet.contoso.com/A'
const SECOND = 'internal/meet.fabrikam.com/A'

ruleTest(rule, [
  { name: 'Standard Edition', on: 'newcomer', met: [DIALIN, MEET] },
  { name: 'two SIP domains and an Admin URL', on: 'contoso-single-edge', met: [ADMIN, DIALIN, MEET, SECOND] },
  {
    name: 'the Dial-in URL lacks its record',
    on: 'newcomer',
    overlay: inside({ 'contoso.com': ['meet A 192.168.10.90'] }),
    met: [MEET],
    unmet: [DIALIN],
    says: 'dialin.contoso.com has no A, AAAA or CNAME record in the internal view',
  },
  {
    name: 'an Admin URL that is set must resolve',
    on: 'newcomer',
    overlay: 'simpleUrls: { admin: https://admin.contoso.com }\n',
    met: [DIALIN, MEET],
    unmet: ['internal/admin.contoso.com/A'],
  },
  {
    name: 'pin-point zones',
    on: 'newcomer',
    overlay: inside({
      'contoso.com': null,
      'meet.contoso.com': ['@ A 192.168.10.90'],
      'dialin.contoso.com': ['@ CNAME lync01.contoso.net.'],
    }),
    met: [DIALIN, MEET],
  },
  {
    name: 'an AAAA record is enough to resolve',
    on: 'newcomer',
    overlay: inside({ 'contoso.com': ['meet AAAA 2001:db8::90', 'dialin A 192.168.10.90'] }),
    met: [DIALIN, MEET],
  },
  {
    name: 'an empty zone of the SIP domain',
    on: 'newcomer',
    overlay: inside({ 'contoso.com': [] }),
    unmet: [DIALIN, MEET],
  },
  {
    name: 'a subdomain that answers does not make the name answer',
    on: 'newcomer',
    overlay: inside({ 'contoso.com': ['www.meet A 192.168.10.90', '* A 192.168.10.90'] }),
    met: [DIALIN],
    unmet: [MEET],
  },
  {
    name: 'no zone holds the names',
    on: 'newcomer',
    overlay: inside({ 'contoso.com': null }),
    unknown: [DIALIN, MEET],
  },
  { name: 'there are none', on: 'newcomer', overlay: 'simpleUrls: none\n', skipped: 'simpleUrls: none' },
  {
    name: 'the section names no URL',
    on: 'newcomer',
    overlay: 'simpleUrls: { meet: ~, dialin: ~ }\n',
    skipped: 'no simple URL is set',
  },
  { name: 'they are not given', on: 'newcomer', overlay: 'simpleUrls: ~\n', notGiven: 'simpleUrls' },
])
