import rule from '../../../rules/certificates/encoding-well-formed.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate, EVERY } from './overlays.ts'

ruleTest(rule, [
  { name: 'files', on: 'newcomer', met: ['se'] },
  { name: 'the reference environment', on: 'contoso-single-edge', met: EVERY },
  {
    name: 'a certificate made by hand',
    on: 'newcomer',
    overlay: certificate('se', 'file: newcomer-odd.pem'),
    unmet: ['se'],
    says: 'it has the key usage keyCertSign and is no CA (4.2.1.3)',
  },
  { name: 'described', on: 'northwind-sfb-2019', skipped: 'no certificate is given as a file' },
  { name: 'no certificates', on: 'adatum-scaled-edge', overlay: 'certificates: none\n', skipped: 'none' },
  {
    name: 'certificates are not given',
    on: 'adatum-scaled-edge',
    overlay: 'certificates: ~\n',
    notGiven: 'certificates',
  },
])
