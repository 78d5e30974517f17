import rule from '../../../rules/certificates/subject-repeated-in-sans.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate, described, EVERY, entry } from './overlays.ts'

const DESCRIBED = 'northwind-sfb-2019'

ruleTest(rule, [
  { name: 'a file', on: 'newcomer', met: ['se'] },
  {
    name: 'the reference environment',
    on: 'contoso-single-edge',
    met: EVERY.filter((id) => !['edge-internal', 'oauth', 'owas'].includes(id)),
  },
  {
    name: 'in capitals',
    on: DESCRIBED,
    overlay: described('subject: POOL01.northwind.com'),
    met: ['pool01'],
  },
  {
    name: 'not repeated',
    on: DESCRIBED,
    overlay: described('sans: [fe01.northwind.com]'),
    unmet: ['pool01'],
    says: 'the subject pool01.northwind.com of pool01 is not among its alternative names',
  },
  {
    name: 'a wildcard repeats nothing',
    on: DESCRIBED,
    overlay: described("sans: ['*.northwind.com']"),
    unmet: ['pool01'],
  },
  {
    name: 'no alternative names',
    on: DESCRIBED,
    overlay: described('sans: []'),
    unmet: ['pool01'],
  },
  {
    name: 'of the Web Conferencing Edge alone, and of a service that may not be there',
    on: 'contoso-single-edge',
    overlay: `features: { xmpp: ~ }
certificates:
${entry('edge-external', 'assignedTo: { lsedge.contoso.net: [AccessEdgeExternal, AudioVideoAuthentication] }')}
${entry('conferencing', 'assignedTo: { lsedge.contoso.net: [DataEdgeExternal] }', 'subject: webcon.contoso.com', 'sans: []')}
${entry('xmpp', 'assignedTo: { lsedge.contoso.net: [XmppServer] }', 'subject: xmpp.contoso.com', 'sans: []')}`,
    met: EVERY.filter((id) => !['edge-internal', 'oauth', 'owas'].includes(id)),
    unmet: ['conferencing'],
    unknown: ['xmpp'],
  },
  {
    name: 'the alternative names are not given',
    on: DESCRIBED,
    overlay: described('sans: ~'),
    unknown: ['pool01'],
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
