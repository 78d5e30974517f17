import rule from '../../../rules/prerequisites/no-restart-pending.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { NEWCOMER, newcomerHas } from './copies.ts'

ruleTest(rule, [
  { name: 'met', on: 'newcomer', overlay: newcomerHas('prerequisites: { rebootPending: false }'), met: [NEWCOMER] },
  { name: 'unmet', on: 'newcomer', overlay: newcomerHas('prerequisites: { rebootPending: true }'), unmet: [NEWCOMER] },
  { name: 'empty: not said', on: 'newcomer', skipped: 'no server says whether a restart' },
])
