import rule from '../../../rules/certificates/public-ca-where-outsiders-connect.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate } from './overlays.ts'

const ON = 'contoso-single-edge'
const EDGE = ['lsedge.contoso.net/edge-external', 'lsedge.contoso.net/edge-xmpp']
const PROXY = ['rp01/listener']

ruleTest(rule, [
  { name: 'public', on: ON, met: [...EDGE, ...PROXY] },
  {
    name: 'an authority of the organisation',
    on: ON,
    overlay: certificate('edge-external', 'issuer: { kind: internal }'),
    met: PROXY,
    unmet: EDGE,
    says: 'edge-external does not come from a public certification authority',
  },
  {
    name: 'an authority of the organisation, where it is not given what the certificate is needed for',
    on: ON,
    overlay: `features: { xmpp: ~ }\n${certificate('edge-external', 'issuer: { kind: internal }')}`,
    met: PROXY,
    unmet: [EDGE[0] ?? ''],
    unknown: [EDGE[1] ?? ''],
  },
  {
    name: 'self-signed',
    on: ON,
    overlay: certificate('web-publishing', 'file: certs/public-roots.pem'),
    met: EDGE,
    unmet: PROXY,
  },
  {
    name: 'the kind of authority is not given',
    on: ON,
    overlay: certificate('web-publishing', 'issuer: ~'),
    met: EDGE,
    unknown: PROXY,
    says: 'whether a public authority issued web-publishing is not given',
  },
  {
    name: 'nothing is assigned',
    on: ON,
    overlay: certificate('web-publishing', 'assignedTo: ~'),
    met: EDGE,
    unknown: PROXY,
    says: 'no certificate is assigned to rp01 for ReverseProxyListener',
  },
  { name: 'without Edge and reverse proxy', on: 'newcomer', skipped: 'outsiders connect nowhere' },
  { name: 'certificates are not given', on: ON, overlay: 'certificates: ~\n', notGiven: 'certificates' },
])
