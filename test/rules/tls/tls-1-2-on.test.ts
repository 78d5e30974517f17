import rule from '../../../rules/tls/tls-1-2-on.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { CONTOSO_SERVERS, contosoTls, NORTHWIND } from './copies.ts'

ruleTest(rule, [
  { name: 'met', on: 'contoso-single-edge', met: CONTOSO_SERVERS },
  {
    name: 'unmet',
    on: 'contoso-single-edge',
    overlay: contosoTls('[TLS 1.0, TLS 1.1, TLS 1.2]', '[TLS 1.0]'),
    met: CONTOSO_SERVERS.filter((id) => id !== 'lsedge.contoso.net'),
    unmet: ['lsedge.contoso.net'],
    says: 'TLS 1.2 is off at lsedge.contoso.net, though Lync Server 2013 offers it',
  },
  { name: 'met: sfb-2019', on: 'northwind-sfb-2019', met: NORTHWIND },
  { name: 'empty', on: 'newcomer', skipped: 'no TLS versions are given' },
  { name: 'empty: sfb-se', on: 'northwind-sfb-2019', overlay: 'product: sfb-se', skipped: 'of a documented product' },
])
