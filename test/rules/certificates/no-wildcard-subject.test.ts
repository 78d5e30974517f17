import rule from '../../../rules/certificates/no-wildcard-subject.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate, described, EVERY, ODD_GATEWAY } from './overlays.ts'

const DESCRIBED = 'northwind-sfb-2019'

ruleTest(rule, [
  { name: 'a file', on: 'newcomer', met: ['se'] },
  { name: 'the reference environment', on: 'contoso-single-edge', met: EVERY },
  {
    name: 'a wildcard',
    on: DESCRIBED,
    overlay: described("subject: '*.northwind.com'"),
    unmet: ['pool01'],
    says: 'the subject of pool01 is the wildcard *.northwind.com',
  },
  {
    name: 'written as a distinguished name',
    on: DESCRIBED,
    overlay: described("subject: 'CN=*.northwind.com'"),
    unmet: ['pool01'],
  },
  {
    name: 'the subject is not given',
    on: DESCRIBED,
    overlay: described('subject: ~'),
    unknown: ['pool01'],
  },
  {
    name: 'disputed on the internal side of the Edge',
    on: 'contoso-single-edge',
    overlay: certificate('edge-internal', 'file: ~', 'chain: ~', 'roots: ~', "subject: '*.contoso.net'"),
    met: EVERY.filter((id) => id !== 'edge-internal'),
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
  {
    name: 'a certificate of a gateway and a SQL Server, of which no document speaks',
    on: 'northwind-sfb-2019',
    overlay: `certificates:\n${ODD_GATEWAY}`,
    met: ['pool01'],
  },
])
