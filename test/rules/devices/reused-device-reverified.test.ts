import rule from '../../../rules/devices/reused-device-reverified.ts'
import { ruleTest } from '../../support/rule-test.ts'

function gateway(more: string): string {
  return `devices: [{ name: gw01, category: gateway, vendor: AudioCodes, model: Mediant 1000${more} }]`
}

ruleTest(rule, [
  { name: 'the gateway of the clean environment was verified', on: 'contoso-single-edge', met: ['gw01'] },
  {
    name: 'not verified, though listed',
    on: 'newcomer',
    overlay: gateway(', reusedFrom: lync-2010'),
    unmet: ['gw01'],
    says: 'gw01 (AudioCodes Mediant 1000) was bought for Lync Server 2010 and not verified for Lync Server 2013',
  },
  {
    name: 'kept from a telephone system of another maker',
    on: 'newcomer',
    overlay: gateway(', reusedFrom: other-pbx'),
    unmet: ['gw01'],
    says: 'was bought for another telephone system',
  },
  {
    name: 'verified on the very day',
    on: 'newcomer',
    overlay: gateway(', reusedFrom: lync-2010, verifiedOn: 2014-06-01'),
    met: ['gw01'],
  },
  {
    name: 'to be verified',
    on: 'newcomer',
    overlay: gateway(', reusedFrom: lync-2010, verifiedOn: 2014-06-02'),
    unmet: ['gw01'],
    says: 'is to be verified on 2014-06-02, a day still to come',
  },
  {
    name: 'kept from the product before, after an upgrade',
    on: 'newcomer',
    overlay: `product: sfb-2015\n${gateway(', reusedFrom: lync-2013')}`,
    unmet: ['gw01'],
    says: 'was bought for Lync Server 2013 and not verified for Skype for Business Server 2015',
  },
  {
    name: 'bought for this very product',
    on: 'newcomer',
    overlay: gateway(', reusedFrom: lync-2013'),
    skipped: 'no device was bought for another system',
  },
  {
    name: 'not reused',
    on: 'newcomer',
    overlay: gateway(''),
    skipped: 'no device was bought for another system',
  },
  {
    name: 'of no kind that has a list',
    on: 'newcomer',
    overlay: 'devices: [{ name: d1, category: other, vendor: Example, model: Clock, reusedFrom: lync-2010 }]',
    skipped: 'no device was bought for another system',
  },
  { name: 'there are no devices', on: 'newcomer', skipped: 'devices: none' },
])
