import rule from '../../../rules/ports/edge-default-gateway-outside.ts'
import { ruleTest } from '../../support/rule-test.ts'

const edge = (server: string, pool = '') =>
  `edgePools: [{ fqdn: lsedge.contoso.net${pool}, servers: [{ fqdn: lsedge.contoso.net${server && `, ${server}`} }] }]\n`

ruleTest(rule, [
  { name: 'outside only', on: 'contoso-single-edge', met: ['lsedge.contoso.net'] },
  {
    name: 'inside too',
    on: 'contoso-single-edge',
    overlay: edge('internal: { gateway: 172.25.33.1 }'),
    unmet: ['lsedge.contoso.net'],
    says: 'has a default gateway',
  },
  {
    name: 'a static route to everything',
    on: 'contoso-single-edge',
    overlay: edge('routes: [0.0.0.0/0 via 172.25.33.1]'),
    unmet: ['lsedge.contoso.net'],
    says: 'has a default gateway, 172.25.33.1',
  },
  {
    name: 'not given',
    on: 'contoso-single-edge',
    overlay: edge('external: { gateway: ~ }'),
    unknown: ['lsedge.contoso.net'],
  },
  { name: 'no Edge', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'edgePools: ~\n', notGiven: 'edgePools' },
])
