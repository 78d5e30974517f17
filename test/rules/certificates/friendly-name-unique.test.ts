import rule from '../../../rules/certificates/friendly-name-unique.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate, entry, ODD_GATEWAY } from './overlays.ts'

const NAMED = [
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
  'web-publishing',
]

ruleTest(rule, [
  { name: 'unique', on: 'adatum-scaled-edge', met: NAMED },
  {
    name: 'the same on one server',
    on: 'adatum-scaled-edge',
    overlay: certificate(
      'edge-internal',
      'friendlyName: Edge-External 2014',
      'assignedTo: { edge01.corp.adatum.com: Internal, edge02.corp.adatum.com: Internal }',
    ),
    met: NAMED.filter((id) => id !== 'edge-external'),
    unmet: ['edge-external'],
    says: 'edge-external and edge-internal are both called',
  },
  {
    name: 'the same on different servers',
    on: 'adatum-scaled-edge',
    overlay: certificate('fe02', 'friendlyName: fe01 2014'),
    met: NAMED,
  },
  { name: 'not given', on: 'northwind-sfb-2019', skipped: 'no certificate is given with its friendly name' },
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
    overlay: `certificates:\n${ODD_GATEWAY}${entry('gw01', 'friendlyName: pool01')}`,
    met: NAMED,
  },
])
