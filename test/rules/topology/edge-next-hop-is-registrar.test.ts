import rule from '../../../rules/topology/edge-next-hop-is-registrar.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'contoso-single-edge', met: ['lsedge.contoso.net'] },
  { name: 'met: a Director', on: 'adatum-scaled-edge', met: ['edgepool01.corp.adatum.com'] },
  {
    name: 'unmet: a Mediation pool',
    on: 'adatum-scaled-edge',
    overlay: 'edgePools: [{ fqdn: edgepool01.corp.adatum.com, nextHop: medpool01.corp.adatum.com }]\n',
    unmet: ['edgepool01.corp.adatum.com'],
    says: 'the next hop of edgepool01.corp.adatum.com has no registrar: medpool01.corp.adatum.com is a Mediation Server',
  },
  {
    name: 'unknown: not given',
    on: 'contoso-single-edge',
    overlay: 'edgePools: [{ fqdn: lsedge.contoso.net, nextHop: ~ }]\n',
    unknown: ['lsedge.contoso.net'],
    says: 'the next hop of lsedge.contoso.net is not given',
  },
  {
    name: 'unknown: the Edge pools are not given',
    on: 'contoso-single-edge',
    overlay: 'edgePools: ~\n',
    notGiven: 'edgePools',
  },
  { name: 'empty: no Edge', on: 'newcomer', skipped: 'edgePools: none' },
])
