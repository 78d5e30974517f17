/** Whether the products work with a version of Exchange, SharePoint or Office Web Apps. */

import type { InteropServer, InteropSupportRow, InteropUse } from './interop-row.ts'
import type { InteropVersion } from './interop-version.ts'

export type InteropJudgement =
  | { readonly verdict: 'supported' | 'unsupported'; readonly row: InteropSupportRow }
  /** What is missing, in words. */
  | { readonly verdict: 'open'; readonly missing: string; readonly row: InteropSupportRow }
  /** No row speaks of the version. */
  | { readonly verdict: 'undocumented' }

/** Judges a version by the rows of one product. */
export function judgeInterop(
  version: InteropVersion,
  { server, use }: { readonly server: InteropServer; readonly use: InteropUse },
  rows: readonly InteropSupportRow[],
): InteropJudgement {
  const row = rows.find(
    (each) => each.server === server && each.use === use && (each.releases?.includes(version.id) ?? true),
  )
  if (row === undefined) return { verdict: 'undocumented' }
  const { minServicePack, verdict } = row
  if (verdict === 'unsupported' || minServicePack === undefined) return { verdict, row }
  if (version.servicePack === undefined) return { verdict: 'open', missing: 'its service pack is not given', row }
  return { verdict: version.servicePack >= minServicePack ? 'supported' : 'unsupported', row }
}

/** `Exchange Server 2010 SP3` */
export function interopName({ name, servicePack }: InteropVersion): string {
  return servicePack ? `${name} SP${servicePack}` : name
}
