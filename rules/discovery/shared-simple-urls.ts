/** The simple URLs, each with who opens it. */

import { plainName } from '../../src/domain/plain-name.ts'
import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'

const KINDS = ['meet', 'dialin', 'admin'] as const

export interface OpenedUrl {
  readonly kind: (typeof KINDS)[number]
  readonly url: string
  readonly at: Path
}

/** The global ones first; what is written several times is there once. */
export function openedUrls({ simpleUrls }: EnvironmentDocument): readonly OpenedUrl[] {
  if (simpleUrls === undefined || simpleUrls === 'none') return []
  const scopes = [
    { given: simpleUrls, at: ['simpleUrls'] as Path },
    ...(simpleUrls.sites ?? []).map((given, index) => ({ given, at: ['simpleUrls', 'sites', index] as Path })),
  ]
  const urls = scopes.flatMap(({ given, at }) =>
    KINDS.flatMap((kind) => urlsOf(given[kind], [...at, kind]).map((each) => ({ ...each, kind }))),
  )
  return [...new Map(urls.toReversed().map((each) => [each.url, each])).values()].toReversed()
}

function urlsOf(
  given: string | Readonly<Record<string, string>> | undefined,
  at: Path,
): readonly Omit<OpenedUrl, 'kind'>[] {
  if (given === undefined) return []
  if (typeof given === 'string') return [{ url: given, at }]
  return Object.entries(given).map(([domain, url]) => ({ url, at: [...at, domain] }))
}

export function simpleUrlHosts(document: EnvironmentDocument): readonly string[] {
  return openedUrls(document).map(({ url }) => plainName(new URL(url).hostname))
}
