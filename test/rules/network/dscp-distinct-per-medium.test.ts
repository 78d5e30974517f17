import rule from '../../../rules/network/dscp-distinct-per-medium.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'distinct', on: 'proseware-two-sites', met: ['qos/client', 'qos/server'] },
  {
    name: 'audio and video alike',
    on: 'proseware-two-sites',
    overlay: 'network: { qos: { client: { video: { dscp: 46 } } } }\n',
    met: ['qos/server'],
    unmet: ['qos/client'],
    says: 'audio and video both have DSCP 46',
  },
  {
    name: 'video and sharing alike',
    on: 'proseware-two-sites',
    overlay: 'network: { qos: { server: { sharing: { dscp: 34 } } } }\n',
    met: ['qos/client'],
    unmet: ['qos/server'],
    says: 'video and application sharing',
  },
  {
    name: "values of one's own that differ",
    on: 'proseware-two-sites',
    overlay: 'network: { qos: { client: { audio: { dscp: 40 }, video: { dscp: 32 } } } }\n',
    met: ['qos/client', 'qos/server'],
  },
  {
    name: 'kinds of media without marks',
    on: 'proseware-two-sites',
    overlay: 'network: { qos: { client: { sharing: { dscp: 0 }, fileTransfer: { dscp: 0 } } } }\n',
    met: ['qos/client', 'qos/server'],
  },
  { name: 'none', on: 'contoso-single-edge', skipped: 'no two kinds' },
])
