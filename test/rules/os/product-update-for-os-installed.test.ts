import rule from '../../../rules/os/product-update-for-os-installed.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { CONTOSO, NEWCOMER, newcomerOn, productOn } from './copies.ts'

const build = (version: string) => `pools: [{ fqdn: lync01.contoso.net, productVersion: ${version} }]`

ruleTest(rule, [
  { name: 'met: later than needed', on: 'contoso-single-edge', met: CONTOSO },
  { name: 'met: just the update', on: 'newcomer', overlay: build('5.0.8308.556'), met: [NEWCOMER] },
  {
    name: 'met: a Windows that needs none, with the first build',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2012 Standard', 'productVersion: 5.0.8308.0'),
    met: [NEWCOMER],
  },
  {
    name: 'unmet: the update before',
    on: 'newcomer',
    overlay: build('5.0.8308.420'),
    unmet: [NEWCOMER],
    says: 'with Lync Server 2013 5.0.8308.420; it needs 5.0.8308.556 (Cumulative Update October 2013) or later',
  },
  {
    name: 'unmet: one server that says otherwise than its pool',
    on: 'contoso-single-edge',
    overlay:
      'pools: [{ fqdn: pool01.contoso.net, servers: [{ fqdn: fe02.contoso.net, productVersion: 5.0.8308.291 }] }]',
    met: ['fe01.contoso.net', 'fe03.contoso.net', 'lsedge.contoso.net'],
    unmet: ['fe02.contoso.net'],
  },
  {
    name: 'unknown: not given',
    on: 'newcomer',
    edits: [{ find: '    productVersion: 5.0.8308.577\n', replace: '' }],
    unknown: [NEWCOMER],
    says: 'the product build is not given',
  },
  {
    name: 'unknown: no build',
    on: 'newcomer',
    overlay: build('CU3'),
    unknown: [NEWCOMER],
    says: '"CU3" is not a build',
  },
  {
    name: 'empty: a version of Windows that is not listed',
    on: 'newcomer',
    overlay: newcomerOn('Windows Server 2019 Standard'),
    skipped: 'no server runs a version of Windows that is supported',
  },
  {
    name: 'sfb-2015: Windows Server 2019 needs more than 2016',
    on: 'newcomer',
    overlay: productOn('sfb-2015', 'Windows Server 2019 Standard', 'productVersion: 6.0.9319.281'),
    unmet: [NEWCOMER],
    says: '6.0.9319.548',
  },
  {
    name: 'sfb-2015: Windows Server 2016',
    on: 'newcomer',
    overlay: productOn('sfb-2015', 'Windows Server 2016 Standard', 'productVersion: 6.0.9319.281'),
    met: [NEWCOMER],
  },
  {
    name: 'sfb-2019: no update is needed',
    on: 'newcomer',
    overlay: productOn('sfb-2019', 'Windows Server 2019 Standard', 'productVersion: 7.0.2046.0'),
    met: [NEWCOMER],
  },
])
