import rule from '../../../rules/network/qos-policies-match-ports.ts'
import { ruleTest } from '../../support/rule-test.ts'

const CLIENT = ['qos/client/audio', 'qos/client/video']
const SERVER = ['qos/server/audio', 'qos/server/video']
const policies = (...lines: readonly string[]) => ({
  find: '      - { name: SfB client audio, of: client, ports: 50020-50039, dscp: 46, protocol: both, application: Lync.exe }',
  replace: lines.map((line) => `      - { name: ${line} }`).join('\n'),
})

ruleTest(rule, [
  { name: 'one policy for each range', on: 'proseware-two-sites', met: [...CLIENT, ...SERVER] },
  {
    name: 'two policies that share a range',
    on: 'proseware-two-sites',
    edits: [
      policies('second, of: client, ports: 50030-50039, dscp: 46', 'first, of: client, ports: 50020-50029, dscp: 46'),
    ],
    met: [...CLIENT, ...SERVER],
  },
  {
    name: 'a gap between two policies',
    on: 'proseware-two-sites',
    edits: [
      policies('first, of: client, ports: 50020-50028, dscp: 46', 'second, of: client, ports: 50030-50039, dscp: 46'),
    ],
    met: ['qos/client/video', ...SERVER],
    unmet: ['qos/client/audio'],
    says: 'no policy marks port 50029 of audio',
  },
  {
    name: 'a policy that ends early',
    on: 'proseware-two-sites',
    edits: [policies('audio, of: client, ports: 50020-50038, dscp: 46')],
    met: ['qos/client/video', ...SERVER],
    unmet: ['qos/client/audio'],
    says: 'port 50039',
  },
  {
    name: 'a policy with another value',
    on: 'proseware-two-sites',
    edits: [policies('old, of: client, ports: 50020-50039, dscp: 40')],
    met: ['qos/client/video', ...SERVER],
    unmet: ['qos/client/audio'],
    says: 'the policy "old" marks ports of audio with DSCP 40, not 46',
  },
  {
    name: 'a policy of servers is none of clients',
    on: 'proseware-two-sites',
    edits: [policies('audio, of: mediation-server, ports: 50020-50039, dscp: 46')],
    met: ['qos/client/video', ...SERVER],
    unmet: ['qos/client/audio'],
    says: 'port 50020',
  },
  {
    name: 'Mediation Servers have the policies of servers',
    on: 'proseware-two-sites',
    overlay: 'network: { qos: { mediationServer: { audio: { ports: 49152-57500, dscp: 46 } } } }\n',
    met: [...CLIENT, 'qos/mediationServer/audio', ...SERVER],
  },
  {
    name: 'ports that are not given',
    on: 'proseware-two-sites',
    overlay: 'network: { qos: { server: { audio: { ports: null } } } }\n',
    met: [...CLIENT, 'qos/server/video'],
    unknown: ['qos/server/audio'],
  },
  {
    name: 'policies that are not given',
    on: 'proseware-two-sites',
    overlay: 'network: { qos: { policies: null } }\n',
    unknown: ['qos/policies'],
  },
  { name: 'no marks', on: 'contoso-single-edge', skipped: 'no DSCP values' },
])
