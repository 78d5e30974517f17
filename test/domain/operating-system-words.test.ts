import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyWords, asciiWords, wordsOf } from '../../src/domain/operating-system-words.ts'

// Of letters that decide where words end, more than chance would give.
const printable = fc.oneof(
  fc.string({ unit: 'grapheme-ascii', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(...'aAbBrRsSpPxXhHzZ0123456789. -_()', 'SP1', 'R2', 'x64', '22H2', '12F45', '(R)', '(tm)'),
    maxLength: 30,
  }),
)

it('splits ASCII as it splits any letters', () => {
  fc.assert(
    fc.property(printable, (text) => {
      expect(asciiWords(text)).toEqual(anyWords(text))
    }),
    { numRuns: 3000, seed: 5 },
  )
})

it('reads a text with other letters or marks as the same without them', () => {
  expect(wordsOf('Windows Server\u00ae 2012 R2\u2122')).toEqual(wordsOf('Windows Server(R) 2012 R2(TM)'))
})
