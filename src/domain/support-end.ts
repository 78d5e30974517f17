/** Until when something is supported, as far as what is said of it tells. */

import type { SupportEndRow } from './support-end-row.ts'

/** What is known of a thing; what is left out is not known. */
export interface Supported {
  readonly of: string
  readonly servicePack?: number | undefined
  readonly edition?: string | undefined
}

export type SupportJudgement =
  | { readonly verdict: 'supported' | 'ended'; readonly row: SupportEndRow }
  /** It depends on what is not known: these rows may hold, and part ways on the day. */
  | { readonly verdict: 'open'; readonly rows: readonly SupportEndRow[] }

/** Whether it is supported on the day; undefined where no end is documented. */
export function judgeSupport(
  thing: Supported,
  rows: readonly SupportEndRow[],
  now: string,
): SupportJudgement | undefined {
  const candidates = rows.filter((row) => mayBe(row, thing)).sort((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1))
  const [first] = candidates
  const last = candidates.at(-1)
  if (first === undefined || last === undefined) return undefined
  if (lastDay(first) >= now) return { verdict: 'supported', row: first }
  if (lastDay(last) < now) return { verdict: 'ended', row: last }
  return { verdict: 'open', rows: candidates }
}

function mayBe(row: SupportEndRow, { of, servicePack, edition }: Supported): boolean {
  return (
    row.of.includes(of) &&
    (servicePack === undefined || row.servicePacks === undefined || row.servicePacks.includes(servicePack)) &&
    (edition === undefined || row.editions === undefined || row.editions.includes(edition)) &&
    (edition === undefined || row.editionsExcept === undefined || !row.editionsExcept.includes(edition))
  )
}

/** No end of its own sorts behind every day. */
function lastDay({ supportEnd = '9999-12-31' }: SupportEndRow): string {
  return supportEnd
}
