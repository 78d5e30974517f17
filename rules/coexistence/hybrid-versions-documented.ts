import type { PathVerdict } from '../../src/domain/migration-path-row.ts'
import { type System, systemTitle } from '../../src/domain/systems.ts'
import type { ProductId } from '../../src/facts/citation.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { newestProduct, type Row, rowsOf, sameSystems, stated, systemsPresent, VERDICTS } from './shared.ts'

export default defineRule({
  id: 'coexistence/hybrid-versions-documented',
  title: 'With users in the cloud, there are no other server versions than are documented for it',
  severity: 'fail',
  why: 'Moving users, presence and federation between servers and cloud are tested with these versions only.',
  facts: ['migration-paths'],
  cites: ['HYB'],
  sections: ['pools'],
  alsoReads: ['edgePools', 'coexistsWith', 'features'],
  skippedWhen: 'there are no users in the cloud (features.hybrid)',
  *check({ environment, facts, now }) {
    const { features } = environment.document
    const present = systemsPresent(environment, now)
    const newest = newestProduct(present)
    if (features?.hybrid?.enabled === false || newest === undefined) return
    const wanted = features?.hybrid?.enabled === true
    const systems = present.map(({ system }) => system)
    const ruling = rulingOn(systems, newest, facts)
    // A set that no page lists is told by the rule on versions that live together.
    if (ruling === undefined || (!wanted && systems.length < 2)) return
    const { row, verdict } = ruling
    const subject = { id: 'hybrid', at: wanted ? ['features', 'hybrid'] : (present[0]?.at ?? ['pools']) }
    const names = systems.map(systemTitle).join(' and ')
    const evidence = () => [
      ...stated(row),
      ...present.map(({ system, at, id }) => given(at, `${systemTitle(system)}: ${id}`)),
    ]
    if (verdict === 'supported') yield met(subject, `hybrid is documented with ${names}`, evidence)
    else if (wanted) {
      yield unmet(subject, `hybrid with ${names} is ${VERDICTS[verdict]}`, {
        fix: `retire ${systemTitle(systems[0] ?? newest)} before users move to the cloud`,
        evidence,
      })
    } else {
      const message = `hybrid with ${names} is ${VERDICTS[verdict]}, and whether it is wanted is not given`
      yield unknown(subject, message, { settledBy: 'features.hybrid', evidence })
    }
  },
})

interface Ruling {
  readonly row: Row
  readonly verdict: PathVerdict
}

/** What is documented of these versions in hybrid; nothing where no page speaks of two of them. */
function rulingOn(systems: readonly System[], newest: ProductId, facts: Facts): Ruling | undefined {
  const most = rowsOf(facts, newest, 'versions').find(({ where }) => where === 'hybrid')
  if (most && systems.length > most.most) return { row: most, verdict: 'unsupported' }
  if (systems.length === 1) return most && { row: most, verdict: 'supported' }
  const pair = rowsOf(facts, newest, 'hybrid').find((row) => sameSystems(row.systems, systems))
  return pair && { row: pair, verdict: pair.verdict }
}
