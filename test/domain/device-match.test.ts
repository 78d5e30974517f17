import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { indexDevices } from '../../src/domain/device-index.ts'
import { catalogueCategories, matchDevice } from '../../src/domain/device-match.ts'
import type { DeviceRow } from '../../src/domain/device-row.ts'
import { fastest } from '../support/fastest.ts'

const rows: readonly DeviceRow[] = parse(
  readFileSync(new URL('../../rules/facts/devices.yaml', import.meta.url), 'utf8'),
).rows
const index = indexDevices(rows)
const listed = rows.filter((row) => row.reason === undefined)

function match(category: string, vendor: string, model: string) {
  return matchDevice({ category, vendor, model }, index)
}

function rowIds(found: ReturnType<typeof match>): readonly string[] {
  if (found.how === 'none') return []
  return 'row' in found ? [found.row.id] : found.rows.map((row) => row.id)
}

describe('a device that a list names', () => {
  it.each([
    // as printed
    ['gateway', 'AudioCodes', 'Mediant 1000', 'model', 'pstn-gateway/audiocodes/mediant-1000'],
    ['gateway', 'AudioCodes', 'Mediant 800 MSBG', 'alias', 'pstn-gateway/audiocodes/mediant-800'],
    ['ip-phone', 'Polycom', 'CX600', 'model', 'lync-phone-edition/polycom/cx600'],
    ['ip-phone', 'Yealink', 'T48G', 'alias', 'ip-phone-3pip/yealink/sip-t48g'],
    ['usb', 'Polycom', 'CX300 R2', 'model', 'usb-device/polycom/cx300-r2'],
    ['usb', 'Jabra', 'EVOLVE 65 MS Stereo', 'model', 'usb-device/jabra/evolve-65-ms-stereo'],
    ['video', 'Cisco', 'SX20', 'model', 'video-endpoint/cisco/sx20'],
    ['video', 'Pexip', 'Infinity', 'model', 'video-infrastructure/pexip/infinity'],
    ['sip-trunk', 'Gamma', 'SIP Trunking', 'model', 'sip-trunk/gamma/sip-trunking'],
    ['load-balancer', 'F5', 'BIG-IP LTM', 'alias', 'load-balancer/f5/big-ip-local-traffic-manager'],
    ['reverse-proxy', 'F5', 'BIG-IP', 'alias', 'reverse-proxy/f5/big-ip-ltm'],
    ['wired-network', 'HP', '2910al', 'model', 'wired-network/hp/hp-2610-2910al-3500yl-5400zl-8200zl'],
    // spaces, hyphens, slashes and case do not matter
    ['ip-phone', 'POLYCOM', 'cx 600', 'model', 'lync-phone-edition/polycom/cx600'],
    ['ip-phone', 'Polycom', 'vvx-410', 'model', 'ip-phone-3pip/polycom/vvx-410'],
    ['reverse-proxy', 'f5', 'Big IP', 'alias', 'reverse-proxy/f5/big-ip-ltm'],
    ['ip-phone', 'Polycom', 'VVX 300/310', 'alias', 'ip-phone-3pip/polycom/vvx-300-and-310'],
    ['sba', 'Ribbon', 'SBC-2000', 'model', 'sba/ribbon/sbc2000'],
    ['wlan', 'Aruba', 'AP-225', 'model', 'wlan/aruba/ap-204-205-ap-214-215-ap-224-225-ap-274-275'],
    // one row for several models
    ['ip-phone', 'Polycom', 'VVX 310', 'model', 'ip-phone-3pip/polycom/vvx-300-and-310'],
    ['ip-phone', 'Polycom', 'RealPresence Trio 8800', 'model', 'ip-phone-3pip/polycom/realpresence-trio-8800'],
    ['ip-phone', 'Polycom', 'RealPresence Trio 8500', 'model', 'ip-phone-3pip/polycom/realpresence-trio-8800-8500'],
    ['load-balancer', 'KEMP', 'VLM-100', 'model', 'load-balancer/kemp/loadmaster-vlm-100-vlm-1000'],
    ['load-balancer', 'KEMP', 'LoadMaster VLM-1000', 'alias', 'load-balancer/kemp/loadmaster-vlm-100-vlm-1000'],
    ['e911', 'Ribbon', 'SBC 2000', 'model', 'e911/ribbon/sbc-1000-and-sbc-2000'],
    // other names of the vendor, legal forms
    ['gateway', 'Sonus', 'SBC 1000', 'model', 'pstn-gateway/ribbon/sbc-1000'],
    ['sbc', 'Acme Packet', 'Net-Net 3820', 'alias', 'sbc/oracle/acme-packet-3820'],
    ['ip-phone', 'Poly', 'VVX 410', 'model', 'ip-phone-3pip/polycom/vvx-410'],
    ['ip-phone', 'Hewlett-Packard', '4120', 'model', 'lync-phone-edition/hp/4120'],
    ['load-balancer', 'Citrix Systems, Inc.', 'NetScaler', 'model', 'load-balancer/citrix/netscaler'],
    // the vendor in front of the model, as inventories print it
    ['ip-phone', 'Polycom', 'Polycom CX600 IP phone', 'model', 'lync-phone-edition/polycom/cx600'],
    ['ip-phone', 'HP', 'HP 4120 IP Phone', 'model', 'lync-phone-edition/hp/4120'],
    ['ip-phone', 'Poly', 'POLYCOM, CX700', 'model', 'lync-phone-edition/polycom/cx700'],
    ['sbc', 'Oracle', '3820', 'model', 'sbc/oracle/acme-packet-3820'],
    ['ip-pbx', 'Cisco', 'Unified Communications Manager', 'model', 'ip-pbx/cisco/cisco-unified-communications-manager'],
    // words that only say what kind of thing it is
    ['ip-phone', 'Polycom', 'VVX 411 Business Media Phone', 'model', 'ip-phone-3pip/polycom/vvx-411'],
    ['ip-phone', 'AudioCodes', '430HD IP Phone', 'model', 'ip-phone-3pip/audiocodes/430hd'],
    ['ip-phone', 'Yealink', 'T58A IP Phone (upgradeable to Teams)', 'model', 'ip-phone-3pip/yealink/t58a'],
    ['ip-phone', 'Yealink', 'T46G Skype for Business Edition', 'model', 'ip-phone-3pip/yealink/t46g'],
    ['usb', 'Logitech', 'B525', 'model', 'usb-device/logitech/b525-hd-webcam'],
    ['gateway', 'AudioCodes', 'Mediant 1000 MSBG', 'model', 'pstn-gateway/audiocodes/mediant-1000'],
    ['sba', 'AudioCodes', 'Mediant 800', 'model', 'sba/audiocodes/mediant-800-sba'],
    ['sbc', 'AudioCodes', 'Mediant 2600', 'model', 'sbc/audiocodes/mediant-2600-sbc'],
    ['sbc', 'AudioCodes', 'Mediant 4000 SBC', 'model', 'sbc/audiocodes/mediant-4000-e-sbc'],
    ['sbc', 'TE-SYSTEMS', 'anynode SBC', 'alias', 'sbc/te-systems/anynode-the-software-sbc'],
    // two vendors under one owner: the vendor given decides
    ['usb', 'Poly', 'Savi 8210 UC', 'model', 'usb-device/poly/savi-8210-uc'],
    ['usb', 'Plantronics', 'Savi 8210 UC', 'model', 'usb-device/plantronics/savi-8210-uc'],
    ['room-system', 'SMART', 'SMART Room System', 'model', 'room-system/smart-technologies/smart-room-system'],
    [
      'reverse-proxy',
      'Microsoft',
      'Windows Server 2012 R2 Web Application Proxy',
      'alias',
      'reverse-proxy/microsoft/web-application-proxy-windows-server-2012-r2',
    ],
    // a row of a list goes before the row that says why something is on none
    [
      'reverse-proxy',
      'Microsoft',
      'Forefront Threat Management Gateway (TMG) 2010',
      'model',
      'reverse-proxy/microsoft/forefront-threat-management-gateway-tmg-2010',
    ],
  ])('%s %s %s: %s of %s', (category, vendor, model, how, id) => {
    const found = match(category, vendor, model)
    expect({ how: found.how, ids: rowIds(found) }).toEqual({ how, ids: [id] })
  })

  it('matches itself by its own name', () => {
    const others = listed.filter((row) => rowIds(match(row.category, row.vendor, row.model))[0] !== row.id)
    expect(others.map((row) => row.id)).toEqual([])
    expect(listed.every((row) => match(row.category, row.vendor, row.model).how === 'model')).toBe(true)
  })

  it('is found under each of its models and aliases, or both of two rows are named', () => {
    const lost = listed.flatMap((row) =>
      [...(row.models ?? []), ...(row.aliases ?? [])].filter(
        (name) => !rowIds(match(row.category, row.vendor, name)).includes(row.id),
      ),
    )
    expect(lost).toEqual([])
  })
})

