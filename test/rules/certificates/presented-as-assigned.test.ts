import rule from '../../../rules/certificates/presented-as-assigned.ts'
import { endpointsBut } from '../../support/observed/endpoints.ts'
import { presenting, presents, SILENT } from '../../support/observed/presenting.ts'
import { ruleTest } from '../../support/rule-test.ts'

const ON = 'contoso-observed'
const FARM = 'inside/owas.contoso.net:443'
const POOL = 'inside/pool01.contoso.net:5061'
const owas = (says: string) => ({
  edits: [
    {
      file: 'contoso-single-edge/env.yaml',
      find: 'file: certs/owas.pem\n    chain: certs/internal-ca.pem',
      replace: `${says}\n    chain: certs/internal-ca.pem`,
    },
  ],
})

ruleTest(rule, [
  { name: 'everything as described', on: ON, met: endpointsBut() },
  {
    name: 'one that was never assigned',
    on: ON,
    prober: presenting({ 'owas.contoso.net:443': presents('fe01', 'internal-ca') }),
    met: endpointsBut(FARM),
    unmet: [FARM],
    says: 'owas.contoso.net:443 at 192.168.10.50 presents CN=pool01.contoso.net,O=Contoso,C=US (valid to 2016-01-15, thumbprint',
  },
  {
    name: 'the server beside it presents one of another server',
    on: ON,
    prober: presenting({ 'pool01.contoso.net:5061 192.168.10.12': presents('fe01', 'internal-ca') }),
    met: endpointsBut(POOL),
    unmet: [POOL],
    says: 'not fe02',
  },
  {
    name: 'one of several addresses is silent',
    on: ON,
    prober: presenting({ 'pool01.contoso.net:5061 192.168.10.13': SILENT }),
    met: endpointsBut(POOL),
    unknown: [POOL],
    says: 'what pool01.contoso.net:5061 at 192.168.10.13 presents is not known: nothing came within',
  },
  {
    name: 'what is wrong at one address is wrong, whoever else is silent',
    on: ON,
    prober: presenting({
      'pool01.contoso.net:5061 192.168.10.12': SILENT,
      'pool01.contoso.net:5061 192.168.10.13': presents('fe01', 'internal-ca'),
    }),
    met: endpointsBut(POOL),
    unmet: [POOL],
    says: 'not fe03',
  },
  {
    name: 'behind a virtual address the certificate of any server is right',
    on: ON,
    prober: presenting({ 'webint.contoso.net:443': presents('fe03', 'internal-ca') }),
    met: endpointsBut(),
  },
  {
    name: 'a probe that could not run',
    on: ON,
    prober: presenting({ 'owas.contoso.net:443': { notRun: 'the deadline was reached' } }),
    met: endpointsBut(),
  },
  {
    name: 'described in words that agree',
    on: ON,
    ...owas('subject: owas.contoso.net\n    sans: [owas.contoso.com, owas.contoso.net]\n    notAfter: 2016-01-15'),
    met: endpointsBut(),
  },
  {
    name: 'described in words, with another last day',
    on: ON,
    ...owas('subject: owas.contoso.net\n    notAfter: 2017-01-15'),
    met: endpointsBut(FARM),
    unmet: [FARM],
  },
  {
    name: 'described in words, with another thumbprint',
    on: ON,
    ...owas('subject: owas.contoso.net\n    thumbprint: 0123456789ABCDEF0123456789ABCDEF01234567'),
    met: endpointsBut(FARM),
    unmet: [FARM],
  },
  {
    name: 'an unreadable certificate',
    on: ON,
    prober: presenting({ 'owas.contoso.net:443': { ...presents(), chain: ['MAMCAQA='] } as never }),
    met: endpointsBut(FARM),
    unknown: [FARM],
    says: 'cannot be read',
  },
  { name: 'nothing is observed', on: 'contoso-single-edge', skipped: 'nothing was observed' },
  { name: 'no certificates', on: ON, overlay: 'certificates: ~\n', notGiven: 'certificates' },
])
