import { expect, test } from 'vitest'
import type { PathRow } from '../../src/domain/migration-path-row.ts'
import { hardest, waysTo } from '../../src/domain/upgrade-path.ts'
import { PRODUCTS, type ProductId } from '../../src/facts/citation.ts'
import { loadFacts } from '../../src/facts/facts.ts'

const rows = loadFacts()
  .table('migration-paths')
  .rows.filter((row): row is PathRow => row.kind === 'path')

/** Read off the vendor's pages by hand: from the product of the line to that of the column. */
const WAYS: Record<ProductId, readonly string[]> = {
  'lync-2013': ['none', 'in-place', 'side-by-side', 'over sfb-2019'],
  'sfb-2015': ['back', 'none', 'side-by-side', 'side-by-side'],
  'sfb-2019': ['back', 'back', 'none', 'in-place'],
  'sfb-se': ['back', 'back', 'back', 'none'],
}

test.each(PRODUCTS)('from %s', (from) => {
  const words = PRODUCTS.map((target) => {
    const [way] = waysTo(target, [from], rows)
    return way === undefined ? 'none' : [way.kind, way.over].filter(Boolean).join(' ')
  })
  expect(words).toEqual(WAYS[from])
})

test('what is moved from several products takes the hardest way', () => {
  const kinds = (target: ProductId, ...from: ProductId[]) => hardest(waysTo(target, from, rows))
  expect(kinds('sfb-2019', 'lync-2013', 'sfb-2019')).toBe('side-by-side')
  expect(kinds('sfb-se', 'lync-2013', 'sfb-2019')).toBe('over')
  expect(kinds('sfb-2015', 'lync-2013', 'sfb-2019')).toBe('back')
  expect(kinds('sfb-2015', 'sfb-2015')).toBe('none')
})

test('where no row speaks of it, no way is documented', () => {
  expect(waysTo('sfb-2019', ['lync-2013'], [])).toEqual([{ kind: 'undocumented', from: 'lync-2013' }])
})
