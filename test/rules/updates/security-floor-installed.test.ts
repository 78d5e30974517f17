import rule from '../../../rules/updates/security-floor-installed.ts'
import { type RuleCase, ruleTest } from '../../support/rule-test.ts'
import { buildOf, NEWCOMER, productAt, WITHOUT_BUILD } from './copies.ts'

/** The last build that is open, and the first that is not, for every floor of the vendor's own records. */
const FLOORS = [
  ['lync-2013', '2022-08-01', '5.0.8308.1197', '5.0.8308.1198', 'CVE-2022-33633'],
  ['sfb-2015', '2022-08-01', '6.0.9319.633', '6.0.9319.634', 'CVE-2022-33633'],
  ['sfb-2015', '2023-11-01', '6.0.9319.868', '6.0.9319.869', 'CVE-2023-41763'],
  ['sfb-2019', '2021-05-11', '7.0.2046.368', '7.0.2046.369', 'CVE-2021-26421'],
  ['sfb-2019', '2022-08-01', '7.0.2046.403', '7.0.2046.404', 'CVE-2022-33633'],
  ['sfb-2019', '2023-11-01', '7.0.2046.529', '7.0.2046.530', 'CVE-2023-41763'],
  ['sfb-se', '2026-10-01', '7.0.2046.878', '7.0.2046.879', 'CVE-2026-66303'],
  ['sfb-se', '2026-10-13', '7.0.2046.888', '7.0.2046.889', 'CVE-2026-83746'],
] as const

const cases = FLOORS.flatMap(([product, asOf, open, closed, cve]): RuleCase[] => [
  {
    name: `unmet: ${product} ${open} on ${asOf}`,
    on: 'newcomer',
    overlay: productAt(product, open),
    asOf,
    unmet: [NEWCOMER],
    says: cve,
  },
  {
    name: `met: ${product} ${closed} on ${asOf}`,
    on: 'newcomer',
    overlay: productAt(product, closed),
    asOf,
    met: [NEWCOMER],
  },
])

ruleTest(rule, [
  ...cases,
  { name: 'met: nothing was open yet', on: 'treyresearch-tls-1-2', met: ['sfb01.treyresearch.net'] },
  {
    name: 'met: an update of which only the month is known is asked for from the next month on',
    on: 'newcomer',
    overlay: productAt('sfb-2015', '6.0.9319.619'),
    asOf: '2022-07-31',
    met: [NEWCOMER],
  },
  {
    name: 'unmet: what only others found warns',
    on: 'newcomer',
    overlay: productAt('sfb-2015', '6.0.9319.548'),
    asOf: '2020-08-01',
    unmet: [NEWCOMER],
    level: 'warn',
    says: 'open to CVE-2020-1025',
  },
  {
    name: 'unmet: the unpatched Subscription Edition, although its number is higher than the floor of 2019',
    on: 'newcomer',
    overlay: productAt('sfb-se', '7.0.2046.820'),
    asOf: '2026-11-22',
    unmet: [NEWCOMER],
  },
  {
    name: 'met: updates that were sold are not asked for',
    on: 'newcomer',
    overlay: productAt('sfb-2019', '7.0.2046.530'),
    asOf: '2026-11-22',
    met: [NEWCOMER],
  },
  {
    name: 'unmet: a component that stayed behind warns, for that it carries the number is what others found',
    on: 'newcomer',
    overlay: buildOf(
      '5.0.8308.1198',
      'components: { "Microsoft Lync Server 2013, Core Components": 5.0.8308.1198, "Microsoft Lync Server 2013, Web Components Server": 5.0.8308.1144 }',
    ),
    asOf: '2022-08-01',
    unmet: [NEWCOMER],
    level: 'warn',
    says: 'Web Components Server 5.0.8308.1144',
  },
  {
    name: 'met: a component that no update renumbers',
    on: 'newcomer',
    overlay: buildOf('5.0.8308.1198', 'components: { Audio Test Service: 5.0.8308.0 }'),
    asOf: '2022-08-01',
    met: [NEWCOMER],
  },
  {
    name: 'unknown: no build is given, and there are floors',
    on: 'newcomer',
    edits: [WITHOUT_BUILD],
    asOf: '2022-08-01',
    unknown: ['pools'],
  },
  {
    name: 'empty: a build of another product is told by another rule',
    on: 'newcomer',
    overlay: buildOf('6.0.9319.235'),
    asOf: '2022-08-01',
    skipped: 'no security update was out',
  },
  { name: 'empty: no floor on that day', on: 'newcomer', skipped: 'no security update was out' },
])
