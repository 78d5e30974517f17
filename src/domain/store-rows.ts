/** The rows of the tables on Active Directory, SQL Server, file shares, collocation and pools. */

import type { FactRow } from '../facts/citation.ts'

interface Said extends FactRow {
  /** What the document says, in words that stand as a reason. */
  readonly text: string
  readonly note?: string | undefined
}

export type Verdict = 'supported' | 'unsupported' | 'unconfirmed'

/** What a list of names supports; `*` stands for every name that no other row of the kind has. */
export interface NamesRow extends Said {
  readonly names: readonly string[]
  readonly verdict: Verdict
  readonly minProductVersion?: string | undefined
  readonly minProductVersionName?: string | undefined
}

/** A list of one kind. */
export interface NamesRowOf<Kind extends string> extends NamesRow {
  readonly kind: Kind
}

/** A requirement that one rule judges. */
interface RuleRowOf<Name extends string> extends Said {
  readonly kind: 'rule'
  readonly rule: Name
}

export const DIRECTORY_LISTS = ['system', 'level', 'topology'] as const
export const DIRECTORY_RULES = ['global-catalog', 'one-domain', 'prepared', 'writable-controller'] as const

export type DirectoryRow = NamesRowOf<(typeof DIRECTORY_LISTS)[number]> | RuleRowOf<(typeof DIRECTORY_RULES)[number]>

/** A release of SQL Server, and the first build of each of its service packs. */
export interface SqlReleaseRow extends FactRow {
  readonly name: string
  /** The first two parts of its builds. */
  readonly version: string
  readonly servicePacks: readonly { readonly servicePack: number; readonly build: string }[]
}

/** The lowest update level that will do. */
export interface SqlFloor {
  readonly name: string
  readonly servicePack: number
  readonly cumulativeUpdate?: number | undefined
  readonly build: string
}

/** What a store is for. */
export const STORE_USES = [
  'back-end',
  'archiving',
  'monitoring',
  'persistent-chat',
  'persistent-chat-compliance',
] as const
export type StoreUse = (typeof STORE_USES)[number]

interface SqlReleaseSupport extends Said {
  /** A release, or `*` for those that no other row names. */
  readonly release: string
  readonly verdict: Verdict
  readonly editions?: readonly string[] | undefined
  readonly floor?: SqlFloor | undefined
}

export interface SqlStoreRow extends SqlReleaseSupport {
  readonly kind: 'store'
  readonly uses: readonly StoreUse[]
  readonly minProductVersion?: string | undefined
  readonly minProductVersionName?: string | undefined
}

export interface SqlExpressRow extends SqlReleaseSupport {
  readonly kind: 'express'
  readonly onlyInPlaceUpgrade?: boolean | undefined
}

export type SqlSupportRow = SqlStoreRow | SqlExpressRow

export const STORE_MODES = [
  'standalone',
  'mirroring',
  'failover-cluster',
  'always-on-failover-cluster',
  'always-on-availability-group',
] as const
export type StoreMode = (typeof STORE_MODES)[number]

export const AVAILABILITY_RULES = [
  'one-of-each',
  'one-pool',
  'paired-alike',
  'partners-alike',
  'synchronous',
  'witness',
] as const

export interface ModeRow extends Said {
  readonly kind: 'mode'
  readonly modes: readonly StoreMode[]
  readonly uses: readonly StoreUse[]
  readonly verdict: 'supported' | 'unsupported'
}

export interface ModeServerRow extends SqlReleaseSupport {
  readonly kind: 'server'
  readonly modes: readonly StoreMode[]
}

export interface ClusterNodesRow extends Said {
  readonly kind: 'nodes'
  readonly modes: readonly StoreMode[]
  readonly edition: string
  readonly most: number
}

export type SqlAvailabilityRow =
  | ModeRow
  | ModeServerRow
  | ClusterNodesRow
  | RuleRowOf<(typeof AVAILABILITY_RULES)[number]>

export const FILE_SHARE_LISTS = ['storage', 'dfs', 'cluster'] as const
export const FILE_SHARE_RULES = ['apart-from-databases', 'not-on-front-end', 'one-site'] as const

export type FileShareRow = NamesRowOf<(typeof FILE_SHARE_LISTS)[number]> | RuleRowOf<(typeof FILE_SHARE_RULES)[number]>

/** Whether things may be on the computers of a role. */
export interface CollocationRow extends Said {
  readonly hosts: readonly string[]
  readonly with: readonly string[]
  readonly verdict: 'allowed' | 'forbidden'
}

export const POOL_RULES = [
  'computer-name',
  'director-edition',
  'edge-media',
  'edge-next-hop',
  'not-stretched',
  'pair-edition',
  'pair-hardware',
  'pair-mutual',
  'pair-system',
  'server-next-hop',
  'simple-urls',
] as const

export interface PoolSizeRow extends Said {
  readonly kind: 'size'
  readonly roles: readonly string[]
  /** A number of servers that is not supported, although more and fewer are. */
  readonly unsupported?: number | undefined
  readonly most?: number | undefined
  /** Servers that may stand by, beyond `most`. */
  readonly standby?: number | undefined
  readonly recommended?: number | undefined
}

export interface QuorumRow extends Said {
  readonly kind: 'quorum'
  readonly servers: number
}

interface PoolRuleStatement extends RuleRowOf<(typeof POOL_RULES)[number]> {
  readonly roles?: readonly string[] | undefined
  readonly most?: number | undefined
}

export type PoolRuleRow = PoolSizeRow | QuorumRow | PoolRuleStatement

/** The row that speaks of a name, or that for all other names. */
export function rowFor<Row extends NamesRow>(rows: readonly Row[], name: string): Row | undefined {
  return rows.find(({ names }) => names.includes(name)) ?? rows.find(({ names }) => names.includes('*'))
}
