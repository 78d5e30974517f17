import { PRODUCT_NAMES } from '../../src/domain/names.ts'
import { isBuild } from '../../src/domain/product-builds.ts'
import type { Server } from '../../src/environment/model.ts'
import { defineRule, documented, given, type Judgement, met, note, unknown, unmet } from '../../src/rule.ts'
import { type RowOf, rowsOf } from './shared.ts'

export default defineRule({
  id: 'updates/windows-fabric-of-product',
  title: 'Front End Servers have the Windows Fabric of their product version',
  severity: 'warn',
  why: 'Servers of a pool find each other through Windows Fabric: with another one the pool does not start as a whole.',
  facts: ['product-builds'],
  cites: ['S15-TLS'],
  sections: ['pools'],
  skippedWhen: 'no server whose Windows Fabric is documented says which it has (prerequisites.windowsFabric)',
  *check({ environment, facts }) {
    for (const server of environment.servers) {
      if (server.prerequisites?.value.windowsFabric === undefined) continue
      const row = rowsOf(facts, server.product, 'fabric').find(({ roles }) => roles.includes(server.role))
      if (row) yield judge(server, server.prerequisites.value.windowsFabric, row)
    }
  },
})

function judge({ id, at, product, prerequisites }: Server, fabric: string, row: RowOf<'fabric'>): Judgement {
  const name = PRODUCT_NAMES[product]
  const subject = { id, at: [...(prerequisites?.at ?? at), 'windowsFabric'] }
  const evidence = () => [
    documented('product-builds', row, `${name} comes with Windows Fabric ${row.version}`),
    ...(row.note ? [note(row.note)] : []),
    given(subject.at, `Windows Fabric ${fabric}`),
  ]
  if (!isBuild(fabric)) {
    const message = `${id}: "${fabric}" is no version of Windows Fabric; write it as ${row.version}`
    return unknown(subject, message, { settledBy: 'pools.servers.prerequisites.windowsFabric', evidence })
  }
  // A build such as 1.0.960.0 is of version 1.0.
  if (`${fabric.trim()}.`.startsWith(`${row.version}.`)) {
    return met(subject, `${id} has Windows Fabric ${fabric}, which comes with ${name}`, evidence)
  }
  return unmet(subject, `${id} has Windows Fabric ${fabric}; ${name} comes with ${row.version}`, {
    fix: `repair ${name} on ${id} from its medium, which brings Windows Fabric ${row.version}, or finish its upgrade`,
    evidence,
  })
}
