import rule from '../../../rules/certificates/no-internal-name-from-public-authority.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate } from './overlays.ts'

ruleTest(rule, [
  { name: 'public names', on: 'fourthcoffee-hybrid', met: ['edge-external', 'web-publishing'] },
  ...['fe01', 'fe01.fourthcoffee.local', 'fe01.corp.internal', '10.0.0.1', 'fd00::1'].map((name) => ({
    name: `the name ${name}`,
    on: 'fourthcoffee-hybrid' as const,
    overlay: certificate('edge-external', `sans: [accessedge.fourthcoffee.com, '${name}']`),
    met: ['web-publishing'],
    unmet: ['edge-external'],
    says: `edge-external holds ${name}, which no public authority certifies`,
  })),
  {
    name: 'as the subject',
    on: 'fourthcoffee-hybrid',
    overlay: certificate('edge-external', 'subject: edge01'),
    met: ['web-publishing'],
    unmet: ['edge-external'],
  },
  {
    name: 'issued while it was allowed',
    on: 'adatum-scaled-edge',
    overlay: certificate('edge-external', 'sans: [edge01.adatum.local]'),
    skipped: 'since such names are refused',
  },
  {
    name: 'a request counts as of the day that is judged',
    on: 'newcomer',
    overlay: certificate('se', 'file: ~', 'roots: ~', 'crl: ~', 'request: newcomer-request.inf', 'issuer: public'),
    asOf: '2020-01-01',
    met: [],
    skipped: 'since such names are refused',
  },
  {
    name: 'a request to a public authority',
    on: 'newcomer',
    overlay: certificate(
      'se',
      'file: ~',
      'roots: ~',
      'crl: ~',
      'request: newcomer-request.inf',
      'issuer: { kind: public }',
    ),
    asOf: '2020-01-01',
    met: ['se'],
  },
  { name: 'no certificates', on: 'fourthcoffee-hybrid', overlay: 'certificates: none\n', skipped: 'none' },
  {
    name: 'certificates are not given',
    on: 'fourthcoffee-hybrid',
    overlay: 'certificates: ~\n',
    notGiven: 'certificates',
  },
])
