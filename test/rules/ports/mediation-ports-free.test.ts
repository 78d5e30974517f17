import rule from '../../../rules/ports/mediation-ports-free.ts'
import { ruleTest } from '../../support/rule-test.ts'

const on = 'adatum-scaled-edge'
const MEDIATION = 'medpool01.corp.adatum.com'
const FRONT_END = 'pool01.corp.adatum.com'
const gateway = (pool: string, more: string) => `{ device: gw01, mediationPool: ${pool}, ${more} }`
const voice = (...gateways: string[]) => `voice: { gateways: [${gateways.join(', ')}] }\n`

ruleTest(rule, [
  { name: 'met: the proposed port', on, met: ['gw01'] },
  { name: 'met: collocated', on: 'woodgrovebank-hardware-balanced', met: ['gw01'] },
  { name: 'met: the port is left out', on, overlay: voice(gateway(FRONT_END, 'transport: TCP')), met: ['gw01'] },
  {
    name: 'met: a stand-alone Mediation Server has nothing on 5061',
    on,
    overlay: voice(gateway(MEDIATION, 'mediationPort: 5061')),
    met: ['gw01'],
  },
  ...[5061, 5062, 5063, 443, 49152, 57501].map((port) => ({
    name: `unmet: ${port} of a Front End pool`,
    on: 'adatum-scaled-edge' as const,
    overlay: voice(gateway(FRONT_END, `transport: TLS, mediationPort: ${port}`)),
    unmet: ['gw01'],
    says: `port ${port} of ${FRONT_END}, given for gw01, is used there for`,
  })),
  {
    name: 'met: 5060, which is an option',
    on,
    overlay: voice(gateway(FRONT_END, 'transport: TCP, mediationPort: 5060')),
    met: ['gw01'],
  },
  {
    name: 'unmet: what a collocated Mediation Server takes from Front End Servers',
    on: 'woodgrovebank-hardware-balanced',
    overlay: voice(
      '{ device: gw01, transport: TLS, mediationPool: pool01.corp.woodgrovebank.com, mediationPort: 5070 }',
    ),
    unmet: ['gw01'],
  },
  {
    name: 'unknown: a port of conferences, and whether there are any is not given',
    on,
    overlay: `features: ~\n${voice(gateway(FRONT_END, 'transport: TLS, mediationPort: 5063'))}`,
    unknown: ['gw01'],
    says: 'may be used there for',
  },
  {
    name: 'met: the same where the feature is not wanted',
    on,
    overlay: `features: { audioConferencing: false, video: false }\n${voice(gateway(FRONT_END, 'transport: TLS, mediationPort: 5063'))}`,
    met: ['gw01'],
  },
  {
    name: 'unmet: what a Mediation Server takes from Front End Servers',
    on,
    overlay: voice(gateway(MEDIATION, 'transport: TLS, mediationPort: 5070')),
    unmet: ['gw01'],
  },
  {
    name: 'unmet: TLS and TCP on one port',
    on,
    overlay: voice(
      gateway(MEDIATION, 'transport: TLS, mediationPort: 5068'),
      gateway(MEDIATION, 'transport: TCP, mediationPort: 5068'),
    ),
    unmet: ['gw01', 'gw01 (2)'],
    says: 'is to take TLS for gw01, TCP for gw01 (2)',
  },
  {
    name: 'met: TLS of two gateways on one port, and TCP of another pool',
    on,
    overlay: voice(
      gateway(MEDIATION, 'transport: TLS, mediationPort: 5068'),
      gateway(MEDIATION, 'transport: TLS, mediationPort: 5068, port: 5081'),
      gateway(FRONT_END, 'transport: TCP, mediationPort: 5068'),
    ),
    met: ['gw01', 'gw01 (2)', 'gw01 (3)'],
  },
  {
    name: 'skipped: the pool is not given',
    on: 'contoso-single-edge',
    skipped: 'no trunk says',
  },
  {
    name: 'skipped: neither port nor transport',
    on,
    overlay: voice(gateway(MEDIATION, 'port: 5067')),
    skipped: 'no trunk says',
  },
  { name: 'skipped: no telephony', on: 'newcomer', skipped: 'no trunk says' },
])
