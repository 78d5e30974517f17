import rule from '../../../rules/certificates/edge-internal-subject-spelled-out.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate } from './overlays.ts'

ruleTest(rule, [
  { name: 'spelled out', on: 'adatum-scaled-edge', met: ['edge-internal'] },
  { name: 'in a file', on: 'contoso-single-edge', met: ['edge-internal'] },
  {
    name: 'a wildcard',
    on: 'adatum-scaled-edge',
    overlay: certificate('edge-internal', "subject: '*.corp.adatum.com'"),
    unmet: ['edge-internal'],
    says: 'the subject of edge-internal is the wildcard *.corp.adatum.com',
  },
  {
    name: 'a wildcard that serves another role as well',
    on: 'adatum-scaled-edge',
    overlay: certificate('edge-external', "subject: '*.adatum.com'"),
    met: ['edge-internal'],
  },
  { name: 'no Edge', on: 'northwind-sfb-2019', skipped: 'none' },
  { name: 'no certificates', on: 'adatum-scaled-edge', overlay: 'certificates: none\n', skipped: 'none' },
  {
    name: 'certificates are not given',
    on: 'adatum-scaled-edge',
    overlay: 'certificates: ~\n',
    notGiven: 'certificates',
  },
])
