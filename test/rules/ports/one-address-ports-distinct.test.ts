import rule from '../../../rules/ports/one-address-ports-distinct.ts'
import { ruleTest } from '../../support/rule-test.ts'

const edge = (server: string, pool = '') =>
  `edgePools: [{ fqdn: lsedge.contoso.net${pool}, servers: [{ fqdn: lsedge.contoso.net${server && `, ${server}`} }] }]\n`

ruleTest(rule, [
  { name: 'an address each', on: 'contoso-single-edge', met: ['lsedge.contoso.net'] },
  {
    name: 'one address, one port',
    on: 'contoso-single-edge',
    overlay: edge('external: 10.45.16.10'),
    unmet: ['lsedge.contoso.net'],
    says: 'port 443',
  },
  {
    name: 'one address, the proposed ports',
    on: 'contoso-single-edge',
    overlay: edge('external: 10.45.16.10', ', services: { access: { port: 5061 }, webConferencing: { port: 444 } }'),
    met: ['lsedge.contoso.net'],
  },
  {
    name: 'one address, ports left out',
    on: 'contoso-single-edge',
    overlay: edge(
      'external: 10.45.16.10',
      ', services: { access: { port: ~ }, webConferencing: { port: ~ }, av: { port: ~ } }',
    ),
    met: ['lsedge.contoso.net'],
  },
  {
    name: 'two of three share',
    on: 'contoso-single-edge',
    overlay: edge('external: { access: 10.45.16.20 }'),
    unmet: ['lsedge.contoso.net'],
  },
  {
    name: 'web conferencing on the port of federation',
    on: 'contoso-single-edge',
    overlay: edge('external: 10.45.16.10', ', services: { access: { port: 444 }, webConferencing: { port: 5061 } }'),
    unmet: ['lsedge.contoso.net'],
    says: 'Access Edge and Web Conferencing Edge of lsedge.contoso.net share 10.45.16.10 port 5061',
  },
  {
    name: 'the same without federation',
    on: 'contoso-single-edge',
    overlay: edge(
      'external: 10.45.16.10',
      ', federationRoute: false, services: { access: { port: 444 }, webConferencing: { port: 5061 } }',
    ),
    met: ['lsedge.contoso.net'],
  },
  {
    name: 'A/V on the port of XMPP',
    on: 'contoso-single-edge',
    overlay: edge('external: { av: 10.45.16.10 }', ', services: { av: { port: 5269 } }'),
    unmet: ['lsedge.contoso.net'],
    says: 'XMPP proxy and A/V Edge',
  },
  {
    name: 'web conferencing among the media ports',
    on: 'contoso-single-edge',
    overlay: edge('external: { webConferencing: 10.45.16.30 }', ', services: { webConferencing: { port: 50443 } }'),
    unmet: ['lsedge.contoso.net'],
    says: 'port 50443',
  },
  {
    name: 'the second address of a dual-stack adapter',
    on: 'cohovineyard-dual-stack',
    overlay: `edgePools:
  - fqdn: edge01.corp.cohovineyard.com
    servers:
      - fqdn: edge01.corp.cohovineyard.com
        external: { access: [198.51.100.10, '2001:db8:100::12'] }
`,
    unmet: ['edge01.corp.cohovineyard.com'],
    says: '2001:db8:100::12 port 443',
  },
  {
    name: 'virtual addresses',
    on: 'woodgrovebank-hardware-balanced',
    overlay: 'edgePools: [{ fqdn: lsedge.corp.woodgrovebank.com, vip: { external: { access: 192.0.2.30 } } }]\n',
    met: ['edge01.corp.woodgrovebank.com', 'edge02.corp.woodgrovebank.com'],
    unmet: ['lsedge.corp.woodgrovebank.com/vip'],
  },
  {
    name: 'not given',
    on: 'contoso-single-edge',
    overlay: edge('external: ~, public: ~'),
    unknown: ['lsedge.contoso.net'],
  },
  { name: 'no Edge', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'edgePools: ~\n', notGiven: 'edgePools' },
])
