import rule from '../../../rules/coexistence/versions-may-live-together.ts'
import { type RuleCase, ruleTest } from '../../support/rule-test.ts'
import { newcomerBeside, secondPoolOf, WITHOUT_COEXISTENCE } from './copies.ts'

/** Every earlier system beside every product version. */
const BESIDE = [
  ['lync-2013', 'lync-2010', 'met'],
  ['lync-2013', 'ocs-2007-r2', 'met'],
  ['lync-2013', 'ocs-2007', 'fail'],
  ['lync-2013', 'lcs-2005', 'fail'],
  ['lync-2013', 'lync-2010, ocs-2007-r2', 'fail'],
  ['lync-2013', 'lync-2010, group-chat-2010', 'met'],
  ['sfb-2015', 'lync-2010', 'met'],
  ['sfb-2015', 'ocs-2007-r2', 'fail'],
  ['sfb-2015', 'lync-2010, ocs-2007-r2', 'fail'],
  ['sfb-2019', 'lync-2010', 'fail'],
  ['sfb-2019', 'ocs-2007-r2', 'fail'],
  ['sfb-se', 'lync-2010', 'warn'],
  ['sfb-se', 'lcs-2005', 'warn'],
] as const

const cases = BESIDE.map(([product, systems, outcome]): RuleCase => {
  const beside = { on: 'newcomer' as const, overlay: newcomerBeside(product, `[${systems}]`) }
  return outcome === 'met'
    ? { name: `met: ${product} beside ${systems}`, ...beside, met: ['versions'] }
    : { name: `unmet: ${product} beside ${systems}`, ...beside, unmet: ['versions'], level: outcome }
})

ruleTest(rule, [
  ...cases,
  { name: 'met: nothing else', on: 'newcomer', met: ['versions'] },
  {
    name: 'met: 2015 with a pool of Lync Server 2013',
    on: 'proseware-two-sites',
    overlay: secondPoolOf('lync-2013'),
    met: ['versions'],
  },
  {
    name: 'met: 2019 with a pool of 2015',
    on: 'proseware-two-sites',
    overlay: secondPoolOf('sfb-2019'),
    met: ['versions'],
  },
  {
    name: 'met: SE with a pool of 2015',
    on: 'proseware-two-sites',
    overlay: secondPoolOf('sfb-se'),
    met: ['versions'],
  },
  {
    name: 'unmet: an Edge pool counts',
    on: 'proseware-two-sites',
    overlay: 'coexistsWith: [lync-2010]\nedgePools: [{ fqdn: edgepool01.int.proseware.com, product: lync-2013 }]',
    unmet: ['versions'],
    says: 'Lync Server 2010 and Lync Server 2013 and Skype for Business Server 2015 together are not supported',
  },
  {
    name: 'unmet: three versions that no page excludes by name',
    on: 'proseware-two-sites',
    overlay: `pools: [{ fqdn: pool02.int.proseware.com, product: lync-2013 }]\nedgePools: [{ fqdn: edgepool01.int.proseware.com, product: sfb-2019 }]`,
    unmet: ['versions'],
    level: 'warn',
    says: 'not documented as supported',
  },
  {
    name: 'met: what went out of service does not count',
    on: 'newcomer',
    overlay: 'coexistsWith: [{ system: ocs-2007, removedOn: 2014-05-31 }]',
    met: ['versions'],
  },
  {
    name: 'unmet: until that day it does',
    on: 'newcomer',
    overlay: 'coexistsWith: [{ system: ocs-2007, removedOn: 2014-06-02 }]',
    unmet: ['versions'],
  },
  {
    name: 'met: another system is none of the vendor',
    on: 'newcomer',
    overlay: 'coexistsWith: [other]',
    met: ['versions'],
  },
  { name: 'unknown: not given', on: 'newcomer', edits: [WITHOUT_COEXISTENCE], unknown: ['coexistsWith'] },
])
