import rule from '../../../rules/devices/equipment-listing-carried-forward.ts'
import { ruleTest } from '../../support/rule-test.ts'

function device(category: string, vendor: string, model: string, more = ''): string {
  return `devices: [{ name: d1, category: ${category}, vendor: ${vendor}, model: '${model}'${more} }]`
}

ruleTest(rule, [
  {
    name: 'the page of load balancers names no version of Lync Server',
    on: 'adatum-scaled-edge',
    met: ['lb01'],
  },
  {
    name: 'a reverse proxy listed for Lync Server 2013 alone',
    on: 'newcomer',
    overlay: `product: sfb-2015\n${device('reverse-proxy', 'Microsoft', 'TMG 2010')}`,
    unmet: ['d1'],
    says: 'is qualified for Lync Server 2010 and Lync Server 2013 only, not for Skype for Business Server 2015',
  },
  {
    name: 'a load balancer listed for Lync alone',
    on: 'newcomer',
    overlay: `product: sfb-2015\n${device('load-balancer', 'Brocade', 'ServerIron ADX 1000')}`,
    unmet: ['d1'],
  },
  {
    name: 'a video system of the time before',
    on: 'newcomer',
    overlay: device('video', 'LifeSize', 'Team 220'),
    unmet: ['d1'],
    says: 'for Office Communications Server 2007 R2 and Lync Server 2010 only',
  },
  {
    name: 'a headset qualified for Lync 2013 is certified for its successor',
    on: 'newcomer',
    overlay: `product: sfb-2015\n${device('usb', 'Polycom', 'CX300')}`,
    met: ['d1'],
  },
  {
    name: 'a gateway of Lync Server 2013 where no list names the product',
    on: 'newcomer',
    overlay: `product: sfb-se\n${device('gateway', 'Ribbon', 'VX 1200')}`,
    unmet: ['d1'],
    says: 'not for Skype for Business Server Subscription Edition',
  },
  {
    name: 'the branch appliance of 2015 is that of 2019',
    on: 'newcomer',
    overlay: `product: sfb-2019\n${device('sba', 'AudioCodes', 'Mediant 800B SBA')}`,
    met: ['d1'],
  },
  {
    name: 'what is on no list',
    on: 'newcomer',
    overlay: device('reverse-proxy', 'nginx', 'nginx'),
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
