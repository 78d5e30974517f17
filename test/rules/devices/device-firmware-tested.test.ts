import rule from '../../../rules/devices/device-firmware-tested.ts'
import { ruleTest } from '../../support/rule-test.ts'

function device(category: string, vendor: string, model: string, version?: string): string {
  const given = version === undefined ? '' : `, version: '${version}'`
  return `devices: [{ name: d1, category: ${category}, vendor: ${vendor}, model: '${model}'${given} }]`
}

const gateway = (version?: string) => device('gateway', 'AudioCodes', 'Mediant 1000', version)
const proxy = (version?: string) => device('reverse-proxy', 'F5', 'BIG-IP LTM', version)

ruleTest(rule, [
  {
    name: 'every device of the clean environment',
    on: 'contoso-single-edge',
    met: ['common-area-phones', 'desk-phones', 'gw01', 'lb01', 'rp01'],
  },
  {
    name: 'the name says the listed version',
    on: 'newcomer',
    overlay: device('reverse-proxy', 'Microsoft', 'Forefront TMG 2010'),
    met: ['d1'],
  },
  {
    name: 'a service pack alone is not compared with a year',
    on: 'newcomer',
    overlay: device('reverse-proxy', 'Microsoft', 'Forefront TMG 2010', 'SP2'),
    unknown: ['d1'],
    says: 'runs SP2, which cannot be compared with the listed 2010',
  },
  { name: 'a version within the listed range', on: 'newcomer', overlay: proxy('11.2'), met: ['d1'] },
  {
    name: 'a version above the listed range',
    on: 'newcomer',
    overlay: proxy('12.0'),
    unmet: ['d1'],
    says: 'd1 (F5 BIG-IP LTM) runs 12.0, newer than the listed 11.0 to 11.4.1',
  },
  {
    name: 'older software of equipment that may work untested',
    on: 'newcomer',
    overlay: proxy('10.2'),
    unmet: ['d1'],
    says: 'older than the listed 11.0 to 11.4.1',
  },
  {
    name: 'newer firmware of a gateway',
    on: 'newcomer',
    overlay: gateway('6.80A.001.001'),
    unmet: ['d1'],
    says: 'newer than the listed 6.60A.022.003',
  },
  {
    name: 'another branch of the firmware',
    on: 'newcomer',
    overlay: gateway('6.60AL.022.003'),
    unmet: ['d1'],
    says: 'other than the listed 6.60A.022.003',
  },
  {
    name: 'older firmware of a gateway is said by the rule that fails',
    on: 'newcomer',
    overlay: gateway('6.00A.033.005'),
    skipped: 'no device is on a list, or the firmware of each is judged elsewhere',
  },
  {
    name: 'a missing version that could be ruled out is said by the rule that fails',
    on: 'newcomer',
    overlay: gateway(),
    skipped: 'no device is on a list, or the firmware of each is judged elsewhere',
  },
  {
    name: 'the version is not given',
    on: 'newcomer',
    overlay: proxy(),
    unknown: ['d1'],
    says: 'the version of d1 (F5 BIG-IP LTM) is not given; listed is 11.0 to 11.4.1',
  },
  {
    name: 'the version cannot be compared',
    on: 'newcomer',
    overlay: proxy('latest'),
    unknown: ['d1'],
    says: 'runs latest, which cannot be compared',
  },
  {
    name: 'the list names no version',
    on: 'newcomer',
    overlay: device('usb', 'Polycom', 'CX300'),
    met: ['d1'],
  },
  {
    name: 'any of several listed versions will do',
    on: 'newcomer',
    overlay: `product: sfb-2015\n${device('ip-phone', 'Polycom', 'VVX 410', '5.3.0.12074')}`,
    met: ['d1'],
  },
  {
    name: 'a phone, where no page rules firmware out',
    on: 'newcomer',
    overlay: `product: sfb-2015\n${device('ip-phone', 'Polycom', 'VVX 410', '5.8.0.1000')}`,
    unmet: ['d1'],
    says: 'other than the listed 5.9.0.9373 or 5.3.0.12074',
  },
  {
    name: 'the same on a product no list names',
    on: 'newcomer',
    overlay: `product: sfb-2019\n${gateway('6.00A.033.005')}`,
    unmet: ['d1'],
    says: 'older than the listed v7.00A.021.013',
  },
  {
    name: 'a device on no list is no subject',
    on: 'newcomer',
    overlay: device('load-balancer', 'Example', 'Balancer', '1'),
    skipped: 'no device is on a list',
  },
  { name: 'there are no devices', on: 'newcomer', skipped: 'devices: none' },
])
