import rule from '../../../rules/updates/pool-members-at-one-level.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { POOL_WITHOUT_BUILD } from './copies.ts'

const second = (keys: string) => `pools: [{ fqdn: pool01.contoso.net, servers: [{ fqdn: fe02.contoso.net, ${keys} }] }]`

ruleTest(rule, [
  { name: 'met: one build for all', on: 'contoso-single-edge', met: ['pool01.contoso.net'] },
  {
    name: 'unmet: one behind',
    on: 'contoso-single-edge',
    overlay: second('productVersion: 5.0.8308.556'),
    unmet: ['pool01.contoso.net'],
    says: '5.0.8308.577 on fe01.contoso.net, fe03.contoso.net and 5.0.8308.556 on fe02.contoso.net',
  },
  {
    name: 'unknown: one of them gives its build',
    on: 'contoso-single-edge',
    edits: [POOL_WITHOUT_BUILD],
    overlay: second('productVersion: 5.0.8308.577'),
    unknown: ['pool01.contoso.net'],
    says: 'fe01.contoso.net, fe03.contoso.net',
  },
  {
    name: 'met: builds of another product are told by another rule',
    on: 'contoso-single-edge',
    overlay: second('productVersion: 6.0.9319.0'),
    met: ['pool01.contoso.net'],
  },
  { name: 'empty: a single server', on: 'newcomer', skipped: 'no pool of several servers' },
  { name: 'empty: no builds', on: 'contoso-single-edge', edits: [POOL_WITHOUT_BUILD], skipped: 'gives builds' },
  {
    name: 'unmet: the Subscription Edition, for which it is taken over',
    on: 'margiestravel-vpn-only',
    overlay:
      'pools: [{ fqdn: pool01.corp.margiestravel.com, servers: [{ fqdn: fe01.corp.margiestravel.com, productVersion: 7.0.2046.879 }] }]',
    unmet: ['pool01.corp.margiestravel.com'],
  },
])
