import rule from '../../../rules/certificates/oauth-same-on-every-server.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate, entry } from './overlays.ts'

ruleTest(rule, [
  { name: 'assigned to the pool', on: 'contoso-single-edge', met: ['global/oauth'] },
  { name: 'one in use and one staged', on: 'adatum-scaled-edge', met: ['global/oauth'] },
  {
    name: 'another one on a server',
    on: 'contoso-single-edge',
    overlay: certificate('owas', 'assignedTo: { fe03.contoso.net: OAuthTokenIssuer }'),
    unmet: ['global/oauth'],
    says: 'fe01.contoso.net and fe03.contoso.net have different certificates',
  },
  {
    name: 'another one on a server, and none on the rest',
    on: 'contoso-single-edge',
    overlay: `certificates:\n${entry('oauth', 'assignedTo: { pool01.contoso.net: ~, fe01.contoso.net: OAuthTokenIssuer }')}${entry('owas', 'assignedTo: { fe03.contoso.net: OAuthTokenIssuer }')}`,
    unmet: ['global/oauth'],
    says: 'fe01.contoso.net and fe03.contoso.net have different certificates',
  },
  {
    name: 'none on some servers',
    on: 'contoso-single-edge',
    overlay: certificate('oauth', 'assignedTo: { pool01.contoso.net: ~, fe01.contoso.net: OAuthTokenIssuer }'),
    unknown: ['global/oauth'],
    says: 'whether fe02.contoso.net needs a certificate for OAuthTokenIssuer is not given',
  },
  {
    name: 'another description on a server',
    on: 'adatum-scaled-edge',
    overlay: certificate('fe01', 'assignedTo: { fe01.corp.adatum.com: [Default, OAuthTokenIssuer] }'),
    unknown: ['global/oauth'],
  },
  {
    name: 'not on the Directors',
    on: 'adatum-scaled-edge',
    overlay: `certificates:\n${entry('oauth', 'assignedTo: { dirpool01.corp.adatum.com: ~ }')}${entry('oauth-next', 'assignedTo: { dirpool01.corp.adatum.com: ~ }')}`,
    met: ['global/oauth'],
  },
  {
    name: 'its key is missing',
    on: 'contoso-single-edge',
    overlay: certificate('oauth', 'privateKey: { present: false }'),
    unmet: ['global/oauth'],
    says: 'the private key of oauth is not on every server',
  },
  { name: 'no certificates', on: 'adatum-scaled-edge', overlay: 'certificates: none\n', skipped: 'none' },
  {
    name: 'certificates are not given',
    on: 'adatum-scaled-edge',
    overlay: 'certificates: ~\n',
    notGiven: 'certificates',
  },
])
