import rule from '../../../rules/tls/offered-as-given.ts'
import type { TlsOffer } from '../../../src/question-observed.ts'
import { endpointsBut } from '../../support/observed/endpoints.ts'
import { OFFERS, presenting, presents, SILENT } from '../../support/observed/presenting.ts'
import { ruleTest } from '../../support/rule-test.ts'

const ON = 'contoso-observed'
const FARM = 'inside/owas.contoso.net:443'
// Behind the virtual address of the web services nobody can tell which server offered it.
const WEB = 'inside/webint.contoso.net:443'
const farm = (offer: TlsOffer) =>
  presenting({
    'owas.contoso.net:443': {
      ...presents('owas', 'internal-ca'),
      offers: OFFERS.map((each) => (each.version === offer.version ? offer : each)),
    },
  })

ruleTest(rule, [
  { name: 'as given', on: ON, met: endpointsBut(WEB) },
  {
    name: 'one more',
    on: ON,
    prober: farm({ version: 'TLS 1.3', offered: 'yes' }),
    met: endpointsBut(WEB, FARM),
    unmet: [FARM],
    says: 'owas.contoso.net:443 at 192.168.10.50 offers TLS 1.3, which is not given',
  },
  {
    name: 'one fewer',
    on: ON,
    prober: farm({ version: 'TLS 1.0', offered: 'no', reason: 'it refuses the version' }),
    met: endpointsBut(WEB, FARM),
    unmet: [FARM],
    says: 'does not offer TLS 1.0, which is given',
  },
  {
    name: 'one that cannot be told',
    on: ON,
    prober: farm({ version: 'TLS 1.0', offered: 'unknown', reason: 'this machine cannot speak it' }),
    met: endpointsBut(WEB, FARM),
    unknown: [FARM],
    says: 'whether owas.contoso.net:443 at 192.168.10.50 offers TLS 1.0 is not known: this machine cannot speak it',
  },
  {
    name: 'one that cannot be told, and is not given',
    on: ON,
    prober: farm({ version: 'TLS 1.3', offered: 'unknown', reason: 'this machine cannot speak it' }),
    met: endpointsBut(WEB),
  },
  {
    name: 'silent',
    on: ON,
    prober: presenting({ 'owas.contoso.net:443': SILENT }),
    met: endpointsBut(WEB, FARM),
    unknown: [FARM],
  },
  { name: 'nothing is observed', on: 'contoso-single-edge', skipped: 'nothing was observed' },
])
