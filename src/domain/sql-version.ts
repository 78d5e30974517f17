/** SQL Server versions as people write them, and whether such a SQL Server speaks TLS 1.2. */

import { compareBuilds } from './builds.ts'
import type { TlsSqlRow } from './tls-row.ts'

/** As the environment file gives it. */
export interface GivenSqlVersion {
  readonly name: string
  readonly servicePack?: string | undefined
  readonly cumulativeUpdate?: string | undefined
  readonly build?: string | undefined
}

/** What can be read of it; what is left out is not known. */
export interface SqlVersion {
  readonly release: string
  readonly servicePack?: number
  readonly cumulativeUpdate?: number
  readonly build?: string
}

const RELEASE = /\bsql\s*(?:server\s*)?(20\d\d)(\s*r2)?\b/i
const SERVICE_PACK = /\b(?:sp|service pack)\s*(\d)\b/i
const NO_SERVICE_PACK = /\brtm\b/i
const CUMULATIVE_UPDATE = /\b(?:cu|cumulative update)\s*(\d+)\b/i
const BUILD = /\b\d+\.\d+\.\d{3,}(?:\.\d+)?\b/

/** Reads a version of SQL Server; undefined where it names no release. */
export function readSqlVersion({
  name,
  servicePack,
  cumulativeUpdate,
  build,
}: GivenSqlVersion): SqlVersion | undefined {
  const text = [name, servicePack, cumulativeUpdate, build].filter(Boolean).join(' ')
  const [, year, r2] = RELEASE.exec(text) ?? []
  if (year === undefined) return undefined
  const pack = NO_SERVICE_PACK.test(text) ? '0' : SERVICE_PACK.exec(text)?.[1]
  const update = CUMULATIVE_UPDATE.exec(text)?.[1]
  const found = BUILD.exec(text)?.[0]
  return {
    release: `SQL Server ${year}${r2 ? ' R2' : ''}`,
    ...(pack !== undefined && { servicePack: Number(pack) }),
    ...(update !== undefined && { cumulativeUpdate: Number(update) }),
    ...(found !== undefined && { build: found }),
  }
}

export type SqlJudgement =
  | { readonly verdict: 'yes' | 'no'; readonly row: TlsSqlRow }
  /** What is missing, in words. */
  | { readonly verdict: 'open'; readonly missing: string; readonly row?: TlsSqlRow }
  /** No row speaks of the release. */
  | { readonly verdict: 'undocumented' }

/** Whether the SQL Server speaks TLS 1.2. */
export function judgeSqlTls(version: SqlVersion, rows: readonly TlsSqlRow[]): SqlJudgement {
  const ofRelease = rows.filter(({ release }) => release === version.release)
  const [first] = ofRelease
  if (first === undefined) return { verdict: 'undocumented' }
  if (ofRelease.every(({ verdict }) => verdict === 'always')) return { verdict: 'yes', row: first }
  const row = rowFor(version, ofRelease)
  if (row === undefined) return { verdict: 'open', missing: 'its service pack is not given' }
  if (row.verdict !== 'from') return { verdict: row.verdict === 'always' ? 'yes' : 'no', row }
  return judgeUpdate(version, row)
}

/** The build tells the service pack where words do not. */
function rowFor({ servicePack, build }: SqlVersion, rows: readonly TlsSqlRow[]): TlsSqlRow | undefined {
  if (build !== undefined) return rows.filter(({ firstBuild }) => compareBuilds(build, firstBuild) !== -1).at(-1)
  return servicePack === undefined ? undefined : rows.find(({ servicePacks }) => servicePacks.includes(servicePack))
}

function judgeUpdate(version: SqlVersion, row: TlsSqlRow): SqlJudgement {
  const { build, cumulativeUpdate } = version
  if (build !== undefined) {
    if (compareBuilds(build, row.build ?? '') !== -1) return { verdict: 'yes', row }
    const below = row.securityBuild === undefined || compareBuilds(build, row.securityBuild) === -1
    return below ? { verdict: 'no', row } : { verdict: 'open', missing: `${build} may or may not hold the update`, row }
  }
  if (cumulativeUpdate === undefined || row.cumulativeUpdate === undefined) {
    return { verdict: 'open', missing: 'its build is not given', row }
  }
  return { verdict: cumulativeUpdate >= row.cumulativeUpdate ? 'yes' : 'no', row }
}
