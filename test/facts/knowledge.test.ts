import { expect, test } from 'vitest'
import { loadFacts } from '../../src/facts/facts.ts'
import { knowledgeOf } from '../../src/facts/knowledge.ts'
import { TABLE_NAMES } from '../../src/facts/table-names.ts'

test('the days are those of the documents, the version is that of the newest', () => {
  const facts = loadFacts()
  const days = TABLE_NAMES.flatMap((name) => facts.table(name).sources.map(({ read }) => read)).sort()
  const { version, oldest, newest, tables } = facts.knowledge()
  expect([oldest, newest]).toEqual([days[0], days.at(-1)])
  expect(version).toBe(newest.slice(0, 7).replace('-', '.'))
  expect(Object.keys(tables)).toEqual([...TABLE_NAMES])
})

test('each table has its own days', () => {
  const table = (...days: string[]) => ({ sources: Object.fromEntries(days.map((read, index) => [index, { read }])) })
  const tables = { clients: table('2026-11-22', '2027-01-05'), devices: table('2026-12-01') }
  expect(knowledgeOf(tables as never)).toEqual({
    version: '2027.01',
    oldest: '2026-11-22',
    newest: '2027-01-05',
    tables: {
      clients: { oldest: '2026-11-22', newest: '2027-01-05' },
      devices: { oldest: '2026-12-01', newest: '2026-12-01' },
    },
  })
})
