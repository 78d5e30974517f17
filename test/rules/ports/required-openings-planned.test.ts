import rule from '../../../rules/ports/required-openings-planned.ts'
import { ruleTest } from '../../support/rule-test.ts'

const EDGE = 'lsedge.contoso.net'
const AV = `${EDGE}/external/audio-video-edge`
const INSIDE = `${EDGE}/internal/edge-internal`
const WEB = `${EDGE}/external/web-conferencing-edge/in/tcp/443`
const ALL = [
  `${EDGE}/external/access-edge/in/tcp/443`,
  `${EDGE}/external/access-edge/in/tcp/5061`,
  `${EDGE}/external/access-edge/out/tcp/5061`,
  `${EDGE}/external/access-edge/out/tcp/53`,
  `${EDGE}/external/access-edge/out/tcp/80`,
  `${EDGE}/external/access-edge/out/udp/53`,
  `${AV}/in/tcp/443`,
  `${AV}/in/tcp/50000-59999`,
  `${AV}/in/udp/3478`,
  `${AV}/in/udp/50000-59999`,
  `${AV}/out/tcp/443`,
  `${AV}/out/tcp/50000-59999`,
  `${AV}/out/udp/3478`,
  `${AV}/out/udp/50000-59999`,
  WEB,
  `${EDGE}/external/xmpp-proxy/in/tcp/5269`,
  `${EDGE}/external/xmpp-proxy/out/tcp/5269`,
  `${INSIDE}/in/tcp/23456`,
  `${INSIDE}/in/tcp/443`,
  `${INSIDE}/in/tcp/4443`,
  `${INSIDE}/in/tcp/50001-50003`,
  `${INSIDE}/in/tcp/5061`,
  `${INSIDE}/in/tcp/5062`,
  `${INSIDE}/in/tcp/8057`,
  `${INSIDE}/in/udp/3478`,
  `${INSIDE}/out/tcp/5061`,
  'rp01/external/reverse-proxy/in/tcp/443',
  'rp01/external/reverse-proxy/in/tcp/80',
  'rp01/internal/reverse-proxy/out/tcp/443',
  'rp01/internal/reverse-proxy/out/tcp/4443',
  'rp01/internal/reverse-proxy/out/tcp/8080',
]
const but = (...names: readonly string[]) => ALL.filter((id) => !names.includes(id))
const plan = (find: string, replace: string) => [{ file: 'firewall/planned.csv', find, replace }]
const WEB_ROW = 'external,Web Conferencing Edge,tcp,any,any,131.107.155.20,443\n'
const BLOCK = 'edge: block'
const RULES = (row: string) => `firewall: { rules: [${row}, firewall/planned.csv] }\n`

