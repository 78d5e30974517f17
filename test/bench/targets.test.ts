import { describe, expect, test } from 'vitest'
import { environmentOf } from '../../bench/generate.ts'
import { median } from '../../bench/measure.ts'
import { BARE, generated, judgeTargets, MANY, NEWCOMER, PLAN, parseOnly, VERSION } from '../../bench/targets.ts'

const FAST = new Map([
  [BARE, 40],
  [VERSION, 50],
  [NEWCOMER, 80],
  [PLAN, 120],
  [MANY, 19_000],
  [generated(1_000), 180],
  [generated(20_000), 2_080],
  [parseOnly(generated(20_000)), 1_500],
])

describe('the median', () => {
  test.each([
    { numbers: [3, 1, 2], is: 2 },
    { numbers: [4, 1, 2, 3], is: 2.5 },
  ])('of $numbers', ({ numbers, is }) => {
    expect(median(numbers)).toBe(is)
  })
})

describe('the targets', () => {
  test('are met by a fast program', () => {
    expect(judgeTargets({ times: FAST, peakMb: 300 }).filter(({ met }) => !met)).toEqual([])
  })

  test.each([
    { name: VERSION, time: 57, missed: '--version' },
    { name: NEWCOMER, time: 89, missed: 'newcomer' },
    { name: PLAN, time: 141, missed: 'plan' },
    { name: MANY, time: 21_000, missed: 'each of 1,000 newcomers' },
    { name: generated(1_000), time: 150, missed: 'time per entity' },
    { name: generated(20_000), time: 2_640, missed: 'times parse only' },
  ])('miss when $name takes $time ms', ({ name, time, missed }) => {
    const targets = judgeTargets({ times: new Map([...FAST, [name, time]]), peakMb: 300 })
    expect(targets.find(({ text }) => text.includes(missed))?.met).toBe(false)
  })

  test('are missed where nothing was measured', () => {
    expect(judgeTargets({ times: new Map(), peakMb: Number.NaN }).some(({ met }) => met)).toBe(false)
  })
})

describe('generated environments', () => {
  test('are the same every time, and grow with their size', () => {
    const small = environmentOf(1_000)
    expect(environmentOf(1_000)).toBe(small)
    expect(environmentOf(20_000).length / small.length).toBeCloseTo(20, 0)
  })
})
