import rule from '../../../rules/certificates/no-private-key-in-file.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate, EVERY } from './overlays.ts'

const DESCRIBED = 'northwind-sfb-2019'

ruleTest(rule, [
  { name: 'a file', on: 'newcomer', met: ['se'] },
  { name: 'the reference environment', on: 'contoso-single-edge', met: EVERY },
  {
    name: 'a key in the file',
    on: 'newcomer',
    overlay: certificate('se', 'file: newcomer-with-key.pem'),
    unmet: ['se'],
    says: 'a file of se holds a private key: newcomer-with-key.pem',
  },
  {
    name: 'a key in the chain',
    on: 'newcomer',
    overlay: certificate('se', 'chain: newcomer-with-key.pem'),
    unmet: ['se'],
  },
  { name: 'described', on: DESCRIBED, skipped: 'given as a file' },
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
