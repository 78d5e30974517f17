import rule from '../../../rules/ports/edge-not-domain-joined.ts'
import { ruleTest } from '../../support/rule-test.ts'

const edge = (server: string, pool = '') =>
  `edgePools: [{ fqdn: lsedge.contoso.net${pool}, servers: [{ fqdn: lsedge.contoso.net${server && `, ${server}`} }] }]\n`

ruleTest(rule, [
  { name: 'in a workgroup', on: 'contoso-single-edge', met: ['lsedge.contoso.net'] },
  {
    name: 'in a domain',
    on: 'contoso-single-edge',
    overlay: edge('domainJoined: true'),
    unmet: ['lsedge.contoso.net'],
  },
  { name: 'not given', on: 'contoso-single-edge', overlay: edge('domainJoined: ~'), unknown: ['lsedge.contoso.net'] },
  { name: 'no Edge', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'edgePools: ~\n', notGiven: 'edgePools' },
])
