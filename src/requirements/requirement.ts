/** What this environment must have, derived once from the description and the facts; printed by `requirements`, judged by rules. */

import type { Path } from '../environment/model.ts'
import type { FactRow } from '../facts/citation.ts'
import type { DnsRecordRow } from './dns-record-row.ts'

/** Why a requirement exists: a clause, and the part of the description that asks for it. */
export interface Because {
  readonly text: string
  readonly at: Path
}

/** Addresses a name must lead to. `all`: exactly these; `some`: one or more of them and no others. */
export interface ExpectedAddresses {
  readonly addresses: readonly string[]
  readonly match: 'all' | 'some'
  /** Whose addresses they are. */
  readonly text: string
  /** Set when the description does not give them all: the key that would. */
  readonly settledBy?: string
}

export interface DnsRequirement {
  readonly kind: 'dns'
  /** `view/name/type`, the stable subject of findings. */
  readonly id: string
  readonly view: 'internal' | 'external'
  readonly name: string
  readonly type: DnsRecordRow['type']
  readonly necessity: DnsRecordRow['necessity']
  /** The rule that judges whether the record is there. */
  readonly rule: string
  /** Set when the description leaves open whether the record is needed: the key that would tell. */
  readonly openUntil?: string
  readonly leadsTo?: ExpectedAddresses
  /** Names an alias (CNAME) may point to. */
  readonly aliasTargets: readonly string[]
  /** SRV only. */
  readonly port?: number
  /** SRV only: a target to propose, in the domain of the record. */
  readonly suggestedTarget?: string
  readonly because: readonly Because[]
  readonly at: Path
  readonly row: DnsRecordRow & FactRow
}

export interface Requirements {
  readonly dns: readonly DnsRequirement[]
}
