import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printable, printableJson } from '../../src/reporters/printable.ts'

const codePoints = (...codes: readonly number[]) => String.fromCodePoint(...codes)

test('escapes what a terminal would act on, and what would hide or reorder text', () => {
  const unsafe = [
    0x00, 0x07, 0x0a, 0x0d, 0x1b, 0x7f, 0x85, 0x9b, 0x200b, 0x200e, 0x2028, 0x202e, 0x2066, 0x2069, 0xfeff,
  ]
  for (const code of unsafe) {
    expect(printable(`a${codePoints(code)}b`)).toBe(`a\\u${code.toString(16).padStart(4, '0')}b`)
  }
})

test('escapes half a surrogate pair, and tags beyond the first plane', () => {
  expect(printable('a\ud800b')).toBe('a\\ud800b')
  expect(printable(codePoints(0xe0041))).toBe('\\udb40\\udc41')
})

test('leaves letters of every script alone', () => {
  const persian = `می${codePoints(0x200c)}خواهم`
  for (const text of ['Zürich', '東京', persian, '🙂', 'a b']) expect(printable(text)).toBe(text)
})

test.each([
  ['a ##vso[task.complete]b', 'a #\\u0023vso[task.complete]b'],
  ['##[error]a ###[b]', '#\\u0023[error]a ##\\u0023[b]'],
  ["##TeamCity[x 'y']", "#\\u0023TeamCity[x 'y']"],
  ['::error file=x::y', ':\\u003aerror file=x::y'],
  ['a ::stop-commands::x', 'a :\\u003astop-commands::x'],
])('escapes what the log of a build would act on: %s', (text, shown) => {
  expect(printable(text)).toBe(shown)
  const json = printableJson(JSON.stringify([text]))
  expect(json).not.toMatch(/##(vso|teamcity)?\[/i)
  expect(JSON.parse(json)).toEqual([text])
})

test.each(['::1', '::/0', '::ffff:192.0.2.1', 'a::b::c', 'fe80::1', '# heading', '## other', 'C# [x]'])(
  'leaves %s alone',
  (text) => {
    expect(printable(text)).toBe(text)
  },
)

test('shows a tab as a space', () => {
  expect(printable('a\tb')).toBe('a b')
})

test('keeps what JSON text says', () => {
  fc.assert(
    fc.property(fc.json({ stringUnit: 'binary' }), (json) => {
      expect(JSON.parse(printableJson(json))).toEqual(JSON.parse(json))
    }),
  )
})
