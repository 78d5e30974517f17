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
    name: 'not given',
    on: 'contoso-single-edge',
    overlay: edge('external: ~, public: ~'),
    unknown: ['lsedge.contoso.net'],
  },
  { name: 'no Edge', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'edgePools: ~\n', notGiven: 'edgePools' },
])
