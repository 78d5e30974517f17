import rule from '../../../rules/dns/internal-web-services-fqdn-unique.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'one pool', on: 'contoso-single-edge', met: ['pool01.contoso.net'] },
  {
    name: 'a Director with a name of its own',
    on: 'contoso-single-edge',
    overlay:
      'pools: [{ fqdn: dirpool.contoso.net, role: director, servers: [{ fqdn: dir01.contoso.net }], webServices: { internal: webdir.contoso.net } }]\n',
    met: ['dirpool.contoso.net', 'pool01.contoso.net'],
  },
  {
    name: 'a Director with the name of the pool of users',
    on: 'contoso-single-edge',
    overlay:
      'pools: [{ fqdn: dirpool.contoso.net, role: director, servers: [{ fqdn: dir01.contoso.net }], webServices: { internal: webint.contoso.net } }]\n',
    unmet: ['dirpool.contoso.net', 'pool01.contoso.net'],
  },
  {
    name: 'the FQDN of another pool',
    on: 'contoso-single-edge',
    overlay:
      'pools: [{ fqdn: dirpool.contoso.net, role: director, servers: [{ fqdn: dir01.contoso.net }], webServices: { internal: pool01.contoso.net } }]\n',
    met: ['pool01.contoso.net'],
    unmet: ['dirpool.contoso.net'],
    says: 'pool01.contoso.net is the internal web services FQDN of dirpool.contoso.net, and the FQDN of the pool pool01.contoso.net',
  },
  {
    name: 'the default name',
    on: 'newcomer',
    overlay: 'pools: [{ fqdn: lync01.contoso.net, webServices: { internal: lync01.contoso.net } }]\n',
    skipped: 'no pool overrides',
  },
])
