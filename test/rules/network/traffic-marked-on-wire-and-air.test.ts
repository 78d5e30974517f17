import rule from '../../../rules/network/traffic-marked-on-wire-and-air.ts'
import { ruleTest } from '../../support/rule-test.ts'

const WIRED = 'trafficIdentification/marksWired'
const AIR = 'trafficIdentification/marksWireless'
const traffic = (text: string) => `network: { trafficIdentification: { ${text} } }\n`

ruleTest(rule, [
  { name: 'both', on: 'proseware-two-sites', met: [WIRED, AIR] },
  {
    name: 'on the wire only',
    on: 'proseware-two-sites',
    overlay: traffic('marksWireless: false'),
    met: [WIRED],
    unmet: [AIR],
    says: 'on the air',
  },
  {
    name: 'on the air only',
    on: 'proseware-two-sites',
    overlay: traffic('marksWired: false'),
    met: [AIR],
    unmet: [WIRED],
  },
  {
    name: 'nobody says of the air',
    on: 'proseware-two-sites',
    overlay: traffic('marksWireless: null'),
    met: [WIRED],
    unknown: [AIR],
  },
  {
    name: 'the air is nothing where there is no wireless network',
    on: 'contoso-single-edge',
    overlay: traffic('method: vendor-api, marksWired: true'),
    met: [WIRED],
  },
  {
    name: 'what is not recognised is not marked',
    on: 'proseware-two-sites',
    overlay: traffic('method: none'),
    skipped: 'no traffic',
  },
  { name: 'nothing described', on: 'newcomer', skipped: 'no traffic' },
])
