import rule from '../../../rules/ports/edge-asks-no-internal-dns.ts'
import { ruleTest } from '../../support/rule-test.ts'

const edge = (server: string, pool = '') =>
  `edgePools: [{ fqdn: lsedge.contoso.net${pool}, servers: [{ fqdn: lsedge.contoso.net${server && `, ${server}`} }] }]\n`

ruleTest(rule, [
  { name: 'outside', on: 'contoso-single-edge', met: ['lsedge.contoso.net'] },
  {
    name: 'in the subnet of a site',
    on: 'contoso-single-edge',
    overlay: edge('internal: { dns: [192.168.20.53] }'),
    unmet: ['lsedge.contoso.net'],
  },
  {
    name: 'the internal resolver',
    on: 'contoso-single-edge',
    overlay: `${edge('internal: { dns: [192.168.30.53] }')}dns: { internal: { resolver: 192.168.30.53 } }\n`,
    unmet: ['lsedge.contoso.net'],
  },
  {
    name: 'not given',
    on: 'contoso-single-edge',
    overlay: edge('external: { dns: ~ }'),
    unknown: ['lsedge.contoso.net'],
  },
  {
    name: 'nothing tells what is internal',
    on: 'contoso-single-edge',
    overlay: 'sites: ~\n',
    unknown: ['lsedge.contoso.net'],
  },
  { name: 'no Edge', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'edgePools: ~\n', notGiven: 'edgePools' },
])
