/** What every reading of any text has to satisfy: each line counted once, positions inside the text, no secret. */

import fc from 'fast-check'
import { expect } from 'vitest'
import type { LineAccounts } from '../../../src/sources/artefacts/line-accounts.ts'

/** Stands at every place of the fixtures where a real file has a password, a key or a hash. */
export const SENTINEL = 'SENTINEL'

/** Every line in exactly one account; places inside the text. */
export function expectAccounted(text: string, accounts: LineAccounts): void {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  if (lines.length > 1 && lines.at(-1) === '') lines.pop()
  expect(accounts.lines).toBe(lines.length)
  const { read, ignored, unknown, problems } = accounts
  const counted = [...read, ...[...ignored, ...unknown, ...problems].map(({ line }) => line)].sort((a, b) => a - b)
  expect(counted).toEqual(lines.map((_, index) => index + 1))
  for (const { line, column } of problems) {
    expect(column).toBeGreaterThanOrEqual(1)
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1)
  }
}

/** The reading as text, numbers of any size included. */
export function shown(reading: unknown): string {
  return JSON.stringify(reading, (_, value) => (typeof value === 'bigint' ? `${value}` : value))
}

/** Random bytes, cut and spliced samples, and the words of a format in any order. */
export function hostileText(samples: readonly string[], words: readonly string[]): fc.Arbitrary<string> {
  const sample = fc.constantFrom(...samples)
  const cut = fc.nat(Math.max(...samples.map((text) => text.length)))
  const fragment = fc.constantFrom(
    ...words,
    ...[
      '\n',
      '\r\n',
      ' ',
      '\t',
      '"',
      "'",
      '`',
      '\\',
      '<',
      '>',
      '{',
      '}',
      '(',
      ')',
      '@',
      '$',
      ',',
      ';',
      '|',
      '#',
      '!',
      '\0',
    ],
    ...[
      '010.0.0.1',
      '10.0.0.0/33',
      '255.0.255.0',
      '::/0',
      '::ffff:1.2.3.4',
      '4294967296',
      '-1',
      '\uFEFF',
      '\uD800',
      '__proto__',
    ],
  )
  const soup = fc.array(fragment, { maxLength: 60 })
  return fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
    fc.string({ unit: 'binary', maxLength: 200 }),
    soup.map((parts) => parts.join(' ')),
    soup.map((parts) => parts.join('')),
    fc.tuple(sample, cut).map(([text, at]) => text.slice(0, at)),
    fc
      .tuple(sample, cut, fc.nat(40), fc.array(fragment, { maxLength: 4 }))
      .map(([text, at, gone, parts]) => text.slice(0, at) + parts.join(' ') + text.slice(at + gone)),
  )
}
