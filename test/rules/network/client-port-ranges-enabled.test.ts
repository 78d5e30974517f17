import rule from '../../../rules/network/client-port-ranges-enabled.ts'
import { ruleTest } from '../../support/rule-test.ts'

const client = (text: string) => `network: { qos: { client: { ${text} } } }\n`

ruleTest(rule, [
  { name: 'clients keep to their ranges', on: 'proseware-two-sites', met: ['qos/client/portRangesEnabled'] },
  {
    name: 'clients use any port',
    on: 'proseware-two-sites',
    overlay: client('portRangesEnabled: false'),
    unmet: ['qos/client/portRangesEnabled'],
    says: 'clients use any port',
  },
  {
    name: 'nobody says whether they do',
    on: 'proseware-two-sites',
    overlay: client('portRangesEnabled: null'),
    unknown: ['qos/client/portRangesEnabled'],
  },
  {
    name: 'marked by other means than policies',
    on: 'proseware-two-sites',
    overlay: 'network: { qos: { policies: null, client: { portRangesEnabled: false } } }\n',
    unmet: ['qos/client/portRangesEnabled'],
  },
  {
    name: 'nothing of clients is marked',
    on: 'proseware-two-sites',
    overlay:
      'network: { qos: { policies: null, client: { portRangesEnabled: false, audio: { dscp: 0 }, video: { dscp: 0 } } } }\n',
    skipped: 'no policy marks',
  },
  { name: 'no quality of service', on: 'newcomer', skipped: 'no policy marks' },
])
