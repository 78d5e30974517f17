import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareVersions, furtherDetail, sameFormat } from '../../src/domain/device-versions.ts'

const COMPARED = [
  // AudioCodes: gateways, phones with the model in front of the firmware
  ['6.60A.236.002', '6.60A.022.003', 1],
  ['6.60A.022.003', '6.60A.022.003', 0],
  ['v7.00A.021.013', '6.60A.236.002', 1],
  ['V 6.80A.216.004', '7.00A.044.007', -1],
  ['UC430HD_3.1.3.144.18', '3.1.3.144.18', 0],
  ['UC430HD_2.0.3.19', 'UC430HD_3.1.3.144.18', -1],
  ['3.1.2.89', 'UC430HD_3.1.3.144.18', -1],
  ['UC430HD_3.1.3.144.18', 'UC440HD_3.1.3.144.18', undefined],
  ['6.00AL.019.007', '6.60A.236.002', undefined],
  // 6.4 and 6.40A are one release: numbers of other width do not count alike
  ['6.4', '6.60A.022.003', undefined],
  ['6.4', '7.20A.000.042', -1],
  // Cisco
  ['15.3(3)M1', '15.3(3)M2', -1],
  ['15.3(3)M1', '15.4(1)M1', -1],
  ['15.3(3)M1', '15.3(3)T1', undefined],
  ['15.1(3)T', '15.3(3)M1', undefined],
  ['8.6.2.20000-2', '7.0.1.11000-2', 1],
  ['UCM 9.1.2-12900-1', '9.1.2-12900-1', 0],
  ['TC7.0.0', 'TC7.3.1', -1],
  ['TC7.0.0', '7.0', 0],
  ['TC7.0.0', 'CE8.0.0', undefined],
  // Ribbon
  ['2.0.1v118', '2.0.1v116', 1],
  ['2.2.1', '2.0.1v118', 1],
  ['3.1.1v285', '2.2.1', 1],
  ['2.0.1v118', '2.0.1', undefined],
  ['4.1.1 Build 376', '6.1.0 Build 457', -1],
  ['05.01.00-R000', '5.1.0-R1', -1],
  ['R3.1', '3.1', 0],
  // a service pack alone is no version
  ['SP2', '2010', undefined],
  ['SP1', 'SP2', -1],
  ['r1.8-422960M', '1.8-422960M', 0],
  // Polycom
  ['5.4.0A', '5.4.0A', 0],
  ['5.4.0A', '5.4.0B', undefined],
  ['5.4.0A', '5.3.0.12074', undefined],
  ['5.9.0.9373', '5.3.0.12074', 1],
  ['4.1.0. 84792', '4.1.0.84792', 0],
  ['5.9.0', '5.9.0.9373', undefined],
  // Yealink: x stands for the number of the model
  ['x.8.1.62', '29.8.1.62', 0],
  ['x.8.1.62', '29.8.1.52', 1],
  ['66.9.0.23', 'x.8.1.62', 1],
  ['x.8.1.62', '8.1.62', undefined],
  // Lync Phone Edition
  ['4.0.7577.4444', 'Lync Phone Edition 4.0.7577.4363', 1],
  // Load balancers and reverse proxies
  ['10.5 Build 56.22.nc', 'NS10.5 Build 55.8.nc', 1],
  ['7.1-18b', '7.1-30', -1],
  ['7.1-18b', '7.1-22c', -1],
  ['7.1-18b', '7.1-18c', undefined],
  ['8.x', '8.5.1', 0],
  ['ArrayOS TM 8.x', '9.0', -1],
  ['9.1.102.8', '9.x', 0],
  ['11.0', '11', 0],
  ['11.4', '11.4.1', undefined],
  ['11.3', '11.4.1', -1],
  ['7577.4512', '4.0.7577.4444', undefined],
  ['10.0', '9.1.2', 1],
  ['Windows Server 2012 R2', 'Windows Server 2016', -1],
  // Others
  ['AOS 6.4.2.0 and higher', '6.5.0.0', -1],
  ['AOS 6.4.2.0', 'HiveOS 6.4.2.0', undefined],
  ['v.9.00 [90773]', '9.00 [90774]', -1],
  ['PCS13Eb', 'PCS14Aa', -1],
  ['PCS13Eb', 'PCS13Fa', undefined],
  ['C6.2m6p1', 'C6.3m2p3', -1],
  ['EC6.4.0', 'ECZ7.4.0', undefined],
  // Appliances: two versions in one
  ['SBA 1.1.11.40 / GW 6.60A.022.003', 'SBA 1.1.11.40 / GW 6.60A.022.003', 0],
  ['SBA 1.1.11.40 / GW 6.60A.022.003', 'SBA 1.1.12.1 / GW 6.60A.022.003', -1],
  ['SBA 1.1.12.40 / GW 6.60A.022.003', 'SBA 1.1.12.1 / GW 6.60A.020.003', 1],
  ['SBA 1.1.11.40 / GW 6.60A.022.003', 'SBA 1.1.10.1 / GW 6.70A.022.003', undefined],
  ['SBA 1.1.11.40 / GW 6.60A.022.003', '6.60A.022.003', undefined],
  ['SBA 1.1.11.40 / GW 6.60A.022.003', 'GW 6.60A.022.003 / SBA 1.1.11.40', undefined],
  // Formats of different vendors
  ['6.60A.236.002', '15.3(3)M1', undefined],
  ['2.0.1v118', '15.3(3)M1', undefined],
  ['R100S044', '6.60A.236.002', undefined],
  ['unknown', '6.60A.236.002', undefined],
] as const

describe('compareVersions', () => {
  it.each(COMPARED)('%s and %s: %s', (a, b, order) => {
    expect(compareVersions(a, b)).toBe(order)
    expect(compareVersions(b, a)).toBe(order === undefined || order === 0 ? order : -order)
  })

  it('orders dotted numbers like numbers', () => {
    const version = fc.array(fc.nat({ max: 20000 }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(version, version, (a, b) => {
        const at = a.findIndex((part, index) => part !== b[index])
        const expected = at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1
        expect(compareVersions(a.join('.'), b.join('.'))).toBe(expected)
      }),
    )
  })

  it('never throws, and finds every text equal to itself', () => {
    fc.assert(fc.property(fc.string(), (text) => compareVersions(text, text) === 0))
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => [-1, 0, 1, undefined].includes(compareVersions(a, b))))
  })
})

describe('sameFormat', () => {
  it.each([
    ['15.3(3)M1', '15.3(3)T1', true],
    ['5.4.0A', '5.4.0B', true],
    ['PCS13Eb', 'PCS13Fa', true],
    ['5.4.0A', '5.3.0.12074', false],
    ['6.60A.236.002', '15.3(3)M1', false],
    ['UC430HD_2.0.3.19', 'UC440HD_2.0.3.19', false],
    ['SBA 1.1.11.40 / GW 6.60A.022.003', '6.60A.022.003', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(sameFormat(a, b)).toBe(same)
  })
})

describe('furtherDetail', () => {
  it.each([
    ['11.6', '11.6.1', ['.', '1']],
    ['6.1.0', '6.1.0 Build 457', ['build', '457']],
    ['10.5', 'NS10.5: Build 56.22.nc', ['build', '56', '.', '22', '.', 'nc']],
    ['6.1.0', '6.1.0', undefined],
    ['6.1.1', '6.1.0 Build 457', undefined],
    ['SBA 1.1 / GW 6', 'SBA 1.1 / GW 6.1', undefined],
  ])('%s and %s', (a, b, detail) => {
    expect(furtherDetail(a, b)).toEqual(detail)
  })
})
