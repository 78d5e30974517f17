import rule from '../../../rules/certificates/revocation-list-usable.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate } from './overlays.ts'

ruleTest(rule, [
  { name: 'in date, by the authority', on: 'newcomer', met: ['se'] },
  {
    name: 'out of date',
    on: 'newcomer',
    asOf: '2015-01-01',
    unmet: ['se'],
    says: 'it was to be replaced by 2014-08-15',
  },
  { name: 'of later', on: 'newcomer', asOf: '2014-05-01', unmet: ['se'], says: 'after the day that is judged' },
  {
    name: 'of another authority',
    on: 'contoso-single-edge',
    overlay: certificate('edge-external', 'crl: ../newcomer.crl'),
    unmet: ['edge-external'],
    says: 'it is of CN=Contoso Issuing CA 1,O=Contoso, which is not above the certificate',
  },
  {
    name: 'one of two is of another authority',
    on: 'contoso-single-edge',
    overlay: certificate('edge-internal', 'crl: [../newcomer.crl, ../newcomer-revoked.crl]'),
    met: ['edge-internal'],
  },
  {
    name: 'no list is given',
    on: 'newcomer',
    overlay: certificate('se', 'crl: ~'),
    skipped: 'no certificate is given with a revocation list',
  },
  { name: 'no certificates', on: 'adatum-scaled-edge', overlay: 'certificates: none\n', skipped: 'none' },
  {
    name: 'certificates are not given',
    on: 'adatum-scaled-edge',
    overlay: 'certificates: ~\n',
    notGiven: 'certificates',
  },
])
