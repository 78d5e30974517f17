import rule from '../../../rules/hardware/page-file-present.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { NEWCOMER, newcomerHas } from '../prerequisites/copies.ts'

ruleTest(rule, [
  { name: 'met', on: 'newcomer', overlay: newcomerHas('hardware: { pageFileGb: 4 }'), met: [NEWCOMER] },
  { name: 'unmet', on: 'newcomer', overlay: newcomerHas('hardware: { pageFileGb: 0 }'), unmet: [NEWCOMER] },
  { name: 'empty: not given', on: 'newcomer', skipped: 'no server gives the size' },
])
