import { grouped } from '../../src/domain/groups.ts'
import { givenOsReader } from '../../src/domain/os-given.ts'
import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { poolPairs } from '../shared/pool-pairs.ts'
import { ruleRow, stated } from './shared.ts'

export default defineRule({
  id: 'topology/paired-pools-same-os',
  title: 'Paired pools run the same version of Windows Server',
  severity: 'fail',
  why: 'Only pairs on one operating system were tested and are supported; Topology Builder does not check it.',
  facts: ['pool-rules', 'operating-systems'],
  cites: ['L-PAIR', 'S15-DR', 'SE-NEO'],
  sections: ['pools'],
  skippedWhen: 'no pool is paired with another that is described',
  *check({ environment: { document, servers }, facts }) {
    const read = givenOsReader(facts.table('operating-systems').rows)
    const byPool = grouped(servers.map((server) => [server.pool, server] as const))
    for (const { id, at, pool, other } of poolPairs(document)) {
      const row = ruleRow(facts, pool.product ?? document.product, 'pair-system')
      if (row === undefined) continue
      const members = [...(byPool.get(pool.fqdn) ?? []), ...(byPool.get(other.fqdn) ?? [])].map((server) => {
        const reading = server.os && read(server.os.value)
        return {
          id: server.id,
          at: server.os?.at ?? server.at,
          name: reading && 'os' in reading ? reading.os.name : undefined,
        }
      })
      const names = new Set(members.flatMap(({ name }) => name ?? []))
      const open = members.find(({ name }) => name === undefined)
      const evidence = () => [
        ...stated(row),
        ...members.map((member) => given(member.at, `${member.id}: ${member.name ?? 'not known'}`)),
      ]
      if (names.size > 1)
        yield unmet({ id, at }, `the pair runs ${[...names].join(' and ')}`, {
          fix: 'build one of the pools anew on the system of the other',
          evidence,
        })
      else if (open)
        yield unknown({ id, at }, `the system of ${open.id} is not known`, { settledBy: 'pools.servers.os', evidence })
      else yield met({ id, at }, `both pools run ${[...names].join()}`, evidence)
    }
  },
})
