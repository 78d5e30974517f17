import { describe, expect, test } from 'vitest'
import type { ComponentRow, UpdateRow } from '../../src/domain/product-build-row.ts'
import {
  highest,
  isBelow,
  isBuild,
  rangeOf,
  standsApart,
  standsWithServer,
  wasOut,
} from '../../src/domain/product-builds.ts'
import { loadFacts } from '../../src/facts/facts.ts'

const { rows } = loadFacts().table('product-builds')
const ranges = rows.filter((row) => row.kind === 'range')
const updates = rows.filter((row) => row.kind === 'update')
const components = rows.filter((row): row is typeof row & ComponentRow => row.kind === 'component')

test.each([
  ['5.0.8308.556', true],
  [' 5.0.8308.556 ', true],
  ['8308.556', true],
  ['CU3', false],
  ['5', false],
  ['', false],
  ['5.0.8308-556', false],
])('"%s" is a build: %s', (text, answer) => expect(isBuild(text)).toBe(answer))

test.each([
  ['4.0.7577.728', 'lync-2010/range'],
  ['5.0.8308.0', 'lync-2013/range'],
  ['5.0.8308.1198', 'lync-2013/range'],
  ['5.0.8309.0', undefined],
  ['6.0.9319.886', 'sfb-2015/range'],
  ['7.0.2046.123', 'sfb-2019/range'],
  ['7.0.2046.583', 'sfb-2019/range'],
  ['7.0.2046.700', undefined],
  ['7.0.2046.820', 'sfb-se/range'],
  ['17.0.2046.123', undefined],
  ['8308.556', undefined],
  ['CU3', undefined],
])('%s belongs to %s', (build, id) => expect(rangeOf(build, ranges)?.id).toBe(id))

test('every build of the table belongs to the product of its row', () => {
  const strays = updates.filter(
    ({ build, products }) => build && !rangeOf(build, ranges)?.products.includes(products[0] ?? 'lync-2013'),
  )
  expect(strays.map(({ id }) => id)).toEqual([])
})

test('builds grow with time, within one product', () => {
  const wrong = updates.flatMap((row, index) => {
    const before = updates.slice(0, index).filter(({ products, build }) => build && products[0] === row.products[0])
    return row.build && before.some(({ build }) => isBelow(row.build ?? '', build ?? '')) ? [row.id] : []
  })
  expect(wrong).toEqual([])
})

describe('an update was out', () => {
  const row = (released: string) => ({ released }) as UpdateRow
  test.each([
    ['2014-01', '2014-01-31', false],
    ['2014-01', '2014-02-01', true],
    ['2021-05-11', '2021-05-10', false],
    ['2021-05-11', '2021-05-11', true],
    ['2015', '2015-12-31', false],
    ['2015', '2016-01-01', true],
  ])('%s on %s: %s', (released, day, out) => expect(wasOut(row(released), day)).toBe(out))
})

test('the highest build is compared by its parts', () => {
  expect(highest([{ build: '5.0.8308.992' }, { build: '5.0.8308.1149' }, {}])).toEqual({ build: '5.0.8308.1149' })
  expect(highest([])).toBeUndefined()
})

test.each([
  ['Core Components', true],
  ['Microsoft Lync Server 2013, Core Components', true],
  ['Skype for Business Server 2019, Web Components Server', true],
  ['Core Components Extra', false],
  ['Audio Test Service', false],
])('%s stands at the build of its server: %s', (name, answer) =>
  expect(standsWithServer(name, components) !== undefined).toBe(answer),
)

test.each([
  ['Lync Server 2013, Resource Kit Tools', true],
  ['Microsoft Unified Communications Managed API 4.0, Runtime', true],
  ['Front End Server', false],
])('%s has a life of its own: %s', (name, answer) => expect(standsApart(name, components)).toBe(answer))
