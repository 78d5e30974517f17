import rule from '../../../rules/topology/paired-pools-same-edition.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'wingtip-two-sites', met: ['se01.corp.wingtip.com and se02.corp.wingtip.com'] },
  {
    name: 'met: Enterprise Edition',
    on: 'proseware-two-sites',
    met: ['pool01.int.proseware.com and pool02.int.proseware.com'],
  },
  {
    name: 'unmet',
    on: 'wingtip-two-sites',
    overlay: 'pools: [{ fqdn: se02.corp.wingtip.com, role: front-end }]\n',
    unmet: ['se01.corp.wingtip.com and se02.corp.wingtip.com'],
    says: 'se01.corp.wingtip.com is a Standard Edition server, and its partner a Front End Server',
  },
  { name: 'empty: no pair', on: 'contoso-single-edge', skipped: 'no pool is paired with another that is described' },
])
