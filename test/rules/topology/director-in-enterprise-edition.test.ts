import rule from '../../../rules/topology/director-in-enterprise-edition.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'adatum-scaled-edge', met: ['dirpool01.corp.adatum.com'] },
  {
    name: 'unmet',
    on: 'wingtip-two-sites',
    overlay: 'pools: [{ fqdn: dir01.corp.wingtip.com, role: director, servers: [{ fqdn: dir01.corp.wingtip.com }] }]\n',
    unmet: ['dir01.corp.wingtip.com'],
    says: 'dir01.corp.wingtip.com is a Director beside Standard Edition servers only',
  },
  {
    name: 'empty: the later products',
    on: 'wingtiptoys-director',
    skipped: 'there is no Director, or nothing is documented for the product version',
  },
  {
    name: 'empty: no Director',
    on: 'contoso-single-edge',
    skipped: 'there is no Director, or nothing is documented for the product version',
  },
])
