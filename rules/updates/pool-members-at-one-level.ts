import { few } from '../../src/domain/few.ts'
import { grouped } from '../../src/domain/groups.ts'
import type { Server } from '../../src/environment/model.ts'
import {
  defineRule,
  documented,
  type Evidence,
  given,
  type Judgement,
  met,
  note,
  unknown,
  unmet,
} from '../../src/rule.ts'
import { type Built, builtServers, productServers, type RowOf, rowsOf } from './shared.ts'

export default defineRule({
  id: 'updates/pool-members-at-one-level',
  title: 'All servers of a pool are at the same build',
  severity: 'warn',
  why: 'Users get another behaviour with every server, and a fault shows on some of them only.',
  facts: ['product-builds'],
  cites: ['L-FEUPD', 'S15-FEUPD'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no pool of several servers gives builds',
  *check({ environment, facts }) {
    const built = new Map(builtServers(environment, facts).map((each) => [each.server, each]))
    const members = grouped(productServers(environment).map((server) => [server.pool, server] as const))
    for (const [pool, servers] of members) {
      const [first] = servers
      const [row] = first ? rowsOf(facts, first.product, 'pool') : []
      if (!first || !row || servers.length < 2) continue
      const known = servers.flatMap((server) => built.get(server) ?? [])
      if (known.length > 0) yield judge(pool, servers, known, row)
    }
  },
})

function judge(pool: string, servers: readonly Server[], known: readonly Built[], row: RowOf<'pool'>): Judgement {
  const subject = { id: pool, at: servers[0]?.at.slice(0, 2) ?? [] }
  const levels = grouped(known.map(({ server, build }) => [build, server.id] as const))
  const evidence = (): readonly Evidence[] => [
    documented('product-builds', row, row.text),
    ...(row.note ? [note(row.note)] : []),
    ...known.map(({ server, build, at }) => given(at, `${server.id}: ${build}`)),
  ]
  if (levels.size > 1) {
    const mixed = [...levels].map(([build, ids]) => `${build} on ${few(ids)}`).join(' and ')
    return unmet(subject, `${pool} mixes builds: ${mixed}`, {
      fix: `bring all servers of ${pool} to the same update, one after the other`,
      evidence,
    })
  }
  const open = servers.filter(({ productVersion }) => productVersion === undefined)
  if (open.length > 0) {
    const message = `${pool}: the build of ${few(open.map(({ id }) => id))} is not given`
    return unknown(subject, message, { settledBy: `${subject.at[0]}.servers.productVersion`, evidence })
  }
  return met(subject, `all servers of ${pool} are at build ${known[0]?.build}`, evidence)
}
