import { listed } from '../../src/domain/listed.ts'
import { aRole, PRODUCT_NAMES } from '../../src/domain/names.ts'
import { systemTitle } from '../../src/domain/systems.ts'
import type { EnvironmentDocument, Path, Server } from '../../src/environment/model.ts'
import type { ProductId } from '../../src/facts/citation.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { defineRule, given, type Judgement, met, unmet } from '../../src/rule.ts'
import { rowsOf, stated } from './shared.ts'

export default defineRule({
  id: 'coexistence/in-place-upgrade-documented',
  title: 'Only servers that may be upgraded in place to their product version were',
  severity: 'fail',
  why: 'What setup leaves of the version before breaks services later, and the vendor asks for new servers before it helps.',
  facts: ['migration-paths'],
  cites: ['L-MIG', 'S15-UPG', 'S19-DEPR', 'S19-MIG', 'S19-PROC', 'SE-LOWRISK'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no pool or server says whether it was upgraded in place (upgradedInPlace)',
  *check({ environment: { document }, facts }) {
    const told = [
      ...document.pools.flatMap((pool, index) => toldBy(pool, pool.role, ['pools', index], document)),
      ...listed(document.edgePools).flatMap((pool, index) => toldBy(pool, 'edge', ['edgePools', index], document)),
    ]
    for (const each of told) yield judge(each, facts)
  },
})

/** A pool, or a server that says so for itself. */
interface Told {
  readonly id: string
  readonly at: Path
  readonly role: Server['role']
  readonly product: ProductId
  readonly upgraded: boolean
}

interface PoolLike {
  readonly fqdn: string
  readonly product?: ProductId | undefined
  readonly upgradedInPlace?: boolean | undefined
  readonly servers: readonly { readonly fqdn?: string | undefined; readonly upgradedInPlace?: boolean | undefined }[]
}

function toldBy(pool: PoolLike, role: Server['role'], at: Path, document: EnvironmentDocument): readonly Told[] {
  const product = pool.product ?? document.product
  const of = (id: string, place: Path, upgraded: boolean | undefined): readonly Told[] =>
    upgraded === undefined ? [] : [{ id, at: [...place, 'upgradedInPlace'], role, product, upgraded }]
  return [
    ...of(pool.fqdn, at, pool.upgradedInPlace),
    ...pool.servers.flatMap(({ fqdn, upgradedInPlace }, index) =>
      of(fqdn ?? `${pool.fqdn} server ${index + 1}`, [...at, 'servers', index], upgradedInPlace),
    ),
  ]
}

function judge({ id, at, role, product, upgraded }: Told, facts: Facts): Judgement {
  const name = PRODUCT_NAMES[product]
  const subject = { id, at }
  if (!upgraded) return met(subject, `${id} was installed anew`)
  const paths = rowsOf(facts, product, 'path')
  const open = paths.filter(({ inPlace }) => inPlace === 'supported')
  const way = open.find(({ inPlaceExceptRoles = [] }) => !inPlaceExceptRoles.includes(role))
  const decisive = way ? [way] : open.length > 0 ? open : paths.filter(({ sideBySide }) => sideBySide === 'supported')
  const evidence = () => [...decisive.flatMap(stated), given(at, `${id} was upgraded in place to ${name}`)]
  if (way) {
    const text = `${id} was upgraded in place to ${name}, which is supported from ${systemTitle(way.from)}`
    return met(subject, text, evidence)
  }
  const what = open.length > 0 ? `${aRole(role)} of ${name}` : name
  return unmet(subject, `${id} was upgraded in place, which is not supported to ${what}`, {
    fix: `set up new servers of ${name} beside ${id}, move the users, and retire it`,
    evidence,
  })
}
