/** Names that were written by hand: what must be forgiven, and what must never be taken for a listed device. */

import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { indexDevices } from '../../src/domain/device-index.ts'
import { matchDevice } from '../../src/domain/device-match.ts'
import type { DeviceRow } from '../../src/domain/device-row.ts'

const rows: readonly DeviceRow[] = parse(
  readFileSync(new URL('../../rules/facts/devices.yaml', import.meta.url), 'utf8'),
).rows
const index = indexDevices(rows)

/** The row that was accepted; nothing when the name only comes near one, or none. */
function accepted(category: string, vendor: string, model: string): string | undefined {
  const found = matchDevice({ category, vendor, model }, index)
  return found.how === 'model' || found.how === 'alias' ? found.row.id : undefined
}

/** Category, vendor and model as typed, the row that it is. */
const FORGIVEN = [
  // case
  ['gateway', 'audiocodes', 'mediant 1000', 'pstn-gateway/audiocodes/mediant-1000'],
  ['gateway', 'AUDIOCODES', 'MEDIANT 3000', 'pstn-gateway/audiocodes/mediant-3000'],
  ['ip-phone', 'polycom', 'vvx 601', 'ip-phone-3pip/polycom/vvx-601'],
  ['load-balancer', 'kemp', 'loadmaster', 'load-balancer/kemp/loadmaster'],
  ['usb', 'POLYCOM', 'cx300 r2', 'usb-device/polycom/cx300-r2'],
  ['sbc', 'audiocodes', 'MEDIANT 4000B SBC', 'sbc/audiocodes/mediant-4000b-sbc'],
  ['sba', 'ribbon', 'sbc2000', 'sba/ribbon/sbc2000'],
  ['reverse-proxy', 'MICROSOFT', 'tmg 2010', 'reverse-proxy/microsoft/forefront-threat-management-gateway-tmg-2010'],
  // spaces and hyphens
  ['gateway', 'AudioCodes', 'Mediant1000', 'pstn-gateway/audiocodes/mediant-1000'],
  ['gateway', 'AudioCodes', 'Mediant-1000', 'pstn-gateway/audiocodes/mediant-1000'],
  ['gateway', 'AudioCodes', ' Mediant  1000 ', 'pstn-gateway/audiocodes/mediant-1000'],
  ['gateway', 'Ribbon', 'SBC1000', 'pstn-gateway/ribbon/sbc-1000'],
  ['gateway', 'Ribbon', 'SBC-1000', 'pstn-gateway/ribbon/sbc-1000'],
  ['gateway', 'Ribbon', 'VX1200', 'pstn-gateway/ribbon/vx-1200'],
  ['gateway', 'Dialogic', 'DMG 1000', 'pstn-gateway/dialogic/dmg1000'],
  ['gateway', 'Cisco', 'ISR3845', 'pstn-gateway/cisco/isr-3845'],
  ['sbc', 'Ribbon', 'SBC1000', 'sbc/ribbon/sbc-1000'],
  ['sba', 'Ribbon', 'SBC 1000', 'sba/ribbon/sbc1000'],
  ['ip-phone', 'Polycom', 'CX 600', 'lync-phone-edition/polycom/cx600'],
  ['ip-phone', 'Polycom', 'CX-600', 'lync-phone-edition/polycom/cx600'],
  ['ip-phone', 'Polycom', 'VVX410', 'ip-phone-3pip/polycom/vvx-410'],
  ['ip-phone', 'Polycom', 'VVX_410', 'ip-phone-3pip/polycom/vvx-410'],
  ['ip-phone', 'Yealink', 'T 46 G', 'ip-phone-3pip/yealink/t46g'],
  ['ip-phone', 'Yealink', 'SIPT48G', 'ip-phone-3pip/yealink/sip-t48g'],
  ['ip-phone', 'AudioCodes', '430 HD', 'ip-phone-3pip/audiocodes/430hd'],
  ['usb', 'Polycom', 'CX300R2', 'usb-device/polycom/cx300-r2'],
  ['load-balancer', 'KEMP', 'Load Master', 'load-balancer/kemp/loadmaster'],
  ['load-balancer', 'KEMP', 'VLM100', 'load-balancer/kemp/loadmaster-vlm-100-vlm-1000'],
  ['load-balancer', 'Citrix', 'Net Scaler VPX', 'load-balancer/citrix/netscaler-vpx'],
  ['reverse-proxy', 'F5', 'BIGIP', 'reverse-proxy/f5/big-ip-ltm'],
  ['reverse-proxy', 'F5', 'BIG IP LTM', 'reverse-proxy/f5/big-ip-ltm'],
  ['room-system', 'Polycom', 'CX 8000 Front-of-Room', 'room-system/polycom/cx8000-front-of-room'],
  // punctuation
  ['ip-phone', 'Polycom', 'POLYCOM, CX600', 'lync-phone-edition/polycom/cx600'],
  ['ip-phone', 'Polycom', 'Polycom: CX700', 'lync-phone-edition/polycom/cx700'],
  ['ip-phone', 'Polycom', 'VVX\u00ae 410', 'ip-phone-3pip/polycom/vvx-410'],
  ['ip-phone', 'Polycom', 'VVX\u2122 300/310', 'ip-phone-3pip/polycom/vvx-300-and-310'],
  ['ip-phone', 'Aastra', 'Aastra, 6725ip', 'lync-phone-edition/aastra/6725ip'],
  ['gateway', 'AudioCodes', 'Mediant (1000)', 'pstn-gateway/audiocodes/mediant-1000'],
  ['gateway', 'AudioCodes', 'Mediant\u20111000', 'pstn-gateway/audiocodes/mediant-1000'],
  ['gateway', 'AudioCodes', 'Mediant\u00a01000', 'pstn-gateway/audiocodes/mediant-1000'],
  // the vendor in front, or under another name
  ['ip-phone', 'Polycom', 'Polycom CX600 IP phone', 'lync-phone-edition/polycom/cx600'],
  ['ip-phone', 'Poly', 'Polycom CX600', 'lync-phone-edition/polycom/cx600'],
  ['ip-phone', 'HP', 'HP 4110 IP Phone', 'lync-phone-edition/hp/4110'],
  ['ip-phone', 'Hewlett-Packard', 'HP 4120', 'lync-phone-edition/hp/4120'],
  ['gateway', 'Audio Codes', 'Audio Codes Mediant 1000', 'pstn-gateway/audiocodes/mediant-1000'],
  ['gateway', 'AudioCodes Ltd.', 'Mediant 1000', 'pstn-gateway/audiocodes/mediant-1000'],
  ['gateway', 'Sonus', 'Sonus SBC 2000', 'pstn-gateway/ribbon/sbc-2000'],
  ['gateway', 'Cisco Systems, Inc.', 'ISR 3925', 'pstn-gateway/cisco/isr-3925'],
  ['load-balancer', 'KEMP Technologies', 'KEMP LoadMaster', 'load-balancer/kemp/loadmaster'],
  ['load-balancer', 'F5 Networks, Inc.', 'BIG-IP LTM', 'load-balancer/f5/big-ip-local-traffic-manager'],
  ['sbc', 'Acme Packet', 'Acme Packet 3820', 'sbc/oracle/acme-packet-3820'],
  ['usb', 'Microsoft', 'Microsoft LifeChat LX-6000', 'usb-device/microsoft/lifechat-lx-6000'],
  // words of kind
  ['gateway', 'AudioCodes', 'Mediant 1000 MSBG', 'pstn-gateway/audiocodes/mediant-1000'],
  ['gateway', 'AudioCodes', 'Mediant 800 MSBG', 'pstn-gateway/audiocodes/mediant-800'],
  ['gateway', 'AudioCodes', '1000 MSBG', 'pstn-gateway/audiocodes/mediant-1000'],
  ['ip-phone', 'Polycom', 'CX600 IP Desk Phone', 'lync-phone-edition/polycom/cx600'],
  ['ip-phone', 'Polycom', 'CX3000 IP Conference Phone', 'lync-phone-edition/polycom/cx3000'],
  ['ip-phone', 'Polycom', 'VVX 500 Business Media Phone', 'ip-phone-3pip/polycom/vvx-500'],
  ['ip-phone', 'Yealink', 'T46G Skype for Business Edition', 'ip-phone-3pip/yealink/t46g'],
  ['ip-phone', 'Yealink', 'T58A (upgradeable to Teams)', 'ip-phone-3pip/yealink/t58a'],
  ['sbc', 'AudioCodes', 'Mediant 2600 E-SBC', 'sbc/audiocodes/mediant-2600-sbc'],
  ['sbc', 'AudioCodes', 'Mediant 4000B Session Border Controller', 'sbc/audiocodes/mediant-4000b-sbc'],
  ['sba', 'AudioCodes', 'Mediant 800 Survivable Branch Appliance', 'sba/audiocodes/mediant-800-sba'],
  ['usb', 'Logitech', 'B525 Webcam', 'usb-device/logitech/b525-hd-webcam'],
  // a series of which the list says that any model counts
  ['gateway', 'Cisco', 'ISR 3825', 'pstn-gateway/cisco/isr-3845'],
  ['gateway', 'Cisco', 'ISR 3945', 'pstn-gateway/cisco/isr-3925'],
  // abbreviations of its own name
  [
    'reverse-proxy',
    'Microsoft',
    'IIS ARR',
    'reverse-proxy/microsoft/internet-information-services-application-request-routing-iis-arr',
  ],
  [
    'reverse-proxy',
    'Microsoft',
    'UAG 2010',
    'not-listed/reverse-proxy/microsoft/forefront-unified-access-gateway-uag-2010',
  ],
  ['room-system', 'Microsoft', 'Microsoft Teams Rooms', 'room-system/microsoft/teams-rooms-skype-room-systems-v2'],
] as const

