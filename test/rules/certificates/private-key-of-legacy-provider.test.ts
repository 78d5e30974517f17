import rule from '../../../rules/certificates/private-key-of-legacy-provider.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate, ODD_GATEWAY } from './overlays.ts'

const SOME = [
  'dir01',
  'dir02',
  'edge-external',
  'edge-internal',
  'fe01',
  'fe02',
  'fe03',
  'med01',
  'med02',
  'oauth',
  'oauth-next',
  'pchat01',
  'pchat02',
  'wac',
]

ruleTest(rule, [
  { name: 'as documented', on: 'adatum-scaled-edge', met: SOME },
  {
    name: 'privateKey: { provider: Microsoft Software Key Storage Provider }',
    on: 'adatum-scaled-edge',
    overlay: certificate('fe01', 'privateKey: { provider: Microsoft Software Key Storage Provider }'),
    met: SOME.filter((id) => id !== 'fe01'),
    unmet: ['fe01'],
    says: 'kept by a key storage provider (CNG): Microsoft Software Key Storage Provider',
  },
  { name: 'not given', on: 'northwind-sfb-2019', skipped: 'which provider keeps its private key' },
  { name: 'no certificates', on: 'adatum-scaled-edge', overlay: 'certificates: none\n', skipped: 'none' },
  {
    name: 'certificates are not given',
    on: 'adatum-scaled-edge',
    overlay: 'certificates: ~\n',
    notGiven: 'certificates',
  },
  {
    name: 'a certificate of a gateway and a SQL Server, of which no document speaks',
    on: 'adatum-scaled-edge',
    overlay: `certificates:\n${ODD_GATEWAY}`,
    met: SOME,
  },
])
