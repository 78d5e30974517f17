import rule from '../../../rules/network/dscp-same-everywhere.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'the same', on: 'proseware-two-sites', met: ['qos/audio', 'qos/video'] },
  {
    name: 'phones as installed',
    on: 'proseware-two-sites',
    overlay: 'network: { qos: { phones: { dscp: 40 } } }\n',
    met: ['qos/video'],
    unmet: ['qos/audio'],
    says: 'DSCP 46 at clients, and 40 at phones',
  },
  {
    name: 'two documented values for sharing',
    on: 'proseware-two-sites',
    overlay: 'network: { qos: { client: { sharing: { dscp: 24 } }, server: { sharing: { dscp: 18 } } } }\n',
    met: ['qos/audio', 'qos/video'],
    unmet: ['qos/sharing'],
  },
  {
    name: 'one place has nothing to be compared with',
    on: 'proseware-two-sites',
    overlay: 'network: { qos: { client: { sharing: { dscp: 24 } } } }\n',
    met: ['qos/audio', 'qos/video'],
  },
  { name: 'none', on: 'newcomer', skipped: 'no kind of media' },
])
