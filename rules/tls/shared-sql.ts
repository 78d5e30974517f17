/** SQL Server versions in sentences. */

import type { GivenSqlVersion } from '../../src/domain/sql-version.ts'

/** `SQL Server 2014 SP1 CU5 12.0.4439.1` */
export function writtenSql({ name, servicePack, cumulativeUpdate, build }: GivenSqlVersion): string {
  return [name, servicePack, cumulativeUpdate, build].filter(Boolean).join(' ')
}
