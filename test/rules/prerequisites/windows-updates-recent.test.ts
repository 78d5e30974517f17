import rule from '../../../rules/prerequisites/windows-updates-recent.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { NEWCOMER, newcomerHas } from './copies.ts'

ruleTest(rule, [
  {
    name: 'met: the last day',
    on: 'newcomer',
    overlay: newcomerHas('prerequisites: { patchedOn: 2014-03-03 }'),
    met: [NEWCOMER],
  },
  {
    name: 'unmet: a day later',
    on: 'newcomer',
    overlay: newcomerHas('prerequisites: { patchedOn: 2014-03-02 }'),
    unmet: [NEWCOMER],
    says: '91 days ago',
  },
  {
    name: 'unknown: a day to come',
    on: 'newcomer',
    overlay: newcomerHas('prerequisites: { patchedOn: 2104-03-03 }'),
    unknown: [NEWCOMER],
    says: 'still to come',
  },
  { name: 'empty: not said', on: 'newcomer', skipped: 'no server says when' },
])
