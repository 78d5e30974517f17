/** The clients of an environment by their names, and what the servers they sign in to are. */

import { clientNameReader } from '../../src/domain/client-names.ts'
import type { ClientRequirementKind, ClientRequirementOf, ClientRequirementRow } from '../../src/domain/client-rows.ts'
import { grouped } from '../../src/domain/groups.ts'
import { listed } from '../../src/domain/listed.ts'
import { writtenOs } from '../../src/domain/os-given.ts'
import type { ClientRow } from '../../src/domain/os-support-row.ts'
import type { Environment, EnvironmentDocument, Path, Server } from '../../src/environment/model.ts'
import type { ProductId } from '../../src/facts/citation.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { type Evidence, given, type Subject } from '../../src/rule.ts'

export type ClientEntry = Exclude<NonNullable<EnvironmentDocument['clients']>, 'none'>[number]

/** A client as the environment lists it. */
export interface Listed {
  readonly entry: ClientEntry
  readonly at: Path
  readonly subject: Subject
  readonly stated: Evidence
}

export interface Named extends Listed {
  readonly client: ClientRow
}

type Reading = Named | (Listed & { readonly open: string })

// Most rules of the family go through the same list, and it may be long.
const readings = new WeakMap<EnvironmentDocument, readonly Reading[]>()

/** Every client, with the reason where its name says nothing. */
export function readClients({ document }: Pick<Environment, 'document'>, facts: Facts): readonly Reading[] {
  const known = readings.get(document) ?? readAll(document, facts)
  readings.set(document, known)
  return known
}

function readAll({ clients, product }: EnvironmentDocument, facts: Facts): readonly Reading[] {
  const nameClient = clientNameReader(facts.rows('clients', product))
  return listed(clients).map((entry, index) => {
    const { client, version, os, site, count, browser, outlook } = entry
    const words = [client, version, os && `on ${writtenOs(os)}`, site && `in ${site}`]
    const id = words.filter(Boolean).join(' ')
    const at = ['clients', index]
    const more = [count && `${count} of them`, browser && `browser: ${browser}`, outlook && `outlook: ${outlook}`]
    const stated = given(at, [id, ...more.filter(Boolean)].join(', '))
    const named = nameClient(client)
    const seen = { entry, at, subject: { id, at }, stated }
    return 'open' in named ? { ...seen, open: named.open } : { ...seen, client: named }
  })
}

/** The clients whose names are understood; of the others clients/client-supported-by-server tells. */
export function* namedClients(environment: Pick<Environment, 'document'>, facts: Facts): Generator<Named> {
  for (const seen of readClients(environment, facts)) if ('client' in seen) yield seen
}

/** The clients of which a requirement of a kind speaks, with its row. */
export function* clientsRequiring<K extends ClientRequirementKind>(
  environment: Pick<Environment, 'document'>,
  facts: Facts,
  kind: K,
): Generator<Named & { readonly row: ClientRequirementOf<K> }> {
  const rows = facts
    .rows('client-requirements', environment.document.product)
    .filter((row) => row.kind === kind) as readonly ClientRequirementRow[] as readonly ClientRequirementOf<K>[]
  for (const seen of namedClients(environment, facts)) {
    const row = rows.find(({ clients }) => clients.includes(seen.client.id))
    if (row) yield { ...seen, row }
  }
}

/** Where users have their accounts. */
const HOMES: readonly Server['role'][] = ['front-end', 'standard-edition']

export function homesOf({ servers }: Pick<Environment, 'servers'>): readonly Server[] {
  return servers.filter(({ role }) => HOMES.includes(role))
}

/** The products of the pools that the clients of a site sign in to; of all pools where none is in the site. */
export function productsBySite({ document }: Pick<Environment, 'document'>): (site?: string) => readonly ProductId[] {
  const homes = document.pools.filter(({ role }) => HOMES.includes(role))
  const productsOf = (pools: typeof homes) => [...new Set(pools.map(({ product }) => product ?? document.product))]
  const all = productsOf(homes)
  const bySite = new Map<string, readonly ProductId[]>()
  if (all.length > 1) {
    for (const [site, pools] of grouped(homes.flatMap((pool) => (pool.site ? [[pool.site, pool] as const] : []))))
      bySite.set(site, productsOf([...pools]))
  }
  return (site) => bySite.get(site ?? '') ?? all
}
