/** What the rules on updates have in common: the builds a description gives, and what is documented of them. */

import { few } from '../../src/domain/few.ts'
import { grouped } from '../../src/domain/groups.ts'
import { remembered } from '../../src/domain/memo.ts'
import { PRODUCT_NAMES } from '../../src/domain/names.ts'
import type { BuildRangeRow, ProductBuildRow, UpdateRow } from '../../src/domain/product-build-row.ts'
import { isBelow, rangeOf, wasOut } from '../../src/domain/product-builds.ts'
import type { Environment, Path, Server } from '../../src/environment/model.ts'
import type { FactRow, ProductId } from '../../src/facts/citation.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { documented, type Evidence, given, type Judgement, unknown } from '../../src/rule.ts'

type Kind = ProductBuildRow['kind']
export type RowOf<K extends Kind> = Extract<ProductBuildRow, { kind: K }> & FactRow
export type Update = UpdateRow & FactRow

/** A server with the build of its product. */
export interface Built {
  /** The server; or its pool, where one is told of for all that have what their pool says. */
  readonly id: string
  readonly server: Server
  readonly build: string
  readonly at: Path
}

/** The rows of a kind that hold for a product. */
export function rowsOf<K extends Kind>(facts: Facts, product: ProductId, kind: K): readonly RowOf<K>[] {
  return facts.rows('product-builds', product).filter((row): row is RowOf<K> => row.kind === kind)
}

/** The ranges of every system. */
export function rangesOf(facts: Facts): readonly (BuildRangeRow & FactRow)[] {
  return facts.table('product-builds').rows.filter((row) => row.kind === 'range')
}

/** The servers that have builds of the product; a trusted application server runs what others wrote. */
export function productServers({ servers }: Environment): readonly Server[] {
  return servers.filter(({ role, productVersion }) => role !== 'trusted-application' || productVersion !== undefined)
}

/** The servers whose build is one of their product: what is none, or of another, is told by one rule. */
export function builtServers(environment: Environment, facts: Facts): readonly Built[] {
  const ranges = rangesOf(facts)
  const own = new Map<string, boolean>()
  return productServers(environment).flatMap((server) => {
    const { product, productVersion } = server
    if (productVersion === undefined) return []
    const build = productVersion.value.trim()
    const key = `${product} ${build}`
    const isOwn = own.get(key) ?? rangeOf(build, ranges)?.products.includes(product) ?? false
    own.set(key, isOwn)
    return isOwn ? [{ id: server.id, server, build, at: productVersion.at }] : []
  })
}

/** The same, but of the servers that have the build their pool says only one, under the name of the pool. */
export function builtPools(environment: Environment, facts: Facts): readonly Built[] {
  const told = new Set<string>()
  return builtServers(environment, facts).flatMap((built) => {
    const { server, at } = built
    if (isOfServer(at) || isOfServer(server.components?.at)) return [built]
    if (told.has(server.pool)) return []
    told.add(server.pool)
    return [{ ...built, id: server.pool }]
  })
}

function isOfServer(path: Path | undefined): boolean {
  return path?.includes('servers') ?? false
}

/** The pools of which some servers give no build, once for all of them where none does. */
export function* unbuilt(servers: readonly Server[]): Generator<Judgement> {
  const open = servers.filter(({ productVersion }) => productVersion === undefined)
  const evidence = () => []
  if (open.length > 0 && open.length === servers.length) {
    const subject = { id: 'pools', at: ['pools'] }
    yield unknown(subject, 'no server gives the build of its product', { settledBy: 'pools.productVersion', evidence })
    return
  }
  for (const [pool, members] of grouped(open.map((server) => [server.pool, server] as const))) {
    const [section = 'pools', index = 0] = members[0]?.at ?? []
    const names = few(members.map(({ id }) => id))
    yield unknown({ id: pool, at: [section, index] }, `${pool}: the build of the product is not given (${names})`, {
      settledBy: `${section}.productVersion`,
      evidence,
    })
  }
}

/** An update that closes holes, and was given to everybody. */
export type Floor = Update & { readonly build: string }

/** The updates that were out on a day. An estate has thousands of servers, and few builds of them. */
export interface UpdateBook {
  readonly updates: (product: ProductId) => readonly Update[]
  readonly floors: (product: ProductId) => readonly Floor[]
  /** The floors above a build. */
  readonly missed: (product: ProductId, build: string) => readonly Floor[]
}

export function updateBook(facts: Facts, day: string): UpdateBook {
  const updates = byProduct((product) => rowsOf(facts, product, 'update').filter((row) => wasOut(row, day)))
  const floors = byProduct((product) => updates(product).filter((row): row is Floor => isFloor(row)))
  const missed = byProduct((product) =>
    remembered((build) => floors(product).filter((floor) => isBelow(build, floor.build))),
  )
  return { updates, floors, missed: (product, build) => missed(product)(build) }
}

/** One value for each product. */
export function byProduct<T>(make: (product: ProductId) => T): (product: ProductId) => T {
  return remembered((product) => make(product as ProductId)) as (product: ProductId) => T
}

function isFloor({ closes, paid, build }: Update): boolean {
  return closes !== undefined && !paid && build !== undefined
}

/** `Cumulative Update 9, build 5.0.8308.992, 2017-07` */
export function updateText({ name, build, released }: UpdateRow): string {
  return [name, build && `build ${build}`, released].filter(Boolean).join(', ')
}

/** What the table says of an update. */
export function updateRow(row: Update, text: string): Evidence {
  return documented('product-builds', row, text)
}

/** What the description says of a server. */
export function buildGiven({ server, build, at }: Built): Evidence {
  return given(at, `${PRODUCT_NAMES[server.product]}, build ${build}`)
}
