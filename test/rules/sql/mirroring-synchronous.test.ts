import rule from '../../../rules/sql/mirroring-synchronous.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'woodgrovebank-hardware-balanced', met: ['pool01.corp.woodgrovebank.com Back End'] },
  {
    name: 'unmet',
    on: 'woodgrovebank-hardware-balanced',
    overlay: 'pools: [{ fqdn: pool01.corp.woodgrovebank.com, backEnd: { synchronous: false } }]\n',
    met: ['pool01.corp.woodgrovebank.com Archiving store'],
    unmet: ['pool01.corp.woodgrovebank.com Back End'],
    says: 'the mirror of the Back End of pool01.corp.woodgrovebank.com is asynchronous',
  },
  {
    name: 'unknown: not given',
    on: 'woodgrovebank-hardware-balanced',
    overlay: 'pools: [{ fqdn: pool01.corp.woodgrovebank.com, backEnd: { synchronous: ~ } }]\n',
    met: ['pool01.corp.woodgrovebank.com Archiving store'],
    unknown: ['pool01.corp.woodgrovebank.com Back End'],
    says: 'whether the mirror of the Back End of pool01.corp.woodgrovebank.com is synchronous is not given',
  },
  { name: 'empty: no mirror', on: 'contoso-single-edge', skipped: 'no store is mirrored' },
])
