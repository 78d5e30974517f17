/** Get-CsNetworkInterface: the addresses of the topology, and those that NAT makes of them. */

import { hostName } from '../../../../domain/plain-name.ts'
import { ADDRESS } from '../../judge.ts'
import type { Fields } from '../../tree.ts'
import { hasFields, ignoreEmpty, ignoreFields, type TextPart, textsIn } from '../fields.ts'
import { named, type Path } from '../sheet.ts'
import type { Ground } from './ground.ts'

export function isInterface(object: Fields): boolean {
  return hasFields(object, 'Identity', 'Interface', 'InterfaceNumber')
}

interface Interface {
  readonly object: Fields
  readonly computer: string
  readonly side: string
}

/** Reads all of them: one external address is that of all services, of several nothing tells which is whose. */
export function readInterfaces(ground: Ground, objects: readonly Fields[]): void {
  const all = objects.flatMap((object): readonly Interface[] => {
    const [identity] = textsIn(object, 'Identity')
    const [computer, side] = (identity?.text ?? '').split('/')
    return computer && side ? [{ object, computer: hostName(computer), side: side.toLowerCase() }] : []
  })
  const externals = new Map<string, number>()
  for (const { computer, side } of all)
    if (side === 'external') externals.set(computer, (externals.get(computer) ?? 0) + 1)
  for (const each of all) readInterface(ground, each, externals.get(each.computer) ?? 0)
}

const SERVICES = ['access', 'webConferencing', 'av'] as const

function readInterface(ground: Ground, each: Interface, externals: number): void {
  const { book } = ground
  const { object } = each
  ignoreEmpty(object, book)
  const inner = ['IPAddress', 'IPv6Address']
    .flatMap((name) => textsIn(object, name))
    .filter((part) => isGiven(ground, part))
  const outer = ['ConfiguredIPAddress', 'ConfiguredIPv6Address'].flatMap((name) => textsIn(object, name))
  ignoreFields(
    object,
    ['ComputerFqdn', 'Interface', 'InterfaceNumber', 'ConfiguredFqdn'],
    'says the same as Identity',
    book,
  )
  const [identity] = textsIn(object, 'Identity')
  const place = serverOf(ground, each.computer)
  if (inner.length === 0 && outer.length === 0) {
    if (identity) book.ignored(identity, 'an interface without an address of its own')
  } else if (place === undefined) {
    for (const part of [...inner, ...outer])
      book.unknown(part, 'the pool of the computer is not in this file: export Get-CsPool with it')
  } else {
    if (identity) book.mapped(identity, `${place.list} ${place.pool}: servers ${each.computer}`)
    readAddresses(ground, place, each, inner, outer, externals)
  }
}

interface Place {
  readonly list: 'pools' | 'edgePools'
  readonly pool: string
  readonly path: Path
}

function serverOf({ estate }: Ground, computer: string): Place | undefined {
  const pool = estate.poolOf(computer)
  const standing = pool === undefined ? undefined : estate.standingOf(pool)
  if (pool === undefined || !standing || !('list' in standing) || standing.list === 'sqlServers') return undefined
  const { list } = standing
  return { list, pool, path: [named(list, 'fqdn', pool), named('servers', 'fqdn', computer)] }
}

function readAddresses(
  ground: Ground,
  { list, path }: Place,
  { side }: Interface,
  inner: readonly TextPart[],
  outer: readonly TextPart[],
  externals: number,
): void {
  const { sheet, book } = ground
  if (list === 'edgePools' && side === 'external') {
    if (externals === 1) readExternal(ground, path, inner, outer)
    else for (const part of [...inner, ...outer]) book.unknown(part, WHOSE)
    return
  }
  const at = list === 'pools' ? [...path, 'address'] : [...path, 'internal', 'address']
  for (const part of inner) sheet.add(at, part, part.text, ADDRESS)
  for (const part of outer) book.unknown(part, 'only external addresses of an Edge Server are translated')
}

const WHOSE = 'which of the services has this address only the topology tells: import that (Get-CsTopology -AsXml)'

function readExternal(
  { sheet, book }: Ground,
  path: Path,
  inner: readonly TextPart[],
  outer: readonly TextPart[],
): void {
  for (const service of SERVICES) {
    for (const part of inner) sheet.add([...path, 'external', service], part, part.text, ADDRESS)
    for (const part of outer) sheet.add([...path, 'public', service], part, part.text, ADDRESS)
  }
  for (const part of outer.slice(0, 1)) sheet.put([...path.slice(0, 1), 'nat'], part, true)
  if (inner.length === 0) for (const part of outer) book.unknown(part, 'the address that is translated is missing')
}

/** `0.0.0.0` stands for all addresses of the computer. */
function isGiven({ book }: Ground, part: TextPart): boolean {
  if (part.text !== '0.0.0.0' && part.text !== '::') return true
  book.ignored(part, 'all addresses of the computer')
  return false
}
