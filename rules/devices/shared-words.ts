/** How the device rules name what they speak of. */

import type { DeviceRow, ListProduct } from '../../src/domain/device-row.ts'
import { PRODUCT_NAMES } from '../../src/domain/names.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'

export type Device = Exclude<NonNullable<EnvironmentDocument['devices']>, 'none'>[number]

/** The lists, by the category of the environment and by that of the catalogue. */
const LISTS: Readonly<Record<string, string>> = {
  'ip-pbx': 'IP-PBXs',
  gateway: 'gateways',
  'pstn-gateway': 'gateways',
  'analog-adapter': 'gateways',
  sbc: 'session border controllers',
  sba: 'survivable branch appliances',
  'sip-trunk': 'SIP trunks',
  e911: 'E9-1-1 services',
  'reverse-proxy': 'reverse proxies',
  'load-balancer': 'load balancers',
  'ip-phone': 'IP phones',
  'ip-phone-3pip': 'IP phones',
  'lync-phone-edition': 'IP phones',
  usb: 'USB devices',
  'usb-device': 'USB devices',
  'room-system': 'room systems',
  video: 'video systems',
  'video-endpoint': 'video systems',
  'video-infrastructure': 'video systems',
  wlan: 'wireless networks',
  'wired-network': 'wired networks',
}

const PLATFORMS: Readonly<Record<ListProduct | NonNullable<Device['reusedFrom']>, string>> = {
  ...PRODUCT_NAMES,
  'lync-2010': 'Lync Server 2010',
  'ocs-2007-r2': 'Office Communications Server 2007 R2',
  'ocs-2007': 'Office Communications Server 2007',
  'lcs-2005': 'Live Communications Server 2005',
  lync: 'Lync Server',
  'lync-online': 'Lync Online',
  'lync-online-dedicated': 'Lync Online Dedicated',
  sfb: 'Skype for Business',
  'sfb-online': 'Skype for Business Online',
  teams: 'Microsoft Teams',
  'other-pbx': 'another telephone system',
  other: 'another system',
}

/** The plural by which a list is known. */
export function listOf(category: string): string {
  return LISTS[category] ?? category
}

/** What a list is for, or a device was bought for. */
export function platformName(platform: keyof typeof PLATFORMS): string {
  return PLATFORMS[platform]
}

/** `gw01 (AudioCodes Mediant 1000)`. */
export function named(device: Device): string {
  return `${device.name} (${equipment(device)})`
}

/** Vendor and model, the vendor once. */
export function equipment({ vendor, model }: Pick<DeviceRow, 'vendor' | 'model'>): string {
  return model.toLowerCase().startsWith(vendor.toLowerCase()) ? model : `${vendor} ${model}`
}

/** `a, b or c`. */
export function anyOf(texts: readonly string[]): string {
  return joined(texts, 'or')
}

/** `a, b and c`. */
export function allOf(texts: readonly string[]): string {
  return joined(texts, 'and')
}

function joined(texts: readonly string[], word: string): string {
  return texts.length > 1 ? `${texts.slice(0, -1).join(', ')} ${word} ${texts.at(-1)}` : texts.join('')
}
