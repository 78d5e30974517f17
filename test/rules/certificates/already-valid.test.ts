import rule from '../../../rules/certificates/already-valid.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate, described, EVERY } from './overlays.ts'

const DESCRIBED = 'northwind-sfb-2019'

ruleTest(rule, [
  { name: 'a file', on: 'newcomer', met: ['se'] },
  { name: 'the reference environment', on: 'contoso-single-edge', met: EVERY },
  {
    name: 'the first day is the day of the run',
    on: DESCRIBED,
    overlay: described('notBefore: 2014-06-01'),
    met: ['pool01'],
  },
  {
    name: 'it is the day after',
    on: DESCRIBED,
    overlay: described('notBefore: 2014-06-02'),
    unmet: ['pool01'],
    says: 'pool01 becomes valid on 2014-06-02 only',
  },
  {
    name: 'the first day is not given',
    on: DESCRIBED,
    overlay: described('notBefore: ~'),
    unknown: ['pool01'],
  },
  {
    name: 'a request has none yet',
    on: 'newcomer',
    overlay: certificate('se', 'file: ~', 'roots: ~', 'request: newcomer-request.inf'),
    skipped: 'there is no certificate',
  },
  { name: 'no certificates', on: DESCRIBED, overlay: 'certificates: none\n', skipped: 'none' },
  { name: 'certificates are not given', on: DESCRIBED, overlay: 'certificates: ~\n', notGiven: 'certificates' },
])
