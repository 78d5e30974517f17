import rule from '../../../rules/ports/openings-not-wider-than-documented.ts'
import { ruleTest } from '../../support/rule-test.ts'

const ON = 'contoso-single-edge' as const
const plan = (...rules: readonly string[]) =>
  `firewall: { rules: [${rules.map((each) => `{ ${each} }`).join(', ')}] }\n`
const ACCESS = '131.107.155.10'
const EDGE = '172.25.33.10'

ruleTest(rule, [
  {
    name: 'as documented',
    on: ON,
    overlay: plan(`name: a, from: any, to: ${ACCESS}, ports: [443, 5061], protocols: tcp`),
    met: [`firewall/a/tcp from any to ${ACCESS} port 443, 5061`],
  },
  {
    name: 'every port of the Edge',
    on: ON,
    overlay: plan(`name: a, from: any, to: ${ACCESS}, protocols: tcp`),
    unmet: [`firewall/a/tcp from any to ${ACCESS} port any`],
    says: 'beyond what is documented',
  },
  {
    name: 'every protocol',
    on: ON,
    overlay: plan(`from: any, to: ${ACCESS}, ports: 443`),
    unmet: [`firewall/any from any to ${ACCESS} port 443`],
    says: 'udp 443',
  },
  {
    name: 'an undocumented port from anywhere',
    on: ON,
    overlay: plan(`from: any, to: ${ACCESS}, ports: 3389, protocols: tcp`),
    unmet: [`firewall/tcp from any to ${ACCESS} port 3389`],
  },
  {
    name: 'any source, written in halves',
    on: ON,
    overlay: plan(`from: [0.0.0.0/1, 128.0.0.0/1], to: ${ACCESS}, ports: 3389, protocols: tcp`),
    unmet: [`firewall/tcp from any to ${ACCESS} port 3389`],
  },
  {
    name: 'any source where the documents name it',
    on: ON,
    overlay: plan(`from: any, to: ${EDGE}, ports: 5062, protocols: tcp`),
    unmet: [`firewall/tcp from any to ${EDGE} port 5062`],
    says: 'takes any source',
  },
  {
    name: 'any source where the documents have it',
    on: ON,
    overlay: plan(`from: any, to: ${EDGE}, ports: 3478, protocols: udp`),
    met: [`firewall/udp from any to ${EDGE} port 3478`],
  },
  {
    name: 'a wider range than the documented one it holds',
    on: ON,
    overlay: plan(`from: pool01.contoso.net, to: ${EDGE}, ports: 5000-6000, protocols: tcp`),
    unmet: [`firewall/tcp from 192.168.10.11, 192.168.10.12, 192.168.10.13 to ${EDGE} port 5000-6000`],
    says: 'tcp 5000-5060',
  },
  {
    name: 'ports that servers may need whose addresses are not given',
    on: ON,
    overlay: `pools: [{ fqdn: pool01.contoso.net, servers: [{ fqdn: fe01.contoso.net, address: ~ }, { fqdn: fe02.contoso.net, address: ~ }, { fqdn: fe03.contoso.net, address: ~ }] }]
${plan(
  `name: a, from: 10.20.0.0/16, to: ${EDGE}, ports: [443, 5062], protocols: tcp`,
  `name: b, from: 10.20.0.0/16, to: ${EDGE}, ports: [443, 3389, 5062], protocols: tcp`,
)}`,
    unmet: [`firewall/b/tcp from 10.20.0.0-10.20.255.255 to ${EDGE} port 443, 3389, 5062`],
    unknown: [`firewall/a/tcp from 10.20.0.0-10.20.255.255 to ${EDGE} port 443, 5062`],
    says: 'whether "a" opens tcp 5062 beyond what is documented is not known',
  },
  {
    name: 'a named source and a port of its own are somebody else’s',
    on: ON,
    overlay: plan(`from: 192.168.20.5, to: ${EDGE}, ports: 3389, protocols: tcp`),
    skipped: 'no planned rule',
  },
  {
    name: 'rules that stop traffic, or are off, or lead elsewhere, or outward',
    on: ON,
    overlay: plan(
      `from: any, to: ${ACCESS}, action: block`,
      `from: any, to: ${ACCESS}, enabled: false`,
      'from: any, to: 203.0.113.9',
      `from: ${ACCESS}, to: any`,
    ),
    skipped: 'no planned rule',
  },
  {
    name: 'everything',
    on: ON,
    overlay: plan('name: all, from: any, to: any'),
    unmet: ['firewall/all/any from any to any port any'],
  },
  {
    name: 'the same rule twice is judged once',
    on: ON,
    overlay: plan(
      `from: any, to: ${ACCESS}, ports: 443, protocols: tcp`,
      `from: any, to: ${ACCESS}, ports: 443, protocols: tcp`,
    ),
    met: [`firewall/tcp from any to ${ACCESS} port 443`],
  },
  { name: 'no rules are given', on: ON, overlay: 'firewall: { rules: ~ }\n', unknown: ['firewall'] },
  { name: 'no Edge', on: 'newcomer', skipped: 'none' },
])
