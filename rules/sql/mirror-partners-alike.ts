import type { SqlServer } from '../../src/domain/sql-release.ts'
import { defineRule, type Evidence, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { type PlacedStore, sqlFinder, stated, storeId, writtenSql } from './shared.ts'
import { distinctStores, type NamedSql, ruleRow } from './shared-availability.ts'

export default defineRule({
  id: 'sql/mirror-partners-alike',
  title:
    'The principal, mirror and witness of a mirror have one version of SQL Server, principal and mirror one edition',
  severity: 'fail',
  why: 'SQL Server does not set up or keep a mirror between different versions or editions.',
  facts: ['sql-availability', 'sql-releases'],
  cites: ['L-BEHA', 'L-MIR', 'S15-BE'],
  sections: ['pools'],
  alsoReads: ['sqlServers'],
  skippedWhen: 'no store is mirrored',
  *check({ environment: { document }, facts }) {
    const find = sqlFinder(document, facts)
    for (const placed of distinctStores(document)) {
      const { principal, mirror, witness, mode } = placed.store
      const row = ruleRow(facts, placed.product, 'partners-alike')
      if (mode !== 'mirroring' || row === undefined) continue
      const partners = { principal, mirror, witness }
      const named = Object.entries(partners).flatMap(([part, name]) =>
        name === undefined ? [] : [{ part, name, placed: find(name) }],
      )
      const evidence = () => [...stated('sql-availability', row), ...named.flatMap(versionOf)]
      yield judge(placed, named, evidence)
    }
  },
})

type Partner = NamedSql & { readonly part: string }

function judge(store: PlacedStore, partners: readonly Partner[], evidence: () => readonly Evidence[]): Judgement {
  const subject = { id: storeId(store), at: store.at }
  const missing = ['principal', 'mirror'].find((part) => !partners.some((partner) => partner.part === part))
  if (missing)
    return unknown(subject, `the ${missing} is not given`, { settledBy: `pools.${store.key}.${missing}`, evidence })
  const read = partners.map((partner) => ({ ...partner, sql: sqlOf(partner) }))
  const releases = new Set(read.flatMap(({ sql }) => sql?.release ?? []))
  const editions = new Set(read.flatMap(({ part, sql }) => (part === 'witness' ? [] : (sql?.edition ?? []))))
  for (const [what, values] of [
    ['versions', releases],
    ['editions', editions],
  ] as const) {
    if (values.size > 1)
      return unmet(subject, `the mirror has SQL Servers of different ${what}: ${[...values].join(' and ')}`, {
        fix: `bring ${partners.map(({ name }) => name).join(', ')} to the same release of SQL Server, principal and mirror to the same edition`,
        evidence,
      })
  }
  const open = read.find(({ part, sql }) => !sql || (part !== 'witness' && sql.edition === undefined))
  if (open) {
    const what = open.sql ? 'edition' : 'version'
    const settledBy = open.sql ? 'sqlServers.version.edition' : 'sqlServers.version'
    return unknown(subject, `the ${what} of the ${open.part} ${open.name} is not known`, { settledBy, evidence })
  }
  return met(subject, `${partners.map(({ name }) => name).join(', ')} are alike`, evidence)
}

function sqlOf({ placed }: NamedSql): SqlServer | undefined {
  return placed?.reading && 'sql' in placed.reading ? placed.reading.sql : undefined
}

function versionOf({ part, name, placed }: Partner): readonly Evidence[] {
  const { version } = placed?.sql ?? {}
  return placed && version ? [given([...placed.at, 'version'], `${part} ${name}: ${writtenSql(version)}`)] : []
}
