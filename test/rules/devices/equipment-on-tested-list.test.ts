import rule from '../../../rules/devices/equipment-on-tested-list.ts'
import { ruleTest } from '../../support/rule-test.ts'

function device(category: string, vendor: string, model: string): string {
  return `devices: [{ name: d1, category: ${category}, vendor: ${vendor}, model: '${model}' }]`
}

ruleTest(rule, [
  {
    name: 'the load balancer and the reverse proxy of the clean environment are listed',
    on: 'contoso-single-edge',
    met: ['lb01', 'rp01'],
  },
  {
    name: 'a headset listed for Lync',
    on: 'newcomer',
    overlay: device('usb', 'Polycom', 'CX300'),
    met: ['d1'],
  },
  {
    name: 'a headset certified for the successor works',
    on: 'newcomer',
    overlay: device('usb', 'Jabra', 'Evolve 65e'),
    met: ['d1'],
  },
  {
    name: 'a reverse proxy that is on no list',
    on: 'newcomer',
    overlay: device('reverse-proxy', 'nginx', 'nginx'),
    unmet: ['d1'],
    says: 'is not on the list of reverse proxies for Lync Server 2013: Microsoft expects any reverse proxy',
  },
  {
    name: 'a reverse proxy used as a load balancer is not listed there either',
    on: 'newcomer',
    overlay: device('load-balancer', 'nginx', 'nginx'),
    unmet: ['d1'],
    says: 'd1 (nginx) is not on the list of load balancers for Lync Server 2013',
  },
  {
    name: 'a reverse proxy listed for the product before only',
    on: 'newcomer',
    overlay: `product: sfb-2015\n${device('reverse-proxy', 'jetNEXUS', 'ALB-X')}`,
    skipped: 'what it is listed for is judged elsewhere',
  },
  {
    name: 'an analog adapter is sought among the gateways, and may work unlisted',
    on: 'newcomer',
    overlay: device('analog-adapter', 'AudioCodes', 'MP-118'),
    unmet: ['d1'],
    says: 'is not on the list of gateways',
  },
  {
    name: 'two variants of a headset: which one is not known',
    on: 'newcomer',
    overlay: device('usb', 'Jabra', 'Evolve 65'),
    unknown: ['d1'],
    says: 'did you mean Jabra EVOLVE 65 MS Mono or Jabra EVOLVE 65 MS Stereo?',
  },
  {
    name: 'a list of the programme is taken to hold for a later product',
    on: 'newcomer',
    overlay: `product: sfb-2019\n${device('gateway', 'AudioCodes', 'Mediant 1000')}`,
    met: ['d1'],
  },
  {
    name: 'a gateway no list has warns where no list names the product',
    on: 'newcomer',
    overlay: `product: sfb-se\n${device('gateway', 'Example', 'Gate 1')}`,
    unmet: ['d1'],
    says: 'is not on the list of gateways for Skype for Business Server Subscription Edition',
  },
  {
    name: 'a kind that must be qualified is no subject',
    on: 'newcomer',
    overlay: device('gateway', 'AudioCodes', 'Mediant 1000'),
    skipped: 'no device is of a kind that may work unlisted',
  },
  { name: 'there are no devices', on: 'newcomer', skipped: 'devices: none' },
])
