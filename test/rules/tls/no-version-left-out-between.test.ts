import rule from '../../../rules/tls/no-version-left-out-between.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { CONTOSO_ENDS, contosoTls, NORTHWIND } from './copies.ts'

ruleTest(rule, [
  { name: 'met', on: 'contoso-single-edge', met: CONTOSO_ENDS },
  { name: 'met: one version', on: 'northwind-sfb-2019', met: NORTHWIND },
  {
    name: 'unmet: TLS 1.1 is off between TLS 1.0 and 1.2',
    on: 'contoso-single-edge',
    overlay: contosoTls('[TLS 1.0, TLS 1.1, TLS 1.2]', '[TLS 1.0, TLS 1.2]'),
    met: CONTOSO_ENDS.filter((id) => id !== 'lsedge.contoso.net'),
    unmet: ['lsedge.contoso.net'],
    says: 'lsedge.contoso.net has TLS 1.0, TLS 1.2 on, and TLS 1.1 off between them',
  },
  { name: 'empty', on: 'newcomer', skipped: 'no TLS versions are given' },
])
