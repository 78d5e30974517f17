import rule from '../../../rules/devices/device-in-support.ts'
import { ruleTest } from '../../support/rule-test.ts'

function device(category: string, vendor: string, model: string, more = ''): string {
  return `devices: [{ name: d1, category: ${category}, vendor: ${vendor}, model: '${model}'${more} }]`
}

// Category, vendor, model, the last supported day, the day after: as the lifecycle data of Microsoft and, of Teams Rooms, the
// press give them.
const ENDS = [
  ['reverse-proxy', 'Microsoft', 'TMG 2010', '2020-04-14', '2020-04-15'],
  ['reverse-proxy', 'Microsoft', 'Forefront TMG Medium Business Edition', '2018-11-12', '2018-11-13'],
  ['reverse-proxy', 'Microsoft', 'UAG 2010', '2020-04-14', '2020-04-15'],
  ['reverse-proxy', 'Microsoft', 'ISA Server 2006 SP1', '2017-01-10', '2017-01-11'],
  ['reverse-proxy', 'Microsoft', 'ISA Server 2004', '2015-04-14', '2015-04-15'],
  ['reverse-proxy', 'Microsoft', 'IAG 2007', '2010-07-13', '2010-07-14'],
  ['reverse-proxy', 'Microsoft', 'Web Application Proxy (Windows Server 2012 R2)', '2023-10-10', '2023-10-11'],
  ['ip-phone', 'Polycom', 'CX600', '2023-04-11', '2023-04-12'],
  ['ip-phone', 'Polycom', 'CX700', '2023-04-11', '2023-04-12'],
  ['ip-phone', 'HP', '4120', '2023-04-11', '2023-04-12'],
  ['ip-phone', 'Aastra', '6725ip', '2023-04-11', '2023-04-12'],
  ['ip-phone', 'Microsoft', 'Office Communicator Phone Edition firmware (1.0.x)', '2017-04-11', '2017-04-12'],
  ['room-system', 'Polycom', 'CX8000 Front of Room', '2018-10-09', '2018-10-10'],
  ['room-system', 'SMART Technologies', 'SMART Room System', '2018-10-09', '2018-10-10'],
  ['room-system', 'Microsoft', 'Teams Rooms', '2023-09-30', '2023-10-01'],
] as const

ruleTest(rule, [
  {
    name: 'the phones of the clean environment are in support in 2014',
    on: 'contoso-single-edge',
    met: ['common-area-phones', 'desk-phones'],
  },
  ...ENDS.flatMap(([category, vendor, model, last, after]) => {
    const overlay = `product: sfb-2015\n${device(category, vendor, model)}`
    return [
      { name: `${model} on its last day`, on: 'newcomer' as const, overlay, asOf: last, met: ['d1'] },
      { name: `${model} the day after`, on: 'newcomer' as const, overlay, asOf: after, unmet: ['d1'] },
    ]
  }),
  {
    name: 'security updates that are sold are mentioned, and do not count',
    on: 'newcomer',
    overlay: device('reverse-proxy', 'Microsoft', 'WAP 2012 R2'),
    asOf: '2024-01-01',
    unmet: ['d1'],
    says: 'ended on 2023-10-10; security updates are sold until 2026-10-13',
  },
  {
    name: 'Teams Rooms connects no more',
    on: 'newcomer',
    overlay: `product: sfb-2019\n${device('room-system', 'Microsoft', 'Microsoft Teams Rooms')}`,
    asOf: '2024-01-01',
    unmet: ['d1'],
    says: 'connects to Skype for Business Server 2019 no more since 2023-09-30',
  },
  {
    name: 'an abbreviation may mean a release that is out of support',
    on: 'newcomer',
    overlay: device('reverse-proxy', 'Microsoft', 'WAP'),
    asOf: '2024-01-01',
    unknown: ['d1'],
    says: 'may be Microsoft Web Application Proxy (Windows Server 2012 R2)',
  },
  {
    name: 'in support whichever is meant is nothing to say',
    on: 'newcomer',
    overlay: device('reverse-proxy', 'Microsoft', 'WAP'),
    asOf: '2019-01-01',
    skipped: 'there is no device whose end of support is documented',
  },
  {
    name: 'in another role it is as old',
    on: 'newcomer',
    overlay: device('other', 'Microsoft', 'TMG 2010'),
    asOf: '2024-01-01',
    unmet: ['d1'],
  },
  {
    name: 'equipment whose end nobody documents',
    on: 'newcomer',
    overlay: device('gateway', 'AudioCodes', 'Mediant 1000'),
    asOf: '2026-01-01',
    skipped: 'there is no device whose end of support is documented',
  },
  {
    name: 'a reverse proxy that is software with a name',
    on: 'newcomer',
    overlay: 'reverseProxies: [{ name: rp01, product: Forefront TMG 2010 }, { product: Web Application Proxy }]',
    asOf: '2024-01-01',
    unmet: ['rp01'],
    says: 'rp01 (Forefront TMG 2010): the support of Forefront Threat Management Gateway 2010 ended on 2020-04-14',
  },
  { name: 'there are no devices', on: 'newcomer', skipped: 'there is no device whose end of support is documented' },
  {
    name: 'the devices are not given',
    on: 'newcomer',
    edits: [{ find: '\ndevices: none', replace: '' }],
    unknown: ['devices'],
  },
])
