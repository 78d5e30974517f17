/** How the width of a page is shared among the columns of a table, so that words stay whole where there is room. */

import type { Line, Table } from './model.ts'

/** Characters that stand beside each other on the width of a page, in the size of tables. */
const PAGE_WIDTH = 98
/** Kept free between columns. */
const GAP = 2
/** No column asks for more, however long its words: names and paths can be broken. */
const WIDEST_WORD = 26
/** Nor for more than this times its part of the page. */
const MOST_PARTS = 1.2
/** Rows that are looked at. */
const MOST_ROWS = 200

/** Shares of the width: as the table says, or by the length of the texts, and no column narrower than its words. */
export function columnShares({ columns, rows, widths }: Table): readonly number[] {
  const cells = columns.map((name, index) => [name, ...rows.slice(0, MOST_ROWS).map((row) => textOf(row[index] ?? ''))])
  const wanted = widths ?? cells.map((texts) => Math.sqrt(longest(texts)))
  return atLeast(wanted, fittingWords(cells.map((texts) => longest(texts.flatMap((text) => text.split(' '))))))
}

/** What the words of each column take, cut down where that is too much for the page. */
function fittingWords(words: readonly number[]): readonly number[] {
  const within = (most: number) => words.map((word) => Math.min(word, most) + GAP)
  let most = Math.min(WIDEST_WORD, Math.floor((MOST_PARTS * PAGE_WIDTH) / words.length))
  while (most > 1 && sum(within(most)) > PAGE_WIDTH) most--
  return within(most)
}

/** The columns that would come out narrower get the least they need; the others share what is left. */
function atLeast(wanted: readonly number[], least: readonly number[]): readonly number[] {
  const raised = new Set<number>()
  for (;;) {
    const left = PAGE_WIDTH - sum(least.filter((_, index) => raised.has(index)))
    const asked = sum(wanted.filter((_, index) => !raised.has(index)))
    const given = wanted.map((want, index) => (raised.has(index) ? (least[index] ?? 0) : (left * want) / asked))
    const short = given.findIndex((width, index) => !raised.has(index) && width < (least[index] ?? 0))
    if (short === -1) return given
    raised.add(short)
  }
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 1)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function textOf(line: Line): string {
  const spans = typeof line === 'string' || 'text' in line ? [line] : line
  return spans.map((span) => (typeof span === 'string' ? span : span.text)).join('')
}
