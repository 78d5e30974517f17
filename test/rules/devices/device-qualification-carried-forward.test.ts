import rule from '../../../rules/devices/device-qualification-carried-forward.ts'
import { ruleTest } from '../../support/rule-test.ts'

function device(category: string, vendor: string, model: string, more = ''): string {
  return `devices: [{ name: d1, category: ${category}, vendor: ${vendor}, model: '${model}'${more} }]`
}

ruleTest(rule, [
  {
    name: 'devices of the clean environment are listed for the product and for the one before',
    on: 'contoso-single-edge',
    met: ['desk-phones', 'gw01'],
  },
  ...[
    ['gateway', 'Cisco', 'ISR 2811'],
    ['gateway', 'Cisco', 'ISR 29xx / 39xx'],
    ['gateway', 'Dialogic', 'DMG1000'],
    ['gateway', 'Dialogic', 'DMG2000'],
    ['gateway', 'Dialogic', 'DMG4000'],
    ['gateway', 'Media5', 'Mediatrix 3000'],
    ['gateway', 'Ribbon', 'Tenor DX'],
    ['gateway', 'Ribbon', 'VX 900'],
    ['gateway', 'NET', 'VX 1800'],
    ['ip-pbx', 'Aastra', 'MX-One'],
    ['ip-pbx', 'Alcatel-Lucent', 'OmniPCX Enterprise OXE'],
    ['ip-pbx', 'Avaya', 'Communications Manager SIP Enablement Services'],
    ['ip-pbx', 'Genband', 'A2'],
    ['ip-pbx', 'Huawei', 'AR1220'],
    ['ip-pbx', 'Huawei', 'eSpace U1910'],
    ['ip-pbx', 'Huawei', 'eSpace U1930'],
    ['ip-pbx', 'Huawei', 'eSpace U1980'],
    ['ip-pbx', 'innovaphone', 'IP3010'],
    ['ip-pbx', 'Interactive Intelligence', 'Customer Interaction Center'],
    ['ip-pbx', 'Mitel', '3300'],
    ['sbc', 'Ingate', 'SIParator/Firewall'],
    ['sbc', 'Oracle', 'Net-Net ESD-VME'],
    ['sba', 'AudioCodes', 'Mediant 1000B SBA'],
    ['sba', 'Cisco', '3925 ISR G2'],
    ['sba', 'Dialogic', 'DMG4000 SBA'],
    ['sba', 'HP', 'Survivable Branch Communication zl Module'],
  ].map(([category = '', vendor = '', model = '']) => ({
    name: `${vendor} ${model} is one of the reuse trap`,
    on: 'newcomer' as const,
    overlay: device(category, vendor, model),
    unmet: ['d1'],
    says: 'for Lync Server 2010 only, not for Lync Server 2013',
  })),
  {
    name: 'a result for Lync Server 2013 is carried to its successor',
    on: 'newcomer',
    overlay: `product: sfb-2015\n${device('gateway', 'Ribbon', 'VX 1200')}`,
    met: ['d1'],
  },
  {
    name: 'a result for Lync Server 2010 is not carried to it',
    on: 'newcomer',
    overlay: `product: sfb-2015\n${device('gateway', 'Dialogic', 'DMG1000')}`,
    unmet: ['d1'],
    says: 'd1 (Dialogic DMG1000) is qualified for Lync Server 2010 only, not for Skype for Business Server 2015',
  },
  {
    name: 'a phone qualified for Lync Server 2013 is carried to its successor',
    on: 'newcomer',
    overlay: `product: sfb-2015\n${device('ip-phone', 'Polycom', 'CX600')}`,
    met: ['d1'],
  },
  {
    name: 'the appliance of an older branch may stay beside the new product',
    on: 'newcomer',
    overlay: `product: sfb-2015\n${device('sba', 'Ribbon', 'SBC2000')}`,
    met: ['d1'],
  },
  {
    name: 'a phone of the later programme only is not listed for an earlier product',
    on: 'newcomer',
    overlay: device('ip-phone', 'Yealink', 'T58A'),
    skipped: 'is listed for an earlier product',
  },
  {
    name: 'a device nobody knows',
    on: 'newcomer',
    overlay: device('sbc', 'Example', 'Border 1'),
    skipped: 'is listed for an earlier product',
  },
  {
    name: 'a name that only comes near',
    on: 'newcomer',
    overlay: device('gateway', 'AudioCodes', 'Mediant 1000B'),
    skipped: 'is listed for an earlier product',
  },
  {
    name: 'no list names the later product, so nothing must be on one',
    on: 'newcomer',
    overlay: `product: sfb-2019\n${device('gateway', 'Dialogic', 'DMG1000')}`,
    skipped: 'is listed for an earlier product',
  },
  { name: 'there are no devices', on: 'newcomer', skipped: 'devices: none' },
  {
    name: 'the devices are not given',
    on: 'newcomer',
    edits: [{ find: '\ndevices: none', replace: '' }],
    notGiven: 'devices',
  },
])
