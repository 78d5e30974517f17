import { describe, expect, it } from 'vitest'
import {
  amountIn,
  gigabytes,
  memoryGb,
  type Unit,
  unitIn,
  wholeIn,
} from '../../../../src/sources/imports/inventory/amounts.ts'
import { dayOf } from '../../../../src/sources/imports/inventory/days.ts'
import { computerName, grouped, inDomain, sameComputer } from '../../../../src/sources/imports/inventory/names.ts'
import { componentOf } from '../../../../src/sources/imports/inventory/product.ts'
import { dotNetOf } from '../../../../src/sources/imports/inventory/programs.ts'
import { hypervisorOf } from '../../../../src/sources/imports/inventory/virtual.ts'
import { readJsonTree } from '../../../../src/sources/imports/json-tree.ts'

describe('amounts', () => {
  it.each<[string, number | undefined]>([
    ['32,503', 32503],
    ['32.503', 32503],
    ['32\u00a0503', 32503],
    ['32\u202f503', 32503],
    ['32’503', 32503],
    ['1,024,512', 1024512],
    ['4095', 4095],
    ['4,09', undefined],
    ['-1', undefined],
    ['', undefined],
    ['99999999999999999999', undefined],
  ])('takes %j for %s', (text, value) => expect(wholeIn(text)).toBe(value))

  it.each<[string, Unit | 'mhz' | undefined, number | undefined]>([
    ['16,384', 'mb', 16384],
    ['33.554.432 KB', 'kb', 33554432],
    ['2,400', 'mhz', 2400],
    ['2399.5', 'mhz', 2399.5],
    ['15,9 GB', 'gb', 15.9],
    // Sixteen GB and a fraction, or sixteen thousand?
    ['16,384', 'gb', undefined],
    ['16,384', undefined, undefined],
    ['much', 'mb', undefined],
  ])('takes %j in %s for %s', (text, unit, value) => expect(amountIn(text, unit)).toBe(value))

  it('rounds memory to what is built in, and sizes to a tenth', () => {
    expect(memoryGb(33553900, 'kb')).toBe(32)
    expect(memoryGb(34359197696, 'bytes')).toBe(32)
    expect(memoryGb(4095, 'mb')).toBe(4)
    expect(memoryGb(1536, 'mb')).toBe(1.5)
    expect(gigabytes(42949672960, 'bytes')).toBe(40)
  })

  it.each([
    ['Memory (GB)', 'gb'],
    ['RAM_MB', 'mb'],
    ['Size in KiB', 'kb'],
    ['TotalPhysicalMemory', undefined],
    ['16 GB', 'gb'],
  ])('finds the unit of %j', (text, unit) => expect(unitIn(text)).toBe(unit))
})

describe('days', () => {
  it.each<[unknown, string]>([
    ['2019-01-11T00:00:00', '2019-01-11'],
    ['20140521', '2014-05-21'],
    ['20140521000000.000000+060', '2014-05-21'],
    ['/Date(1547164800000)/', '2019-01-11'],
    // Midnight in Berlin and in New York.
    ['/Date(1547161200000)/', '2019-01-11'],
    ['/Date(1547182800000)/', '2019-01-11'],
    [{ value: '/Date(1547164800000)/', DisplayHint: 2, DateTime: 'vendredi 11 janvier 2019 00:00:00' }, '2019-01-11'],
    ['1/13/2019', '2019-01-13'],
    ['13/01/2019 00:00:00', '2019-01-13'],
    ['3/3/2019', '2019-03-03'],
    ['02.01.2015 00:00:00', '2015-01-02'],
  ])('reads %j', (value, day) => expect(dayOf(readJsonTree(JSON.stringify(value)))).toEqual({ day }))

  it.each([['3/4/2019'], ['2019-02-30'], ['yesterday'], ['/Date(99999999999999)/'], [''], [{ DateTime: 'x' }], [[]]])(
    'does not guess %j',
    (value) => expect(dayOf(readJsonTree(JSON.stringify(value)))).toHaveProperty('problem'),
  )
})

describe('names of computers', () => {
  it('are FQDNs in lower case, or single labels as written', () => {
    expect(computerName('FE01.Contoso.com.')).toBe('fe01.contoso.com')
    expect(computerName(' FE01 ')).toBe('FE01')
    for (const text of ['localhost', '.', '192.168.1.1', 'a b', '', 'x'.repeat(300), '-fe01']) {
      expect(computerName(text), text).toBeUndefined()
    }
    expect(inDomain('FE01', 'contoso.com')).toBe('fe01.contoso.com')
    expect(inDomain('FE01', 'WORKGROUP')).toBe('FE01')
    expect(inDomain('FE01', undefined)).toBe('FE01')
  })

  it('are the same for a first label, and where NetBIOS cuts it', () => {
    expect(sameComputer('FE01', 'fe01.contoso.com')).toBe(true)
    expect(sameComputer('LYNC-FRONTEND-S', 'lync-frontend-server01.contoso.com')).toBe(true)
    expect(sameComputer('fe01.contoso.com', 'fe01.fabrikam.com')).toBe(false)
    expect(sameComputer('FE0', 'fe01.contoso.com')).toBe(false)
  })

  it('are joined where that is certain', () => {
    expect(grouped(['FE01', 'fe01.contoso.com', 'fe01', 'FE02'])).toEqual([
      ...['fe01.contoso.com', 'fe01.contoso.com', 'fe01.contoso.com', 'FE02'],
    ])
    expect(grouped(['FE01', 'fe01.contoso.com', 'fe01.fabrikam.com'])[0]).toBeUndefined()
    expect(
      grouped(['LYNC-FRONTEND-S', 'lync-frontend-s01.contoso.com', 'lync-frontend-s02.contoso.com'])[0],
    ).toBeUndefined()
  })
})

describe('software', () => {
  it('is a component of the product by its name', () => {
    expect(componentOf('Microsoft Lync Server 2013, Core Components')).toBe('Core Components')
    expect(componentOf('Skype for Business Server 2019, Web Components Server')).toBe('Web Components Server')
    expect(componentOf('Microsoft Lync 2013')).toBeUndefined()
    expect(componentOf('Microsoft Lync Server 2013')).toBeUndefined()
  })

  it('has the .NET Framework of its release number', () => {
    expect([378389, 379893, 394806, 461814, 528049, 533325].map((release) => dotNetOf(release, undefined))).toEqual([
      ...['4.5', '4.5.2', '4.6.2', '4.7.2', '4.8', '4.8.1'],
    ])
    expect(dotNetOf(undefined, '4.8.04161')).toBe('4.8')
  })

  it('knows virtual machines by maker and model', () => {
    expect(hypervisorOf('Microsoft Corporation', 'Virtual Machine')).toBe('Hyper-V')
    expect(hypervisorOf('VMware, Inc.', 'VMware7,1')).toBe('VMware')
    expect(hypervisorOf('QEMU', 'Standard PC (Q35 + ICH9, 2009)')).toBe('KVM')
    expect(hypervisorOf('HP', 'ProLiant DL360p Gen8')).toBeUndefined()
    expect(hypervisorOf('Microsoft Corporation', 'Surface Pro')).toBeUndefined()
  })
})
