import rule from '../../../rules/certificates/same-on-every-edge.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate, entry } from './overlays.ts'

const ON = 'contoso-single-edge'
const POOL = 'lsedge.contoso.net'
const roles = (...names: readonly string[]) => names.map((name) => `${POOL}/edge-${name}`)
const ALL = roles('audio-video', 'external', 'internal', 'xmpp')

/** A second server; what is assigned to the pool is on both. */
const TWO = `edgePools:
  - fqdn: ${POOL}
    servers: [{ fqdn: edge02.contoso.net }]
`
const second = (...lines: readonly string[]) =>
  `${TWO}certificates:
${entry('second', 'assignedTo: { edge02.contoso.net: Internal }', ...lines)}`

ruleTest(rule, [
  { name: 'one server', on: ON, met: ALL },
  { name: 'two servers, assigned to the pool', on: ON, overlay: TWO, met: ALL },
  {
    name: 'two entries of the same file',
    on: ON,
    overlay: second('file: certs/edge-internal.pem'),
    met: ALL,
  },
  {
    name: 'two different files',
    on: ON,
    overlay: second('file: certs/fe01.pem'),
    met: roles('audio-video', 'external', 'xmpp'),
    unmet: roles('internal'),
    says: 'lsedge.contoso.net and edge02.contoso.net have different certificates',
  },
  {
    name: 'two described ones',
    on: ON,
    overlay: second('subject: lsedge.contoso.net'),
    met: roles('audio-video', 'external', 'xmpp'),
    unknown: roles('internal'),
    says: 'are the same is not given',
  },
  {
    name: 'the key is not everywhere',
    on: ON,
    overlay: certificate('edge-external', 'privateKey: { present: false }'),
    met: roles('internal'),
    unmet: roles('audio-video', 'external', 'xmpp'),
    says: 'the private key of edge-external is not on every server',
  },
  {
    name: 'nothing is assigned',
    on: ON,
    overlay: certificate('edge-internal', 'assignedTo: ~'),
    met: roles('audio-video', 'external', 'xmpp'),
    unknown: roles('internal'),
    says: 'no certificate is assigned to lsedge.contoso.net for Internal',
  },
  { name: 'no Edge', on: 'newcomer', skipped: 'none' },
  { name: 'certificates are not given', on: ON, overlay: 'certificates: ~\n', notGiven: 'certificates' },
])
