import { expect, test } from 'vitest'
import { EARLIER_SYSTEMS, isEarlier, isProduct, systemTitle } from '../../src/domain/systems.ts'
import { PRODUCTS } from '../../src/facts/citation.ts'
import { loadFacts } from '../../src/facts/facts.ts'

const facts = loadFacts()
const EARLIER = EARLIER_SYSTEMS.filter((system) => system !== 'group-chat-2010')

test('systems stand in the order in which they came', () => {
  expect(isEarlier('lcs-2005', 'lync-2010')).toBe(true)
  expect(isEarlier('lync-2010', 'lync-2013')).toBe(true)
  expect(isEarlier('sfb-se', 'sfb-2019')).toBe(false)
  expect(isEarlier('sfb-2015', 'sfb-2015')).toBe(false)
})

test('versions of the product are told from what came before', () => {
  expect(EARLIER_SYSTEMS.filter(isProduct)).toEqual([])
  expect(PRODUCTS.filter(isProduct)).toEqual([...PRODUCTS])
  expect(systemTitle('ocs-2007-r2')).toBe('Office Communications Server 2007 R2')
})

test('the table says of every earlier version whether a product lives together with it', () => {
  const silent = PRODUCTS.flatMap((product, index) => {
    const rows = facts.rows('migration-paths', product).filter((row) => row.kind === 'coexistence')
    return [...EARLIER, ...PRODUCTS.slice(0, index)].filter(
      (system) => !rows.some((row) => row.with.length === 1 && row.with[0] === system),
    )
  })
  expect(silent).toEqual([])
})

test('the table says of every product before how each is moved to the next', () => {
  const silent = PRODUCTS.flatMap((product, index) => {
    const rows = facts.rows('migration-paths', product).filter((row) => row.kind === 'path')
    return PRODUCTS.slice(0, index).filter((from) => !rows.some((row) => row.from === from))
  })
  expect(silent).toEqual([])
})
