import rule from '../../../rules/network/media-in-right-wifi-queue.ts'
import { ruleTest } from '../../support/rule-test.ts'

const AREA = 'wifi/Munich offices'
const wmm = (text: string) => `network: { qos: { network: { wmm: { ${text} } } } }\n`

ruleTest(rule, [
  { name: 'voice and video', on: 'proseware-two-sites', met: ['qos/wmm/audio', 'qos/wmm/video', AREA] },
  {
    name: 'audio left to Windows',
    on: 'proseware-two-sites',
    overlay: wmm('audio: video'),
    met: ['qos/wmm/video', AREA],
    unmet: ['qos/wmm/audio'],
    says: 'audio is in the queue of video',
  },
  {
    name: 'the queue of audio is not given',
    on: 'proseware-two-sites',
    overlay: wmm('audio: null'),
    met: ['qos/wmm/video', AREA],
    unknown: ['qos/wmm/audio'],
    says: 'Windows puts DSCP 46 in the queue of video',
  },
  {
    name: 'a value that Windows puts in the queue of voice must be said to be there as well',
    on: 'proseware-two-sites',
    overlay: 'network: { qos: { client: { audio: { dscp: 48 } }, network: { wmm: { audio: null } } } }\n',
    met: ['qos/wmm/video', AREA],
    unknown: ['qos/wmm/audio'],
    says: 'Windows puts DSCP 48 in the queue of voice',
  },
  {
    name: 'an area without queues',
    on: 'proseware-two-sites',
    overlay: 'network: { wifi: [{ area: hall, wmm: false }, { area: yard }] }\n',
    met: ['qos/wmm/audio', 'qos/wmm/video'],
    unmet: ['wifi/hall'],
    unknown: ['wifi/yard'],
    says: 'Wi-Fi Multimedia is off',
  },
  { name: 'nothing described', on: 'newcomer', skipped: 'no wireless network' },
])
