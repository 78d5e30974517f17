/** Get-CsPool and Get-CsComputer: which computers make up which pool. */

import { hostName } from '../../../../domain/plain-name.ts'
import { FQDN, TEXT } from '../../judge.ts'
import type { Fields } from '../../tree.ts'
import { ignoreEmpty, namesIn, serviceName, type TextPart, textsIn } from '../fields.ts'
import { named, type Path } from '../sheet.ts'
import { type Ground, poolPath, putSite } from './ground.ts'
import { putPoolRole } from './services.ts'

export function readPool(ground: Ground, object: Fields): void {
  const [identity] = textsIn(object, 'Identity')
  if (!identity) return
  ignoreEmpty(object, ground.book)
  const host = hostName(identity.text)
  const standing = ground.estate.standingOf(host)
  if ('elsewhere' in standing) {
    readElsewhere(ground, object, identity, host)
    return
  }
  const path = poolPath(ground, host, identity)
  if (path === undefined) return
  for (const part of [identity, ...textsIn(object, 'Fqdn')]) ground.sheet.put([...path, 'fqdn'], part, host, FQDN)
  putSite(ground, path, textsIn(object, 'Site')[0])
  for (const service of namesIn(object, 'Services')) putPoolRole(ground, path, host, service)
  if ('list' in standing && standing.list === 'sqlServers')
    for (const part of namesIn(object, 'Computers'))
      ground.book.ignored(part, 'the nodes of SQL Server are told elsewhere')
  else for (const part of namesIn(object, 'Computers')) putServer(ground, path, part, hostName(part.text))
}

/** Gateways are told as trunks, by their FQDN: a device has a vendor and a model. A file server is told by its share. */
function readElsewhere({ sheet, book }: Ground, object: Fields, identity: TextPart, host: string): void {
  const isGateway = namesIn(object, 'Services').some(({ text }) => serviceName(text)?.role === 'PstnGateway')
  const path = ['voice', named('trunks', 'name', host)]
  if (isGateway) {
    sheet.put([...path, 'name'], identity, host, TEXT)
    const [site] = textsIn(object, 'Site')
    if (site) putSite({ sheet, book } as Ground, path, site)
  }
  const reason = isGateway ? 'says the same as Identity' : 'no pool: told by Get-CsService'
  for (const name of isGateway
    ? ['Fqdn', 'Services', 'Computers']
    : ['Identity', 'Fqdn', 'Site', 'Services', 'Computers'])
    for (const part of textsIn(object, name)) book.ignored(part, reason)
}

function putServer({ sheet }: Ground, path: Path, part: TextPart, computer: string): void {
  sheet.put([...path, named('servers', 'fqdn', computer), 'fqdn'], part, computer, FQDN)
}

export function readComputer(ground: Ground, object: Fields): void {
  const [identity] = textsIn(object, 'Identity')
  const [pool] = textsIn(object, 'Pool')
  if (!identity || !pool) return
  ignoreEmpty(object, ground.book)
  const path = poolPath(ground, hostName(pool.text), identity)
  if (path === undefined) return
  const standing = ground.estate.standingOf(hostName(pool.text))
  const parts = [identity, ...textsIn(object, 'Fqdn')]
  if ('list' in standing && standing.list === 'sqlServers') {
    for (const part of [...parts, pool]) ground.book.ignored(part, 'the nodes of SQL Server are told elsewhere')
    return
  }
  putPoolRole(ground, path, hostName(pool.text), pool)
  for (const part of parts) putServer(ground, path, part, hostName(identity.text))
}
