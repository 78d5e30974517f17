import rule from '../../../rules/ports/edge-adapters-apart.ts'
import { ruleTest } from '../../support/rule-test.ts'

const edge = (server: string, pool = '') =>
  `edgePools: [{ fqdn: lsedge.contoso.net${pool}, servers: [{ fqdn: lsedge.contoso.net${server && `, ${server}`} }] }]\n`

ruleTest(rule, [
  { name: 'one on each side', on: 'contoso-single-edge', met: ['lsedge.contoso.net'] },
  {
    name: 'a single adapter',
    on: 'contoso-single-edge',
    overlay: edge('hardware: { networkAdapters: 1 }'),
    unmet: ['lsedge.contoso.net'],
    says: 'has 1 network adapter',
  },
  {
    name: 'one address on both sides',
    on: 'contoso-single-edge',
    overlay: edge('internal: { address: 10.45.16.10 }'),
    unmet: ['lsedge.contoso.net'],
    says: 'inside and outside',
  },
  {
    name: 'the inside is not given',
    on: 'contoso-single-edge',
    overlay: edge('internal: ~'),
    unknown: ['lsedge.contoso.net'],
  },
  {
    name: 'the outside is not given',
    on: 'contoso-single-edge',
    overlay: edge('external: ~'),
    unknown: ['lsedge.contoso.net'],
  },
  { name: 'no Edge', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'edgePools: ~\n', notGiven: 'edgePools' },
])
