/** The host names of the simple URLs, global and per site. */

import { plainName } from '../domain/plain-name.ts'
import type { EnvironmentDocument, Path } from '../environment/model.ts'
import type { Thing } from './things.ts'

/** One thing per URL that is given. */
export function simpleUrlThings(document: EnvironmentDocument, kind: 'meet' | 'dialin' | 'admin'): readonly Thing[] {
  const { simpleUrls, product } = document
  if (simpleUrls === undefined || simpleUrls === 'none') return []
  const global = urlsAt(simpleUrls[kind], ['simpleUrls', kind])
  const ofSites = (simpleUrls.sites ?? []).flatMap((site, index) =>
    urlsAt(site[kind], ['simpleUrls', 'sites', index, kind]).map((given) => ({ ...given, site: site.site })),
  )
  return [...global, ...ofSites].map(({ url, ...given }) => ({ ...given, name: hostOf(url), product }))
}

/** In lower case, without the final dot some write. */
function hostOf(url: string): string {
  return plainName(new URL(url).hostname)
}

function urlsAt(
  given: string | Readonly<Record<string, string>> | undefined,
  at: Path,
): readonly { url: string; at: Path }[] {
  if (given === undefined) return []
  if (typeof given === 'string') return [{ url: given, at }]
  return Object.entries(given).map(([domain, url]) => ({ url, at: [...at, domain] }))
}
