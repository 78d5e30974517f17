/** The rows of `rules/facts/product-builds.yaml`. */

import type { Server } from '../environment/model.ts'
import type { FactRow } from '../facts/citation.ts'

/** What an environment may ask for that needs an update. */
export const UPDATE_FEATURES = ['hybrid-moves', 'hybrid-voice', 'mobility-ucwa'] as const
export type UpdateFeature = (typeof UPDATE_FEATURES)[number]

interface BuildFact extends FactRow {
  readonly note?: string
}

/** The builds of a system: of the products of the row, or of an earlier system, which is none of them. */
export interface BuildRangeRow extends BuildFact {
  readonly kind: 'range'
  /** What it is called, where the row is for no product. */
  readonly system?: string
  readonly first: string
  /** The first build that is no more of it. */
  readonly before: string
}

/** One update, whether its build is known or not. Compare builds: names are counted in two ways. */
export interface UpdateRow extends BuildFact {
  readonly kind: 'update'
  /** As the vendor counts. */
  readonly name: string
  /** As others count. */
  readonly otherNames?: readonly string[]
  /** `2015`, `2015-11` or `2015-11-10`, as far as it is documented. */
  readonly released: string
  /** It was there at that time; when it came is not documented. */
  readonly orEarlier?: true
  readonly kb?: readonly string[]
  readonly build?: string
  /** What it brings, in words. */
  readonly brings?: readonly string[]
  /** The vulnerabilities it closes: with them, its build is a floor. */
  readonly closes?: readonly string[]
  /** What they let an attacker do. */
  readonly effect?: string
  /** Sold only, beyond the end of support. */
  readonly paid?: true
}

/** A build that something needs. */
export interface FeatureBuildRow extends BuildFact {
  readonly kind: 'feature'
  readonly feature: UpdateFeature
  readonly roles: readonly Server['role'][]
  readonly build: string
  readonly update: string
  /** The ISO day from which it is needed. */
  readonly from?: string
  /** What needs it, as a sentence. */
  readonly text: string
}

/** A component that stands at the build of its server, or one that has a life of its own: any whose name holds this. */
export interface ComponentRow extends BuildFact {
  readonly kind: 'component'
  readonly component: string
  readonly stands: 'with-server' | 'apart'
}

/** Windows Fabric, which comes with the product. */
export interface FabricRow extends BuildFact {
  readonly kind: 'fabric'
  readonly version: string
  readonly roles: readonly Server['role'][]
}

/** What is documented of updating a pool. */
export interface PoolUpdateRow extends BuildFact {
  readonly kind: 'pool'
  readonly text: string
}

export type ProductBuildRow = BuildRangeRow | UpdateRow | FeatureBuildRow | ComponentRow | FabricRow | PoolUpdateRow
