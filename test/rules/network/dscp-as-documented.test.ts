import rule from '../../../rules/network/dscp-as-documented.ts'
import { ruleTest } from '../../support/rule-test.ts'

const ALL = ['qos/client/audio', 'qos/client/video', 'qos/phones', 'qos/server/audio', 'qos/server/video']
const without = (...ids: readonly string[]) => ALL.filter((id) => !ids.includes(id))

ruleTest(rule, [
  { name: 'as documented', on: 'proseware-two-sites', met: ALL },
  {
    name: 'phones as installed',
    on: 'proseware-two-sites',
    overlay: 'network: { qos: { phones: { dscp: 40 } } }\n',
    met: without('qos/phones'),
    unmet: ['qos/phones'],
    says: 'audio of phones has DSCP 40, and 46 is documented',
  },
  {
    name: 'sharing and file transfer, at clients as documented, at servers as on ExpressRoute',
    on: 'proseware-two-sites',
    overlay:
      'network: { qos: { client: { sharing: { dscp: 24 }, fileTransfer: { dscp: 14 } }, server: { sharing: { dscp: 18 }, fileTransfer: { dscp: 10 } } } }\n',
    met: [
      ...ALL,
      'qos/client/fileTransfer',
      'qos/client/sharing',
      'qos/server/fileTransfer',
      'qos/server/sharing',
    ].sort(),
  },
  {
    name: 'Mediation Servers with another value',
    on: 'proseware-two-sites',
    overlay: 'network: { qos: { mediationServer: { audio: { dscp: 45 } } } }\n',
    met: ALL,
    unmet: ['qos/mediationServer/audio'],
  },
  {
    name: 'servers mark audio, and nobody says what they do with video',
    on: 'proseware-two-sites',
    overlay: 'network: { qos: { server: { video: { dscp: null } } } }\n',
    met: without('qos/server/video'),
    unknown: ['qos/server/video'],
  },
  { name: 'ports without marks', on: 'contoso-single-edge', skipped: 'no DSCP values' },
  {
    name: 'values of its own, for phones too, and SIP',
    on: 'proseware-two-sites',
    overlay:
      'network: { targets: { audioDscp: { value: 40, reason: the network has used 40 since 2009 } }, qos: { phones: { dscp: 40 }, client: { audio: { dscp: 40 } }, server: { audio: { dscp: 40 } }, signalling: { dscp: 24 } } }\n',
    met: [
      'qos/client/audio',
      'qos/client/video',
      'qos/phones',
      'qos/server/audio',
      'qos/server/video',
      'qos/signalling',
    ],
  },
  {
    name: 'SIP with another value',
    on: 'proseware-two-sites',
    overlay: 'network: { qos: { signalling: { dscp: 46 } } }\n',
    met: ['qos/client/audio', 'qos/client/video', 'qos/phones', 'qos/server/audio', 'qos/server/video'],
    unmet: ['qos/signalling'],
    says: 'SIP has DSCP 46, and 24 is documented',
  },
])
