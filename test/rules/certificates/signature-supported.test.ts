import rule from '../../../rules/certificates/signature-supported.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate, described, EVERY, ODD_GATEWAY } from './overlays.ts'

const DESCRIBED = 'northwind-sfb-2019'

ruleTest(rule, [
  { name: 'a file', on: 'newcomer', met: ['se'] },
  { name: 'the reference environment', on: 'contoso-single-edge', met: EVERY },
  {
    name: 'SHA-1',
    on: DESCRIBED,
    overlay: described('signature: sha1WithRSAEncryption'),
    met: ['pool01'],
  },
  {
    name: 'SHA-512 in the words of Windows',
    on: DESCRIBED,
    overlay: described('signature: sha512RSA'),
    met: ['pool01'],
  },
  {
    name: 'ECDSA',
    on: DESCRIBED,
    overlay: described('signature: ecdsa-with-SHA384'),
    met: ['pool01'],
  },
  {
    name: 'RSASSA-PSS in the words of Windows',
    on: DESCRIBED,
    overlay: described('signature: RSASSA-PSS'),
    unmet: ['pool01'],
    says: 'pool01 is signed by RSASSA-PSS',
  },
  {
    name: 'RSASSA-PSS as object identifier',
    on: DESCRIBED,
    overlay: described('signature: 1.2.840.113549.1.1.10'),
    unmet: ['pool01'],
  },
  {
    name: 'MD5, which no document names',
    on: DESCRIBED,
    overlay: described('signature: md5WithRSAEncryption'),
    unmet: ['pool01'],
  },
  {
    name: 'a name that says no hash',
    on: DESCRIBED,
    overlay: described('signature: RSA'),
    unknown: ['pool01'],
    says: 'the hash of the signature of pool01 is not given',
  },
  {
    name: 'the signature is not given',
    on: DESCRIBED,
    overlay: described('signature: ~'),
    unknown: ['pool01'],
  },
  {
    name: 'a request has none yet',
    on: 'newcomer',
    overlay: certificate('se', 'file: ~', 'roots: ~', 'request: newcomer-request.inf'),
    skipped: 'there is no certificate',
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
