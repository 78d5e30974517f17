import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fits, isTooWide } from '../../src/policy/pattern.ts'

const letters = (chars: string) => fc.string({ unit: fc.constantFrom(...chars), maxLength: 12 })

/** What a pattern means, told by the expressions of the language: fine for short texts. */
function expected(name: string, pattern: string): boolean {
  const source = pattern.replace(/[.]/g, '\\.').replaceAll('*', '.*').replaceAll('?', '.')
  return new RegExp(`^${source}$`, 'i').test(name)
}

describe('a subject fits a pattern', () => {
  test('as the expression that says the same', () => {
    fc.assert(
      fc.property(letters('abA.'), letters('abA.*?'), (name, pattern) => {
        expect(fits(name, pattern)).toBe(expected(name, pattern))
      }),
      { numRuns: 2000 },
    )
  })

  test('in time that does not explode', () => {
    const started = performance.now()
    expect(fits('a'.repeat(1024), `${'*a'.repeat(500)}b`)).toBe(false)
    expect(performance.now() - started).toBeLessThan(1000)
  })

  test.each([
    ['lync01.contoso.net', 'LYNC01.contoso.net', true],
    ['internal/lync01.contoso.net/A', '*/lync01.contoso.net/*', true],
    ['*.contoso.net', '*.contoso.net', true],
    ['lync01.contoso.net', 'lync01', false],
    ['lync01xcontoso.net', 'lync01.contoso.net', false],
  ])('%s and %s: %j', (name, pattern, fit) => expect(fits(name, pattern)).toBe(fit))
})

test.each([
  ['*', true],
  ['**', true],
  ['?*.*', true],
  ['*.*.*', true],
  ['a*b', true],
  ['*net', false],
  ['edge0?', false],
  ['a', false],
  ['.', false],
])('%s is too wide: %j', (pattern, wide) => expect(isTooWide(pattern)).toBe(wide))
