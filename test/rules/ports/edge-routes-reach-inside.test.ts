import rule from '../../../rules/ports/edge-routes-reach-inside.ts'
import { ruleTest } from '../../support/rule-test.ts'

const edge = (server: string, pool = '') =>
  `edgePools: [{ fqdn: lsedge.contoso.net${pool}, servers: [{ fqdn: lsedge.contoso.net${server && `, ${server}`} }] }]\n`

ruleTest(rule, [
  { name: 'to servers and clients', on: 'contoso-single-edge', met: ['lsedge.contoso.net'] },
  {
    name: 'a route for all of them',
    on: 'contoso-single-edge',
    overlay: edge('routes: [192.168.0.0/16 via 172.25.33.1]'),
    met: ['lsedge.contoso.net'],
  },
  {
    name: 'two halves',
    on: 'contoso-single-edge',
    overlay: edge(
      'routes: [192.168.0.0/17 via 172.25.33.1, 192.168.20.0/25 via 172.25.33.1, 192.168.20.128/25 via 172.25.33.1]',
    ),
    met: ['lsedge.contoso.net'],
  },
  {
    name: 'none to the clients',
    on: 'contoso-single-edge',
    overlay: edge('routes: [192.168.10.0/24 via 172.25.33.1]'),
    unmet: ['lsedge.contoso.net'],
    says: '192.168.20.0/24 (site Redmond)',
  },
  {
    name: 'half of the clients',
    on: 'contoso-single-edge',
    overlay: edge('routes: [192.168.10.0/24 via 172.25.33.1, 192.168.20.0/25 via 172.25.33.1]'),
    unmet: ['lsedge.contoso.net'],
  },
  { name: 'none at all', on: 'contoso-single-edge', overlay: edge('routes: []'), unmet: ['lsedge.contoso.net'] },
  {
    name: 'servers beside the Edge',
    on: 'contoso-single-edge',
    overlay: edge('internal: { address: 192.168.10.99 }, routes: [192.168.20.0/24 via 192.168.10.1]'),
    met: ['lsedge.contoso.net'],
  },
  { name: 'not given', on: 'contoso-single-edge', overlay: edge('routes: ~'), unknown: ['lsedge.contoso.net'] },
  {
    name: 'subnets are not given',
    on: 'contoso-single-edge',
    overlay: 'sites: [{ name: Oslo }]\n',
    unknown: ['lsedge.contoso.net'],
  },
  { name: 'sites are not given', on: 'contoso-single-edge', overlay: 'sites: ~\n', unknown: ['lsedge.contoso.net'] },
  {
    name: 'Exchange Unified Messaging',
    on: 'contoso-single-edge',
    overlay: 'exchange: { servers: [{ fqdn: um.contoso.net, address: 192.168.77.1, roles: [um] }] }\n',
    unmet: ['lsedge.contoso.net'],
    says: '192.168.77.1 (um.contoso.net)',
  },
  {
    name: 'servers with IPv6 too, and an internal adapter without',
    on: 'contoso-single-edge',
    overlay: "sites: [{ name: Redmond, subnets: [192.168.20.0/24, 'fd00:20::/64'] }]\n",
    met: ['lsedge.contoso.net'],
  },
  {
    name: 'an internal adapter with IPv6, and no route over it',
    on: 'contoso-single-edge',
    overlay: `sites: [{ name: Redmond, subnets: [192.168.20.0/24, 'fd00:20::/64'] }]
${edge("internal: { address: [172.25.33.10, 'fd00:33::10'] }")}`,
    unmet: ['lsedge.contoso.net'],
    says: 'fd00:20::/64 (site Redmond)',
  },
  { name: 'no Edge', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'edgePools: ~\n', notGiven: 'edgePools' },
])
