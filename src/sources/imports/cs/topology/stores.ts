/** Databases and file shares: what pools keep their data in. */

import { FQDN, refusal, TEXT } from '../../judge.ts'
import { flagIn, ignoreFields, type TextPart, textsIn } from '../fields.ts'
import { named, type Path } from '../sheet.ts'
import type { Service } from './estate.ts'
import { type Ground, hostOf, putSite } from './ground.ts'

/** Puts the store of a pool: `UserDatabase:sql01.contoso.com`, and its mirror; whether one was put. */
export function putStore(
  ground: Ground,
  path: Path,
  main: TextPart | undefined,
  mirror: TextPart | undefined,
): boolean {
  if (!main) {
    if (mirror) ground.book.unknown(mirror, 'a mirror of a database that is not told')
    return false
  }
  const standing = ground.estate.standingOf(hostOf(main))
  if ('list' in standing && standing.list === 'pools') {
    ground.book.ignored(main, 'the database is on the server itself')
    return false
  }
  const [principal, second] = [main, mirror].map((part) => part && sqlServer(ground, part))
  if (principal === undefined) return false
  if (mirror === undefined || second === undefined) {
    ground.sheet.put(path, main, principal)
    return true
  }
  ground.sheet.put([...path, 'mode'], mirror, 'mirroring')
  ground.sheet.put([...path, 'principal'], main, principal)
  ground.sheet.put([...path, 'mirror'], mirror, second)
  return true
}

function sqlServer({ sheet, book }: Ground, part: TextPart): string | undefined {
  const host = hostOf(part)
  const wrong = refusal(FQDN, host)
  if (wrong !== undefined) {
    book.unknown(part, wrong)
    return undefined
  }
  sheet.put([named('sqlServers', 'name', host), 'fqdn'], part, host)
  return host
}

/** Get-CsService -UserDatabase and the other databases. */
export function readDatabase(ground: Ground, { object, host }: Service, identity: TextPart): void {
  const { sheet, book, estate } = ground
  const standing = estate.standingOf(host)
  if ('list' in standing && standing.list === 'pools') {
    book.ignored(identity, 'the database is on the server itself')
    ignoreFields(
      object,
      ['SqlInstanceName', 'SiteId', 'PoolFqdn', 'Version'],
      'told by the other services of the pool',
      book,
    )
    return
  }
  if (sqlServer(ground, { ...identity, text: host }) === undefined) return
  const path = [named('sqlServers', 'name', host)]
  const [instance] = textsIn(object, 'SqlInstanceName')
  if (instance && /^(?:default|mssqlserver)$/i.test(instance.text)) book.ignored(instance, 'the default instance')
  else if (instance) sheet.put([...path, 'instance'], instance, instance.text, TEXT)
  const [pool] = textsIn(object, 'PoolFqdn')
  if (pool) sheet.put([...path, 'fqdn'], pool, host, FQDN)
  putSite(ground, path, textsIn(object, 'SiteId')[0])
  ignoreFields(object, ['Version'], 'the version of the service, not of SQL Server', book)
}

/** The UNC path of a file store, where the format takes it. */
export function uncOf({ object, host }: Service): string | undefined {
  const [path] = textsIn(object, 'UncPath')
  const [share] = textsIn(object, 'ShareName')
  const unc = path?.text ?? (share && `\\\\${host}\\${share.text}`)
  return refusal(TEXT, unc) === undefined ? unc : undefined
}

/** Get-CsService -FileStore. */
export function readFileStore(ground: Ground, service: Service, identity: TextPart): void {
  const { sheet, book } = ground
  const { object, host } = service
  const unc = uncOf(service)
  if (unc === undefined) {
    book.unknown(identity, 'the share is missing: neither UncPath nor ShareName tells it')
    return
  }
  // As topologies name it, so that what both say is said of one.
  const path = [named('fileShares', 'name', unc)]
  const [share] = [...textsIn(object, 'UncPath'), ...textsIn(object, 'ShareName')]
  if (share) sheet.put([...path, 'unc'], share, unc, TEXT)
  book.mapped(identity, `fileShares ${unc}`)
  const [pool] = textsIn(object, 'PoolFqdn')
  for (const part of [pool ?? identity]) sheet.put([...path, 'fqdn'], part, host, FQDN)
  putSite(ground, path, textsIn(object, 'SiteId')[0])
  const [dfs] = textsIn(object, 'IsDfsShare')
  const isDfs = dfs && flagIn(dfs)
  if (dfs && isDfs === false) sheet.put([...path, 'dfs'], dfs, 'none')
  else if (dfs) book.unknown(dfs, 'of which kind the namespace is, domain-based or stand-alone, is not told')
  ignoreFields(object, ['ShareName'], 'part of the path', book)
  ignoreFields(object, ['Version'], 'the version of the service', book)
}
