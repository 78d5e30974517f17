/** Which services, pools and computers a file tells of, and what each pool is. */

import { hostName } from '../../../../domain/plain-name.ts'
import type { Fields } from '../../tree.ts'
import { hasFields, namesIn, serviceName, textsIn } from '../fields.ts'
import { isService, roleWord } from './service-names.ts'

export interface Service {
  readonly role: string
  /** The pool it is on. */
  readonly host: string
  readonly object: Fields
}

/** Where a pool stands in the document, or why it does not; a gateway and a file server stand elsewhere. */
export type Standing =
  | { readonly list: 'pools'; readonly role: string }
  | { readonly list: 'edgePools' | 'sqlServers' }
  | { readonly reason: string }
  | { readonly elsewhere: true }

export interface Estate {
  readonly services: readonly Service[]
  /** The file store on a server. */
  fileStoreOn(host: string): Service | undefined
  standingOf(host: string): Standing
  /** The pool a computer is in. */
  poolOf(computer: string): string | undefined
}

const DATABASES = /Database$/
const ELSEWHERE = new Set(['PstnGateway', 'FileStore', 'WacServer', 'VideoGateway'])

/** Services that make a pool of their own where no others are beside them, and the role of such a pool. */
const ROLES: readonly (readonly [string, string])[] = [
  ['Director', 'director'],
  ['PersistentChatServer', 'persistent-chat'],
  ['MediationServer', 'mediation'],
  ['VideoInteropServer', 'video-interop'],
  ['TrustedApplicationPool', 'trusted-application'],
]

/** The role of a service, from its identity. */
export function serviceOf(object: Fields): Service | undefined {
  const [identity] = textsIn(object, 'Identity')
  const name = identity && serviceName(identity.text)
  if (!name || !isService(name.role)) return undefined
  const [pool] = textsIn(object, 'PoolFqdn')
  return { role: roleWord(name.role), host: pool ? hostName(pool.text) : name.host, object }
}

export function isPool(object: Fields): boolean {
  return hasFields(object, 'Identity', 'Services', 'Computers')
}

export function isComputer(object: Fields): boolean {
  return hasFields(object, 'Identity', 'Pool') && !hasFields(object, 'Services')
}

/** Brings together what all objects say of each pool. */
export function estateOf(objects: readonly Fields[]): Estate {
  const services = objects.flatMap((object) => serviceOf(object) ?? [])
  const known: Known = { roles: new Map(), standard: new Map(), pools: new Map() }
  for (const service of services) takeService(known, service)
  for (const object of objects.filter(isPool)) takePool(known, object)
  for (const object of objects.filter(isComputer)) {
    const [identity] = textsIn(object, 'Identity')
    const [pool] = textsIn(object, 'Pool')
    if (identity && pool) known.pools.set(hostName(identity.text), hostName(pool.text))
  }
  const stores = new Map(services.filter(({ role }) => role === 'FileStore').map((each) => [each.host, each]))
  return {
    services,
    fileStoreOn: (host) => stores.get(host),
    standingOf: (host) => standing(known.roles.get(host) ?? new Set(), known.standard.get(host)),
    poolOf: (computer) => known.pools.get(computer) ?? (known.roles.has(computer) ? computer : undefined),
  }
}

interface Known {
  /** By pool. */
  readonly roles: Map<string, Set<string>>
  /** By pool: whether its user database is on the server itself. */
  readonly standard: Map<string, boolean>
  /** By computer. */
  readonly pools: Map<string, string>
}

function addRole({ roles }: Known, host: string, role: string): void {
  const held = roles.get(host) ?? new Set()
  roles.set(host, held.add(role))
}

function takeService(known: Known, { role, host, object }: Service): void {
  addRole(known, host, role)
  const [database] = role === 'UserServer' ? textsIn(object, 'UserDatabase') : []
  if (database) known.standard.set(host, serviceName(database.text)?.host === host)
}

function takePool(known: Known, object: Fields): void {
  const host = hostName(textsIn(object, 'Identity')[0]?.text ?? '')
  const names = namesIn(object, 'Services').flatMap(({ text }) => serviceName(text) ?? [])
  for (const { role } of names) addRole(known, host, roleWord(role))
  if (names.length > 0)
    known.standard.set(
      host,
      names.some(({ role }) => role === 'UserDatabase'),
    )
  for (const { text } of namesIn(object, 'Computers')) known.pools.set(hostName(text), host)
}

function standing(roles: ReadonlySet<string>, standard: boolean | undefined): Standing {
  if (roles.has('EdgeServer')) return { list: 'edgePools' }
  if (roles.has('UserServer')) {
    if (standard !== undefined) return { list: 'pools', role: standard ? 'standard-edition' : 'front-end' }
    return { reason: 'nothing here tells a Front End pool from a Standard Edition server: export Get-CsPool too' }
  }
  const own = ROLES.find(([service]) => roles.has(service))
  if (own) return { list: 'pools', role: own[1] }
  if (roles.has('Registrar'))
    return {
      reason: 'a Registrar without user services: a Survivable Branch Appliance or Server, and nothing tells which',
    }
  const all = [...roles]
  if (all.length === 0)
    return { reason: 'nothing here tells what is on this pool: export Get-CsPool and Get-CsService too' }
  if (all.some((role) => DATABASES.test(role))) return { list: 'sqlServers' }
  if (all.every((role) => ELSEWHERE.has(role))) return { elsewhere: true }
  return { reason: `a pool of ${all.toSorted().join(', ')} is not described` }
}
