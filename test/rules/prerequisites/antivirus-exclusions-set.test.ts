import rule from '../../../rules/prerequisites/antivirus-exclusions-set.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { NEWCOMER, newcomerHas, productOn } from './copies.ts'

ruleTest(rule, [
  { name: 'met', on: 'newcomer', met: [NEWCOMER] },
  {
    name: 'unmet',
    on: 'newcomer',
    overlay: newcomerHas('prerequisites: { antivirusExclusions: false }'),
    unmet: [NEWCOMER],
  },
  {
    name: 'unknown: not given',
    on: 'newcomer',
    overlay: newcomerHas('prerequisites: { antivirusExclusions: null }'),
    unknown: [NEWCOMER],
  },
  {
    name: 'empty: sfb-2019',
    on: 'newcomer',
    overlay: productOn('sfb-2019', 'Windows Server 2019'),
    skipped: 'no table speaks',
  },
])
