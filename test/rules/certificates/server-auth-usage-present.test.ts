import rule from '../../../rules/certificates/server-auth-usage-present.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate, described, EVERY, ODD_GATEWAY } from './overlays.ts'

const DESCRIBED = 'northwind-sfb-2019' as const

ruleTest(rule, [
  { name: 'a file', on: 'newcomer', met: ['se'] },
  { name: 'the reference environment', on: 'contoso-single-edge', met: EVERY },
  {
    name: 'as object identifier, among others',
    on: DESCRIBED,
    overlay: described('eku: [1.3.6.1.5.5.7.3.2, 1.3.6.1.5.5.7.3.1]'),
    met: ['pool01'],
  },
  {
    name: 'in the words of Windows',
    on: DESCRIBED,
    overlay: described('eku: [Server Authentication]'),
    met: ['pool01'],
  },
  ...['TLS Web Server Authentication', 'Server Authentication (1.3.6.1.5.5.7.3.1)'].map((text) => ({
    name: `as a tool shows it: ${text}`,
    on: DESCRIBED,
    overlay: described(`eku: [${text}]`),
    met: ['pool01'],
  })),
  {
    name: 'an identifier that only starts like it, and every usage, which is not what is asked for',
    on: DESCRIBED,
    overlay: described('eku: [1.3.6.1.5.5.7.3.17, 1.3.6.1.5.5.7.3.1.1, anyExtendedKeyUsage, 2.5.29.37.0]'),
    unmet: ['pool01'],
  },
  {
    name: 'another usage',
    on: DESCRIBED,
    overlay: described('eku: [clientAuth]'),
    unmet: ['pool01'],
    says: 'pool01 lacks the extended key usage Server Authentication',
  },
  {
    name: 'no usage',
    on: DESCRIBED,
    overlay: described('eku: []'),
    unmet: ['pool01'],
  },
  {
    name: 'the usages are not given',
    on: DESCRIBED,
    overlay: described('eku: ~'),
    unknown: ['pool01'],
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
