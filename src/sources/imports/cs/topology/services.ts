/** Get-CsService: the services of a pool are several objects, which come together in one pool. */

import { FLAG, FQDN, TEXT } from '../../judge.ts'
import type { Fields } from '../../tree.ts'
import { flagIn, ignoreEmpty, ignoreFields, namesIn, type TextPart, textsIn } from '../fields.ts'
import { named, type Path } from '../sheet.ts'
import { readEdgeServer } from './edge-server.ts'
import type { Service } from './estate.ts'
import { type Ground, hostOf, poolPath, putHost, putProduct, putSite } from './ground.ts'
import { NO_KEY } from './keyless.ts'
import { readMediaPorts } from './media-ports.ts'
import { putStore, readDatabase, readFileStore, uncOf } from './stores.ts'
import { readWebServer } from './web-server.ts'

const INTERNAL = new Set(['BackupServer', 'ManagementServer', 'ProvisionServer', 'LegalInterceptServer'])

/** What is beside user services on the same servers. */
const COLLOCATED: Readonly<Record<string, string>> = {
  MediationServer: 'mediation',
  PersistentChatServer: 'persistent-chat',
  TrustedApplicationPool: 'trusted-application',
  VideoInteropServer: 'video-interop',
}

export function readService(ground: Ground, service: Service): void {
  const { book } = ground
  const { role, object } = service
  const [identity] = textsIn(object, 'Identity')
  if (!identity) return
  ignoreEmpty(object, book)
  ignoreFields(object, ['ServiceId', 'Role'], 'says the same as Identity', book)
  ignoreFields(object, ['DependentServiceList'], 'the services that depend on it say so themselves', book)
  if (/Database$/.test(role)) readDatabase(ground, service, identity)
  else if (role === 'FileStore') readFileStore(ground, service, identity)
  else if (role === 'PstnGateway') readGateway(ground, service, identity)
  else readPoolService(ground, service, identity)
}

function readGateway(ground: Ground, { object, host }: Service, identity: TextPart): void {
  const path = ['voice', named('trunks', 'name', host)]
  const [pool] = textsIn(object, 'PoolFqdn')
  ground.sheet.put([...path, 'name'], identity, host, TEXT)
  if (pool) ground.sheet.put([...path, 'name'], pool, host, TEXT)
  putSite(ground, path, textsIn(object, 'SiteId')[0])
  ignoreFields(object, ['Version'], 'the version of the service', ground.book)
}

function readPoolService(ground: Ground, service: Service, identity: TextPart): void {
  const { role, host, object } = service
  const path = poolPath(ground, host, identity)
  if (path === undefined) return
  putPoolRole(ground, path, host, identity)
  const [pool] = textsIn(object, 'PoolFqdn')
  if (pool) ground.sheet.put([...path, 'fqdn'], pool, host, FQDN)
  putSite(ground, path, textsIn(object, 'SiteId')[0])
  putProduct(ground, path, textsIn(object, 'Version')[0])
  const first = (name: string) => textsIn(object, name)[0]
  if (role === 'EdgeServer') readEdgeServer(ground, service, path)
  else if (INTERNAL.has(role)) ignoreRest(object, ground)
  else if (path[0] !== undefined) readInside(ground, service, path, first)
}

/** What a pool is; a Standard Edition server is its own only server. */
export function putPoolRole(ground: Ground, path: Path, host: string, part: TextPart): void {
  const standing = ground.estate.standingOf(host)
  if (!('role' in standing)) {
    ground.sheet.put([...path, 'fqdn'], part, host, FQDN)
    return
  }
  ground.sheet.put([...path, 'role'], part, standing.role)
  if (standing.role === 'standard-edition')
    ground.sheet.put([...path, named('servers', 'fqdn', host), 'fqdn'], part, host)
  const word = COLLOCATED[part.text.split(':')[0] ?? '']
  if (word && standing.role !== word) ground.sheet.add([...path, 'collocated'], part, word)
}

type First = (name: string) => TextPart | undefined

const STORES = {
  UserServer: { backEnd: 'UserDatabase' },
  Registrar: { archivingStore: 'ArchivingDatabase', monitoringStore: 'MonitoringDatabase' },
  Director: { archivingStore: 'ArchivingDatabase', monitoringStore: 'MonitoringDatabase' },
  PersistentChatServer: {
    persistentChatStore: 'PersistentChatDatabase',
    persistentChatComplianceStore: 'PersistentChatComplianceDatabase',
  },
} as const

function readInside(ground: Ground, service: Service, path: Path, first: First): void {
  const { sheet, book } = ground
  const { role, host, object } = service
  for (const [key, name] of Object.entries(STORES[role as keyof typeof STORES] ?? {}))
    if (putStore(ground, [...path, key], first(name), first(`Mirror${name}`))) putKeptBy(ground, path, first(name), key)
  putHost(ground, [...path, 'edgePool'], first('EdgeServer'))
  const registrar = first('Registrar')
  if (registrar && hostOf(registrar) === host) book.ignored(registrar, 'the pool itself')
  else if (registrar && role !== 'WebServer') putHost(ground, [...path, 'nextHop'], registrar)
  putShare(ground, path, first('FileStore'))
  readMediaPorts(ground, service)
  if (role === 'WebServer') readWebServer(ground, object, path)
  const active = role === 'CentralManagement' ? first('Active') : undefined
  if (active) sheet.put([...path, 'centralManagement'], active, flagIn(active) ?? active.text, FLAG)
  if (role === 'PersistentChatServer') readChatServers(ground, object, path)
  const same = SIBLINGS.filter((name) => hostOf(first(name) ?? { at: identityless, what: '', text: '' }) === host)
  ignoreFields(object, same, 'a service of the same pool', book)
  ignoreFields(object, NO_KEY, 'the environment has no key for it', book)
}

/** What a pool with a store of its kind does beside its role, as a topology tells it too. */
const KEPT: Readonly<Record<string, string>> = { archivingStore: 'archiving', monitoringStore: 'monitoring' }

function putKeptBy({ sheet }: Ground, path: Path, part: TextPart | undefined, key: string): void {
  const word = KEPT[key]
  if (part && word) sheet.add([...path, 'collocated'], part, word)
}

const identityless = { line: 1, column: 1 }

const SIBLINGS = ['UserServer', 'WebServer', 'ConferencingServer', 'MediationServer', 'ApplicationServer', 'Director']

/** The share itself is another object, so a pool has it only where that object is in the file. */
function putShare(ground: Ground, path: Path, part: TextPart | undefined): void {
  if (!part) return
  const store = ground.estate.fileStoreOn(hostOf(part))
  const unc = store && uncOf(store)
  if (unc) ground.sheet.put([...path, 'fileShare'], part, unc, TEXT)
  else ground.book.unknown(part, 'the path of the share is not in this file: export Get-CsService -FileStore with it')
}

function readChatServers({ sheet, book }: Ground, object: Fields, path: Path): void {
  for (const part of namesIn(object, 'InactiveServers'))
    sheet.put([...path, named('servers', 'fqdn', hostOf(part)), 'standby'], part, true)
  ignoreFields(object, ['ActiveServers'], 'servers are active unless something says otherwise', book)
}

function ignoreRest(object: Fields, { book }: Ground): void {
  const known = new Set(['identity', 'poolfqdn', 'siteid', 'version'])
  const rest = object.fields.map(({ name }) => name).filter((name) => !known.has(name.toLowerCase()))
  ignoreFields(object, rest, 'a service without settings of its own', book)
}
