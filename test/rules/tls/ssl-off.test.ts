import rule from '../../../rules/tls/ssl-off.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { CONTOSO_ENDS, contosoTls } from './copies.ts'

const on = 'contoso-single-edge'

ruleTest(rule, [
  { name: 'met', on, met: CONTOSO_ENDS },
  {
    name: 'unmet: SSL 3.0 at the pool',
    on,
    overlay: contosoTls('[TLS 1.2, SSL 3.0, TLS 1.0, TLS 1.1]'),
    met: CONTOSO_ENDS.filter((id) => !id.startsWith('fe0')),
    unmet: ['fe01.contoso.net', 'fe02.contoso.net', 'fe03.contoso.net'],
    says: 'SSL 3.0 is on at fe01.contoso.net',
  },
  {
    name: 'unmet: at the device of a reverse proxy that does not say it itself',
    on,
    edits: [
      { find: '    tls: [TLS 1.0, TLS 1.1, TLS 1.2]\n    internalAddress', replace: '    internalAddress' },
      { find: 'version: 11.4.1 }', replace: 'version: 11.4.1, tls: [SSL 2.0, SSL 3.0, TLS 1.0] }' },
    ],
    met: CONTOSO_ENDS.filter((id) => id !== 'rp01'),
    unmet: ['rp01'],
    says: 'SSL 2.0, SSL 3.0 is on at rp01',
  },
  { name: 'empty', on: 'newcomer', skipped: 'no TLS versions are given' },
])
