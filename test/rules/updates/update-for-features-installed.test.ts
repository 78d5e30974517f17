import rule from '../../../rules/updates/update-for-features-installed.ts'
import { type RuleCase, ruleTest } from '../../support/rule-test.ts'
import { buildOf, NEWCOMER, productAt, WITHOUT_BUILD } from './copies.ts'

const MOVES = 'features: { hybrid: { moveUsers: true } }'

const floors = (
  [
    ['lync-2013', '2021-11-10', '5.0.8308.1148', '5.0.8308.1149'],
    ['lync-2013', '2022-07-31', '5.0.8308.1181', '5.0.8308.1182'],
    ['sfb-2015', '2022-07-31', '6.0.9319.618', '6.0.9319.619'],
    ['sfb-2019', '2022-07-31', '7.0.2046.384', '7.0.2046.385'],
  ] as const
).flatMap(([product, asOf, low, enough]): RuleCase[] => [
  {
    name: `unmet: moves from ${product} ${low} on ${asOf}`,
    on: 'newcomer',
    overlay: `${productAt(product, low)}\n${MOVES}`,
    asOf,
    unmet: [NEWCOMER],
    says: enough,
  },
  {
    name: `met: moves from ${product} ${enough} on ${asOf}`,
    on: 'newcomer',
    overlay: `${productAt(product, enough)}\n${MOVES}`,
    asOf,
    met: [NEWCOMER],
  },
])

ruleTest(rule, [
  ...floors,
  {
    name: 'empty: the floor is of a later day',
    on: 'newcomer',
    overlay: `${productAt('sfb-2019', '7.0.2046.123')}\n${MOVES}`,
    asOf: '2022-07-30',
    skipped: 'no feature that needs an update',
  },
  {
    name: 'unmet: hybrid voice',
    on: 'newcomer',
    overlay: 'features: { hybrid: { voice: true, moveUsers: false } }',
    unmet: [NEWCOMER],
    says: '5.0.8308.920 (Cumulative Update July 2015)',
  },
  {
    name: 'met: hybrid voice on 2015',
    on: 'newcomer',
    overlay: `${productAt('sfb-2015', '6.0.9319.235')}\nfeatures: { hybrid: { voice: true, moveUsers: false } }`,
    met: [NEWCOMER],
  },
  {
    name: 'unmet: UCWA, whose build is of a list of others',
    on: 'newcomer',
    overlay: `${buildOf('5.0.8308.0')}\nfeatures: { mobility: { ucwa: true } }`,
    unmet: [NEWCOMER],
    level: 'warn',
  },
  {
    name: 'unknown: whether UCWA is used decides',
    on: 'newcomer',
    overlay: `${buildOf('5.0.8308.0')}\nfeatures: { mobility: true }`,
    unknown: [NEWCOMER],
    says: 'whether it is wanted is not given',
  },
  {
    name: 'unknown: whether users move decides',
    on: 'newcomer',
    overlay: `${productAt('sfb-2019', '7.0.2046.123')}\nfeatures: { hybrid: true }`,
    asOf: '2022-08-01',
    unknown: [NEWCOMER],
  },
  {
    name: 'met: users that do not move need nothing, and UCWA is there',
    on: 'newcomer',
    overlay: `${buildOf('5.0.8308.291')}\nfeatures: { hybrid: { moveUsers: false }, mobility: { ucwa: true } }`,
    asOf: '2022-08-01',
    met: [NEWCOMER],
  },
  {
    name: 'unknown: no build',
    on: 'newcomer',
    edits: [WITHOUT_BUILD],
    overlay: 'features: { mobility: { ucwa: true } }',
    unknown: ['pools'],
  },
  { name: 'empty: no features', on: 'newcomer', skipped: 'no feature that needs an update' },
  {
    name: 'empty: Mcx alone',
    on: 'newcomer',
    overlay: `${buildOf('5.0.8308.0')}\nfeatures: { mobility: { mcx: true, ucwa: false } }`,
    skipped: 'no feature that needs an update',
  },
])
