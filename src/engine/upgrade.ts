/** One environment judged as if its pools had another product, with every update: what stands in the way of the move. */

import { compareBuilds } from '../domain/builds.ts'
import { listed } from '../domain/listed.ts'
import type { PathRow } from '../domain/migration-path-row.ts'
import type { UpdateRow } from '../domain/product-build-row.ts'
import { hardest, type Way, type WayKind, waysTo } from '../domain/upgrade-path.ts'
import type { Loaded } from '../environment/load.ts'
import type { EnvironmentDocument, Server } from '../environment/model.ts'
import { serversOf } from '../environment/servers.ts'
import { PRODUCTS, type ProductId } from '../facts/citation.ts'
import type { Facts } from '../facts/facts.ts'
import type { Finding, Report } from '../report.ts'
import { type CheckOptions, checkEnvironment } from './check.ts'

export interface Target {
  readonly product: ProductId
  readonly way: WayKind
  readonly ways: readonly Way[]
  /** The update it is judged at: that of the newest build that is documented. */
  readonly update?: UpdateRow
  /** When its first documented update came, where that is after the day. */
  readonly outFrom?: string
  readonly report: Report
  /** Unmet findings that are none today, or no failures today. */
  readonly blockers: readonly Finding[]
  /** Unmet findings of today that are none then. */
  readonly solved: readonly Finding[]
}

export interface Upgrade {
  /** The products in use, in the order in which they came. */
  readonly from: readonly ProductId[]
  readonly today: Report
  readonly targets: readonly Target[]
}

/** @throws InputError when a file of the environment that a rule needs cannot be used */
export async function judgeUpgrades(loaded: Loaded, options: CheckOptions): Promise<Upgrade> {
  const { facts, asOf } = options
  const from = productsOf(loaded.environment.document)
  const today = await checkEnvironment(loaded, options)
  const targets: Target[] = []
  for (const product of PRODUCTS) {
    const rows = facts.rows('migration-paths', product).filter((row) => row.kind === 'path')
    const ways = waysTo(product, from, rows as readonly PathRow[])
    const way = hardest(ways)
    const { update, outFrom } = updatesOf(product, facts, asOf)
    const as = way === 'none' ? loaded : asProduct(loaded, product, ways, update?.build)
    const report = way === 'none' ? today : await checkEnvironment(as, options)
    targets.push({
      product,
      way,
      ways,
      ...(way !== 'none' && update && { update }),
      ...(outFrom !== undefined && { outFrom }),
      report,
      blockers: worse(report, today),
      solved: worse(today, report),
    })
  }
  return { from, today, targets }
}

function productsOf({ product, pools }: EnvironmentDocument): readonly ProductId[] {
  const used = new Set(pools.map((pool) => pool.product ?? product))
  return PRODUCTS.filter((each) => used.has(each))
}

/** What is unmet in one report, and less so in the other. */
function worse(one: Report, other: Report): readonly Finding[] {
  const key = ({ ruleId, subject }: Finding, level: Finding['level']) => [ruleId, subject, level].join('\0')
  const held = new Set(other.findings.map((finding) => key(finding, finding.level)))
  return one.findings.filter(
    (finding) =>
      finding.level !== undefined && !held.has(key(finding, 'fail')) && !held.has(key(finding, finding.level)),
  )
}

/** The newest build, on whatever day: of many updates none is known, and they shall not be missed. */
function updatesOf(product: ProductId, facts: Facts, asOf: string) {
  const updates = facts
    .rows('product-builds', product)
    .filter((row): row is UpdateRow => row.kind === 'update' && row.build !== undefined)
    .sort((a, b) => compareBuilds(a.build ?? '', b.build ?? '') ?? 0)
  const [first] = updates.map(({ released }) => released).sort()
  return { update: updates.at(-1), outFrom: first !== undefined && first > asOf ? first : undefined }
}

/** What is installed is of the product that is left: builds, components, Windows Fabric, and how the servers came about. */
function asProduct(
  loaded: Loaded,
  product: ProductId,
  ways: readonly Way[],
  productVersion: string | undefined,
): Loaded {
  const { environment } = loaded
  const { document } = environment
  const moved = <Pool extends MovedPool>(pool: Pool): Pool => ({
    ...pool,
    product: undefined,
    productVersion,
    components: undefined,
    upgradedInPlace: isUpgradedInPlace(pool, ways),
    servers: pool.servers.map((server) => ({
      ...server,
      productVersion: undefined,
      components: undefined,
      upgradedInPlace: undefined,
    })),
  })
  const edgePools = document.edgePools === 'none' ? 'none' : listed(document.edgePools).map(moved)
  const as: EnvironmentDocument = {
    ...document,
    product,
    pools: document.pools.map(moved),
    ...(document.edgePools !== undefined && { edgePools }),
    ...(Array.isArray(document.adminWorkstations) && {
      adminWorkstations: document.adminWorkstations.map((each) => ({
        ...each,
        ...(each.productVersion !== undefined && { productVersion }),
      })),
    }),
  }
  return {
    ...loaded,
    environment: { ...environment, document: as, servers: serversOf(as).map(withoutFabric) },
  }
}

/** Windows Fabric comes with the product. */
function withoutFabric(server: Server): Server {
  const { prerequisites } = server
  if (prerequisites?.value.windowsFabric === undefined) return server
  const { windowsFabric: _, ...value } = prerequisites.value
  return { ...server, prerequisites: { ...prerequisites, value } }
}

interface MovedPool {
  readonly role?: Server['role']
  readonly servers: readonly object[]
}

/** Where the servers become the new product, some roles are left out of it. */
function isUpgradedInPlace({ role = 'edge' }: MovedPool, ways: readonly Way[]): boolean {
  return hardest(ways) === 'in-place' && !ways.some(({ row }) => row?.inPlaceExceptRoles?.includes(role))
}
