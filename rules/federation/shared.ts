/** What the rules on federation and hybrid deployments have in common. */

import type { FederationRequirementRow } from '../../src/domain/federation-row.ts'
import { listed } from '../../src/domain/listed.ts'
import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'
import type { ProductId } from '../../src/facts/citation.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { documented, type Evidence, given, note } from '../../src/rule.ts'

const ALLOWED: Path = ['features', 'federation', 'allowedDomains']
export const FEDERATION: Path = ['features', 'federation']
export const HYBRID: Path = ['features', 'hybrid']

type Features = NonNullable<EnvironmentDocument['features']>
export type Hybrid = NonNullable<Features['hybrid']>
export type Federation = NonNullable<Features['federation']>

/** The row on a requirement, where it holds for the product. */
export function requirementRow(
  facts: Facts,
  product: ProductId,
  requirement: FederationRequirementRow['requirement'],
): FederationRequirementRow | undefined {
  for (const row of facts.rows('federation-rules', product)) {
    if (row.kind === 'requirement' && row.requirement === requirement) return row
  }
  return undefined
}

/** Evidence: what a row says. */
export function saidBy(row: FederationRequirementRow): readonly Evidence[] {
  return [documented('federation-rules', row, row.text), ...(row.note ? [note(row.note)] : [])]
}

export function hasEdge({ edgePools }: EnvironmentDocument): boolean {
  return listed(edgePools).length > 0
}

/** A feature that asks for something, and where the description says it. */
export interface Wish {
  readonly at: Path
  readonly text: string
}

/** Evidence: the features that ask for it. */
export function wishedBy(wishes: readonly Wish[]): readonly Evidence[] {
  return wishes.map(({ at, text }) => given(at, text))
}

/** A hybrid deployment that still has users on premises. */
export function runningHybrid({ features }: EnvironmentDocument): Hybrid | undefined {
  const hybrid = features?.hybrid
  return hybrid?.enabled && hybrid.allUsersOnline !== true ? hybrid : undefined
}

/** The federation of the organisation, where there is any. */
export function federationOf({ features }: EnvironmentDocument): Federation | undefined {
  return features?.federation?.enabled ? features.federation : undefined
}

/** The partners listed, each with its place. */
export function partnersOf(document: EnvironmentDocument) {
  const partners = federationOf(document)?.allowedDomains ?? []
  return partners.map((partner, index) => ({ partner, at: [...ALLOWED, index] }))
}

/** The features that are wanted, out of some that may be. */
export function wishes(possible: readonly (readonly [wanted: boolean | undefined, at: Path, text: string])[]): Wish[] {
  return possible.flatMap(([wanted, at, text]) => (wanted ? [{ at, text }] : []))
}
