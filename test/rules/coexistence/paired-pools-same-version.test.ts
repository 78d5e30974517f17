import rule from '../../../rules/coexistence/paired-pools-same-version.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { PROSEWARE, secondPoolOf } from './copies.ts'

ruleTest(rule, [
  { name: 'met: one version', on: 'wingtip-two-sites', met: ['se01.corp.wingtip.com'] },
  {
    name: 'unmet: Lync Server 2013 with 2015',
    on: 'proseware-two-sites',
    overlay: secondPoolOf('lync-2013'),
    unmet: [PROSEWARE[0]],
    level: 'fail',
    says: 'a pair of different versions, which is not supported',
  },
  {
    name: 'unmet: later versions, for which nothing was found',
    on: 'proseware-two-sites',
    overlay: secondPoolOf('sfb-2019'),
    unmet: [PROSEWARE[0]],
    level: 'warn',
  },
  {
    name: 'unmet: the first pool as the earlier one, paired by the second alone',
    on: 'proseware-two-sites',
    edits: [{ find: '    pairedWith: pool02.int.proseware.com\n', replace: '' }],
    overlay: `pools: [{ fqdn: ${PROSEWARE[0]}, product: lync-2013 }]`,
    unmet: [PROSEWARE[1]],
  },
  { name: 'empty: no pair', on: 'newcomer', skipped: 'no pool is paired' },
])
