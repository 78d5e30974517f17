/** The rows that say which operating systems servers and clients run on. */

import type { FactRow } from '../facts/citation.ts'
import type { Architecture, Installation } from './operating-system-row.ts'

/** `unconfirmed`: no vendor page settles it. */
export type OsVerdict = 'supported' | 'unsupported' | 'unconfirmed'

/**
 * A system as the host of some roles of some products.
 * With `supported`, the further keys are conditions. Otherwise `editions`, `editionsExcept` and `installation`
 * select what the row speaks of.
 */
export interface OsSupportRow extends FactRow {
  readonly roles: readonly string[]
  /** An id of `operating-systems`, or `*`: what no other row of the product and role names. */
  readonly os: string
  readonly verdict: OsVerdict
  /** The only editions it speaks of; absent: the page names none. */
  readonly editions?: readonly string[]
  /** It speaks of every edition but these. */
  readonly editionsExcept?: readonly string[]
  readonly minServicePack?: number
  readonly recommendedServicePack?: number
  /** The product build that the system needs. */
  readonly minProductVersion?: string
  readonly minProductVersionName?: string
  readonly installation?: Installation
  readonly architecture?: Architecture
  /** Only where an older product is upgraded in place. */
  readonly onlyInPlaceUpgrade?: boolean
  readonly note?: string
}

/** A system as the host of some clients. */
export interface ClientOsSupportRow extends FactRow {
  /** Ids of `clients`. */
  readonly clients: readonly string[]
  /** An id of `operating-systems`, or `*`: what no other row of the client names. */
  readonly os: string
  readonly verdict: OsVerdict
  /** Mac, iOS, Android and Windows Phone: the first version it speaks of. */
  readonly minVersion?: string
  /** The last version it speaks of, its point releases included. */
  readonly maxVersion?: string
  readonly minServicePack?: number
  readonly note?: string
}

/** A client and the names people write for it. */
export interface ClientRow extends FactRow {
  readonly name: string
  readonly aliases: readonly string[]
  /** Its maker sells it with the hardware: people write the model beside its name. */
  readonly isDevice?: true
}

/** What the servers of one pool must have in common. */
export interface OsPoolRuleRow extends FactRow {
  readonly requirement: string
  readonly note?: string
}
