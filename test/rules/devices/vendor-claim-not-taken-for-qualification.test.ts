import rule from '../../../rules/devices/vendor-claim-not-taken-for-qualification.ts'
import { ruleTest } from '../../support/rule-test.ts'

function device(category: string, vendor: string, model: string, claim: string): string {
  return `devices: [{ name: d1, category: ${category}, vendor: ${vendor}, model: '${model}', vendorClaim: ${claim} }]`
}

ruleTest(rule, [
  { name: 'the lists bear out the claim in the clean environment', on: 'contoso-single-edge', met: ['gw01'] },
  {
    name: 'called certified, and on no list',
    on: 'newcomer',
    overlay: device('ip-pbx', '3CX', '3CX Phone System', 'certified'),
    unmet: ['d1'],
    says: 'd1 (3CX Phone System): its vendor calls it certified for Lync Server 2013, but it is not on the list of IP-PBXs',
  },
  {
    name: 'called qualified, and it is: for the product before',
    on: 'newcomer',
    overlay: device('gateway', 'Dialogic', 'DMG1000', 'qualified'),
    unmet: ['d1'],
    says: 'but it is qualified for Lync Server 2010 only',
  },
  {
    name: 'supported by its maker',
    on: 'newcomer',
    overlay: device('reverse-proxy', 'nginx', 'nginx', 'supported'),
    unmet: ['d1'],
    says: 'calls it supported with Lync Server 2013, but it is not on the list of reverse proxies',
  },
  {
    name: 'said to work with it',
    on: 'newcomer',
    overlay: device('sip-trunk', 'Example', 'SIP Connect', 'works-with'),
    unmet: ['d1'],
    says: 'says it works with Lync Server 2013',
  },
  {
    name: 'carried over to the product',
    on: 'newcomer',
    overlay: `product: sfb-2015\n${device('gateway', 'Ribbon', 'VX 1200', 'supported')}`,
    met: ['d1'],
  },
  {
    name: 'it is not clear which device it is',
    on: 'newcomer',
    overlay: device('gateway', 'AudioCodes', 'Mediant 1000B', 'qualified'),
    unknown: ['d1'],
    says: 'did you mean AudioCodes Mediant 1000?',
  },
  {
    name: 'the vendor says that it is not supported',
    on: 'newcomer',
    overlay: device('gateway', 'Dialogic', 'DMG1000', 'not-supported'),
    skipped: 'no vendor is said to call a device fit for the product',
  },
  {
    name: 'nobody asked the vendor',
    on: 'newcomer',
    overlay: device('gateway', 'Dialogic', 'DMG1000', 'not-known'),
    skipped: 'no vendor is said to call a device fit for the product',
  },
  { name: 'there are no devices', on: 'newcomer', skipped: 'devices: none' },
])
