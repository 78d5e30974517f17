import rule from '../../../rules/network/traffic-recognised.ts'
import { ruleTest } from '../../support/rule-test.ts'

const PORTS = 'network: { trafficIdentification: { method: port-ranges }, qos: { client: { portRangesEnabled: '
const method = (name: string) => `network: { trafficIdentification: { method: ${name} } }\n`
const METHOD = 'trafficIdentification/method'

ruleTest(rule, [
  { name: 'by what the servers report', on: 'proseware-two-sites', met: [METHOD] },
  { name: 'by patterns', on: 'proseware-two-sites', overlay: method('deep-packet-inspection'), met: [METHOD] },
  {
    name: 'by ports that clients keep to',
    on: 'proseware-two-sites',
    overlay: `${PORTS}true } } }\n`,
    met: [METHOD],
  },
  {
    name: 'by ports that clients do not keep to',
    on: 'proseware-two-sites',
    overlay: `${PORTS}false } } }\n`,
    unmet: [METHOD],
    says: 'clients use any port',
  },
  {
    name: 'by ports, and nobody says whether clients keep to them',
    on: 'contoso-single-edge',
    overlay: `${PORTS}null } } }\n`,
    unknown: [METHOD],
  },
  { name: 'by DSCP values that are set and kept', on: 'proseware-two-sites', overlay: method('dscp'), met: [METHOD] },
  {
    name: 'by DSCP values that the network does not keep',
    on: 'proseware-two-sites',
    overlay: 'network: { trafficIdentification: { method: dscp }, qos: { network: { trustsDscp: false } } }\n',
    unmet: [METHOD],
  },
  {
    name: 'by DSCP values of which nobody says whether they are kept',
    on: 'proseware-two-sites',
    overlay: 'network: { trafficIdentification: { method: dscp }, qos: { network: { trustsDscp: null } } }\n',
    unknown: [METHOD],
    says: 'switches and routers',
  },
  {
    name: 'by DSCP values that clients do not set',
    on: 'contoso-single-edge',
    overlay: method('dscp'),
    unknown: [METHOD],
    says: 'which DSCP value',
  },
  { name: 'not at all', on: 'proseware-two-sites', overlay: method('none'), unmet: [METHOD] },
  {
    name: 'a wireless network, and not a word of it',
    on: 'proseware-two-sites',
    overlay: 'network: { trafficIdentification: null }\n',
    unknown: ['trafficIdentification'],
  },
  { name: 'no wireless network', on: 'newcomer', skipped: 'neither' },
])