describe('a name that only hints', () => {
  it.each([
    ['ip-phone', 'Yealink', 'SIP-T46G', ['ip-phone-3pip/yealink/t46g']],
    ['ip-pbx', 'Cisco', 'CUCM', ['ip-pbx/cisco/cisco-unified-communications-manager']],
    // the version has a key of its own
    ['ip-pbx', 'Cisco', 'CUCM 9.1', ['ip-pbx/cisco/cisco-unified-communications-manager']],
    ['reverse-proxy', 'Citrix', 'NetScaler v10.5', ['reverse-proxy/citrix/netscaler']],
    ['gateway', 'Cisco', 'ISR 2911', ['pstn-gateway/cisco/isr-29xx-39xx']],
    ['gateway', 'AudioCodes', 'Mediant 1000B', ['pstn-gateway/audiocodes/mediant-1000']],
    ['gateway', 'NET', 'UX2000', ['pstn-gateway/ribbon/sbc-2000']],
    ['usb', 'Jabra', 'Evolve 65', ['usb-device/jabra/evolve-65-ms-mono', 'usb-device/jabra/evolve-65-ms-stereo']],
    ['usb', 'Microsoft', 'RoundTable', ['usb-device/polycom/cx5000']],
    ['ip-phone', 'Cisco', '7960', ['not-listed/ip-phone-3pip/cisco/ip-phone-7900-8800-9900-series']],
    ['ip-pbx', 'Digium', 'Asterisk', ['not-listed/ip-pbx/digium-sangoma/asterisk-freepbx']],
    ['analog-adapter', 'AudioCodes', 'MP-118', ['not-listed/pstn-gateway/audiocodes/mediapack-mp-11x-mp-124-mp-1288']],
    // two rows with one model: neither is accepted
    [
      'wlan',
      'HP',
      'MSM460',
      ['wlan/hp/hp-560-hp-425-msm430-msm460-msm466-msm466-r', 'wlan/hp/msm-controllers-and-access-points'],
    ],
  ])('%s %s %s', (category, vendor, model, ids) => {
    const found = match(category, vendor, model)
    expect({ how: found.how, ids: rowIds(found) }).toEqual({ how: 'hint', ids })
  })
})

