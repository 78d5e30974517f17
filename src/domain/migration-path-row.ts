/** The rows of `rules/facts/migration-paths.yaml`. The products of a row are those that are moved to. */

import type { Server } from '../environment/model.ts'
import type { FactRow } from '../facts/citation.ts'
import type { System } from './systems.ts'

export type PathVerdict = 'supported' | 'unsupported' | 'unconfirmed'

/** What later products no longer have. */
export const REMOVED = ['mcx', 'persistent-chat', 'sql-mirroring', 'xmpp', 'video-interop'] as const
export type RemovedFeature = (typeof REMOVED)[number]

/** What stops an upgrade in place. */
export const UPGRADE_BLOCKERS = ['lync-room-system-portal', 'high-availability', 'windows-server'] as const
export type UpgradeBlocker = (typeof UPGRADE_BLOCKERS)[number]

interface MigrationFact extends FactRow {
  /** The fact as a sentence. */
  readonly text: string
  readonly note?: string
}

/** The way from one system to the products of the row. */
export interface PathRow extends MigrationFact {
  readonly kind: 'path'
  readonly from: System
  /** The servers become the new product. */
  readonly inPlace: PathVerdict
  /** New servers stand beside the old ones, and the users move. */
  readonly sideBySide: PathVerdict
  /** Where there is no way from one to the other: through which product. */
  readonly via?: System
  /** Roles that are not upgraded in place where others are. */
  readonly inPlaceExceptRoles?: readonly Server['role'][]
  /** What has to be done or kept in mind, as sentences. */
  readonly conditions?: readonly string[]
}

/** Which other systems the products of the row may live together with, all of them at the same time. */
export interface CoexistenceRow extends MigrationFact {
  readonly kind: 'coexistence'
  readonly with: readonly System[]
  readonly verdict: PathVerdict
}

/** How many versions together are documented at all. */
export interface VersionsRow extends MigrationFact {
  readonly kind: 'versions'
  readonly most: number
  /** In hybrid, or wherever versions live together. */
  readonly where: 'anywhere' | 'hybrid'
}

/** Two versions that are documented together with users in the cloud. */
export interface HybridRow extends MigrationFact {
  readonly kind: 'hybrid'
  readonly systems: readonly System[]
  readonly verdict: PathVerdict
}

/** Pools of different versions as a pair. */
export interface PairingRow extends MigrationFact {
  readonly kind: 'pairing'
  readonly with: readonly System[]
  readonly verdict: PathVerdict
}

/** What the products of the row no longer have. */
export interface RemovedRow extends MigrationFact {
  readonly kind: 'removed'
  readonly feature: RemovedFeature
  /** Whether users who stay on a pool of an earlier version keep it. */
  readonly keptOnEarlierPools: boolean
  readonly instead?: string
}

/** What must be gone before servers are upgraded in place to the products of the row. */
export interface BlockerRow extends MigrationFact {
  readonly kind: 'blocker'
  readonly from: System
  readonly blocker: UpgradeBlocker
}

/** Branch servers and appliances of an earlier version with a data centre of the products of the row. */
export interface BranchRow extends MigrationFact {
  readonly kind: 'branch'
  readonly with: readonly System[]
  readonly verdict: PathVerdict
}

/** What needs no more than its sentence. */
export const MIGRATION_RULES = [
  'coexistence-is-temporary',
  'edge-after-pools',
  'hybrid-voice-edge',
  'server-after-pools',
] as const

export interface MigrationRuleRow extends MigrationFact {
  readonly kind: 'rule'
  readonly rule: (typeof MIGRATION_RULES)[number]
}

export type MigrationPathRow =
  | PathRow
  | CoexistenceRow
  | VersionsRow
  | HybridRow
  | PairingRow
  | RemovedRow
  | BlockerRow
  | BranchRow
  | MigrationRuleRow
