import rule from '../../../rules/certificates/key-recommended.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate, described, EVERY, ODD_GATEWAY } from './overlays.ts'

const DESCRIBED = 'northwind-sfb-2019'

ruleTest(rule, [
  { name: 'a file', on: 'newcomer', met: ['se'] },
  { name: 'the reference environment', on: 'contoso-single-edge', met: EVERY },
  {
    name: 'RSA 4096',
    on: DESCRIBED,
    overlay: described('key: RSA 4096'),
    met: ['pool01'],
  },
  {
    name: 'RSA 1024',
    on: DESCRIBED,
    overlay: described('key: RSA 1024'),
    unmet: ['pool01'],
    says: 'pool01 has a key RSA 1024; 2048 bits are recommended',
  },
  {
    name: 'no length is recommended for curves',
    on: DESCRIBED,
    overlay: described('key: ECDH P-256'),
  },
  {
    name: 'an unsupported key is another finding',
    on: DESCRIBED,
    overlay: described('key: RSA 512'),
  },
  {
    name: 'the key is not given',
    on: DESCRIBED,
    overlay: described('key: ~'),
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
