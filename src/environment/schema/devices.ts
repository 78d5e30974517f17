/** Everything that has a vendor and a model, named once. */

import { PRODUCTS } from '../../facts/citation.ts'
import { ipAddresses } from './addresses.ts'
import { noneOrList, optional } from './forms.ts'
import { choice, day, fqdn, record, text, whole } from './kit.ts'
import { later } from './later.ts'
import { siteName } from './names.ts'
import { tls } from './servers.ts'

const DEVICE_CATEGORIES = [
  'ip-pbx',
  'gateway',
  'sbc',
  'sba',
  'sip-trunk',
  'e911',
  'reverse-proxy',
  'load-balancer',
  'ip-phone',
  'usb',
  'room-system',
  'video',
  'wlan',
  'wired-network',
  'analog-adapter',
  'other',
] as const

const REUSED_FROM = ['lync-2010', 'ocs-2007-r2', 'ocs-2007', 'lcs-2005', ...PRODUCTS, 'other-pbx', 'other'] as const

const device = later(() =>
  record('a device or a bought service', {
    name: text('the name other sections refer to', { examples: ['gw01'] }),
    category: choice('what it is used as', DEVICE_CATEGORIES),
    vendor: text('the vendor', { examples: ['AudioCodes'] }),
    model: text('the model, with the letters and digits that tell it from others', { examples: ['Mediant 1000B'] }),
    ...optional({
      version: text('the firmware or software version', { examples: ['6.60A.248'] }),
      count: whole('how many there are', { default: 1, min: 1 }),
      site: siteName(),
      fqdn: fqdn('its FQDN, where it has one: gateways and Survivable Branch Appliances do'),
      address: ipAddresses('its address'),
      ports: whole('for gateways: channels to the telephone network'),
      use: choice('for phones: where they stand', ['desk', 'common-area', 'conference']),
      controller: text('for wireless networks: the controller, with its version', { examples: ['WLC 7.6'] }),
      tls: tls('the TLS versions it speaks'),
      reusedFrom: choice('the system it was bought for, when it is used again', REUSED_FROM),
      vendorClaim: choice('what the vendor says of it with this product version', [
        'certified',
        'qualified',
        'supported',
        'works-with',
        'not-supported',
        'not-known',
      ]),
      procurement: choice('how far it is bought', ['owned', 'ordered', 'planned']),
      verifiedOn: day('the day its support was last verified with the vendor'),
    }),
  }),
)

export const devices = later(() =>
  noneOrList('gateways, phones, load balancers and everything else with a vendor and a model', device),
)
