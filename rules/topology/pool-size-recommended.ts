import { defineRule, given, met, note, unmet } from '../../src/rule.ts'
import { poolsOf, servers, sizeRow, stated } from './shared.ts'

export default defineRule({
  id: 'topology/pool-size-recommended',
  title: 'Every Front End pool has as many servers as are recommended',
  severity: 'warn',
  why: 'User data is kept on three servers: a pool of fewer stops when one of them, or the Back End, is lost.',
  facts: ['pool-rules'],
  cites: ['L-FETOP', 'L-TOPO', 'S15-FEHA', 'S15-TOPO'],
  sections: ['pools'],
  skippedWhen: 'there is no Front End pool for which a number of servers is recommended',
  *check({ environment: { document }, facts }) {
    for (const { pool, at, product } of poolsOf(document)) {
      const row = sizeRow(facts, product, pool.role)
      if (row?.recommended === undefined) continue
      const subject = { id: pool.fqdn, at }
      const { length } = pool.servers
      // Of a number that is not supported at all another rule speaks.
      if (length === row.unsupported) continue
      const quorum = facts.rows('pool-rules', product).find((each) => each.kind === 'quorum' && each.servers === length)
      const evidence = () => [
        ...stated(row),
        given([...at, 'servers'], servers(length)),
        ...(quorum ? [note(quorum.text)] : []),
      ]
      if (length >= row.recommended) yield met(subject, `${pool.fqdn} has ${servers(length)}`, evidence)
      else
        yield unmet(subject, `${pool.fqdn} has ${servers(length)}; at least ${row.recommended} are recommended`, {
          fix: 'add Front End Servers to the pool, or use two paired Standard Edition servers instead',
          evidence,
        })
    }
  },
})
