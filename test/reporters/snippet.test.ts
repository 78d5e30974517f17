import { expect, test } from 'vitest'
import { snippetLines } from '../../src/reporters/snippet.ts'
import { ESCAPE } from './samples.ts'

function shown(snippet: string, column: number, endColumn: number, width = 80, endLine = 7): string {
  return snippetLines({ line: 7, column, endLine, endColumn, snippet }, width).join('\n')
}

test('marks from the first column to before the last', () => {
  expect(shown('    os: Windows', 9, 16)).toMatchInlineSnapshot(`
    "    7 |     os: Windows
          |         ^^^^^^^"
  `)
})

test('marks at least one character', () => {
  expect(shown('pools:', 1, 1)).toMatchInlineSnapshot(`
    "    7 | pools:
          | ^"
  `)
})

test('marks to the end of the line what goes on below', () => {
  expect(shown('pools: [', 8, 2, 80, 9)).toMatchInlineSnapshot(`
    "    7 | pools: [
          |        ^"
  `)
})

test('keeps the marks under the text when tabs, escapes or wide characters stand before it', () => {
  expect(shown(`\t${ESCAPE}名前: x`, 7, 8)).toMatchInlineSnapshot(`
    "    7 |  \\u001b名前: x
          |              ^"
  `)
})

test('cuts a long line around the mark', () => {
  expect(shown(`${'a'.repeat(100)}HERE${'b'.repeat(100)}`, 101, 105, 60)).toMatchInlineSnapshot(`
    "    7 | …aaaaaaaaaaaaaaaaaaaaHEREbbbbbbbbbbbbbbbbbbbbbbbbbb…
          |                      ^^^^"
  `)
})

test('marks no further than a cut line goes', () => {
  expect(shown('x'.repeat(300), 1, 301, 60)).toMatchInlineSnapshot(`
    "    7 | xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
  `)
})
