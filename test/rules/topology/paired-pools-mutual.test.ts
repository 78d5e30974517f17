import rule from '../../../rules/topology/paired-pools-mutual.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'wingtip-two-sites', met: ['se01.corp.wingtip.com and se02.corp.wingtip.com'] },
  {
    name: 'unmet: the partner has none',
    on: 'wingtip-two-sites',
    overlay: 'pools: [{ fqdn: se02.corp.wingtip.com, pairedWith: none }]\n',
    unmet: ['se01.corp.wingtip.com and se02.corp.wingtip.com'],
    says: 'se01.corp.wingtip.com is paired with se02.corp.wingtip.com, which is paired with none',
  },
  {
    name: 'unmet: the partner has another',
    on: 'wingtip-two-sites',
    overlay:
      'pools: [{ fqdn: se03.corp.wingtip.com, role: standard-edition, pairedWith: se01.corp.wingtip.com, servers: [{}] }]\n',
    met: ['se01.corp.wingtip.com and se02.corp.wingtip.com'],
    unmet: ['se03.corp.wingtip.com and se01.corp.wingtip.com'],
    says: 'se03.corp.wingtip.com is paired with se01.corp.wingtip.com, which is paired with se02.corp.wingtip.com',
  },
  { name: 'empty: no pair', on: 'contoso-single-edge', skipped: 'no pool is paired with another that is described' },
])
