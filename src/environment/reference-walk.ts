/** The steps with which the references of a document are walked. */

import type { EnvironmentDocument, Path } from './model.ts'

/** What a name may stand for. */
export type Kind =
  | 'site'
  | 'region'
  | 'site or region'
  | 'site or pool'
  | 'pool'
  | 'Edge pool'
  | 'device'
  | 'device or pool'
  | 'SQL Server'
  | 'file share'
  | 'pool, Office Web Apps farm or Exchange name'
  | 'server, pool or device'
  | 'VPN'
  | 'gateway or trunk'
  | 'Exchange server'
  | 'SIP domain'
  | 'pool, server, site or device'
  | 'zone of the internal view'
  | 'zone of the external view'
  | 'zone of the vpn view'

interface ReferencePoint {
  readonly path: Path
  readonly given: string
  readonly kind: Kind
}

export type Points = Generator<ReferencePoint, void, undefined>
/** A section, when it is given. */
export type Part<Name extends keyof EnvironmentDocument> = Exclude<NonNullable<EnvironmentDocument[Name]>, 'none'>

export function* mapOf<T extends object>(
  value: T | 'none' | undefined,
  at: Path,
  points: (value: T, at: Path) => Points,
): Points {
  if (value !== undefined && value !== 'none') yield* points(value as T, at)
}

export function* each<T>(
  list: readonly T[] | 'none' | undefined,
  at: Path,
  points: (item: T, at: Path) => Points,
): Points {
  if (list === undefined || list === 'none') return
  for (const [index, item] of list.entries()) yield* points(item, [...at, index])
}

export function* one(given: string | undefined, path: Path, kind: Kind): Points {
  if (given !== undefined) yield { path, given, kind }
}

export function names(list: readonly string[] | undefined, at: Path, kind: Kind): Points {
  return each(list, at, (given, path) => one(given, path, kind))
}

export function sitePoint({ site }: { readonly site?: string | undefined }, at: Path): Points {
  return one(site, [...at, 'site'], 'site')
}
