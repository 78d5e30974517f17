import rule from '../../../rules/certificates/not-enrolled-automatically-on-edge.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate } from './overlays.ts'

const SOME = ['edge-external', 'edge-internal']

ruleTest(rule, [
  { name: 'as documented', on: 'adatum-scaled-edge', met: SOME },
  {
    name: 'autoEnrolled: true',
    on: 'adatum-scaled-edge',
    overlay: certificate('edge-external', 'autoEnrolled: true'),
    met: SOME.filter((id) => id !== 'edge-external'),
    unmet: ['edge-external'],
    says: 'edge-external of an Edge Server is to be enrolled automatically',
  },
  {
    name: 'an internal server may be',
    on: 'adatum-scaled-edge',
    overlay: certificate('fe01', 'autoEnrolled: true'),
    met: SOME,
  },
  { name: 'not given', on: 'northwind-sfb-2019', skipped: 'whether it is enrolled automatically' },
  { name: 'no certificates', on: 'adatum-scaled-edge', overlay: 'certificates: none\n', skipped: 'none' },
  {
    name: 'certificates are not given',
    on: 'adatum-scaled-edge',
    overlay: 'certificates: ~\n',
    notGiven: 'certificates',
  },
])
