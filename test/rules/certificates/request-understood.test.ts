import rule from '../../../rules/certificates/request-understood.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate } from './overlays.ts'

ruleTest(rule, [
  { name: 'a request that is understood', on: 'adatum-scaled-edge', met: ['oauth-next'] },
  ...['newcomer-request.inf', 'newcomer-request.csr'].map((file) => ({
    name: file,
    on: 'newcomer' as const,
    overlay: certificate('se', 'file: ~', 'roots: ~', 'crl: ~', `request: ${file}`),
    met: ['se'],
  })),
  {
    name: 'misspelt keys and sections',
    on: 'newcomer',
    overlay: certificate('se', 'file: ~', 'roots: ~', 'crl: ~', 'request: newcomer-misspelt.inf'),
    unmet: ['se'],
    says: 'what the request of se says on line 8, 11, 14 may not be in the certificate',
  },
  { name: 'no request', on: 'northwind-sfb-2019', skipped: 'no certificate is given as a request' },
  { name: 'no certificates', on: 'adatum-scaled-edge', overlay: 'certificates: none\n', skipped: 'none' },
  {
    name: 'certificates are not given',
    on: 'adatum-scaled-edge',
    overlay: 'certificates: ~\n',
    notGiven: 'certificates',
  },
])
