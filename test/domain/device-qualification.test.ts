import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { judgeVersion, judgeVersions, qualificationFor } from '../../src/domain/device-qualification.ts'
import type { DeviceProgrammeRow, DeviceRow, Qualification } from '../../src/domain/device-row.ts'
import { PRODUCTS, type ProductId } from '../../src/facts/citation.ts'

function rowsOf<Row>(table: string): readonly Row[] {
  return parse(readFileSync(new URL(`../../rules/facts/${table}.yaml`, import.meta.url), 'utf8')).rows
}

const rows = rowsOf<DeviceRow>('devices')
const programme = rowsOf<DeviceProgrammeRow>('device-programmes')

function standing(id: string, product: ProductId) {
  const row = rows.find((candidate) => candidate.id === id)
  if (!row) throw new Error(`no row ${id}`)
  return qualificationFor(row, product, programme)
}

describe('qualificationFor', () => {
  it.each([
    // the list names the product
    ['pstn-gateway/audiocodes/mediant-1000', 'lync-2013', 'direct', 'qualified', 'confirmed', []],
    ['sba/audiocodes/mediant-1000-sba', 'sfb-2015', 'direct', 'qualified', 'confirmed', []],
    ['ip-pbx/cisco/cisco-unified-communications-manager', 'lync-2013', 'direct', 'supported', 'confirmed', []],
    ['room-system/microsoft/teams-rooms-skype-room-systems-v2', 'sfb-2015', 'direct', 'supported', 'confirmed', []],
    // the list names Lync, or Skype for Business, without a version
    [
      'load-balancer/kemp/loadmaster',
      'lync-2013',
      'direct',
      'qualified',
      'confirmed',
      ['label/load-balancer/lync-as-lync-2013'],
    ],
    [
      'usb-device/polycom/cx300',
      'lync-2013',
      'direct',
      'qualified',
      'confirmed',
      ['label/usb-device/lync-as-lync-2013'],
    ],
    ['sbc/ribbon/swe-lite', 'sfb-2015', 'direct', 'qualified', 'confirmed', ['label/any/sfb-as-sfb-2015']],
    // carried over
    [
      'pstn-gateway/ribbon/vx-1200',
      'sfb-2015',
      'carried',
      'supported',
      'confirmed',
      ['carry/pstn-gateway/lync-2013-to-sfb-2015'],
    ],
    [
      'ip-pbx/siemens/openscape-voice',
      'sfb-2015',
      'carried',
      'supported',
      'confirmed',
      ['carry/ip-pbx/lync-2013-to-sfb-2015'],
    ],
    [
      'ip-phone-3pip/polycom/soundpoint-ip-550',
      'sfb-2015',
      'carried',
      'supported',
      'confirmed',
      ['carry/ip-phone/lync-2013-to-sfb', 'label/any/sfb-as-sfb-2015'],
    ],
    [
      'usb-device/polycom/cx300',
      'sfb-2015',
      'carried',
      'qualified',
      'confirmed',
      ['label/usb-device/lync-as-lync-2013', 'carry/usb-device/lync-2013-to-sfb', 'label/any/sfb-as-sfb-2015'],
    ],
    [
      'usb-device/jabra/evolve-65e',
      'lync-2013',
      'carried',
      'works',
      'confirmed',
      ['carry/usb-device/sfb-to-lync-2013'],
    ],
    [
      'sba/audiocodes/mediant-1000-sba',
      'sfb-2019',
      'carried',
      'supported',
      'confirmed',
      ['carry/sba/sfb-2015-to-sfb-2019'],
    ],
    ['sba/ribbon/sbc2000', 'sfb-2015', 'carried', 'coexistence', 'confirmed', ['carry/sba/lync-2013-to-sfb-2015']],
    // no list names the later products
    [
      'pstn-gateway/audiocodes/mediant-1000',
      'sfb-2019',
      'direct',
      'qualified',
      'unconfirmed',
      ['label/any/sfb-as-sfb-2019'],
    ],
    ['usb-device/polycom/cx300-r2', 'sfb-se', 'direct', 'qualified', 'unconfirmed', ['label/any/sfb-as-sfb-se']],
  ] as const)('%s for %s: %s, %s, %s', (id, product, how, worth, confidence, by) => {
    const found = standing(id, product)
    expect(found).toMatchObject({ how, standing: worth, confidence })
    expect(found.how === 'none' ? [] : found.counting[0]?.by.map((fact) => fact.id)).toEqual(by)
  })

  it.each([
    ['pstn-gateway/dialogic/dmg1000', 'lync-2013', ['lync-2010']],
    ['pstn-gateway/cisco/isr-29xx-39xx', 'sfb-2015', ['lync-2010']],
    ['sbc/audiocodes/mediant-1000-e-sbc', 'lync-2013', ['lync-2010', 'sfb']],
    ['pstn-gateway/ribbon/vx-1200', 'sfb-2019', ['lync-2013', 'lync-2010']],
    ['ip-phone-3pip/yealink/t58a', 'lync-2013', ['sfb']],
    ['reverse-proxy/jetnexus/alb-x', 'sfb-2015', ['lync-2013']],
    ['usb-device/polycom/elara', 'lync-2013', ['teams']],
    // that a 2013 appliance may stay beside 2015, and that 2019 takes the 2015 one, does not add up
    ['sba/ribbon/sbc2000', 'sfb-2019', ['lync-2013', 'lync-2010']],
    ['not-listed/ip-pbx/3cx/3cx-phone-system', 'lync-2013', []],
  ] as const)('%s is not listed for %s', (id, product, listedFor) => {
    expect(standing(id, product)).toEqual({ how: 'none', mentioned: [], listedFor })
  })

  it.each(['lync-phone-edition/lg-nortel/ip-phone-8540', 'room-system/crestron/rl'])('%s is only mentioned', (id) => {
    expect(standing(id, 'lync-2013')).toMatchObject({ how: 'none', mentioned: [{ standing: 'mentioned' }] })
  })

  it('puts an entry still on the list before a removed one', () => {
    const found = standing('ip-phone-3pip/polycom/vvx-410', 'sfb-2015')
    expect(found.how === 'none' ? [] : found.counting.map(({ qualification }) => qualification.versions)).toEqual([
      ['5.9.0.9373'],
      ['5.3.0.12074'],
      ['5.3.0.12074'],
    ])
  })

  it('agrees with the products of every row', () => {
    const says = (row: DeviceRow, product: ProductId) => {
      const found = qualificationFor(row, product, programme)
      return found.how !== 'none' && found.confidence === row.confidence && found.standing !== 'coexistence'
    }
    const wrong = rows.filter((row) =>
      PRODUCTS.some((product) => says(row, product) !== row.products.includes(product)),
    )
    expect(wrong.map((row) => row.id)).toEqual([])
  })
})

