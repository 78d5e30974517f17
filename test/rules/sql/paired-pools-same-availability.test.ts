import rule from '../../../rules/sql/paired-pools-same-availability.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'proseware-two-sites', met: ['pool01.int.proseware.com and pool02.int.proseware.com'] },
  {
    name: 'unmet',
    on: 'proseware-two-sites',
    overlay: 'pools: [{ fqdn: pool02.int.proseware.com, backEnd: { mode: failover-cluster, nodes: [sql11] } }]\n',
    unmet: ['pool01.int.proseware.com and pool02.int.proseware.com'],
    says: 'the Back Ends of the pair differ: standalone and failover cluster',
  },
  {
    name: 'unknown: one is not given',
    on: 'proseware-two-sites',
    overlay: 'pools: [{ fqdn: pool02.int.proseware.com, backEnd: ~ }]\n',
    unknown: ['pool01.int.proseware.com and pool02.int.proseware.com'],
    says: 'how the Back End of pool02.int.proseware.com is held is not given',
  },
  { name: 'empty: Standard Edition', on: 'wingtip-two-sites', skipped: 'no two Front End pools are paired' },
  { name: 'empty: no pair', on: 'contoso-single-edge', skipped: 'no two Front End pools are paired' },
])
