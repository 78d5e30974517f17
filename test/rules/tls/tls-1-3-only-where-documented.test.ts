import rule from '../../../rules/tls/tls-1-3-only-where-documented.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { CONTOSO_SERVERS, contosoTls, NORTHWIND } from './copies.ts'

ruleTest(rule, [
  { name: 'met: it is off', on: 'contoso-single-edge', met: CONTOSO_SERVERS },
  {
    name: 'met: it is documented',
    on: 'northwind-sfb-2019',
    overlay: 'pools: [{ fqdn: pool01.northwind.com, tls: [TLS 1.2, TLS 1.3] }]',
    met: NORTHWIND,
  },
  {
    name: 'unmet',
    on: 'contoso-single-edge',
    overlay: contosoTls('[TLS 1.0, TLS 1.1, TLS 1.2]', '[TLS 1.2, TLS 1.3]'),
    met: CONTOSO_SERVERS.filter((id) => id !== 'lsedge.contoso.net'),
    unmet: ['lsedge.contoso.net'],
    says: 'TLS 1.3 is on at lsedge.contoso.net; Lync Server 2013 is not documented to offer it',
  },
  { name: 'empty', on: 'newcomer', skipped: 'no TLS versions are given' },
])
