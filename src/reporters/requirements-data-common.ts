/** What every requirement says of itself. */

import type { DnsRequirement } from '../requirements/requirement.ts'

type Asked = Pick<DnsRequirement, 'because' | 'openUntil'> & { readonly row: DnsRequirement['row'] | Cited }
type Cited = Pick<DnsRequirement['row'], 'confidence' | 'citations'>

export interface ShownCommon {
  /** The key of the environment file that would tell whether it is needed at all. */
  readonly neededIf?: string
  readonly because: readonly string[]
  readonly confidence: string
  readonly sources: readonly { readonly key: string; readonly title: string; readonly url?: string }[]
}

export function shownCommon({ openUntil, because, row }: Asked): ShownCommon {
  return {
    ...(openUntil !== undefined && { neededIf: openUntil }),
    because: because.map(({ text }) => text),
    confidence: row.confidence,
    sources: row.citations.map(({ key, title, url }) => ({ key, title, ...(url !== undefined && { url }) })),
  }
}
