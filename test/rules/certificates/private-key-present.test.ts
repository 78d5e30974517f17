import rule from '../../../rules/certificates/private-key-present.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate } from './overlays.ts'

const SOME = [
  'dir01',
  'dir02',
  'edge-external',
  'edge-internal',
  'fe01',
  'fe02',
  'fe03',
  'gw01',
  'med01',
  'med02',
  'oauth',
  'pchat01',
  'pchat02',
  'wac',
  'web-publishing',
]

ruleTest(rule, [
  { name: 'as documented', on: 'adatum-scaled-edge', met: SOME },
  {
    name: 'privateKey: { present: false }',
    on: 'adatum-scaled-edge',
    overlay: certificate('fe01', 'privateKey: { present: false }'),
    met: SOME.filter((id) => id !== 'fe01'),
    unmet: ['fe01'],
    says: 'the private key of fe01 is not on every server it is assigned to',
  },
  { name: 'not given', on: 'northwind-sfb-2019', skipped: 'whether its private key is there' },
  { name: 'no certificates', on: 'adatum-scaled-edge', overlay: 'certificates: none\n', skipped: 'none' },
  {
    name: 'certificates are not given',
    on: 'adatum-scaled-edge',
    overlay: 'certificates: ~\n',
    notGiven: 'certificates',
  },
])
