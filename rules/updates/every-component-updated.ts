import { PRODUCT_NAMES } from '../../src/domain/names.ts'
import { isBelow, rangeOf, standsApart, standsWithServer } from '../../src/domain/product-builds.ts'
import { defineRule, documented, given, type Judgement, met, note, unmet } from '../../src/rule.ts'
import { type Built, buildGiven, builtServers, type RowOf, rangesOf, rowsOf } from './shared.ts'

export default defineRule({
  id: 'updates/every-component-updated',
  title: 'The components of a server were updated together',
  severity: 'warn',
  why: 'An update that stopped half-way leaves new and old components side by side, which nobody has tested together.',
  facts: ['product-builds'],
  cites: ['SCAN', 'OPD'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen:
    'no server gives the builds of components (components), or no component is documented to follow its server',
  *check({ environment, facts }) {
    const ranges = rangesOf(facts)
    for (const built of builtServers(environment, facts)) {
      const { product, components } = built.server
      if (components === undefined) continue
      const rows = rowsOf(facts, product, 'component')
      const parts = Object.entries(components.value).filter(
        ([name, value]) => !standsApart(name, rows) && rangeOf(value.trim(), ranges)?.products.includes(product),
      )
      if (parts.length > 0) yield judge(built, parts, rows)
    }
  },
})

function judge(
  built: Built,
  parts: readonly (readonly [string, string])[],
  rows: readonly RowOf<'component'>[],
): Judgement {
  const { server, build } = built
  const { id, product, components } = server
  const at = components?.at ?? server.at
  const behind = parts.filter(([name, value]) => standsWithServer(name, rows) && isBelow(value.trim(), build))
  const ahead = parts.filter(([, value]) => isBelow(build, value.trim()))
  const evidence = () => [
    ...rows
      .filter(({ stands }) => stands === 'with-server')
      .map((row) => documented('product-builds', row, `${row.component} is at the build of the server`)),
    note('Components other than these may rightly be at an earlier build: not every update holds all of them.'),
    buildGiven(built),
    ...parts.map(([name, value]) => given([...at, name], `${name} ${value}`)),
  ]
  if (behind.length + ahead.length === 0)
    return met({ id, at }, `${id}: no component is apart from build ${build}`, evidence)
  const text = [
    ...behind.map(([name, value]) => `${name} is behind, at ${value}`),
    ...ahead.map(([name, value]) => `${name} is ahead, at ${value}`),
  ].join('; ')
  return unmet({ id, at }, `${id} is at build ${build} of ${PRODUCT_NAMES[product]}, and ${text}`, {
    fix: `run the update installer on ${id} again until it finds every component up to date, then give its builds anew`,
    evidence,
  })
}
