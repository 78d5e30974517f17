/** What is on the same computers: what a pool says, and names that stand for several things. */

import { described, listed } from '../../src/domain/listed.ts'
import type { Environment, EnvironmentDocument, Path, Server } from '../../src/environment/model.ts'
import type { ProductId } from '../../src/facts/citation.ts'
import { poolsOf } from './shared.ts'

/** Two things on one computer: a role of the product, and what is beside it. */
export interface Together {
  readonly id: string
  readonly at: Path
  readonly product: ProductId
  readonly host: Server['role']
  readonly beside: string
}

interface Thing {
  readonly kind: string
  /** Of a server of the product. */
  readonly role?: Server['role']
  readonly at: Path
  readonly product?: ProductId
}

export function* together(environment: Environment): Generator<Together> {
  const said = new Set<string>()
  for (const { pool, at, product } of poolsOf(environment.document)) {
    for (const beside of new Set(pool.collocated)) {
      said.add(`${pool.role} ${beside}`)
      yield { id: `${pool.fqdn} with ${beside}`, at: [...at, 'collocated'], product, host: pool.role, beside }
    }
  }
  for (const [fqdn, things] of computersOf(environment)) {
    if (things.length > 1) yield* pairsOn(fqdn, things, said)
  }
}

/** Each role of the product with everything else on the computer, where its pool does not say so already. */
function* pairsOn(fqdn: string, things: readonly Thing[], said: ReadonlySet<string>): Generator<Together> {
  for (const { role: host, product, at } of things) {
    if (host === undefined || product === undefined) continue
    const others = things.filter(({ kind }) => kind !== host && !said.has(`${host} ${kind}`))
    for (const { kind: beside } of others) yield { id: `${fqdn} as ${host} with ${beside}`, at, product, host, beside }
  }
}

/** Computers by FQDN, with everything that the description puts on them. */
function computersOf({ document, servers }: Environment): ReadonlyMap<string, readonly Thing[]> {
  const computers = new Map<string, Thing[]>()
  const put = (fqdn: string | undefined, thing: Thing) => {
    if (fqdn === undefined) return
    const things = computers.get(fqdn)
    if (things === undefined) computers.set(fqdn, [thing])
    else if (!things.some(({ kind }) => kind === thing.kind)) things.push(thing)
  }
  for (const { fqdn, role, product, at } of servers) put(fqdn, { kind: role, role, product, at })
  const stores = storeServers(document)
  listed(document.sqlServers).forEach(({ name, fqdn }, index) => {
    if (stores.has(name.toLowerCase()) || (fqdn && stores.has(fqdn.toLowerCase())))
      put(fqdn, { kind: 'sql-server', at: ['sqlServers', index] })
  })
  listed(document.officeWebApps).forEach(({ servers: members = [] }, farm) => {
    members.forEach(({ fqdn }, index) => {
      put(fqdn, { kind: 'office-web-apps', at: ['officeWebApps', farm, 'servers', index] })
    })
  })
  described(document.exchange)?.servers?.forEach(({ fqdn, roles = [] }, index) => {
    const um = roles.some((role) => role === 'um' || role === 'um-call-router')
    put(fqdn, { kind: um ? 'exchange-um' : 'exchange', at: ['exchange', 'servers', index] })
  })
  return computers
}

/** The SQL Servers that hold more than what a Standard Edition server keeps by itself. */
function storeServers({ pools }: EnvironmentDocument): ReadonlySet<string> {
  const stores = pools.flatMap((pool) => {
    const own = [pool.backEnd, pool.persistentChatStore, pool.persistentChatComplianceStore]
    const elsewhere = [pool.archivingStore, pool.monitoringStore]
    return pool.role === 'standard-edition' ? elsewhere : [...elsewhere, ...own]
  })
  const names = stores.flatMap((store) => [store?.principal, store?.mirror, ...(store?.nodes ?? [])])
  return new Set(names.flatMap((name) => name?.toLowerCase() ?? []))
}

const CALLED: { readonly [thing: string]: string } = {
  archiving: 'Archiving',
  director: 'a Director',
  edge: 'an Edge Server',
  exchange: 'Exchange',
  'exchange-um': 'Exchange Unified Messaging',
  'file-share': 'a file share',
  'lync-room-system-portal': 'the portal of Lync Room Systems',
  mediation: 'Mediation',
  monitoring: 'Monitoring',
  'office-web-apps': 'Office Web Apps Server',
  'persistent-chat': 'Persistent Chat',
  'persistent-chat-database': 'a Persistent Chat database',
  'reverse-proxy': 'a reverse proxy',
  'share-point': 'SharePoint',
  'sql-server': 'a SQL Server',
  'trusted-application': 'a trusted application',
  'video-interop': 'a Video Interop Server',
}

/** What a thing on a computer is called in a sentence. */
export function thingName(thing: string): string {
  return CALLED[thing] ?? thing
}
