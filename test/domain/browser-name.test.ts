import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { browserText, readBrowser } from '../../src/domain/browser-name.ts'

describe('browsers as people write them', () => {
  it.each([
    ['Internet Explorer 11', 'Internet Explorer 11'],
    ['Microsoft Internet Explorer 11.0.9600', 'Internet Explorer 11.0.9600'],
    ['IE11', 'Internet Explorer 11'],
    ['ie 10 64-bit', 'Internet Explorer 10 (64-bit)'],
    ['MSIE 9 (x86)', 'Internet Explorer 9 (32-bit)'],
    ['Internet Explorer 10 for the desktop', 'Internet Explorer 10'],
    ['Chrome 45', 'Chrome 45'],
    ['Google Chrome 45.0.2454.85', 'Chrome 45.0.2454.85'],
    ['Firefox 38 64-bit', 'Firefox 38 (64-bit)'],
    ['Mozilla Firefox ESR 38 (32-bit)', 'Firefox 38 (32-bit)'],
    ['Microsoft Edge', 'Edge'],
    ['Edge (Chromium) 100', 'Edge 100'],
    ['Safari 7', 'Safari 7'],
  ])('%s', (text, expected) => {
    const reading = readBrowser(text)
    expect('open' in reading ? reading.open : browserText(reading)).toBe(expected)
  })

  it.each([
    ['Chrom 40', 'did you mean Chrome?'],
    ['Internet Exploder 11', 'did you mean Internet Explorer?'],
    ['Opera 30', 'known are Chrome, Edge, Firefox, Internet Explorer, Safari'],
    ['IE or Chrome', 'names more than one browser'],
    ['IE 10 11', 'is not understood'],
    ['Chrome beta', 'is not understood; write it like "Chrome 11"'],
    ['Firefox 32-bit 64-bit', 'is not understood'],
    ['', 'is not the name of a known browser'],
    ['z'.repeat(100), 'is too long'],
  ])('%s is not understood', (text, says) => {
    expect(readBrowser(text)).toMatchObject({ open: expect.stringContaining(says) })
  })

  it('what it says is read back the same', () => {
    const names = ['chrome', 'edge', 'firefox', 'internet-explorer', 'safari'] as const
    const version = fc.option(fc.stringMatching(/^[1-9]\d{0,2}(\.\d{1,4}){0,3}$/), { nil: undefined })
    const bits = fc.option(fc.constantFrom(32 as const, 64 as const), { nil: undefined })
    fc.assert(
      fc.property(fc.constantFrom(...names), version, bits, (name, number, kind) => {
        const browser = { name, ...(number && { version: number }), ...(kind && { bits: kind }) }
        expect(readBrowser(browserText(browser))).toEqual(browser)
      }),
    )
  })
})
