import rule from '../../../rules/certificates/required-names-covered.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate, described, entry } from './overlays.ts'

const DESCRIBED = 'northwind-sfb-2019'
const SERVERS = ['fe01.northwind.com', 'fe02.northwind.com', 'fe03.northwind.com']
const of = (...roles: readonly string[]) => SERVERS.flatMap((server) => roles.map((role) => `${server}/${role}`))
const OAUTH = SERVERS.map((server) => `global/oauth on ${server}`)
const ALL = [...of('default', 'web-internal'), ...OAUTH]
const OWN = 'pool01.northwind.com, fe01.northwind.com, fe02.northwind.com, fe03.northwind.com, web01.northwind.com'

/** The reference environment without its certificate for XMPP. */
const NO_XMPP = [
  ...['fe01', 'fe02', 'fe03'].flatMap((server) =>
    ['default', 'web-external', 'web-internal'].map((role) => `${server}.contoso.net/${role}`),
  ),
  ...['fe01', 'fe02', 'fe03'].map((server) => `global/oauth on ${server}.contoso.net`),
  ...['edge-audio-video', 'edge-external', 'edge-internal'].map((role) => `lsedge.contoso.net/${role}`),
  'owas.contoso.net/office-web-apps',
  'rp01/listener',
]

const REFERENCE = [...NO_XMPP, 'lsedge.contoso.net/edge-xmpp'].sort()
const WEB = (name: string) =>
  entry('conferencing', 'assignedTo: { lsedge.contoso.net: [DataEdgeExternal] }', `subject: ${name}`, `sans: [${name}]`)

ruleTest(rule, [
  {
    name: 'a file',
    on: 'newcomer',
    met: ['global/oauth', 'lync01.contoso.net/default', 'lync01.contoso.net/web-internal'],
  },
  { name: 'described', on: DESCRIBED, met: ALL },
  {
    name: 'a wildcard covers',
    on: DESCRIBED,
    overlay: described(`sans: [${OWN}, sip.northwind.com, '*.northwind.com']`),
    met: ALL,
  },
  {
    name: 'a wildcard covers one label only',
    on: DESCRIBED,
    overlay: described(`sans: [${OWN}, sip.northwind.com, '*.com']`),
    met: [...of('default'), ...OAUTH],
    unmet: of('web-internal'),
  },
  {
    name: 'the name of a server is missing',
    on: DESCRIBED,
    overlay: described(
      'sans: [pool01.northwind.com, fe01.northwind.com, fe02.northwind.com, web01.northwind.com, sip.northwind.com, meet.northwind.com, dialin.northwind.com, lyncdiscoverinternal.northwind.com]',
    ),
    met: ALL.filter((id) => !id.startsWith('fe03')),
    unmet: ['fe03.northwind.com/default', 'fe03.northwind.com/web-internal'],
    says: 'pool01 does not hold fe03.northwind.com',
  },
  {
    name: 'the Web Conferencing Edge with a certificate of its own, which does not hold its name',
    on: 'contoso-single-edge',
    overlay:
      certificate(
        'edge-external',
        'assignedTo: { lsedge.contoso.net: [AccessEdgeExternal, AudioVideoAuthentication, XmppServer] }',
      ) + WEB('foo.contoso.com'),
    met: REFERENCE.filter((id) => id !== 'lsedge.contoso.net/edge-external'),
    unmet: ['lsedge.contoso.net/edge-external'],
    says: 'does not hold webcon.contoso.com',
  },
  {
    name: 'the Web Conferencing Edge with a certificate of its own, which holds its name alone',
    on: 'contoso-single-edge',
    overlay:
      certificate(
        'edge-external',
        'assignedTo: { lsedge.contoso.net: [AccessEdgeExternal, AudioVideoAuthentication, XmppServer] }',
      ) + WEB('webcon.contoso.com'),
    met: REFERENCE,
  },
  {
    name: 'nothing is assigned to the Web Conferencing Edge',
    on: 'contoso-single-edge',
    overlay: certificate(
      'edge-external',
      'assignedTo: { lsedge.contoso.net: [AccessEdgeExternal, AudioVideoAuthentication, XmppServer] }',
    ),
    met: REFERENCE.filter((id) => id !== 'lsedge.contoso.net/edge-external'),
    unknown: ['lsedge.contoso.net/edge-external'],
    says: 'no certificate is assigned to lsedge.contoso.net for DataEdgeExternal',
  },
  {
    name: 'the alternative names are not given',
    on: DESCRIBED,
    overlay: described('sans: ~'),
    unknown: ALL,
    says: 'the subject alternative names of pool01 are not given',
  },
  {
    name: 'assigned to one server, for web services as well',
    on: DESCRIBED,
    overlay: described('assignedTo: ~', 'friendlyName: Front End').replace(
      'assignedTo: ~',
      'assignedTo: { fe01.northwind.com: [Default, OAuthTokenIssuer], pool01.northwind.com: ~ }',
    ),
    met: ALL.filter((id) => id.includes('fe01')),
    unknown: ALL.filter((id) => !id.includes('fe01')),
    says: 'no certificate is assigned to fe02.northwind.com for Default',
  },
  {
    name: 'the certificate as a whole may not be needed: the Edge with its own certificate for XMPP as well',
    on: 'contoso-single-edge',
    overlay: 'features:\n  xmpp: ~\n',
    met: NO_XMPP,
    unknown: ['lsedge.contoso.net/edge-xmpp'],
    says: 'edge-external does not hold fabrikam.com, and whether it needs it is not given',
  },
  { name: 'no certificates', on: DESCRIBED, overlay: 'certificates: none\n', skipped: 'none' },
  { name: 'certificates are not given', on: DESCRIBED, overlay: 'certificates: ~\n', notGiven: 'certificates' },
])
