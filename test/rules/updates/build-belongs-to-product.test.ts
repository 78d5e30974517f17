import rule from '../../../rules/updates/build-belongs-to-product.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { buildOf, CONTOSO, NEWCOMER, POOL_WITHOUT_BUILD, productAt, WITHOUT_BUILD } from './copies.ts'

ruleTest(rule, [
  { name: 'met: Lync Server 2013', on: 'newcomer', met: [NEWCOMER] },
  { name: 'met: 2015', on: 'newcomer', overlay: productAt('sfb-2015', '6.0.9319.281'), met: [NEWCOMER] },
  { name: 'met: 2019', on: 'newcomer', overlay: productAt('sfb-2019', '7.0.2046.583'), met: [NEWCOMER] },
  { name: 'met: SE', on: 'newcomer', overlay: productAt('sfb-se', '7.0.2046.820'), met: [NEWCOMER] },
  { name: 'met: the first build', on: 'newcomer', overlay: buildOf('5.0.8308.0'), met: [NEWCOMER] },
  {
    name: 'unmet: 2019 that is the Subscription Edition, although its number is higher',
    on: 'newcomer',
    overlay: productAt('sfb-2019', '7.0.2046.889'),
    unmet: [NEWCOMER],
    says: 'a build of Skype for Business Server Subscription Edition',
  },
  {
    name: 'unmet: the Subscription Edition that is 2019',
    on: 'newcomer',
    overlay: productAt('sfb-se', '7.0.2046.583'),
    unmet: [NEWCOMER],
    level: 'fail',
    says: 'a build of Skype for Business Server 2019',
  },
  {
    name: 'unmet: a server that was upgraded alone',
    on: 'contoso-single-edge',
    overlay:
      'pools: [{ fqdn: pool01.contoso.net, servers: [{ fqdn: fe02.contoso.net, productVersion: 6.0.9319.281 }] }]',
    met: ['fe01.contoso.net', 'fe03.contoso.net', 'lsedge.contoso.net'],
    unmet: ['fe02.contoso.net'],
  },
  {
    name: 'unmet: a server of Lync Server 2010',
    on: 'newcomer',
    overlay: buildOf('4.0.7577.728'),
    unmet: [NEWCOMER],
    says: 'a build of Lync Server 2010',
  },
  {
    name: 'unmet: a component that was left behind',
    on: 'newcomer',
    overlay: productAt(
      'sfb-2015',
      '6.0.9319.281',
      'components: { Core Components: 6.0.9319.281, Conferencing Server: 5.0.8308.577 }',
    ),
    unmet: [NEWCOMER],
    says: 'Conferencing Server 5.0.8308.577, a build of Lync Server 2013',
  },
  {
    name: 'met: what is installed by itself may be of another version',
    on: 'newcomer',
    overlay: productAt('sfb-2015', '6.0.9319.281', 'components: { Lync Server 2013 Resource Kit Tools: 5.0.8308.0 }'),
    met: [NEWCOMER],
  },
  {
    name: 'unknown: not given anywhere, once',
    on: 'newcomer',
    edits: [WITHOUT_BUILD],
    unknown: ['pools'],
    says: 'no server gives the build',
  },
  {
    name: 'unknown: a pool that gives none, once for the pool',
    on: 'contoso-single-edge',
    edits: [POOL_WITHOUT_BUILD],
    met: ['lsedge.contoso.net'],
    unknown: ['pool01.contoso.net'],
    says: CONTOSO.join(', '),
  },
  {
    name: 'unknown: a name',
    on: 'newcomer',
    overlay: buildOf('CU4'),
    unknown: [NEWCOMER],
    says: '"CU4" is not a build',
  },
  {
    name: 'unknown: only the end of a build',
    on: 'newcomer',
    overlay: buildOf('8308.577'),
    unknown: [NEWCOMER],
    says: 'give the whole build, such as 5.0.8308.0',
  },
  {
    name: 'unknown: the build that a page misprints',
    on: 'newcomer',
    overlay: productAt('sfb-2019', '17.0.2046.123'),
    unknown: [NEWCOMER],
  },
  {
    name: 'unknown: between 2019 and the Subscription Edition',
    on: 'newcomer',
    overlay: productAt('sfb-2019', '7.0.2046.700'),
    unknown: [NEWCOMER],
  },
  {
    name: 'empty: a trusted application server is asked for no build',
    on: 'newcomer',
    overlay: 'pools: [{ fqdn: lync01.contoso.net, role: trusted-application }]',
    edits: [WITHOUT_BUILD],
    skipped: 'no server runs the product',
  },
])
