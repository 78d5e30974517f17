import rule from '../../../rules/coexistence/hybrid-versions-documented.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { newcomerBeside, secondPoolOf } from './copies.ts'

const HYBRID = 'features: { hybrid: true }'

ruleTest(rule, [
  { name: 'met: one version', on: 'contoso-online', met: ['hybrid'] },
  {
    name: 'met: 2015 with Lync Server 2013',
    on: 'proseware-two-sites',
    overlay: secondPoolOf('lync-2013'),
    met: ['hybrid'],
  },
  { name: 'met: 2019 with 2015', on: 'proseware-two-sites', overlay: secondPoolOf('sfb-2019'), met: ['hybrid'] },
  {
    name: 'unmet: with Lync Server 2010',
    on: 'contoso-online',
    overlay: 'coexistsWith: [lync-2010]',
    unmet: ['hybrid'],
    level: 'fail',
    says: 'hybrid with Lync Server 2010 and Lync Server 2013 is not supported',
  },
  {
    name: 'unmet: three versions',
    on: 'proseware-two-sites',
    overlay: `${secondPoolOf('lync-2013')}\nedgePools: [{ fqdn: edgepool01.int.proseware.com, product: sfb-2019 }]`,
    unmet: ['hybrid'],
    level: 'fail',
  },
  {
    name: 'unmet: with the Subscription Edition nothing is documented',
    on: 'proseware-two-sites',
    overlay: secondPoolOf('sfb-se'),
    unmet: ['hybrid'],
    level: 'warn',
  },
  {
    name: 'unknown: whether it is wanted decides',
    on: 'newcomer',
    overlay: newcomerBeside('sfb-2015', '[lync-2010]'),
    unknown: ['hybrid'],
  },
  { name: 'empty: no hybrid', on: 'newcomer', overlay: 'features: { hybrid: none }', skipped: 'no users in the cloud' },
  { name: 'empty: one version, and hybrid not given', on: 'newcomer', skipped: 'no users in the cloud' },
  {
    name: 'empty: what no page lists is told by the rule on versions',
    on: 'newcomer',
    overlay: `${newcomerBeside('sfb-2019', '[lync-2010]')}\n${HYBRID}`,
    skipped: 'no users in the cloud',
  },
])
