import { remembered } from '../../src/domain/memo.ts'
import { PRODUCT_NAMES } from '../../src/domain/names.ts'
import type { BuildRangeRow, ComponentRow } from '../../src/domain/product-build-row.ts'
import { isBuild, rangeOf, standsApart } from '../../src/domain/product-builds.ts'
import type { Path, Server } from '../../src/environment/model.ts'
import type { FactRow } from '../../src/facts/citation.ts'
import { defineRule, documented, given, type Judgement, met, note, unknown, unmet } from '../../src/rule.ts'
import { byProduct, productServers, rangesOf, rowsOf, unbuilt } from './shared.ts'

type Range = BuildRangeRow & FactRow

export default defineRule({
  id: 'updates/build-belongs-to-product',
  title: 'The build of every server and component is one of its product version',
  severity: 'fail',
  why: 'A server of another version in the pool is not what was planned: a half-finished upgrade, or the wrong medium.',
  facts: ['product-builds'],
  cites: ['CVE-33633', 'CVE-83746', 'SE-HIEZ', 'KB3126487'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no server runs the product',
  *check({ environment, facts }) {
    yield* unbuilt(productServers(environment))
    const ranges = rangesOf(facts)
    const reading = remembered((build) => ({ range: rangeOf(build, ranges) }))
    const known = byProduct((product) => ({
      components: rowsOf(facts, product, 'component'),
      own: ranges.find(({ products }) => products.includes(product)),
    }))
    for (const server of productServers(environment)) {
      if (server.productVersion === undefined) continue
      const { components, own } = known(server.product)
      if (own) yield judge(server, own, (build) => reading(build).range, components)
    }
  },
})

function judge(
  server: Server,
  own: Range,
  rangeFor: (build: string) => Range | undefined,
  rows: readonly ComponentRow[],
): Judgement {
  const { id, product, productVersion } = server
  const name = PRODUCT_NAMES[product]
  const build = productVersion?.value.trim() ?? ''
  const at = productVersion?.at ?? server.at
  const foreign = buildsOf(server, rows).flatMap(({ what, value, at: place }) => {
    const range = rangeFor(value)
    return range && range !== own ? [{ text: `${what}${value}, a build of ${titleOf(range)}`, place, range }] : []
  })
  const evidence = () => [
    documented('product-builds', own, `${name}: ${own.first} and later, before ${own.before}`),
    ...foreign.map(({ range }) => note(`${titleOf(range)}: ${range.first} and later, before ${range.before}`)),
    given(at, `build ${build} of ${name}`),
    ...foreign.map(({ place, text }) => given(place, text)),
  ]
  if (foreign.length > 0) {
    const found = foreign.map(({ text }) => text).join('; ')
    return unmet({ id, at: foreign[0]?.place ?? at }, `${id} is given as ${name}, and has ${found}`, {
      fix: `give ${id} the product it runs (product), correct its build, or finish the upgrade of its pool`,
      evidence,
    })
  }
  if (rangeFor(build)) return met({ id, at }, `${id}: ${build} is a build of ${name}`, evidence)
  const shape = `give the whole build, such as ${own.first}`
  const problem = isBuild(build) ? `no build of ${name} is like ${build}` : `"${build}" is not a build`
  return unknown({ id, at }, `${id}: ${problem}; ${shape}`, { settledBy: `${server.at[0]}.productVersion`, evidence })
}

/** The build of the server, and those of its components that come with the product. */
function buildsOf({ productVersion, components }: Server, rows: readonly ComponentRow[]) {
  const own = productVersion ? [{ what: '', value: productVersion.value.trim(), at: productVersion.at }] : []
  const parts = Object.entries(components?.value ?? {}).filter(([name]) => !standsApart(name, rows))
  const placed = parts.map(([name, value]) => ({
    what: `${name} `,
    value: value.trim(),
    at: [...(components?.at ?? []), name] as Path,
  }))
  return [...own, ...placed]
}

function titleOf({ system, products: [product] }: Range): string {
  return system ?? (product === undefined ? 'another system' : PRODUCT_NAMES[product])
}
