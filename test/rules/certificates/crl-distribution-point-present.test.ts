import rule from '../../../rules/certificates/crl-distribution-point-present.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate, described, EVERY, ODD_GATEWAY } from './overlays.ts'

const DESCRIBED = 'northwind-sfb-2019'

ruleTest(rule, [
  { name: 'a file', on: 'newcomer', met: ['se'] },
  { name: 'the reference environment', on: 'contoso-single-edge', met: EVERY },
  {
    name: 'none',
    on: DESCRIBED,
    overlay: described('crlDistributionPoints: []'),
    unmet: ['pool01'],
    says: 'pool01 has no CRL distribution point',
  },
  {
    name: 'it is not given',
    on: DESCRIBED,
    overlay: described('crlDistributionPoints: ~'),
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
