/** What the tables say of one system, as server host or as client host. */

/** What a system lacks. */
export type OsReason =
  | 'os'
  | 'os-version'
  | 'edition'
  | 'service-pack'
  | 'installation'
  | 'architecture'
  | 'product-version'
  | 'in-place-only'

/** What would have to be known to judge. */
export type OsMissing =
  | 'edition'
  | 'servicePack'
  | 'productVersion'
  | 'installation'
  | 'architecture'
  | 'upgradedInPlace'
  | 'version'
  | 'os'

export interface OsRemark {
  readonly kind: 'recommended-service-pack'
  readonly text: string
}

export interface OsSupported<Row> {
  readonly verdict: 'supported'
  readonly row: Row
  readonly remarks?: readonly OsRemark[]
}

/** Not supported; a row that is not vendor-confirmed only warns. */
export interface OsUnsupported<Row> {
  readonly verdict: 'unsupported'
  readonly row: Row
  readonly reason: OsReason
  readonly text: string
  /** What is needed instead, in words or as a build. */
  readonly needed?: string
}

export interface OsUnknown<Row> {
  readonly verdict: 'unknown'
  readonly row?: Row
  readonly missing: OsMissing
  readonly text: string
}

export type OsJudgementBy<Row> = OsSupported<Row> | OsUnsupported<Row> | OsUnknown<Row>

/** An obstacle found by one check of one row. */
export type OsObstacle<Row> = OsUnsupported<Row> | OsUnknown<Row>

/** What surely fails comes before what cannot be told; with neither the system is supported. */
export function verdictOf<Row>(
  obstacles: readonly (OsObstacle<Row> | undefined)[],
  supported: OsSupported<Row>,
): OsJudgementBy<Row> {
  const found = obstacles.filter((obstacle) => obstacle !== undefined)
  return found.find(({ verdict }) => verdict === 'unsupported') ?? found[0] ?? supported
}

/** `Standard, Enterprise or Datacenter` */
export function oneOf(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${last}` : last
}
