import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../src/environment/decode.ts'
import { InputError } from '../../src/environment/input-error.ts'
import { validate } from '../../src/environment/validate.ts'
import { readYaml } from '../../src/environment/yaml-tree.ts'

const example = readFileSync(
  fileURLToPath(new URL('../../fixtures/environments/contoso-single-edge/env.yaml', import.meta.url)),
)

/** Either the values are judged by the schema, or the input is refused with a place; nothing else may happen. */
function outcome(bytes: Uint8Array): 'read' | 'refused' {
  try {
    const { value } = readYaml(decodeText(bytes, 'env.yaml'), 'env.yaml')
    const checked = validate(value)
    if ('misfits' in checked) expect(checked.misfits.length).toBeGreaterThan(0)
    return 'read'
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    expect(error.problems.length).toBeGreaterThan(0)
    for (const { line, column, message } of error.problems) {
      expect(line).toBeGreaterThanOrEqual(1)
      expect(column).toBeGreaterThanOrEqual(1)
      expect(message).not.toBe('')
    }
    return 'refused'
  }
}

const hostile = fc.string({
  unit: fc.constantFrom(
    'a',
    ':',
    ' ',
    '\n',
    '-',
    '[',
    ']',
    '{',
    '}',
    '&x',
    '*x',
    '"',
    "'",
    '\\',
    '#',
    '!',
    '|',
    '>',
    '\t',
    '%',
    '---',
    '? ',
    '\r',
    '\u2028',
    '<<',
    '0',
    '~',
  ),
  maxLength: 60,
})

describe('the loader never crashes, hangs or passes silently', () => {
  test('random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void outcome(bytes)),
      { numRuns: 400 },
    )
  })

  test('text made of what YAML gives meaning to', () => {
    fc.assert(
      fc.property(hostile, (text) => void outcome(Buffer.from(text))),
      { numRuns: 1500 },
    )
  })

  test('a real environment cut anywhere', () => {
    fc.assert(
      fc.property(fc.nat(example.length), (length) => void outcome(example.subarray(0, length))),
      { numRuns: 60 },
    )
  })

  test('a real environment with something hostile put in anywhere', () => {
    fc.assert(
      fc.property(fc.nat(example.length), hostile, (at, text) => {
        outcome(Buffer.concat([example.subarray(0, at), Buffer.from(text), example.subarray(at)]))
      }),
      { numRuns: 60 },
    )
  })

  test.each([
    ['deep flow lists', '['.repeat(200_000)],
    ['deep block lists', '- '.repeat(20_000)],
    ['deep maps', '{a: '.repeat(100_000)],
    ['many anchors', '&a '.repeat(50_000)],
    ['many keys', Array.from({ length: 50_000 }, (_, n) => `k${n}: v`).join('\n')],
    ['many documents', '---\n'.repeat(100_000)],
    ['one long line', 'x'.repeat(2_000_000)],
    ['many quotes', '"'.repeat(100_000)],
  ])('%s do not hang', { timeout: 60_000 }, (_, text) => {
    const start = performance.now()
    outcome(Buffer.from(text))
    // Each takes about a second; on a busy machine ten. What grows with the square would take minutes.
    expect(performance.now() - start).toBeLessThan(40_000)
  })
})