describe('the programme table', () => {
  it('says what every level is worth', () => {
    const levels = new Set(programme.flatMap((fact) => (fact.kind === 'level' ? [fact.level] : [])))
    const used = rows.flatMap((row) => (row.qualifications ?? []).map(({ level }) => level))
    expect(used.filter((level) => !levels.has(level))).toEqual([])
  })

  it('names only categories of the catalogue, and analog adapters', () => {
    const categories = new Set([...rows.map((row) => row.category), 'analog-adapter'])
    const named = programme.flatMap((fact) => ('categories' in fact ? fact.categories : []))
    expect(named.filter((category) => !categories.has(category))).toEqual([])
  })

  it('says for every category and product how bad it is to be on no list', () => {
    const missing = [...new Set(rows.map((row) => row.category))].flatMap((category) =>
      PRODUCTS.filter(
        (product) =>
          !programme.some(
            (fact) => fact.kind === 'unlisted' && fact.categories.includes(category) && fact.products.includes(product),
          ),
      ).map((product) => `${category} ${product}`),
    )
    expect(missing).toEqual([])
  })
})

function listing(versions: readonly string[], more: Partial<Qualification> = {}): Qualification {
  return { product: 'lync-2013', level: 'qualified', versions, versionRule: 'tested', sources: [], ...more }
}

