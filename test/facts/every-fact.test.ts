import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { PRODUCTS } from '../../src/facts/citation.ts'
import { compileFacts } from '../../src/facts/compile.ts'
import { loadFacts } from '../../src/facts/facts.ts'
import { TABLE_NAMES } from '../../src/facts/table-names.ts'

const { tables, sources } = compileFacts(fileURLToPath(new URL('../../rules/facts', import.meta.url)))
const facts = loadFacts()

describe.each(TABLE_NAMES)('%s', (name) => {
  const { rows } = facts.table(name)

  test('what a run reads is what the file says', () => {
    expect(rows.map(({ citations, ...row }) => ({ ...row, sources: citations.map(({ key }) => key) }))).toEqual(
      tables[name].rows,
    )
  })

  test('a confirmed row cites a document with an address', () => {
    const bare = rows.filter(
      ({ confidence, citations }) => confidence === 'confirmed' && !citations.some(({ url }) => url),
    )
    expect(bare.map(({ id }) => id)).toEqual([])
  })

  test('every document was read on a day, and its address is https', () => {
    for (const { read, url } of facts.table(name).sources) {
      expect(read).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      if (url !== undefined) expect(url).toMatch(/^https:\/\//)
    }
  })

  test('rows are chosen by product', () => {
    for (const product of PRODUCTS) {
      expect(facts.rows(name, product)).toEqual(rows.filter(({ products }) => products.includes(product)))
    }
  })
})

test('every table decides some rule', () => {
  const used = new Set(rules.flatMap((rule) => rule.facts))
  expect(TABLE_NAMES.filter((name) => !used.has(name))).toEqual([])
})

test('every document is found by its key', () => {
  for (const key of Object.keys(sources)) expect(facts.source(key)?.key).toBe(key)
  expect(facts.source('no-such-key')).toBeUndefined()
})

test('every DNS record names a rule that exists', () => {
  const ids = new Set(rules.map(({ id }) => id))
  expect(
    facts
      .table('dns-records')
      .rows.filter(({ rule }) => !ids.has(rule))
      .map(({ rule }) => rule),
  ).toEqual([])
})
