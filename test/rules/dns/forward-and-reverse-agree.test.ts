import rule from '../../../rules/dns/forward-and-reverse-agree.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'they agree', on: 'wingtip-two-sites', met: ['internal/se01.corp.wingtip.com/10.30.0.11'] },
  {
    name: 'they do not',
    on: 'wingtip-two-sites',
    overlay: 'dns: { internal: { zones: {"0.30.10.in-addr.arpa":{"records":["11 PTR old.corp.wingtip.com."]}} } }\n',
    unmet: ['internal/se01.corp.wingtip.com/10.30.0.11'],
    says: '10.30.0.11 is se01.corp.wingtip.com, and the reverse zone calls it old.corp.wingtip.com',
  },
  {
    name: 'another name of the same address',
    on: 'wingtip-two-sites',
    overlay: 'dns: { internal: { zones: {"0.30.10.in-addr.arpa":{"records":["11 PTR sip.wingtip.com."]}} } }\n',
    met: ['internal/se01.corp.wingtip.com/10.30.0.11'],
  },
  {
    name: 'a name in a zone nobody describes: it may be another name of the server',
    on: 'wingtip-two-sites',
    overlay: 'dns: { internal: { zones: {"0.30.10.in-addr.arpa":{"records":["11 PTR se01.old.example."]}} } }\n',
    unknown: ['internal/se01.corp.wingtip.com/10.30.0.11'],
  },
  {
    name: 'several names, one of them its own',
    on: 'wingtip-two-sites',
    overlay:
      'dns: { internal: { zones: {"0.30.10.in-addr.arpa":{"records":["11 PTR old.example.","11 PTR se01.corp.wingtip.com."]}} } }\n',
    met: ['internal/se01.corp.wingtip.com/10.30.0.11'],
  },
  {
    name: 'IPv6',
    on: 'wingtip-two-sites',
    overlay:
      'dns: { internal: { zones: {"0.30.10.in-addr.arpa":null,"8.b.d.0.1.0.0.2.ip6.arpa":{"records":["1.1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.3.0.0 PTR old.corp.wingtip.com."]}} } }\n',
    unmet: ['internal/se01.corp.wingtip.com/2001:db8:30::11'],
  },
  {
    name: 'no record for the address',
    on: 'wingtip-two-sites',
    overlay: 'dns: { internal: { zones: {"0.30.10.in-addr.arpa":{"records":["12 PTR se02.corp.wingtip.com."]}} } }\n',
    skipped: 'no reverse zone is given',
  },
  { name: 'no reverse zone', on: 'newcomer', skipped: 'no reverse zone is given' },
  { name: 'DNS is not given', on: 'newcomer', overlay: 'dns: ~\n', notGiven: 'dns' },
])