describe('judgeVersion', () => {
  it.each([
    ['tested', ['6.60A.236.002'], '6.60A.236.002', 'same'],
    ['tested', ['6.60A.236.002'], 'V6.60A.236.002', 'same'],
    ['tested', ['6.60A.236.002'], '7.20A.100.001', 'newer'],
    ['tested', ['6.60A.236.002'], '6.60A.022.003', 'older'],
    ['tested', ['6.60A.236.002'], '6.60AL.236.002', 'different'],
    ['tested', ['6.60A.236.002'], '15.3(3)M1', 'incomparable'],
    ['tested', ['15.3(3)M1'], '15.3(3)T1', 'different'],
    // several versions: the best counts
    ['tested', ['2.2.1', '3.1.1v285'], '3.1.1v285', 'same'],
    ['tested', ['2.2.1', '3.1.1v285'], '3.0.0', 'newer'],
    ['tested', ['2.2.1', '3.1.1v285'], '2.0.1v118', 'older'],
    ['tested', ['8.1', '9.x', '10.5'], '9.3', 'same'],
    ['tested', ['8.1', '9.x', '10.5'], '11.1', 'newer'],
    ['tested', ['V12.1', 'V12.2'], '12.0', 'older'],
    // more or less precise than the list
    ['tested', ['6.1.0'], '6.1.0 Build 457', 'same'],
    ['tested', ['11.6'], '11.6.1', 'newer'],
    ['tested', ['5.9.0.9373'], '5.9.0', 'incomparable'],
    ['tested', ['5.0 SP3 HF2'], '5.0 SP3', 'incomparable'],
    // two versions in one
    ['tested', ['SBA 1.1.11.40 / GW 6.60A.022.003'], 'SBA 1.1.11.40 / GW 6.60A.236.002', 'newer'],
    ['tested', ['SBA 1.1.11.40 / GW 6.60A.022.003'], 'SBA 1.1.10.1 / GW 6.60A.236.002', 'different'],
    ['tested', ['SBA 1.1.11.40 / GW 6.60A.022.003'], '6.60A.022.003', 'incomparable'],
    ['exact', ['UC430HD_2.0.3.19'], '2.0.3.19', 'same'],
    ['exact', ['UC430HD_2.0.3.19'], 'UC430HD_3.1.3.144.18', 'newer'],
    ['exact', ['5.3.0.12074'], '5.2.0.1000', 'older'],
    ['exact', ['PCS13Eb'], 'PCS13Fa', 'different'],
    ['min', ['4.0.7577.4444'], '4.0.7577.4444', 'same'],
    ['min', ['4.0.7577.4444'], '4.0.7577.4512', 'allowed'],
    ['min', ['4.0.7577.4444'], '4.0.7577.4363', 'older'],
    ['min', ['ArrayOS TM 8.x'], '9.4', 'allowed'],
    ['min', ['TC7.0.0'], 'TC7.3.1', 'allowed'],
    ['min', ['TC7.0.0'], 'CE9.1', 'incomparable'],
  ] as const)('%s %j, given %s: %s', (versionRule, versions, given, judgement) => {
    expect(judgeVersion(listing(versions, { versionRule }), given)).toBe(judgement)
  })

  it.each([
    ['11.0', 'same'],
    ['11.2', 'allowed'],
    ['11.4', 'allowed'],
    ['11.4.1', 'allowed'],
    ['11.4.2', 'newer'],
    ['12.0', 'newer'],
    ['10.2', 'older'],
    ['unknown', 'incomparable'],
  ])('11.0 to 11.4.1, given %s: %s', (given, judgement) => {
    expect(judgeVersion(listing(['11.0'], { versionRule: 'range', maxVersion: '11.4.1' }), given)).toBe(judgement)
  })

  it('says when there is nothing to compare', () => {
    const { versions, versionRule, ...without } = listing(['1.0'])
    expect(judgeVersion(without, '1.0')).toBe('no-version-listed')
    expect(judgeVersion(without, undefined)).toBe('no-version-listed')
    expect(judgeVersion(listing(['1.0']), undefined)).toBe('not-given')
    expect(judgeVersion(listing(['1.0']), ' ')).toBe('not-given')
  })

  it('finds every listed version to be the listed one', () => {
    const entries = rows.flatMap((row) => row.qualifications ?? [])
    const wrong = entries.flatMap((entry) =>
      (entry.versions ?? []).filter((version) => judgeVersion(entry, version) !== 'same'),
    )
    expect(wrong).toEqual([])
  })
})

describe('judgeVersions', () => {
  it.each([
    // two entries of the list, of one device
    ['ip-phone-3pip/audiocodes/405hd', 'sfb-2015', '3.0.1.89', 'same'],
    ['ip-phone-3pip/audiocodes/405hd', 'sfb-2015', '3.0.1.89.1', 'same'],
    // firmware of the Lync list counts where the gateway is carried over
    ['pstn-gateway/audiocodes/mediant-1000', 'sfb-2015', '6.60A.022.003', 'same'],
    ['pstn-gateway/audiocodes/mediant-1000', 'lync-2013', 'v7.00A.021.013', 'newer'],
    // optimized from one version on, supported from an earlier one
    ['lync-phone-edition/polycom/cx600', 'lync-2013', '4.0.7577.4400', 'allowed'],
    ['lync-phone-edition/polycom/cx600', 'lync-2013', '4.0.7577.107', 'older'],
    ['usb-device/polycom/cx300-r2', 'sfb-2015', undefined, 'no-version-listed'],
    ['reverse-proxy/f5/big-ip-ltm', 'lync-2013', '11.4', 'allowed'],
  ] as const)('%s for %s, given %s: %s', (id, product, given, judgement) => {
    const found = standing(id, product)
    expect(judgeVersions(found.how === 'none' ? [] : found.counting, given)?.judgement).toBe(judgement)
  })

  it('has no answer without an entry', () => {
    expect(judgeVersions([], '1.0')).toBeUndefined()
  })
})