it.each(FORGIVEN)('%s %s %s is forgiven', (category, vendor, model, id) => {
  expect(accepted(category, vendor, model)).toBe(id)
})

/** Category, vendor and model as typed, the row that it is not. */
const LOOKALIKES = [
  // a letter after the number
  ['gateway', 'AudioCodes', 'Mediant 1000B', 'pstn-gateway/audiocodes/mediant-1000'],
  ['gateway', 'AudioCodes', 'Mediant 1000B MSBG', 'pstn-gateway/audiocodes/mediant-1000'],
  ['gateway', 'AudioCodes', 'Mediant 800B', 'pstn-gateway/audiocodes/mediant-800'],
  ['gateway', 'AudioCodes', 'Mediant 500L', 'pstn-gateway/audiocodes/mediant-500'],
  ['sbc', 'AudioCodes', 'Mediant 1000', 'sbc/audiocodes/mediant-1000b-e-sbc'],
  ['sbc', 'AudioCodes', 'Mediant 1000B', 'sbc/audiocodes/mediant-1000-e-sbc'],
  ['sbc', 'AudioCodes', 'Mediant 4000', 'sbc/audiocodes/mediant-4000b-sbc'],
  ['sbc', 'AudioCodes', 'Mediant 4000B', 'sbc/audiocodes/mediant-4000-e-sbc'],
  ['sba', 'AudioCodes', 'Mediant 1000', 'sba/audiocodes/mediant-1000b-sba'],
  ['sba', 'AudioCodes', 'Mediant 1000B', 'sba/audiocodes/mediant-1000-sba'],
  ['sba', 'AudioCodes', 'Mediant 800B', 'sba/audiocodes/mediant-800-sba'],
  ['sba', 'AudioCodes', 'Mediant 800', 'sba/audiocodes/mediant-800b-sba'],
  ['ip-phone', 'Yealink', 'T46S', 'ip-phone-3pip/yealink/t46g'],
  ['ip-phone', 'Yealink', 'T46G', 'ip-phone-3pip/yealink/t46s'],
  ['ip-phone', 'Yealink', 'T46U', 'ip-phone-3pip/yealink/t46g'],
  ['ip-phone', 'Yealink', 'T46', 'ip-phone-3pip/yealink/t46s'],
  ['ip-phone', 'Yealink', 'T48S', 'ip-phone-3pip/yealink/sip-t48g'],
  ['ip-phone', 'Yealink', 'T41P', 'ip-phone-3pip/yealink/t41s'],
  ['ip-phone', 'Yealink', 'T41S', 'ip-phone-3pip/yealink/t41p'],
  ['ip-phone', 'Yealink', 'T42S', 'ip-phone-3pip/yealink/t42g'],
  ['ip-phone', 'Yealink', 'T58', 'ip-phone-3pip/yealink/t58a'],
  ['ip-phone', 'Yealink', 'T58V', 'ip-phone-3pip/yealink/t58a'],
  ['ip-phone', 'AudioCodes', '420HDG', 'ip-phone-3pip/audiocodes/420hd'],
  ['ip-phone', 'AudioCodes', '430', 'ip-phone-3pip/audiocodes/430hd'],
  ['usb', 'Polycom', 'CX300', 'usb-device/polycom/cx300-r2'],
  ['usb', 'Polycom', 'CX300 R2', 'usb-device/polycom/cx300'],
  ['usb', 'Polycom', 'CX300 R3', 'usb-device/polycom/cx300-r2'],
  ['wired-network', 'HP', '2910bl', 'wired-network/hp/hp-2610-2910al-3500yl-5400zl-8200zl'],
  // a digit
  ['gateway', 'AudioCodes', 'Mediant 10000', 'pstn-gateway/audiocodes/mediant-1000'],
  ['gateway', 'AudioCodes', 'Mediant 100', 'pstn-gateway/audiocodes/mediant-1000'],
  ['gateway', 'AudioCodes', 'Mediant 2600', 'pstn-gateway/audiocodes/mediant-2000'],
  ['gateway', 'AudioCodes', 'Mediant 850', 'pstn-gateway/audiocodes/mediant-800'],
  ['gateway', 'Dialogic', 'DMG1001', 'pstn-gateway/dialogic/dmg1000'],
  ['gateway', 'Dialogic', 'DMG3000', 'pstn-gateway/dialogic/dmg2000'],
  ['gateway', 'Ribbon', 'SBC 1000', 'pstn-gateway/ribbon/sbc-2000'],
  ['gateway', 'Ribbon', 'SBC 5000', 'pstn-gateway/ribbon/sbc-1000'],
  ['gateway', 'Ribbon', 'VX 1800', 'pstn-gateway/ribbon/vx-1200'],
  ['gateway', 'Cisco', 'ISR 3845', 'pstn-gateway/cisco/isr-3925'],
  ['gateway', 'Cisco', 'ISR 2951', 'pstn-gateway/cisco/isr-3925'],
  ['gateway', 'Cisco', 'ISR 2821', 'pstn-gateway/cisco/isr-2811'],
  ['ip-phone', 'Polycom', 'VVX 400', 'ip-phone-3pip/polycom/vvx-401'],
  ['ip-phone', 'Polycom', 'VVX 401', 'ip-phone-3pip/polycom/vvx-400'],
  ['ip-phone', 'Polycom', 'VVX 410', 'ip-phone-3pip/polycom/vvx-411'],
  ['ip-phone', 'Polycom', 'VVX 411', 'ip-phone-3pip/polycom/vvx-410'],
  ['ip-phone', 'Polycom', 'VVX 41', 'ip-phone-3pip/polycom/vvx-410'],
  ['ip-phone', 'Polycom', 'VVX 4100', 'ip-phone-3pip/polycom/vvx-410'],
  ['ip-phone', 'Polycom', 'VVX 501', 'ip-phone-3pip/polycom/vvx-500'],
  ['ip-phone', 'Polycom', 'VVX 601', 'ip-phone-3pip/polycom/vvx-600'],
  ['ip-phone', 'Polycom', 'VVX 311', 'ip-phone-3pip/polycom/vvx-300-and-310'],
  ['ip-phone', 'Polycom', 'CX500', 'lync-phone-edition/polycom/cx600'],
  ['ip-phone', 'Polycom', 'CX60', 'lync-phone-edition/polycom/cx600'],
  ['ip-phone', 'Polycom', 'CX6000', 'lync-phone-edition/polycom/cx600'],
  ['ip-phone', 'HP', '4112', 'lync-phone-edition/hp/4110'],
  ['ip-phone', 'Aastra', '6721ip', 'lync-phone-edition/aastra/6725ip'],
  ['ip-phone', 'Aastra', '6731i', 'lync-phone-edition/aastra/6721ip'],
  ['usb', 'Polycom', 'CX5100', 'usb-device/polycom/cx5000'],
  ['usb', 'Jabra', 'Evolve2 65', 'usb-device/jabra/evolve-65-ms-stereo'],
  ['room-system', 'Polycom', 'CX800 Front of Room', 'room-system/polycom/cx8000-front-of-room'],
  // another product of the same line
  ['load-balancer', 'KEMP', 'LoadMaster', 'load-balancer/kemp/loadmaster-vlm-100-vlm-1000'],
  ['load-balancer', 'KEMP', 'VLM-100', 'load-balancer/kemp/loadmaster'],
  ['load-balancer', 'KEMP', 'VLM-200', 'load-balancer/kemp/loadmaster-vlm-100-vlm-1000'],
  ['load-balancer', 'Citrix', 'NetScaler', 'load-balancer/citrix/netscaler-vpx'],
  ['load-balancer', 'Citrix', 'NetScaler VPX', 'load-balancer/citrix/netscaler'],
  ['load-balancer', 'Citrix', 'NetScaler SDX', 'load-balancer/citrix/netscaler'],
  ['reverse-proxy', 'Citrix', 'NetScaler VPX', 'reverse-proxy/citrix/netscaler'],
  ['reverse-proxy', 'Microsoft', 'TMG', 'reverse-proxy/microsoft/forefront-threat-management-gateway-tmg-2010'],
  [
    'reverse-proxy',
    'Microsoft',
    'Web Application Proxy on Windows Server 2016',
    'reverse-proxy/microsoft/web-application-proxy-windows-server-2012-r2',
  ],
  [
    'reverse-proxy',
    'Microsoft',
    'Web Application Proxy',
    'reverse-proxy/microsoft/web-application-proxy-windows-server-2012-r2',
  ],
  ['room-system', 'Microsoft', 'Teams Rooms on Android', 'room-system/microsoft/teams-rooms-skype-room-systems-v2'],
  // a role has a row, and firmware, of its own
  ['gateway', 'AudioCodes', 'Mediant 800 E-SBC', 'pstn-gateway/audiocodes/mediant-800'],
  ['gateway', 'AudioCodes', 'Mediant 1000 SBA', 'pstn-gateway/audiocodes/mediant-1000'],
  ['gateway', 'Ribbon', 'SBC 1000', 'sbc/ribbon/sbc-1000'],
  ['gateway', 'Ribbon', 'SBC 1000', 'sba/ribbon/sbc1000'],
  ['sbc', 'Ribbon', 'SBC 1000', 'pstn-gateway/ribbon/sbc-1000'],
  ['sba', 'Ribbon', 'SBC 1000', 'sbc/ribbon/sbc-1000'],
  ['sbc', 'AudioCodes', 'Mediant 2000', 'pstn-gateway/audiocodes/mediant-2000'],
  ['load-balancer', 'F5', 'BIG-IP LTM', 'reverse-proxy/f5/big-ip-ltm'],
  // the model of another vendor, or a vendor misspelt
  ['ip-phone', 'Cisco', 'CX600', 'lync-phone-edition/polycom/cx600'],
  ['ip-phone', 'Polycon', 'CX600', 'lync-phone-edition/polycom/cx600'],
  ['ip-phone', 'Snom', 'T46G', 'ip-phone-3pip/yealink/t46g'],
  ['gateway', 'Audiocode', 'Mediant 1000', 'pstn-gateway/audiocodes/mediant-1000'],
  ['sip-trunk', 'Example', 'SIP Trunking', 'sip-trunk/gamma/sip-trunking'],
  // what inventories print of no model
  ['ip-phone', 'Microsoft', 'CPE', 'not-listed/lync-phone-edition/microsoft/lync-phone-edition-all-devices'],
  ['ip-phone', 'Polycom', 'phone', 'lync-phone-edition/polycom/cx600'],
  ['ip-phone', 'Polycom', 'IP Phone', 'lync-phone-edition/polycom/cx600'],
  ['gateway', 'AudioCodes', 'Mediant', 'pstn-gateway/audiocodes/mediant-1000'],
] as const

it.each(LOOKALIKES)('%s %s %s is not the look-alike', (category, vendor, model, id) => {
  expect(rows.some((row) => row.id === id)).toBe(true)
  expect(accepted(category, vendor, model)).not.toBe(id)
})

it('is enough of both', () => {
  expect(FORGIVEN.length).toBeGreaterThanOrEqual(60)
  expect(LOOKALIKES.length).toBeGreaterThanOrEqual(60)
})
