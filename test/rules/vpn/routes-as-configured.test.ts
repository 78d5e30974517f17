import rule from '../../../rules/vpn/routes-as-configured.ts'
import type { OwnRouteEvidence } from '../../../src/sources/observed/probe.ts'
import { scripted } from '../../support/observed/as-described.ts'
import { ruleTest } from '../../support/rule-test.ts'

const MEDIA = 'staff/lsedge.contoso.net/audio-video-edge/131.107.155.30'
const ALL = [
  'staff/lsedge.contoso.net/access-edge/131.107.155.10',
  MEDIA,
  'staff/lsedge.contoso.net/web-conferencing-edge/131.107.155.20',
  'staff/rp01/reverse-proxy/131.107.155.40',
]
const others = ALL.filter((id) => id !== MEDIA)

const routed = (name: string, kind: string, source: string): OwnRouteEvidence => ({
  outcome: 'routed',
  interface: name,
  kind,
  source,
  prefix: '131.107.155.0/24',
  output: '',
})
const seeing = (evidence: OwnRouteEvidence) =>
  scripted((probe) => (probe.ask === 'own-route' && probe.address === '131.107.155.30' ? evidence : undefined))
const everywhere = (evidence: OwnRouteEvidence | { notRun: string }) =>
  scripted((probe) => (probe.ask === 'own-route' ? evidence : undefined))

ruleTest(rule, [
  { name: 'a client that does as it is told', on: 'contoso-observed', met: ALL },
  {
    name: 'a client that sends media into the tunnel',
    on: 'contoso-observed',
    prober: seeing(routed('Ethernet 3', 'propVirtual', '10.99.0.10')),
    met: others,
    unmet: [MEDIA],
    says: '131.107.155.30 goes into the tunnel on a client of staff, whose configuration says that it stays outside',
  },
  {
    name: 'a client that drops it',
    on: 'contoso-observed',
    prober: seeing({ outcome: 'blocked', reason: 'its route is of the type prohibit', output: '' }),
    met: others,
    unmet: [MEDIA],
    says: '131.107.155.30 is dropped on a client of staff',
  },
  {
    name: 'a client that sends it into another tunnel',
    on: 'contoso-observed',
    prober: seeing(routed('lab0', 'tun', '172.30.0.7')),
    met: others,
    unknown: [MEDIA],
    says: 'a tunnel that may be another one',
  },
  {
    name: 'a client that is not connected',
    on: 'contoso-observed',
    prober: everywhere(routed('Wi-Fi', 'ieee80211', '172.20.10.4')),
    unknown: ALL,
    says: 'nothing shows whether staff was connected',
  },
  {
    name: 'a client that cannot tell',
    on: 'contoso-single-edge',
    prober: everywhere({ notRun: 'ip is not installed here' }),
    unknown: ALL,
    says: 'ip is not installed here',
  },
  {
    name: 'no client was looked at, where none is named',
    on: 'contoso-single-edge',
    prober: scripted(() => undefined),
    skipped: 'no client of a VPN whose configuration is given was looked at',
  },
  {
    name: 'no client was looked at, where one is named',
    on: 'contoso-single-edge',
    overlay: 'vantages: [{ name: laptop, at: vpn/staff }]\n',
    prober: scripted(() => undefined),
    unknown: ['staff'],
    says: 'no client of staff was looked at',
  },
  {
    name: 'a VPN without a configuration',
    on: 'contoso-observed',
    edits: [
      {
        file: 'contoso-single-edge/env.yaml',
        find: '    config: { file: vpn/asa.cfg, format: cisco-asa, groupPolicy: GP-STAFF }\n',
        replace: '',
      },
    ],
    skipped: 'no client of a VPN whose configuration is given was looked at',
  },
])
