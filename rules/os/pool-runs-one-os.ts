import { PRODUCT_NAMES } from '../../src/domain/names.ts'
import {
  defineRule,
  documented,
  given,
  type Judgement,
  met,
  note,
  type RuleContext,
  unknown,
  unmet,
} from '../../src/rule.ts'
import { poolsOf, systemNames } from './shared.ts'
import { saidOnce } from './shared-wording.ts'

export default defineRule({
  id: 'os/pool-runs-one-os',
  title: 'All servers of a pool run the same version of Windows Server',
  severity: 'fail',
  why: 'A pool of mixed systems is not supported: a new version of Windows Server takes a new pool, to which the users move.',
  facts: ['os-pool-rules', 'operating-systems'],
  cites: ['S15-SRV', 'S19-SYS', 'SE-NEO'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no pool of several servers has a product version for which this is documented',
  *check(context) {
    yield* saidOnce(judgements(context), 'pools')
  },
})

function* judgements({ environment, facts }: RuleContext): Generator<Judgement> {
  const nameOf = systemNames(facts)
  for (const { pool, product, at, servers } of poolsOf(environment)) {
    const [row] = facts.rows('os-pool-rules', product)
    if (row === undefined || servers.length < 2) continue
    const subject = { id: pool, at }
    const names = new Set(servers.flatMap((server) => nameOf(server) ?? []))
    const open = servers.find((server) => nameOf(server) === undefined)
    const evidence = () => [
      documented('os-pool-rules', row, row.requirement),
      ...(row.note ? [note(row.note)] : []),
      ...servers.map((server) => given(server.os?.at ?? server.at, `${server.id}: ${nameOf(server) ?? 'not known'}`)),
    ]
    if (names.size > 1) {
      const mixed = `${pool} mixes ${[...names].join(' and ')}`
      yield unmet(subject, `${mixed}; ${PRODUCT_NAMES[product]} wants one version in a pool`, {
        fix: `give all servers of ${pool} the same version of Windows Server; one that is in use changes it by a new pool`,
        evidence,
      })
    } else if (open) {
      const message = `${pool}: which version of Windows ${open.id} runs is not known`
      yield unknown(subject, message, { settledBy: `${at[0]}.servers.os`, evidence })
    } else yield met(subject, `all servers of ${pool} run ${[...names].join()}`, evidence)
  }
}
