import rule from '../../../rules/dns/internal-web-services-fqdn-not-pool-fqdn.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'DNS load balancing with a name of its own', on: 'contoso-single-edge', met: ['pool01.contoso.net'] },
  {
    name: 'the same name',
    on: 'contoso-single-edge',
    overlay: 'pools: [{ fqdn: pool01.contoso.net, webServices: { internal: pool01.contoso.net } }]\n',
    unmet: ['pool01.contoso.net'],
    says: 'pool01.contoso.net uses DNS load balancing, and its web services have the same FQDN',
  },
  {
    name: 'no name given',
    on: 'contoso-single-edge',
    overlay: 'pools: [{ fqdn: pool01.contoso.net, webServices: { internal: ~ } }]\n',
    unknown: ['pool01.contoso.net'],
    says: 'the internal web services FQDN of pool01.contoso.net is not given',
  },
  {
    name: 'several servers, and nothing said of load balancing',
    on: 'contoso-single-edge',
    overlay: 'pools: [{ fqdn: pool01.contoso.net, loadBalancing: ~, webServices: { internal: ~ } }]\n',
    unknown: ['pool01.contoso.net'],
    says: 'how traffic is spread',
  },
  {
    name: 'a hardware load balancer takes one name for all',
    on: 'contoso-single-edge',
    overlay:
      'pools: [{ fqdn: pool01.contoso.net, loadBalancing: hardware, webServices: { internal: pool01.contoso.net } }]\n',
    skipped: 'no pool with web services',
  },
  {
    name: 'a Mediation pool has no web services',
    on: 'northwind-sfb-2019',
    overlay: 'pools: [{ fqdn: pool01.northwind.com, role: mediation, webServices: ~ }]\n',
    skipped: 'no pool with web services',
  },
  { name: 'a Standard Edition server', on: 'newcomer', skipped: 'no pool with web services' },
])
