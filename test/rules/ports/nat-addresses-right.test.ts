import rule from '../../../rules/ports/nat-addresses-right.ts'
import { ruleTest } from '../../support/rule-test.ts'

const ACCESS = 'lsedge.contoso.net/access-edge/131.107.155.10'
const AV = 'lsedge.contoso.net/audio-video-edge/131.107.155.30'
const WEB = 'lsedge.contoso.net/web-conferencing-edge/131.107.155.20'
const edge = (server: string, pool = '') =>
  `edgePools: [{ fqdn: lsedge.contoso.net${pool}, servers: [{ fqdn: lsedge.contoso.net, ${server} }] }]\n`

ruleTest(rule, [
  { name: 'public addresses beside private ones', on: 'contoso-single-edge', met: [ACCESS, AV, WEB] },
  {
    name: 'a private one',
    on: 'contoso-single-edge',
    overlay: edge('public: { av: 172.16.0.30 }'),
    met: [ACCESS, WEB],
    unmet: ['lsedge.contoso.net/audio-video-edge/172.16.0.30'],
    says: 'is no public address',
  },
  {
    name: 'the same on both sides',
    on: 'contoso-single-edge',
    overlay: edge('external: { av: 131.107.155.30 }'),
    met: [ACCESS, WEB],
    unmet: [AV],
    says: 'is also the address of the adapter',
  },
  {
    name: 'not given',
    on: 'contoso-single-edge',
    overlay: edge('public: { av: ~ }'),
    met: [ACCESS, WEB],
    unknown: ['lsedge.contoso.net/audio-video-edge'],
  },
  {
    name: 'whether there is NAT is not given',
    on: 'contoso-single-edge',
    overlay: edge('hosts: []', ', nat: ~'),
    unknown: [
      'lsedge.contoso.net/access-edge',
      'lsedge.contoso.net/audio-video-edge',
      'lsedge.contoso.net/web-conferencing-edge',
    ],
  },
  {
    name: 'no NAT',
    on: 'contoso-single-edge',
    overlay: edge('public: ~', ', nat: false'),
    skipped: 'no Edge is behind NAT',
  },
  { name: 'no Edge', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'edgePools: ~\n', notGiven: 'edgePools' },
])
