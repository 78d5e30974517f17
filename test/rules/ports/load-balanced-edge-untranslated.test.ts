import rule from '../../../rules/ports/load-balanced-edge-untranslated.ts'
import { ruleTest } from '../../support/rule-test.ts'

const edge = (server: string, pool = '') =>
  `edgePools: [{ fqdn: lsedge.contoso.net${pool}, servers: [{ fqdn: lsedge.contoso.net${server && `, ${server}`} }] }]\n`

ruleTest(rule, [
  { name: 'NAT without a load balancer', on: 'contoso-single-edge', met: ['lsedge.contoso.net/nat'] },
  {
    name: 'NAT behind a load balancer',
    on: 'contoso-single-edge',
    overlay: edge('', ', loadBalancing: hardware, avSourceTranslated: true'),
    unmet: ['10.45.16.10', '10.45.16.20', '10.45.16.30', 'av-source', 'nat'].map((end) => `lsedge.contoso.net/${end}`),
  },
  {
    name: 'public addresses without NAT',
    on: 'contoso-single-edge',
    overlay: edge(
      'external: { access: 131.107.155.11, webConferencing: 131.107.155.21, av: 131.107.155.31 }',
      ', nat: false, loadBalancing: hardware',
    ),
    met: ['131.107.155.11', '131.107.155.21', '131.107.155.31'].map((end) => `lsedge.contoso.net/${end}`),
    unknown: ['lsedge.contoso.net/av-source'],
  },
  {
    name: 'how traffic is spread is not given',
    on: 'contoso-single-edge',
    overlay:
      'edgePools: [{ fqdn: lsedge.contoso.net, loadBalancing: ~, servers: [{ fqdn: lsedge.contoso.net }, { fqdn: edge2.contoso.net }] }]\n',
    unknown: ['lsedge.contoso.net/nat'],
  },
  { name: 'neither', on: 'contoso-single-edge', overlay: edge('', ', nat: false'), skipped: 'no Edge is behind' },
  { name: 'no Edge', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'edgePools: ~\n', notGiven: 'edgePools' },
])
