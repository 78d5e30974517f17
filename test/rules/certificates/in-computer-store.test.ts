import rule from '../../../rules/certificates/in-computer-store.ts'
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
    name: 'store: user',
    on: 'adatum-scaled-edge',
    overlay: certificate('fe01', 'store: user'),
    met: SOME.filter((id) => id !== 'fe01'),
    unmet: ['fe01'],
    says: 'fe01 is in the store of a user',
  },
  {
    name: 'a request made as a user',
    on: 'newcomer',
    overlay: certificate('se', 'file: ~', 'roots: ~', 'crl: ~', 'request: newcomer-request.inf'),
    edits: [{ file: 'newcomer-request.inf', find: 'MachineKeySet = TRUE', replace: 'MachineKeySet = FALSE' }],
    unmet: ['se'],
  },
  { name: 'not given', on: 'northwind-sfb-2019', skipped: 'which store it is in' },
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
