import rule from '../../../rules/certificates/private-key-exportable-in-edge-pool.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate } from './overlays.ts'

const SOME = ['edge-external', 'edge-internal']

ruleTest(rule, [
  { name: 'as documented', on: 'adatum-scaled-edge', met: SOME },
  {
    name: 'privateKey: { exportable: false }',
    on: 'adatum-scaled-edge',
    overlay: certificate('edge-external', 'privateKey: { exportable: false }'),
    met: SOME.filter((id) => id !== 'edge-external'),
    unmet: ['edge-external'],
    says: 'the private key of edge-external may not be exported',
  },
  {
    name: 'a single Edge Server',
    on: 'contoso-single-edge',
    overlay: certificate('edge-external', 'privateKey: { exportable: false }'),
    skipped: 'no certificate that Edge Servers share',
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
