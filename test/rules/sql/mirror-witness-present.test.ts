import rule from '../../../rules/sql/mirror-witness-present.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'woodgrovebank-hardware-balanced', met: ['pool01.corp.woodgrovebank.com Back End'] },
  {
    name: 'unmet',
    on: 'woodgrovebank-hardware-balanced',
    overlay: 'pools: [{ fqdn: pool01.corp.woodgrovebank.com, backEnd: { witness: ~ } }]\n',
    met: ['pool01.corp.woodgrovebank.com Archiving store'],
    unmet: ['pool01.corp.woodgrovebank.com Back End'],
    says: 'the mirror of the Back End of pool01.corp.woodgrovebank.com has no witness',
  },
  { name: 'empty: no mirror', on: 'contoso-single-edge', skipped: 'no store is mirrored' },
])
