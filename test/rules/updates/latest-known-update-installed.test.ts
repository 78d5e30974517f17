import rule from '../../../rules/updates/latest-known-update-installed.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { buildOf, NEWCOMER, productAt, WITHOUT_BUILD } from './copies.ts'

ruleTest(rule, [
  { name: 'met: the latest', on: 'newcomer', met: [NEWCOMER] },
  { name: 'met: a later one', on: 'newcomer', overlay: buildOf('5.0.8308.738'), met: [NEWCOMER] },
  {
    name: 'unmet: the one before',
    on: 'newcomer',
    overlay: buildOf('5.0.8308.556'),
    unmet: [NEWCOMER],
    says: 'the latest known is Cumulative Update 4, build 5.0.8308.577, 2014-01',
  },
  { name: 'met: in the month of an update', on: 'newcomer', asOf: '2014-08-31', met: [NEWCOMER] },
  { name: 'unmet: after it', on: 'newcomer', asOf: '2014-09-01', unmet: [NEWCOMER], says: '5.0.8308.738' },
  {
    name: 'unmet: the latest has no documented build, and this one is that of an earlier',
    on: 'newcomer',
    overlay: buildOf('5.0.8308.992'),
    asOf: '2018-12-01',
    unmet: [NEWCOMER],
    says: 'the latest known is Cumulative Update 10, 2018-07',
  },
  {
    name: 'met: above every documented build',
    on: 'newcomer',
    overlay: buildOf('5.0.8308.1001'),
    asOf: '2018-12-01',
    met: [NEWCOMER],
  },
  {
    name: 'unmet: a paid update is named as such',
    on: 'newcomer',
    overlay: productAt('sfb-2019', '7.0.2046.553'),
    asOf: '2026-11-22',
    unmet: [NEWCOMER],
    says: 'paid security update of October 2026',
  },
  {
    name: 'met: the latest of the Subscription Edition',
    on: 'newcomer',
    overlay: productAt('sfb-se', '7.0.2046.889'),
    asOf: '2026-11-22',
    met: [NEWCOMER],
  },
  {
    name: 'empty: a server with open holes is told by the rule on them',
    on: 'newcomer',
    overlay: productAt('sfb-se', '7.0.2046.820'),
    asOf: '2026-11-22',
    skipped: 'security updates are missing',
  },
  { name: 'empty: no build', on: 'newcomer', edits: [WITHOUT_BUILD], skipped: 'no build of them is given' },
  { name: 'empty: no update yet', on: 'northwind-sfb-2019', skipped: 'no update was out' },
])
