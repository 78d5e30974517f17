import { systemTitle } from '../../src/domain/systems.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import {
  newestProduct,
  type Present,
  type Row,
  type RowOf,
  rowsOf,
  sameSystems,
  stated,
  systemsPresent,
  VERDICTS,
} from './shared.ts'

export default defineRule({
  id: 'coexistence/versions-may-live-together',
  title: 'The versions in the organisation may live together',
  severity: 'fail',
  why: 'Versions that were never made for each other lose presence, conferences and calls between their users.',
  facts: ['migration-paths'],
  cites: ['L-MIG', 'S15-UPG', 'S19-MIG', 'S19-PROC', 'SE-NEO', 'SE-2020', 'SE-LOWRISK'],
  sections: ['pools'],
  alsoReads: ['edgePools', 'coexistsWith'],
  skippedWhen: 'there is no other version',
  *check({ environment, facts, now }) {
    const present = systemsPresent(environment, now)
    if (environment.section('coexistsWith') === 'absent') {
      const subject = { id: 'coexistsWith', at: [] }
      const message = 'whether an earlier system lives beside this one is not given'
      yield unknown(subject, message, { settledBy: 'coexistsWith' })
      if (present.length < 2) return
    }
    yield judge(present, facts)
  },
})

function judge(present: readonly Present[], facts: Facts): Judgement {
  const newest = newestProduct(present)
  const others = present.filter(({ system }) => system !== newest)
  const at = others[0]?.at ?? ['pools']
  const subject = { id: 'versions', at }
  const names = present.map(({ system }) => systemTitle(system)).join(' and ')
  const rows = newest === undefined ? [] : decisive(rowsOf(facts, newest, 'coexistence'), others)
  const tooMany = newest && others.length > 1 ? manyRow(facts, newest, others.length + 1) : undefined
  const worst = rows.find(({ verdict }) => verdict === 'unsupported') ?? (tooMany ? undefined : firstOpen(rows))
  const against: Row | undefined = worst ?? tooMany
  const evidence = () => [
    ...(against ? [against] : rows).flatMap(stated),
    ...present.map(({ system, at: place, id }) => given(place, `${systemTitle(system)}: ${id}`)),
  ]
  if (against === undefined) {
    const text = others.length === 0 ? `${names} is the only version` : `${names} may live together`
    return met(subject, text, evidence)
  }
  const verdict = worst?.verdict ?? 'unconfirmed'
  return unmet(subject, `${names} together are ${VERDICTS[verdict]}`, {
    fix: 'move everything from the earliest of them and retire it before another version comes in',
    evidence,
  })
}

/** The row for all of them together; where there is none, the rows for each. */
function decisive(rows: readonly RowOf<'coexistence'>[], others: readonly Present[]): readonly RowOf<'coexistence'>[] {
  const systems = others.map(({ system }) => system)
  const whole = rows.find((row) => sameSystems(row.with, systems))
  return whole
    ? [whole]
    : rows.filter(({ with: [system], with: { length } }) => length === 1 && system && systems.includes(system))
}

function firstOpen(rows: readonly RowOf<'coexistence'>[]): RowOf<'coexistence'> | undefined {
  return rows.find(({ verdict }) => verdict === 'unconfirmed')
}

function manyRow(facts: Facts, newest: Parameters<typeof rowsOf>[1], count: number): RowOf<'versions'> | undefined {
  return rowsOf(facts, newest, 'versions').find(({ where, most }) => where === 'anywhere' && count > most)
}
