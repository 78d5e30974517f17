import rule from '../../../rules/devices/media-bypass-peer-listed.ts'
import { ruleTest } from '../../support/rule-test.ts'

const GATEWAY = 'name: gw01, category: gateway, vendor: AudioCodes, model: Mediant 1000, version: 6.60A.022.003'

function bypass(device: string, global = 'always', flag = true, peer = 'gateways: [{ device: gw01, '): string {
  return `devices: [{ ${device} }]\nvoice: { mediaBypass: ${global}, ${peer}mediaBypass: ${flag} }] }`
}

const TRUNK = 'trunks: [{ name: carrier, '

ruleTest(rule, [
  { name: 'the gateway of the clean environment is listed', on: 'adatum-scaled-edge', met: ['gw01'] },
  { name: 'a listed gateway with the listed version', on: 'newcomer', overlay: bypass(GATEWAY), met: ['gw01'] },
  {
    name: 'a listed gateway with an older version',
    on: 'newcomer',
    overlay: bypass(GATEWAY.replace('6.60A.022.003', '6.00A.033.005')),
    unmet: ['gw01'],
    says: 'runs 6.00A.033.005, older than the listed 6.60A.022.003, and media is to bypass the Mediation Server',
  },
  {
    name: 'a newer version warns: no page says that it loses the listing',
    on: 'newcomer',
    overlay: bypass(GATEWAY.replace('6.60A.022.003', '6.60A.236.002')),
    unmet: ['gw01'],
    level: 'warn',
  },
  {
    name: 'a gateway that is on no list',
    on: 'newcomer',
    overlay: bypass('name: gw01, category: gateway, vendor: Example, model: Gate 1'),
    unmet: ['gw01'],
    says: 'is not on the list of gateways for Lync Server 2013',
  },
  {
    name: 'an IP-PBX of which the list says that media bypass does not work',
    on: 'newcomer',
    overlay: bypass('name: gw01, category: ip-pbx, vendor: Genband, model: C20, version: CVM17'),
    unmet: ['gw01'],
    says: 'the list says that media bypass does not work with gw01',
  },
  {
    name: 'a listed gateway without its version',
    on: 'newcomer',
    overlay: bypass('name: gw01, category: gateway, vendor: AudioCodes, model: Mediant 1000'),
    unknown: ['gw01'],
  },
  {
    name: 'a name that only comes near a listed one',
    on: 'newcomer',
    overlay: bypass('name: gw01, category: gateway, vendor: AudioCodes, model: Mediant 1000B'),
    unknown: ['gw01'],
    says: 'did you mean AudioCodes Mediant 1000?',
  },
  {
    name: 'a later product, which no list names, warns at most',
    on: 'newcomer',
    overlay: `product: sfb-se\n${bypass('name: gw01, category: gateway, vendor: Example, model: Gate 1')}`,
    unmet: ['gw01'],
    level: 'warn',
  },
  {
    name: 'of a trunk it is the session border controller',
    on: 'newcomer',
    overlay: bypass(GATEWAY.replace('category: gateway', 'category: sbc'), 'always', true, `${TRUNK}sbc: gw01, `),
    unmet: ['carrier'],
  },
  {
    name: 'a trunk whose peer is not given',
    on: 'newcomer',
    overlay: bypass(GATEWAY, 'always', true, TRUNK),
    unknown: ['carrier'],
    says: 'which device media goes to for carrier is not given',
  },
  {
    name: 'a peer of a category without a list',
    on: 'newcomer',
    overlay: bypass(GATEWAY.replace('category: gateway', 'category: other')),
    unknown: ['gw01'],
  },
  {
    name: 'telephony is not given where there is a gateway',
    on: 'newcomer',
    overlay: `devices: [{ ${GATEWAY} }]`,
    unknown: ['voice'],
  },
  {
    name: 'telephony is not given where there are phones alone',
    on: 'newcomer',
    overlay: 'devices: [{ name: d1, category: ip-phone, vendor: Polycom, model: CX600 }]',
    skipped: 'media bypasses the Mediation Server with no peer',
  },
  {
    name: 'media bypass is off for the deployment',
    on: 'newcomer',
    overlay: bypass(GATEWAY, 'none'),
    skipped: 'media bypasses the Mediation Server with no peer',
  },
  {
    name: 'media bypass is off for the trunk',
    on: 'newcomer',
    overlay: bypass(GATEWAY, 'always', false),
    skipped: 'media bypasses the Mediation Server with no peer',
  },
])
