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
    name: 'application sharing in the queue of voice',
    on: 'proseware-two-sites',
    overlay: wmm('sharing: voice'),
    met: ['qos/wmm/audio', 'qos/wmm/video', AREA],
    unmet: ['qos/wmm/sharing'],
    says: 'application sharing is in the queue of voice, and belongs in that of video or best-effort or background',
  },
  {
    name: 'application sharing that is marked, and whose queue is not given',
    on: 'proseware-two-sites',
    overlay: 'network: { qos: { client: { sharing: { dscp: 24 } } } }\n',
    met: ['qos/wmm/audio', 'qos/wmm/video', AREA],
    unknown: ['qos/wmm/sharing'],
    says: 'Windows puts DSCP 24 in the queue of best-effort',
  },
  {
    name: 'access points below devices alone',
    on: 'newcomer',
    overlay: 'devices: [{ name: wlan, category: wlan, vendor: Aruba, model: AP-225 }]\n',
    unknown: ['qos/wmm/audio', 'qos/wmm/video'],
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
