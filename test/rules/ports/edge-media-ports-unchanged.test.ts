import rule from '../../../rules/ports/edge-media-ports-unchanged.ts'
import { ruleTest } from '../../support/rule-test.ts'

const ports = (range: string) =>
  `edgePools: [{ fqdn: lsedge.contoso.net, services: { av: { fqdn: av.contoso.com, mediaPorts: ${range} } } }]\n`

ruleTest(rule, [
  { name: 'left out', on: 'contoso-single-edge', met: ['lsedge.contoso.net'] },
  { name: 'as documented', on: 'contoso-single-edge', overlay: ports('50000-59999'), met: ['lsedge.contoso.net'] },
  {
    name: 'fewer',
    on: 'contoso-single-edge',
    overlay: ports('50000-54999'),
    unmet: ['lsedge.contoso.net'],
    says: '50000-54999',
  },
  { name: 'no Edge', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'edgePools: ~\n', notGiven: 'edgePools' },
])
