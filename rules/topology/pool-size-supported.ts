import { defineRule, given, met, unmet } from '../../src/rule.ts'
import { type Pool, poolsOf, type SizeRow, servers, sizeRow, stated } from './shared.ts'

export default defineRule({
  id: 'topology/pool-size-supported',
  title: 'Every pool has a number of servers that is supported for its role',
  severity: 'fail',
  why: 'A larger pool was never tested, a smaller one of some products is not published, and a Standard Edition server is alone.',
  facts: ['pool-rules'],
  cites: ['L-FETOP', 'L-TOPO', 'L-PCTOP', 'S15-FEHA', 'S15-TOPO', 'SE-NEO'],
  sections: ['pools'],
  skippedWhen: 'no pool has a role for which a number of servers is documented',
  *check({ environment: { document }, facts }) {
    for (const { pool, at, product } of poolsOf(document)) {
      const row = sizeRow(facts, product, pool.role)
      if (row === undefined) continue
      const subject = { id: pool.fqdn, at }
      const { length } = pool.servers
      const evidence = () => [...stated(row), given([...at, 'servers'], servers(length))]
      const problem = problemOf(pool, row)
      if (problem === undefined) yield met(subject, `${pool.fqdn} has ${servers(length)}, which is supported`, evidence)
      else
        yield unmet(subject, `${pool.fqdn} has ${problem.text}`, {
          fix: problem.fix,
          evidence,
        })
    }
  },
})

interface Problem {
  readonly text: string
  readonly fix: string
}

/** Servers that stand by are counted apart. */
function problemOf({ servers: members }: Pool, { unsupported, most, standby = 0 }: SizeRow): Problem | undefined {
  const waiting = standby > 0 ? members.filter((server) => server.standby).length : 0
  const active = members.length - waiting
  if (members.length === unsupported) {
    const fix = 'add servers to the pool, or use paired Standard Edition servers'
    return { text: `${servers(members.length)}, which is not supported`, fix }
  }
  if (most === undefined) return undefined
  const fix = most === 1 ? 'build a pool of its own for every server' : 'spread the servers over several pools'
  const what = standby > 0 ? `${active} active servers` : servers(active)
  if (active > most) return { text: `${what}; ${most} ${most === 1 ? 'is' : 'are'} supported`, fix }
  return waiting > standby ? { text: `${waiting} servers that stand by; ${standby} are supported`, fix } : undefined
}
