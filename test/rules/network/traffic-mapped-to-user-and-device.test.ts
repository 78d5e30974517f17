import rule from '../../../rules/network/traffic-mapped-to-user-and-device.ts'
import { ruleTest } from '../../support/rule-test.ts'

const DEVICE = 'trafficIdentification/mapsToDevice'
const USER = 'trafficIdentification/mapsToUser'
const traffic = (text: string) => `network: { trafficIdentification: { ${text} } }\n`

ruleTest(rule, [
  { name: 'both', on: 'proseware-two-sites', met: [DEVICE, USER] },
  {
    name: 'users only',
    on: 'proseware-two-sites',
    overlay: traffic('mapsToDevice: false'),
    met: [USER],
    unmet: [DEVICE],
    says: 'not mapped to its device',
  },
  {
    name: 'devices only',
    on: 'proseware-two-sites',
    overlay: traffic('mapsToUser: false'),
    met: [DEVICE],
    unmet: [USER],
  },
  {
    name: 'nobody says of users',
    on: 'proseware-two-sites',
    overlay: traffic('mapsToUser: null'),
    met: [DEVICE],
    unknown: [USER],
  },
  {
    name: 'a wireless network, and not a word of it',
    on: 'proseware-two-sites',
    overlay: 'network: { trafficIdentification: null }\n',
    unknown: ['trafficIdentification'],
  },
  {
    name: 'what is not recognised is not mapped',
    on: 'proseware-two-sites',
    overlay: traffic('method: none'),
    skipped: 'no traffic',
  },
  { name: 'nothing described', on: 'newcomer', skipped: 'no traffic' },
])
