import rule from '../../../rules/tls/hardening-supported-at-this-update.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { contosoTls, NORTHWIND, TREY, trey } from './copies.ts'

const northwind = (pool: string) => `pools: [{ fqdn: pool01.northwind.com, ${pool} }]`

ruleTest(rule, [
  { name: 'met: sfb-2019 with a late update', on: 'northwind-sfb-2019', met: NORTHWIND },
  { name: 'met: sfb-2015 with a late update', on: 'treyresearch-tls-1-2', met: [TREY] },
  {
    name: 'met: just the update',
    on: 'treyresearch-tls-1-2',
    overlay: trey('productVersion: 6.0.9319.548'),
    met: [TREY],
  },
  {
    name: 'met: the Edge of lync-2013, at any update',
    on: 'contoso-single-edge',
    overlay: contosoTls('[TLS 1.0, TLS 1.1, TLS 1.2]', '[TLS 1.2]'),
    met: ['lsedge.contoso.net'],
  },
  {
    name: 'unmet: the Front End Servers of lync-2013, at no update',
    on: 'contoso-single-edge',
    overlay: contosoTls('[TLS 1.1, TLS 1.2]'),
    unmet: ['fe01.contoso.net', 'fe02.contoso.net', 'fe03.contoso.net'],
    says: 'fe01.contoso.net, a Front End Server of Lync Server 2013, has TLS 1.0 off, which is not supported',
  },
  {
    name: 'unmet: the update before',
    on: 'treyresearch-tls-1-2',
    overlay: trey('productVersion: 6.0.9319.547'),
    unmet: [TREY],
    says: 'has TLS 1.0 off at build 6.0.9319.547; that needs 6.0.9319.548 (Cumulative Update 9, May 2019) or later',
  },
  {
    name: 'unmet: sfb-2019 as it was sold; builds are numbers, not text',
    on: 'northwind-sfb-2019',
    overlay: northwind('productVersion: 7.0.2046.99'),
    unmet: NORTHWIND,
    says: '7.0.2046.123',
  },
  {
    name: 'met: a Survivable Branch Server needs less',
    on: 'treyresearch-tls-1-2',
    overlay: `pools:
  - { fqdn: sbs01.treyresearch.net, role: survivable-branch-server, productVersion: 6.0.9319.516, tls: [TLS 1.2], servers: [{ fqdn: sbs01.treyresearch.net }] }`,
    met: ['sbs01.treyresearch.net', TREY],
  },
  {
    name: 'unmet: one server that says otherwise than its pool',
    on: 'contoso-single-edge',
    overlay: 'pools: [{ fqdn: pool01.contoso.net, servers: [{ fqdn: fe02.contoso.net, tls: [TLS 1.2] }] }]',
    unmet: ['fe02.contoso.net'],
  },
  {
    name: 'unknown: the build is not given',
    on: 'northwind-sfb-2019',
    edits: [{ find: '    productVersion: 7.0.2046.530\n', replace: '' }],
    unknown: NORTHWIND,
    says: 'the product build is not given',
  },
  {
    name: 'unknown: no build',
    on: 'northwind-sfb-2019',
    overlay: northwind('productVersion: CU7'),
    unknown: NORTHWIND,
    says: '"CU7" is not a build',
  },
  { name: 'empty: TLS 1.0 is on', on: 'contoso-single-edge', skipped: 'TLS 1.0 is off at no server' },
  { name: 'empty: no versions are given', on: 'newcomer', skipped: 'tls at pools or edgePools' },
  {
    name: 'empty: no document speaks of sfb-se',
    on: 'northwind-sfb-2019',
    overlay: 'product: sfb-se',
    skipped: 'whose product and role the documents speak of',
  },
])
