import rule from '../../../rules/coexistence/server-next-hop-not-older.ts'
import { ruleTest } from '../../support/rule-test.ts'

const on = 'wingtiptoys-director'
const DIRECTOR = 'dir01.corp.wingtiptoys.com'
const POOL = 'sfb01.corp.wingtiptoys.com'
const HOP = { find: `    nextHop: ${POOL}\n`, replace: '' }
const version = (product: string) => `pools: [{ fqdn: ${POOL}, product: ${product} }]\n`

ruleTest(rule, [
  { name: 'met: one version', on, met: [DIRECTOR] },
  { name: 'met: one version, whichever the pool', on, edits: [HOP], met: [DIRECTOR] },
  {
    name: 'unmet: an earlier pool',
    on,
    overlay: version('lync-2013'),
    unmet: [DIRECTOR],
    says: `and ${POOL}, which it works for, Lync Server 2013`,
  },
  {
    name: 'met: an earlier Director before a newer pool is how a migration begins',
    on,
    overlay: version('sfb-2019'),
    met: [DIRECTOR],
  },
  {
    name: 'unmet: a Mediation pool too',
    on: 'adatum-scaled-edge',
    overlay: 'pools: [{ fqdn: medpool01.corp.adatum.com, product: sfb-2019 }]\n',
    unmet: ['medpool01.corp.adatum.com'],
  },
  { name: 'unknown: the pool is not given', on, edits: [HOP], overlay: version('lync-2013'), unknown: [DIRECTOR] },
  { name: 'skipped: Lync Server 2013', on: 'adatum-scaled-edge', skipped: 'no order of moving' },
  { name: 'skipped: no such pool', on: 'newcomer', skipped: 'there is no such pool' },
])
