import rule from '../../../rules/devices/device-still-listed.ts'
import { ruleTest } from '../../support/rule-test.ts'

function device(category: string, vendor: string, model: string, more = ''): string {
  return `devices: [{ name: d1, category: ${category}, vendor: ${vendor}, model: '${model}'${more} }]`
}

const T46G = `product: sfb-2015\n${device('ip-phone', 'Yealink', 'T46G')}`

ruleTest(rule, [
  {
    name: 'the devices of the clean environment are on the lists',
    on: 'contoso-single-edge',
    met: ['common-area-phones', 'desk-phones', 'gw01', 'lb01', 'rp01'],
  },
  { name: 'on the last day it is still listed', on: 'newcomer', overlay: T46G, asOf: '2020-07-28', met: ['d1'] },
  {
    name: 'the day after it is not',
    on: 'newcomer',
    overlay: T46G,
    asOf: '2020-07-29',
    unmet: ['d1'],
    says: 'd1 (Yealink T46G) was taken off the list of IP phones after 2020-07-28',
  },
  {
    name: 'an entry that was replaced by another one',
    on: 'newcomer',
    overlay: `product: sfb-2015\n${device('ip-phone', 'Polycom', 'VVX 411')}`,
    asOf: '2026-01-01',
    met: ['d1'],
  },
  {
    name: 'a phone still listed for Lync Server 2013, though its later entry is gone',
    on: 'newcomer',
    overlay: device('ip-phone', 'Polycom', 'VVX 500'),
    asOf: '2026-01-01',
    met: ['d1'],
  },
  {
    name: 'a name that only comes near',
    on: 'newcomer',
    overlay: device('gateway', 'AudioCodes', 'Mediant 1000B'),
    skipped: 'no device is listed for the product',
  },
  { name: 'there are no devices', on: 'newcomer', skipped: 'devices: none' },
  {
    name: 'the devices are not given',
    on: 'newcomer',
    edits: [{ find: '\ndevices: none', replace: '' }],
    notGiven: 'devices',
  },
])
