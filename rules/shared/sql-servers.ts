/** The SQL Servers that are described, by the names that stores call them by. */

import { grouped } from '../../src/domain/groups.ts'
import { listed } from '../../src/domain/listed.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'

export type SqlServerGiven = Exclude<NonNullable<EnvironmentDocument['sqlServers']>, 'none'>[number]

export interface DescribedSql {
  readonly sql: SqlServerGiven
  readonly index: number
}

/** Finds SQL Servers by name, or by FQDN where one instance only is on the computer. */
export function describedSqlFinder({ sqlServers }: EnvironmentDocument): (name: string) => DescribedSql | undefined {
  const all = listed(sqlServers).map((sql, index): DescribedSql => ({ sql, index }))
  const byName = new Map(all.map((each) => [each.sql.name.toLowerCase(), each]))
  const byFqdn = new Map(
    grouped(all.flatMap((each) => (each.sql.fqdn === undefined ? [] : [[each.sql.fqdn.toLowerCase(), each] as const]))),
  )
  return (name) => {
    const key = name.toLowerCase()
    const there = byFqdn.get(key)
    return byName.get(key) ?? (there?.length === 1 ? there[0] : undefined)
  }
}
