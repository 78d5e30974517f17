import { describe, expect, it } from 'vitest'
import { compareBuilds, compareDigits } from '../../src/domain/builds.ts'

describe('compareBuilds', () => {
  it.each([
    ['5.0.8308.556', '5.0.8308.1149', -1],
    ['5.0.8308.1149', '5.0.8308.556', 1],
    ['5.0.8308.556', '5.0.8308.556', 0],
    ['6.0.9319.0', '5.0.8308.1149', 1],
    ['7.0.2046.123', '7.0.2046.0123', 0],
    ['5.0.8308', '5.0.8308.0', 0],
    ['5.0.8308', '5.0.8308.556', -1],
    ['10.0.17763', '6.3.9600', 1],
    [' 5.0.8308.556 ', '5.0.8308.556', 0],
    ['1.99999999999999999998', '1.99999999999999999999', -1],
  ] as const)('%s and %s', (a, b, order) => {
    expect(compareBuilds(a, b)).toBe(order)
  })

  it.each([
    ['5.0.8308.556', 'CU4'],
    ['v5.0.8308.556', '5.0.8308.556'],
    ['5', '5.0'],
    ['5.0.', '5.0.1'],
    ['', '5.0'],
    ['5.0.8308-556', '5.0.8308.556'],
  ])('is undefined for %j and %j', (a, b) => {
    expect(compareBuilds(a, b)).toBeUndefined()
    expect(compareBuilds(b, a)).toBeUndefined()
  })
})

describe('compareDigits', () => {
  it.each([
    ['007', '7', 0],
    ['0', '000', 0],
    ['9', '10', -1],
    ['00010', '9', 1],
  ] as const)('%s and %s', (a, b, order) => {
    expect(compareDigits(a, b)).toBe(order)
  })
})
