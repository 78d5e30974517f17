import rule from '../../../rules/dns/exchange-um-names-without-ipv6.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'an A record only', on: 'wingtip-two-sites', met: ['um01.corp.wingtip.com'] },
  {
    name: 'the names have both',
    on: 'wingtip-two-sites',
    overlay: 'exchange: { dualStack: true }\n',
    unmet: ['um01.corp.wingtip.com'],
    says: 'um01.corp.wingtip.com has an IPv6 address, and Exchange UM does not answer there',
  },
  {
    name: 'an AAAA record',
    on: 'wingtip-two-sites',
    overlay: `dns: { internal: { zones: { corp.wingtip.com: { records: [um01 A 10.30.0.20, 'um01 AAAA 2001:db8:30::20'] } } } }
`,
    unmet: ['um01.corp.wingtip.com'],
  },
  {
    name: 'a name nobody describes',
    on: 'wingtip-two-sites',
    overlay: 'exchange: { dualStack: ~, servers: [{ fqdn: um02.wingtip.example }] }\n',
    met: ['um01.corp.wingtip.com'],
    unknown: ['um02.wingtip.example'],
  },
  {
    name: 'a server of another role',
    on: 'wingtip-two-sites',
    overlay: 'exchange: { servers: [{ fqdn: um01.corp.wingtip.com, roles: [client-access] }] }\n',
    skipped: 'there is no Exchange UM on premises',
  },
  {
    name: 'voice mail online',
    on: 'wingtip-two-sites',
    overlay: 'features: { exchangeUm: online }\n',
    skipped: 'there is no Exchange UM on premises',
  },
  { name: 'no Exchange', on: 'newcomer', skipped: 'there is no Exchange UM on premises' },
])
