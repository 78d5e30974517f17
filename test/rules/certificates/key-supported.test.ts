import rule from '../../../rules/certificates/key-supported.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate, described, EVERY, ODD_GATEWAY } from './overlays.ts'

const DESCRIBED = 'northwind-sfb-2019'

ruleTest(rule, [
  { name: 'a file', on: 'newcomer', met: ['se'] },
  { name: 'the reference environment', on: 'contoso-single-edge', met: EVERY },
  {
    name: 'RSA 1024',
    on: DESCRIBED,
    overlay: described('key: RSA 1024'),
    met: ['pool01'],
  },
  {
    name: 'RSA 4096',
    on: DESCRIBED,
    overlay: described('key: RSA 4096'),
    met: ['pool01'],
  },
  {
    name: 'P-256',
    on: DESCRIBED,
    overlay: described('key: ECDH P-256'),
    met: ['pool01'],
  },
  {
    name: 'P-384',
    on: DESCRIBED,
    overlay: described('key: ECDSA_P384'),
    met: ['pool01'],
  },
  {
    name: 'P-521',
    on: DESCRIBED,
    overlay: described('key: ECDH P-521'),
    met: ['pool01'],
  },
  {
    name: 'P-224',
    on: DESCRIBED,
    overlay: described('key: ECDH P-224'),
    unmet: ['pool01'],
  },
  {
    name: 'RSA 512',
    on: DESCRIBED,
    overlay: described('key: RSA 512'),
    unmet: ['pool01'],
    says: 'pool01 has a key RSA 512, which is not supported',
  },
  {
    name: 'RSA 3072, which is more than the recommended 2048',
    on: DESCRIBED,
    overlay: described('key: RSA 3072'),
    met: ['pool01'],
  },
  {
    name: 'RSA 1536, which is between the lengths the documents name',
    on: DESCRIBED,
    overlay: described('key: RSA 1536'),
    unmet: ['pool01'],
  },
  {
    name: 'EC with more bits than any curve has',
    on: DESCRIBED,
    overlay: described('key: { algorithm: EC, size: 4096 }'),
    unmet: ['pool01'],
  },
  {
    name: 'an RSA key of unknown length',
    on: DESCRIBED,
    overlay: described('key: { algorithm: RSA }'),
    unknown: ['pool01'],
    says: 'the kind or length of the key of pool01 is not given',
  },
  {
    name: 'a curve that is not named',
    on: DESCRIBED,
    overlay: described('key: { algorithm: EC }'),
    unknown: ['pool01'],
  },
  {
    name: 'the key is not given',
    on: DESCRIBED,
    overlay: described('key: ~'),
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
