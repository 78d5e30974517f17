import rule from '../../../rules/dns/no-xmpp-srv-where-removed.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'no record', on: 'northwind-sfb-2019', met: ['internal/_xmpp-server._tcp.northwind.com/SRV'] },
  {
    name: 'a record inside',
    on: 'northwind-sfb-2019',
    overlay: 'dns: { internal: { zones: {"northwind.com":{"records":["_xmpp-server._tcp SRV 0 0 5269 xmpp"]}} } }\n',
    unmet: ['internal/_xmpp-server._tcp.northwind.com/SRV'],
    says: '_xmpp-server._tcp.northwind.com is in the internal view, and XMPP is removed',
  },
  {
    name: 'a record outside',
    on: 'northwind-sfb-2019',
    overlay: 'dns: { external: { zones: {"northwind.com":{"records":["_xmpp-server._tcp SRV 0 0 5269 xmpp"]}} } }\n',
    met: ['internal/_xmpp-server._tcp.northwind.com/SRV'],
    unmet: ['external/_xmpp-server._tcp.northwind.com/SRV'],
  },
  {
    name: 'a record that denies the service',
    on: 'northwind-sfb-2019',
    overlay: 'dns: { internal: { zones: {"northwind.com":{"records":["_xmpp-server._tcp SRV 0 0 0 ."]}} } }\n',
    met: ['internal/_xmpp-server._tcp.northwind.com/SRV'],
  },
  { name: 'a product with XMPP', on: 'contoso-single-edge', skipped: 'the product version has an XMPP gateway' },
  { name: 'DNS is not given', on: 'northwind-sfb-2019', overlay: 'dns: ~\n', notGiven: 'dns' },
])
