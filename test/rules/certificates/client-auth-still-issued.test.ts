import rule from '../../../rules/certificates/client-auth-still-issued.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate } from './overlays.ts'

ruleTest(rule, [
  { name: 'before the authorities stopped', on: 'adatum-scaled-edge', met: ['edge-external'] },
  { name: 'the day before', on: 'adatum-scaled-edge', asOf: '2026-06-14', met: ['edge-external'] },
  {
    name: 'since they stopped',
    on: 'adatum-scaled-edge',
    asOf: '2026-06-15',
    unmet: ['edge-external'],
    says: 'public authorities issue no such certificate since 2026-06-15',
  },
  {
    name: 'an authority of the organisation goes on',
    on: 'adatum-scaled-edge',
    asOf: '2026-07-01',
    overlay: certificate('edge-external', 'issuer: { kind: internal }'),
    skipped: 'no certificate of a public authority',
  },
  {
    name: 'the role asks for a public authority',
    on: 'adatum-scaled-edge',
    asOf: '2026-07-01',
    overlay: certificate('edge-external', 'issuer: ~'),
    unmet: ['edge-external'],
  },
  {
    name: 'whether AOL is used is not given',
    on: 'adatum-scaled-edge',
    asOf: '2026-07-01',
    overlay: 'features: { publicIm: { providers: ~ } }\n',
    skipped: 'no certificate of a public authority',
  },
  { name: 'no certificates', on: 'adatum-scaled-edge', overlay: 'certificates: none\n', skipped: 'none' },
  {
    name: 'certificates are not given',
    on: 'adatum-scaled-edge',
    overlay: 'certificates: ~\n',
    notGiven: 'certificates',
  },
])