describe('a device in another category', () => {
  it.each([
    ['gateway', 'AudioCodes', 'Mediant 800 E-SBC', ['sbc/audiocodes/mediant-800-e-sbc']],
    ['ip-phone', 'Polycom', 'CX300', ['usb-device/polycom/cx300']],
    ['other', 'Polycom', 'CX600', ['lync-phone-edition/polycom/cx600']],
    [
      'other',
      'Polycom',
      'RealPresence Trio 8800',
      ['ip-phone-3pip/polycom/realpresence-trio-8800', 'usb-device/polycom/realpresence-trio-8800'],
    ],
  ])('%s %s %s', (category, vendor, model, ids) => {
    const found = match(category, vendor, model)
    expect({ how: found.how, ids: rowIds(found) }).toEqual({ how: 'other-category', ids })
  })
})

describe('suggestions', () => {
  it.each([
    ['ip-phone', 'Polycom', 'CX601', ['Polycom CX600']],
    ['ip-phone', 'Polycom', 'VVX 412', ['Polycom VVX 410', 'Polycom VVX 411', 'Polycom VVX 310']],
    ['ip-phone', 'Yealink', 'T46U', ['Yealink T46G', 'Yealink T46S']],
    ['ip-phone', 'Cisco', 'CX600', ['Polycom CX600']],
    ['usb', 'Logitech', 'C930e', ['Logitech Webcam C930e']],
    [
      'usb',
      'Plantronic',
      'Voyager 4210',
      ['Plantronics Voyager 4210', 'Plantronics Voyager 4220', 'Poly Voyager 4210 Office'],
    ],
    ['ip-pbx', 'Cisco', 'Unified Communication Manager', ['Cisco Unified Communications Manager']],
    ['sip-trunk', 'Foo', 'SIP Trunk', []],
    ['ip-phone', 'Grandstream', 'GXP2160', []],
  ])('%s %s %s', (category, vendor, model, suggestions) => {
    expect(match(category, vendor, model)).toEqual({ how: 'none', suggestions })
  })

  it('are at most three', () => {
    fc.assert(
      fc.property(fc.constantFrom(...listed), fc.string({ maxLength: 4 }), (row, more) => {
        const found = match(row.category, row.vendor, row.model + more)
        return found.how !== 'none' || found.suggestions.length <= 3
      }),
    )
  })
})

describe('catalogueCategories', () => {
  it.each([
    ['gateway', ['pstn-gateway']],
    ['ip-phone', ['ip-phone-3pip', 'lync-phone-edition']],
    ['usb', ['usb-device']],
    ['video', ['video-endpoint', 'video-infrastructure']],
    ['analog-adapter', ['pstn-gateway']],
    ['sba', ['sba']],
    ['load-balancer', ['load-balancer']],
    ['other', []],
  ])('%s: %j', (category, expected) => {
    expect(catalogueCategories(category)).toEqual(expected)
  })
})

it('looks up thousands of devices in a moment', { timeout: 60_000 }, () => {
  const { took } = fastest(() => {
    for (let n = 0; n < 2_000; n += 1) match('ip-phone', 'Polycom', n % 2 === 0 ? 'VVX 410' : `VVX ${n}`)
  })
  // A fraction of a second; anything that went through the catalogue once more for each of them would take longer.
  expect(took).toBeLessThan(5000)
})
