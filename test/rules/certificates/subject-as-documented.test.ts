import rule from '../../../rules/certificates/subject-as-documented.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate, described, EVERY, entry } from './overlays.ts'

const DESCRIBED = 'northwind-sfb-2019'

ruleTest(rule, [
  { name: 'a file', on: 'newcomer', met: ['se'] },
  {
    name: 'the reference environment',
    on: 'contoso-single-edge',
    met: EVERY.filter((id) => !['oauth', 'owas'].includes(id)),
  },
  {
    name: 'another name of it',
    on: DESCRIBED,
    overlay: described('subject: web01.northwind.com'),
    unmet: ['pool01'],
    says: 'the subject of pool01 is web01.northwind.com; documented is pool01.northwind.com',
  },
  {
    name: 'a wildcard is another finding',
    on: DESCRIBED,
    overlay: described("subject: '*.northwind.com'"),
  },
  {
    name: 'of the Web Conferencing Edge alone, for which none is documented',
    on: 'contoso-single-edge',
    overlay: `certificates:
${entry('edge-external', 'assignedTo: { lsedge.contoso.net: [AccessEdgeExternal, AudioVideoAuthentication, XmppServer] }')}
${entry('conferencing', 'assignedTo: { lsedge.contoso.net: [DataEdgeExternal] }', 'subject: webcon.contoso.com')}`,
    met: EVERY.filter((id) => !['oauth', 'owas'].includes(id)),
  },
  {
    name: 'a service that may not be there',
    on: 'contoso-single-edge',
    overlay: `features: { xmpp: ~ }
certificates:
${entry('edge-external', 'assignedTo: { lsedge.contoso.net: [AccessEdgeExternal, DataEdgeExternal, AudioVideoAuthentication] }')}
${entry('xmpp', 'assignedTo: { lsedge.contoso.net: [XmppServer] }', 'subject: xmpp.contoso.com')}`,
    met: EVERY.filter((id) => !['oauth', 'owas'].includes(id)),
    unknown: ['xmpp'],
    says: 'whether it is needed is not given',
  },
  {
    name: 'the subject is not given',
    on: DESCRIBED,
    overlay: described('subject: ~'),
    unknown: ['pool01'],
  },
  {
    name: 'assigned nowhere',
    on: DESCRIBED,
    overlay: described('assignedTo: ~'),
  },
  {
    name: 'a request as an INF file',
    on: 'newcomer',
    overlay: certificate('se', 'file: ~', 'roots: ~', 'request: newcomer-request.inf'),
    met: ['se'],
  },
  {
    name: 'a request in PKCS#10',
    on: 'newcomer',
    overlay: certificate('se', 'file: ~', 'roots: ~', 'request: newcomer-request.csr'),
    met: ['se'],
  },
  { name: 'no certificates', on: DESCRIBED, overlay: 'certificates: none\n', skipped: 'none' },
  { name: 'certificates are not given', on: DESCRIBED, overlay: 'certificates: ~\n', notGiven: 'certificates' },
])
