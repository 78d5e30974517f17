import rule from '../../../rules/certificates/client-auth-usage-present.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate } from './overlays.ts'

ruleTest(rule, [
  { name: 'with AOL', on: 'adatum-scaled-edge', met: ['edge-external'] },
  { name: 'the providers are not given', on: 'contoso-single-edge', met: ['edge-external'] },
  {
    name: 'lacking it with AOL',
    on: 'adatum-scaled-edge',
    overlay: certificate('edge-external', 'eku: [serverAuth]'),
    unmet: ['edge-external'],
    says: 'edge-external lacks the extended key usage Client Authentication',
  },
  {
    name: 'as Windows shows it',
    on: 'adatum-scaled-edge',
    overlay: certificate(
      'edge-external',
      "eku: ['Server Authentication (1.3.6.1.5.5.7.3.1)', 'Client Authentication (1.3.6.1.5.5.7.3.2)']",
    ),
    met: ['edge-external'],
  },
  {
    name: 'lacking it where the providers are not given',
    on: 'adatum-scaled-edge',
    overlay: `features: { publicIm: { providers: ~ } }\n${certificate('edge-external', 'eku: [serverAuth]')}`,
    unknown: ['edge-external'],
    says: 'whether it must is not given',
  },
  {
    name: 'the usages are not given',
    on: 'adatum-scaled-edge',
    overlay: certificate('edge-external', 'eku: ~'),
    unknown: ['edge-external'],
  },
  {
    name: 'without AOL',
    on: 'adatum-scaled-edge',
    overlay: 'features: { publicIm: { providers: [skype] } }\n',
    skipped: 'no certificate is needed that identifies a client',
  },
  { name: 'no certificates', on: 'adatum-scaled-edge', overlay: 'certificates: none\n', skipped: 'none' },
  {
    name: 'certificates are not given',
    on: 'adatum-scaled-edge',
    overlay: 'certificates: ~\n',
    notGiven: 'certificates',
  },
])
