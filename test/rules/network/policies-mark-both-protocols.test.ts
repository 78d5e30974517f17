import rule from '../../../rules/network/policies-mark-both-protocols.ts'
import { ruleTest } from '../../support/rule-test.ts'

const policy = (text: string) =>
  `network: { qos: { policies: [{ name: audio, ports: 50020-50039, dscp: 46, ${text} }] } }\n`
const CLIENT = 'qos/policies/client/audio'
const SERVER = 'qos/policies/server/audio'

ruleTest(rule, [
  {
    name: 'both protocols',
    on: 'proseware-two-sites',
    met: [
      'qos/policies/client/SfB client audio',
      'qos/policies/client/SfB client video',
      'qos/policies/server/SfB server audio',
      'qos/policies/server/SfB server video',
    ],
  },
  {
    name: 'UDP alone',
    on: 'contoso-single-edge',
    overlay: policy('of: client, protocol: udp, application: Lync.exe'),
    unmet: [CLIENT],
    says: 'marks only UDP',
  },
  {
    name: 'TCP alone, of no named program',
    on: 'contoso-single-edge',
    overlay: policy('of: server, protocol: tcp'),
    unmet: [SERVER],
    says: 'marks only TCP',
  },
  {
    name: 'all programs of a client',
    on: 'contoso-single-edge',
    overlay: policy('of: client, protocol: both, application: all'),
    met: [CLIENT],
  },
  {
    name: 'another program',
    on: 'contoso-single-edge',
    overlay: policy('of: client, protocol: both, application: communicator.exe'),
    unmet: [CLIENT],
    says: 'marks only packets of communicator.exe',
  },
  {
    name: 'the program of the client on a server',
    on: 'contoso-single-edge',
    overlay: policy('of: server, protocol: both, application: lync.exe'),
    unmet: [SERVER],
  },
  {
    name: 'no protocol said',
    on: 'contoso-single-edge',
    overlay: policy('of: client, application: Lync.exe'),
    unknown: [CLIENT],
    says: 'which protocols',
  },
  {
    name: 'no program said',
    on: 'contoso-single-edge',
    overlay: policy('of: client, protocol: both'),
    unknown: [CLIENT],
    says: 'the packets of which program',
  },
  { name: 'no policies', on: 'newcomer', skipped: 'no policy' },
])
