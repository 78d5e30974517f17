import rule from '../../../rules/prerequisites/visual-cpp-2012-installed.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { NEWCOMER, newcomerHas } from './copies.ts'

ruleTest(rule, [
  {
    name: 'met: 2012',
    on: 'newcomer',
    overlay: newcomerHas("prerequisites: { visualCpp: ['2012'] }"),
    met: [NEWCOMER],
  },
  {
    name: 'met: 11.0.50727.1',
    on: 'newcomer',
    overlay: newcomerHas("prerequisites: { visualCpp: ['11.0.50727.1'] }"),
    met: [NEWCOMER],
  },
  {
    name: 'met: Microsoft Visual C++ 2012 x64',
    on: 'newcomer',
    overlay: newcomerHas("prerequisites: { visualCpp: ['Microsoft Visual C++ 2012 x64'] }"),
    met: [NEWCOMER],
  },
  {
    name: 'unmet',
    on: 'newcomer',
    overlay: newcomerHas("prerequisites: { visualCpp: ['2013', 10.0.40219] }"),
    unmet: [NEWCOMER],
    says: 'not 2012',
  },
  { name: 'unmet: none', on: 'newcomer', overlay: newcomerHas('prerequisites: { visualCpp: [] }'), unmet: [NEWCOMER] },
  { name: 'empty: not given', on: 'newcomer', skipped: 'no computer lists' },
])