ruleTest(rule, [
  { name: 'exactly the documented rows', on: 'contoso-single-edge', met: ALL },
  {
    name: 'one is missing',
    on: 'contoso-single-edge',
    edits: plan(WEB_ROW, ''),
    met: but(WEB),
    unmet: [WEB],
    says: 'no rule lets tcp from any to 131.107.155.20 port 443 through in full',
  },
  {
    name: 'the address of the adapter does as well',
    on: 'contoso-single-edge',
    edits: plan(WEB_ROW, WEB_ROW.replace('131.107.155.20', '10.45.16.20')),
    met: ALL,
  },
  {
    name: 'one server of the pool is left out',
    on: 'contoso-single-edge',
    edits: plan('Web conferencing,tcp,192.168.10.11-192.168.10.13', 'Web conferencing,tcp,192.168.10.11-192.168.10.12'),
    met: but(`${INSIDE}/in/tcp/8057`),
    unmet: [`${INSIDE}/in/tcp/8057`],
  },
  {
    name: 'a rule that stops it comes first',
    on: 'contoso-single-edge',
    overlay: RULES(`{ name: ${JSON.stringify(BLOCK)}, from: any, to: webcon.contoso.com, action: block }`),
    met: but(WEB),
    unmet: [WEB],
    says: 'is stopped by "edge: block"',
  },
  {
    name: 'a rule that stops everything comes last',
    on: 'contoso-single-edge',
    overlay: 'firewall: { rules: [firewall/planned.csv, { from: any, to: any, action: block }] }\n',
    met: ALL,
  },
  {
    name: 'media out by destination port, without source ports',
    on: 'contoso-single-edge',
    edits: plan('external,A/V Edge: media to partners,tcp,131.107.155.30,50000-59999,any,any\n', ''),
    met: ALL,
  },
  {
    name: 'whether old partners are there is left open',
    on: 'contoso-single-edge',
    edits: plan('external,A/V Edge: media from OCS 2007 partners,udp,any,any,131.107.155.30,50000-59999\n', ''),
    met: but(`${AV}/in/udp/50000-59999`),
    unknown: [`${AV}/in/udp/50000-59999`],
  },
  {
    name: 'a name that nothing in the file has',
    on: 'contoso-single-edge',
    edits: plan(WEB_ROW, WEB_ROW.replace('131.107.155.20', 'web-conferencing')),
    met: but(WEB),
    unknown: [WEB],
  },
  {
    name: 'on the firewall of the other side',
    on: 'contoso-single-edge',
    edits: plan(WEB_ROW, WEB_ROW.replace('external,', 'internal,')),
    met: but(WEB),
    unmet: [WEB],
  },
  {
    name: 'what one firewall stops at its end, the other one lets through',
    on: 'contoso-single-edge',
    overlay: RULES('{ firewall: internal, from: any, to: "131.107.155.0/24", action: block }'),
    met: ALL,
  },
  {
    name: 'firewalls whose names say nothing of their side, and a rule of none',
    on: 'contoso-single-edge',
    edits: plan(WEB_ROW, WEB_ROW.replace('external,', 'fw7,')),
    overlay: 'firewall: { rules: [{ from: 198.51.100.0/24, to: any, action: block }, firewall/planned.csv] }\n',
    met: ALL,
  },
  {
    name: 'IPv6 to the A/V Edge, which no rule names',
    on: 'contoso-single-edge',
    overlay: `edgePools: [{ fqdn: ${EDGE}, servers: [{ fqdn: ${EDGE}, public: { av: [131.107.155.30, '2001:db8::30'] } }] }]
firewall: { rules: [firewall/planned.csv, { from: any, to: '2001:db8::30' }, { from: '2001:db8::30', to: 0.0.0.0/0 }] }
`,
    met: but(`${AV}/out/tcp/443`, `${AV}/out/tcp/50000-59999`, `${AV}/out/udp/3478`, `${AV}/out/udp/50000-59999`),
    unmet: [`${AV}/out/tcp/443`, `${AV}/out/tcp/50000-59999`, `${AV}/out/udp/3478`],
    unknown: [`${AV}/out/udp/50000-59999`],
  },
  {
    name: 'every IPv6 address, written out',
    on: 'contoso-single-edge',
    overlay: `edgePools: [{ fqdn: ${EDGE}, servers: [{ fqdn: ${EDGE}, public: { av: [131.107.155.30, '2001:db8::30'] } }] }]
firewall: { rules: [firewall/planned.csv, { from: '::/0', to: '2001:db8::30' }, { from: '2001:db8::30', to: '::/0' }] }
`,
    met: ALL,
  },
  {
    name: 'a firewall that only sounds like the other side',
    on: 'contoso-single-edge',
    edits: plan(WEB_ROW, WEB_ROW.replace('external,', 'backbone,')),
    met: but(WEB),
    unknown: [WEB],
    says: 'may stand on another side',
  },
  {
    name: 'a firewall that is told where it stands',
    on: 'contoso-single-edge',
    edits: plan(WEB_ROW, WEB_ROW.replace('external,', 'backbone,')),
    overlay: 'firewall: { firewalls: { Backbone: external } }\n',
    met: ALL,
  },
  {
    name: 'a plan of the internal firewall alone',
    on: 'contoso-single-edge',
    overlay: 'firewall: { covers: [inside] }\n',
    skipped: 'no opening is needed',
  },
  { name: 'the plan is not given', on: 'contoso-single-edge', overlay: 'firewall: { rules: ~ }\n', unknown: ALL },
  { name: 'no Edge', on: 'newcomer', skipped: 'none' },
])
