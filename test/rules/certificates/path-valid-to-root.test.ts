import rule from '../../../rules/certificates/path-valid-to-root.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate, EVERY } from './overlays.ts'

const ROOTS = 'contoso-single-edge/certs/internal-roots.pem'
const DESCRIBED = 'northwind-sfb-2019'

ruleTest(rule, [
  { name: 'a file', on: 'newcomer', met: ['se'] },
  { name: 'the reference environment', on: 'contoso-single-edge', met: EVERY },
  {
    name: 'a root that is not trusted',
    on: 'newcomer',
    overlay: certificate('se', 'roots: contoso-single-edge/certs/public-roots.pem'),
    unmet: ['se'],
    says: 'the path of se ends at CN=Contoso Root CA,O=Contoso',
  },
  {
    name: 'the issuing authority is trusted itself',
    on: 'newcomer',
    overlay: certificate('se', 'roots: contoso-single-edge/certs/internal-ca.pem'),
    met: ['se'],
  },
  {
    name: 'the roots are not given',
    on: 'newcomer',
    overlay: certificate('se', 'roots: ~'),
    unknown: ['se'],
    says: 'which roots are trusted is not given for se',
  },
  {
    name: 'the chain is not given',
    on: 'contoso-single-edge',
    overlay: certificate('fe01', 'chain: ~'),
    met: EVERY.filter((id) => id !== 'fe01'),
    unknown: ['fe01'],
    says: 'the authorities between fe01 and its root are not given',
  },
  {
    name: 'the chain of another authority',
    on: 'contoso-single-edge',
    overlay: certificate('fe01', 'chain: certs/public-roots.pem'),
    met: EVERY.filter((id) => id !== 'fe01'),
    unmet: ['fe01'],
    says: 'ends at CN=Contoso Issuing CA 1,O=Contoso, which is neither in the chain nor a root',
  },
  {
    name: 'a key usage that is none of a server',
    on: 'newcomer',
    overlay: certificate('se', `file: ${ROOTS}`, `roots: ${ROOTS}`),
    unmet: ['se'],
    says: 'its key usage holds none of digitalSignature, keyEncipherment, keyAgreement',
  },
  {
    name: 'described, beside files',
    on: 'contoso-single-edge',
    overlay: certificate('fe01', 'file: ~', 'chain: ~', 'roots: ~', 'subject: fe01.contoso.net'),
    met: EVERY.filter((id) => id !== 'fe01'),
    unknown: ['fe01'],
    says: 'fe01 is described in words, which show no path',
  },
  { name: 'described', on: DESCRIBED, skipped: 'no certificate is given as a file' },
  {
    name: 'a request has none yet',
    on: 'newcomer',
    overlay: certificate('se', 'file: ~', 'roots: ~', 'request: newcomer-request.inf'),
    skipped: 'no certificate is given as a file (certificates.file), and words show no path',
  },
  { name: 'no certificates', on: DESCRIBED, overlay: 'certificates: none\n', skipped: 'none' },
  { name: 'certificates are not given', on: DESCRIBED, overlay: 'certificates: ~\n', notGiven: 'certificates' },
])
