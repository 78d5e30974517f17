import rule from '../../../rules/certificates/presented-for-the-name-asked.ts'
import { endpointsBut } from '../../support/observed/endpoints.ts'
import { presenting, presents, SILENT } from '../../support/observed/presenting.ts'
import { ruleTest } from '../../support/rule-test.ts'

const ON = 'contoso-observed'
const FARM = 'inside/owas.contoso.net:443'
const ACCESS = 'internet/sip.contoso.com:443'

ruleTest(rule, [
  { name: 'every name is held', on: ON, met: endpointsBut() },
  {
    name: 'another name',
    on: ON,
    prober: presenting({ 'owas.contoso.net:443': presents('edge-internal', 'internal-ca') }),
    met: endpointsBut(FARM),
    unmet: [FARM],
    says: 'owas.contoso.net:443 at 192.168.10.50 presents a certificate for lsedge.contoso.net',
  },
  {
    name: 'the certificate of the reverse proxy at the Access Edge',
    on: ON,
    prober: presenting({ 'sip.contoso.com:443': presents('reverse-proxy') }),
    met: endpointsBut(ACCESS),
    unmet: [ACCESS],
  },
  {
    name: 'one published name whose address has another certificate',
    on: ON,
    prober: presenting({ 'meet.fabrikam.com:443': presents('edge-external') }),
    met: endpointsBut('internet/meet.fabrikam.com:443'),
    unmet: ['internet/meet.fabrikam.com:443'],
  },
  {
    name: 'silent',
    on: ON,
    prober: presenting({ 'sip.contoso.com:443': SILENT }),
    met: endpointsBut(ACCESS),
    unknown: [ACCESS],
    says: 'nothing came within',
  },
  { name: 'nothing is observed', on: 'contoso-single-edge', skipped: 'nothing was observed' },
])
