import { listed } from '../../src/domain/listed.ts'
import type { PathRow } from '../../src/domain/migration-path-row.ts'
import { PRODUCT_NAMES } from '../../src/domain/names.ts'
import type { ProductLifecycleRow } from '../../src/domain/product-lifecycle-row.ts'
import { systemTitle } from '../../src/domain/systems.ts'
import { waysTo } from '../../src/domain/upgrade-path.ts'
import type { ProductId } from '../../src/facts/citation.ts'
import { defineRule, documented, given, met, note, type RuleContext, unmet } from '../../src/rule.ts'
import { judgeEnds, type Thing } from './shared.ts'

export default defineRule({
  id: 'lifecycle/product-in-support',
  title: 'The vendor still supports the product version',
  severity: 'warn',
  why: 'Holes that are found after the end of support stay open, and the vendor helps with no fault any more.',
  facts: ['product-lifecycle', 'migration-paths', 'support-ends'],
  cites: ['LC', 'ESU-2', 'SE-LCY'],
  sections: ['pools'],
  alsoReads: ['coexistsWith'],
  skippedWhen: 'the end of support of the product version is not documented',
  *check(context) {
    const { environment, facts, now } = context
    for (const [product, at] of productsOf(environment.document)) {
      const [row] = facts.rows('product-lifecycle', product)
      if (row === undefined) continue
      const name = PRODUCT_NAMES[product]
      const subject = { id: product, at }
      const evidence = () => [
        documented('product-lifecycle', row, `${name} is supported ${until(row)}`),
        ...(row.note ? [note(row.note)] : []),
        given(at, `${name}, judged as of ${now}`),
      ]
      if (now <= row.supportEnd) yield met(subject, `${name} is supported ${until(row)}`, evidence)
      else {
        yield unmet(subject, `the support of ${name} ended on ${row.supportEnd}`, {
          fix: `plan the move to ${successors(product, facts, now)}; lync-ready upgrade tells what is in the way`,
          evidence,
        })
      }
    }
    yield* judgeEnds('earlier-system', () => earlierSystems(environment.document), context, {
      fix: () => 'move its last users, and take it out of service',
    })
  },
})

/** What it lives beside, or takes over from. */
function* earlierSystems({ coexistsWith }: RuleContext['environment']['document']): Generator<Thing> {
  for (const [index, { system }] of listed(coexistsWith).entries()) {
    const at = ['coexistsWith', index]
    yield { holder: 'coexistsWith', at, settledBy: 'coexistsWith', written: system, meant: { of: system } }
  }
}

/** Every product version in use, with the first place that says so. */
function productsOf({ product, pools }: RuleContext['environment']['document']) {
  const products = new Map<ProductId, readonly (string | number)[]>()
  for (const [index, pool] of pools.entries()) {
    const own = pool.product
    if (!products.has(own ?? product)) products.set(own ?? product, own ? ['pools', index, 'product'] : ['product'])
  }
  return products
}

/** The products that are supported on the day, each with its end and the way to it. */
function successors(from: ProductId, facts: RuleContext['facts'], now: string): string {
  const supported = facts.table('product-lifecycle').rows.filter(({ supportEnd }) => supportEnd >= now)
  const names = supported.flatMap((row) =>
    row.products.map(
      (product) => `${PRODUCT_NAMES[product]} (supported ${until(row)}; ${wayWords(from, product, facts)})`,
    ),
  )
  return names.join(' or ') || 'a product that is supported'
}

function wayWords(from: ProductId, target: ProductId, facts: RuleContext['facts']): string {
  const rows = facts.rows('migration-paths', target).filter((row): row is PathRow => row.kind === 'path')
  const [way] = waysTo(target, [from], rows)
  switch (way?.kind) {
    case 'in-place':
      return 'in place or side by side'
    case 'side-by-side':
      return 'side by side'
    case 'over':
      return `over ${way.over ? systemTitle(way.over) : 'another product'}`
    default:
      return 'no way is documented'
  }
}

function until({ supportEnd, atLeast }: ProductLifecycleRow): string {
  return `${atLeast ? 'at least until' : 'until'} ${supportEnd}`
}
