import rule from '../../../rules/network/policies-apply-everywhere.ts'
import { ruleTest } from '../../support/rule-test.ts'

const client = (text: string) => `network: { qos: { client: { ${text} } } }\n`

ruleTest(rule, [
  { name: 'the value is set', on: 'proseware-two-sites', met: ['qos/client/ignoresNla'] },
  {
    name: 'the value is not set',
    on: 'proseware-two-sites',
    overlay: client('ignoresNla: false'),
    unmet: ['qos/client/ignoresNla'],
  },
  {
    name: 'nobody says whether it is',
    on: 'proseware-two-sites',
    overlay: client('ignoresNla: null'),
    unknown: ['qos/client/ignoresNla'],
  },
  {
    name: 'policies of servers alone',
    on: 'contoso-single-edge',
    overlay:
      'network: { qos: { policies: [{ name: servers, of: server, ports: 49152-57500, dscp: 46 }], client: { ignoresNla: false } } }\n',
    skipped: 'no policy',
  },
  { name: 'no policies', on: 'newcomer', skipped: 'no policy' },
])
