/** `docs/coverage.md`: complete, and true to the rules there are. */

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const page = readFileSync(`${root}docs/coverage.md`, 'utf8')
const shipped = new Set(readFileSync(`${root}rules/ids.txt`, 'utf8').split('\n'))

/** What a description or a look at the network can tell something of, and the checkers of the field look at. */
const IDS = {
  DNS: [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 17, 18, 19, 20, 22, 23],
  CERT: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 21, 22, 23, 25, 26],
  TLS: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  WEB: [1, 6, 8],
  HOST: [1, 2, 3, 4, 5, 6, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 21, 23, 24, 26, 27],
  TOPO: [1, 3, 4, 5, 7, 8, 12, 13, 15, 16, 17, 20, 21, 22, 23, 24],
  SQL: [1, 2, 8],
  FED: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13],
  EXC: [1, 2, 3, 4],
  NET: [1, 2, 4, 5, 7, 8, 14, 15, 16, 17, 18, 21],
}

const expected = Object.entries(IDS).flatMap(([kind, numbers]) =>
  numbers.map((number) => `${kind}-${String(number).padStart(2, '0')}`),
)

/** `not yet: what is missing`, `live: what only a connection tells` */
const OPEN = /^(?:not yet|live): \S.{9,}$/

const rows = page
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\|(?: id \||-)/.test(line))
  .map((line) => {
    const [, id = '', what = '', rules = '', open = '', ...rest] = line.split('|').map((cell) => cell.trim())
    return { id, what, rules, open, rest }
  })

test('every check is listed, once, in its order', () => {
  expect(rows.map(({ id }) => id)).toEqual(expected)
})

describe.each(rows)('$id', ({ what, rules, open, rest }) => {
  const named = rules === '' ? [] : rules.split(', ').map((cell) => /^`([^`]+)`$/.exec(cell)?.[1] ?? cell)

  test('is a row of four cells that says what is checked', () => {
    expect(rest).toEqual([''])
    expect(what.length).toBeGreaterThan(10)
  })

  test('names only rules that exist, each once', () => {
    expect(named.filter((id) => !shipped.has(id))).toEqual([])
    expect(new Set(named).size).toBe(named.length)
  })

  test('is covered by a rule, or says what is open and why', () => {
    if (open !== '') expect(open).toMatch(OPEN)
    expect(named.length > 0 || open !== '').toBe(true)
  })
})
