/** The simple URLs as they are typed, in their scopes. */

import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'

export interface SimpleUrl {
  /** `scope/kind`, and the SIP domain where there is one for each: `global/meet/contoso.com`. */
  readonly id: string
  readonly url: string
  readonly at: Path
}

/** Global, or of one site. */
export interface SimpleUrlScope {
  readonly name: string
  readonly at: Path
  readonly urls: readonly SimpleUrl[]
}

const KINDS = ['meet', 'dialin', 'admin'] as const

type Kind = (typeof KINDS)[number]
type Given = Exclude<NonNullable<EnvironmentDocument['simpleUrls']>, 'none'>

/** The global scope first. */
export function simpleUrlScopes({ simpleUrls }: EnvironmentDocument): readonly SimpleUrlScope[] {
  if (simpleUrls === undefined || simpleUrls === 'none') return []
  const sites = simpleUrls.sites ?? []
  return [
    scope('global', simpleUrls, ['simpleUrls']),
    ...sites.map((given, index) => scope(given.site, given, ['simpleUrls', 'sites', index])),
  ]
}

function scope(name: string, given: Pick<Given, Kind>, at: Path): SimpleUrlScope {
  return { name, at, urls: KINDS.flatMap((kind) => urlsOf(`${name}/${kind}`, given[kind], [...at, kind])) }
}

function urlsOf(
  id: string,
  given: string | Readonly<Record<string, string>> | undefined,
  at: Path,
): readonly SimpleUrl[] {
  if (given === undefined) return []
  if (typeof given === 'string') return [{ id, url: given, at }]
  return Object.entries(given).map(([domain, url]) => ({ id: `${id}/${domain}`, url, at: [...at, domain] }))
}

/** Every URL of every scope. */
export function allSimpleUrls(document: EnvironmentDocument): readonly SimpleUrl[] {
  return simpleUrlScopes(document).flatMap(({ urls }) => urls)
}

/** Which of the kinds a scope has. */
export function kindsOf({ urls }: SimpleUrlScope): readonly Kind[] {
  return KINDS.filter((kind) => urls.some(({ id }) => id.split('/')[1] === kind))
}

/** Host and path in lower case, cut where a simple URL may be: at the slashes. */
export function segmentsOf(url: string): readonly string[] {
  const { hostname, pathname } = new URL(url)
  return [hostname.replace(/\.$/, ''), ...pathname.split('/')]
    .filter((part) => part !== '')
    .map((part) => part.toLowerCase())
}
