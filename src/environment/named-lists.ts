/** The lists of a document in which a name stands for one thing. */

import type { EnvironmentDocument, Path } from './model.ts'

interface Named {
  readonly name: string
  readonly path: Path
}

interface NamedList {
  readonly kind: string
  readonly things: readonly Named[]
}

type Listed<T> = readonly T[] | 'none' | undefined

function listed<T>(list: Listed<T>): readonly T[] {
  return list === undefined || list === 'none' ? [] : list
}

/** The things of a list that have a name, each with the place of its name. */
function things<Key extends string>(
  list: Listed<{ readonly [K in Key]?: string | undefined }>,
  at: Path,
  key: Key,
): Named[] {
  return listed(list).flatMap((item, index) => {
    const name: string | undefined = item[key]
    return name === undefined ? [] : [{ name, path: [...at, index, key] }]
  })
}

/** The things within each item of a list. */
function within<T>(list: Listed<T>, at: Path, inner: (item: T, at: Path) => readonly Named[]): Named[] {
  return listed(list).flatMap((item, index) => inner(item, [...at, index]))
}

function serversOf(document: EnvironmentDocument): Named[] {
  return (['pools', 'edgePools'] as const).flatMap((section) =>
    within<{ readonly servers: readonly { readonly fqdn?: string | undefined }[] }>(
      document[section],
      [section],
      (pool, at) => things(pool.servers, [...at, 'servers'], 'fqdn'),
    ),
  )
}

/** The lists of a document within which a name stands for one thing. */
export function namedLists(document: EnvironmentDocument): readonly NamedList[] {
  const { network } = document
  const voice = document.voice === 'none' ? undefined : document.voice
  const domains = document.activeDirectory?.domains
  return [
    { kind: 'domain', things: things(domains, ['activeDirectory', 'domains'], 'name') },
    {
      kind: 'domain controller',
      things: within(domains, ['activeDirectory', 'domains'], (domain, at) =>
        things(domain.domainControllers, [...at, 'domainControllers'], 'fqdn'),
      ),
    },
    { kind: 'site', things: things(document.sites, ['sites'], 'name') },
    {
      kind: 'pool',
      things: [...things(document.pools, ['pools'], 'fqdn'), ...things(document.edgePools, ['edgePools'], 'fqdn')],
    },
    { kind: 'server', things: serversOf(document) },
    { kind: 'device', things: things(document.devices, ['devices'], 'name') },
    { kind: 'reverse proxy', things: things(document.reverseProxies, ['reverseProxies'], 'name') },
    { kind: 'SQL Server', things: things(document.sqlServers, ['sqlServers'], 'name') },
    { kind: 'file share', things: things(document.fileShares, ['fileShares'], 'name') },
    { kind: 'Office Web Apps farm', things: things(document.officeWebApps, ['officeWebApps'], 'fqdn') },
    { kind: 'SharePoint farm', things: things(document.sharePoint, ['sharePoint'], 'fqdn') },
    { kind: 'certificate', things: things(document.certificates, ['certificates'], 'id') },
    { kind: 'VPN', things: things(document.vpn, ['vpn'], 'name') },
    { kind: 'administrative workstation', things: things(document.adminWorkstations, ['adminWorkstations'], 'name') },
    { kind: 'region', things: things(network?.regions, ['network', 'regions'], 'name') },
    { kind: 'trunk', things: things(voice?.trunks, ['voice', 'trunks'], 'name') },
    { kind: 'dial plan', things: things(voice?.dialPlans, ['voice', 'dialPlans'], 'name') },
    { kind: 'voice route', things: things(voice?.routes, ['voice', 'routes'], 'name') },
    { kind: 'voice policy', things: things(voice?.policies, ['voice', 'policies'], 'name') },
  ]
}

/** The things of a list whose name an earlier one has. */
export function duplicatesIn({ kind, things: all }: NamedList) {
  const seen = new Set<string>()
  return all.flatMap(({ name, path }) => {
    const lower = name.toLowerCase()
    if (seen.has(lower)) return [{ path, given: name, kind }]
    seen.add(lower)
    return []
  })
}
