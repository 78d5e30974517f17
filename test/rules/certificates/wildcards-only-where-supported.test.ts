import rule from '../../../rules/certificates/wildcards-only-where-supported.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { described } from './overlays.ts'

const DESCRIBED = 'northwind-sfb-2019'
const of = (...servers: readonly string[]) =>
  servers.flatMap((server) => ['default', 'web-internal'].map((role) => `${server}.northwind.com/${role}`))

ruleTest(rule, [
  { name: 'no wildcard', on: DESCRIBED, met: of('fe01', 'fe02', 'fe03') },
  { name: 'a file', on: 'newcomer', met: ['lync01.contoso.net/default', 'lync01.contoso.net/web-internal'] },
  {
    name: 'for simple URLs and Autodiscover, beside the names spelled out',
    on: DESCRIBED,
    overlay: described(
      "sans: [pool01.northwind.com, fe01.northwind.com, fe02.northwind.com, fe03.northwind.com, web01.northwind.com, sip.northwind.com, '*.northwind.com']",
    ),
    met: of('fe01', 'fe02', 'fe03'),
  },
  {
    name: 'for a server',
    on: DESCRIBED,
    overlay: described(
      "sans: [pool01.northwind.com, fe01.northwind.com, fe03.northwind.com, web01.northwind.com, sip.northwind.com, '*.northwind.com']",
    ),
    met: of('fe01', 'fe03'),
    unmet: of('fe02'),
    says: 'pool01 holds *.northwind.com where fe02.northwind.com must be spelled out',
  },
  {
    name: 'names that are not known are another finding',
    on: DESCRIBED,
    overlay: described('sans: ~'),
    skipped: 'no certificate is assigned whose names are known',
  },
  { name: 'certificates are not given', on: DESCRIBED, overlay: 'certificates: ~\n', notGiven: 'certificates' },
])
