import rule from '../../../rules/certificates/not-revoked.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate } from './overlays.ts'

ruleTest(rule, [
  { name: 'on no list', on: 'newcomer', met: ['se'] },
  {
    name: 'on the list of its authority',
    on: 'newcomer',
    overlay: certificate('se', 'crl: newcomer-revoked.crl'),
    unmet: ['se'],
    says: 'se was revoked on 2014-05-20 (keyCompromise)',
  },
  {
    name: 'an entry counts in a list that is out of date',
    on: 'newcomer',
    overlay: certificate('se', 'crl: [newcomer-revoked.crl, newcomer.crl]'),
    asOf: '2015-01-01',
    unmet: ['se'],
  },
  {
    name: 'before it was revoked, with a list of later',
    on: 'newcomer',
    overlay: certificate('se', 'crl: newcomer-revoked.crl'),
    asOf: '2014-05-01',
    unknown: ['se'],
    says: 'no list that is given tells whether se is revoked',
  },
  { name: 'a list that is out of date', on: 'newcomer', asOf: '2015-01-01', unknown: ['se'] },
  {
    name: 'the list of another authority',
    on: 'contoso-single-edge',
    overlay: certificate('edge-external', 'crl: ../newcomer-revoked.crl'),
    unknown: ['edge-external'],
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
