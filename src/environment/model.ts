/** What rules see of the description: the validated document, and the servers it describes with what they inherit. */

import type { ProductId } from '../facts/citation.ts'
import type { Place } from '../question.ts'
import type { EnvironmentDocument, SectionName } from './schema/document.ts'

export type { EnvironmentDocument, SectionName } from './schema/document.ts'

/** Keys and indexes from the top of the document to a value. */
export type Path = readonly (string | number)[]

/** A value, with the place that says it. */
export interface Given<T> {
  readonly value: T
  readonly at: Path
}

type Pool = EnvironmentDocument['pools'][number]
/** A VPN of the section `vpn`. */
export type Vpn = Exclude<NonNullable<EnvironmentDocument['vpn']>, 'none'>[number]

export type ServerOs = NonNullable<Pool['servers'][number]['os']>
export type ServerTls = NonNullable<Pool['servers'][number]['tls']>
export type Hardware = NonNullable<Pool['servers'][number]['hardware']>
export type Prerequisites = NonNullable<Pool['servers'][number]['prerequisites']>

/** A computer that hosts a role of the product. */
export interface Server {
  /** The FQDN, which names it in findings; the address where none is given. */
  readonly id: string
  readonly at: Path
  readonly role: Pool['role'] | 'edge'
  readonly product: ProductId
  /** The FQDN of its pool. */
  readonly pool: string
  readonly fqdn?: string
  readonly os?: Given<ServerOs>
  readonly productVersion?: Given<string>
  /** The builds of components, by name; those of the pool hold for servers that say no build of their own. */
  readonly components?: Given<Readonly<Record<string, string>>>
  readonly upgradedInPlace?: boolean
  readonly tls?: Given<ServerTls>
  readonly hardware?: Given<Hardware>
  readonly prerequisites?: Given<Prerequisites>
  readonly domainController?: Given<boolean>
}

/** Two sources that say different things of one value: the first of them stands. */
export interface Disagreement {
  readonly path: Path
  readonly stands: SaidBySource
  readonly other: SaidBySource
}

export interface SaidBySource {
  /** As YAML would hold it: a text, a list, a map. */
  readonly value: unknown
  readonly place: Place
}

export interface Environment {
  readonly document: EnvironmentDocument
  /** Every server of every pool and Edge pool, in the order of the file. */
  readonly servers: readonly Server[]
  /** Where two sources say different things of one value, in the order in which they were found. */
  readonly disagreements: readonly Disagreement[]
  /** Whether a section is given, said to be none, or absent. */
  section(name: SectionName): 'given' | 'none' | 'absent'
  /** Where the description says what is at the path; for a missing key, its nearest parent. */
  locate(path: Path): Place
}
