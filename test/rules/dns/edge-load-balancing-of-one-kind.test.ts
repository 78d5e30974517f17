import rule from '../../../rules/dns/edge-load-balancing-of-one-kind.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'a single server', on: 'contoso-single-edge', met: ['lsedge.contoso.net'] },
  {
    name: 'hardware inside, DNS outside',
    on: 'contoso-single-edge',
    overlay: 'edgePools: [{ fqdn: lsedge.contoso.net, loadBalancing: { internal: hardware, external: dns } }]\n',
    unmet: ['lsedge.contoso.net'],
    says: 'lsedge.contoso.net is balanced by hardware inside and dns outside',
  },
  {
    name: 'DNS on both sides',
    on: 'contoso-single-edge',
    overlay: 'edgePools: [{ fqdn: lsedge.contoso.net, loadBalancing: dns, servers: [{ fqdn: edge02.contoso.net }] }]\n',
    met: ['lsedge.contoso.net'],
  },
  {
    name: 'two servers, nothing outside',
    on: 'contoso-single-edge',
    overlay:
      'edgePools: [{ fqdn: lsedge.contoso.net, loadBalancing: { internal: dns, external: none }, servers: [{ fqdn: edge02.contoso.net }] }]\n',
    unmet: ['lsedge.contoso.net'],
  },
  {
    name: 'of a single server nothing is spread',
    on: 'contoso-single-edge',
    overlay: 'edgePools: [{ fqdn: lsedge.contoso.net, loadBalancing: { internal: dns, external: none } }]\n',
    met: ['lsedge.contoso.net'],
  },
  {
    name: 'two servers, nothing said',
    on: 'contoso-single-edge',
    overlay: 'edgePools: [{ fqdn: lsedge.contoso.net, loadBalancing: ~, servers: [{ fqdn: edge02.contoso.net }] }]\n',
    unknown: ['lsedge.contoso.net'],
  },
  { name: 'no Edge', on: 'newcomer', skipped: 'edgePools: none' },
])
