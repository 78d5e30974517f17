import rule from '../../../rules/network/class-of-service-follows-dscp.ts'
import { ruleTest } from '../../support/rule-test.ts'

const BOTH = ['qos/cos/audio', 'qos/cos/video']
const cos = (text: string) => `network: { qos: { network: { cos: { ${text} } } } }\n`

ruleTest(rule, [
  { name: '5 and 4', on: 'proseware-two-sites', met: BOTH },
  {
    name: 'audio with the class of video',
    on: 'proseware-two-sites',
    overlay: cos('audio: 4'),
    met: ['qos/cos/video'],
    unmet: ['qos/cos/audio'],
    says: 'audio with DSCP 46 has class of service 4, not 5',
  },
  {
    name: 'another DSCP value with its class',
    on: 'proseware-two-sites',
    overlay: 'network: { qos: { client: { audio: { dscp: 56 } }, network: { cos: { audio: 7 } } } }\n',
    met: BOTH,
  },
  {
    name: 'application sharing and file transfer too, where they are marked',
    on: 'proseware-two-sites',
    overlay:
      'network: { qos: { client: { sharing: { dscp: 24 }, fileTransfer: { dscp: 14 } }, network: { cos: { sharing: 4 } } } }\n',
    met: BOTH,
    unmet: ['qos/cos/sharing'],
    unknown: ['qos/cos/fileTransfer'],
    says: 'the class of service of file transfer is not given',
  },
  {
    name: 'the class is not given',
    on: 'proseware-two-sites',
    overlay: cos('video: null'),
    met: ['qos/cos/audio'],
    unknown: ['qos/cos/video'],
  },
  {
    name: 'the DSCP value is not given',
    on: 'contoso-single-edge',
    overlay: cos('audio: 5, video: 4'),
    unknown: BOTH,
    says: 'the DSCP value of audio',
  },
  {
    name: 'nothing is marked',
    on: 'contoso-single-edge',
    overlay: 'network: { qos: { network: { trustsDscp: true } } }\n',
    skipped: 'nothing is marked',
  },
  { name: 'nothing described', on: 'newcomer', skipped: 'what the network does' },
])
