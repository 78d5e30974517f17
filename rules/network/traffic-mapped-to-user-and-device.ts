import { defineRule } from '../../src/rule.ts'
import { judgeTraffic, type TrafficFlag, targetRow } from './shared.ts'

const FIX = 'let the network learn it from the servers, call by call, or from its own sign-in, and enter it in'

const FLAGS: readonly TrafficFlag[] = [
  {
    key: 'mapsToUser',
    right: 'traffic is mapped to its user',
    wrong: 'traffic is not mapped to its user',
    fix: `${FIX} network.trafficIdentification.mapsToUser`,
  },
  {
    key: 'mapsToDevice',
    right: 'traffic is mapped to its device',
    wrong: 'traffic is not mapped to its device',
    fix: `${FIX} network.trafficIdentification.mapsToDevice`,
  },
]

export default defineRule({
  id: 'network/traffic-mapped-to-user-and-device',
  title: 'The network maps the traffic of the product to users and devices',
  severity: 'warn',
  why: 'Without it nobody can tell whose call suffers, and policies for users or devices do not apply to their calls.',
  facts: ['network-targets'],
  cites: ['VPN-PAPER'],
  sections: [],
  alsoReads: ['devices', 'network'],
  skippedWhen: 'no traffic is recognised, or neither that nor a wireless network is described',
  check: ({ environment: { document }, facts }) =>
    judgeTraffic(document, targetRow(facts, 'traffic-mapped', document.product), FLAGS),
})
