import rule from '../../../rules/certificates/expires-not-soon.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate, described, EVERY } from './overlays.ts'

const DESCRIBED = 'northwind-sfb-2019'

ruleTest(rule, [
  { name: 'a file', on: 'newcomer', met: ['se'] },
  { name: 'the reference environment', on: 'contoso-single-edge', met: EVERY },
  {
    name: '60 days',
    on: DESCRIBED,
    overlay: described('notAfter: 2014-07-31'),
    met: ['pool01'],
  },
  {
    name: '59 days',
    on: DESCRIBED,
    overlay: described('notAfter: 2014-07-30'),
    unmet: ['pool01'],
    says: 'pool01 is valid only until 2014-07-30, for 59 days more',
  },
  {
    name: 'today',
    on: DESCRIBED,
    overlay: described('notAfter: 2014-06-01'),
    unmet: ['pool01'],
  },
  {
    name: 'expired is another finding',
    on: DESCRIBED,
    overlay: described('notAfter: 2014-05-31'),
  },
  {
    name: 'not known until when is another finding',
    on: DESCRIBED,
    overlay: described('notAfter: ~'),
  },
  {
    name: 'a request has none yet',
    on: 'newcomer',
    overlay: certificate('se', 'file: ~', 'roots: ~', 'request: newcomer-request.inf'),
    skipped: 'no certificate is valid whose last day is known',
  },
  { name: 'no certificates', on: DESCRIBED, overlay: 'certificates: none\n', skipped: 'none' },
  { name: 'certificates are not given', on: DESCRIBED, overlay: 'certificates: ~\n', notGiven: 'certificates' },
])
