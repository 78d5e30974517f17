import { listed } from '../../src/domain/listed.ts'
import type { RemovedFeature } from '../../src/domain/migration-path-row.ts'
import { aRole, PRODUCT_NAMES } from '../../src/domain/names.ts'
import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'
import { defineRule, given, type Judgement, met, type RuleContext, unknown, unmet } from '../../src/rule.ts'
import { poolPlaces, type RowOf, rowsOf, stated } from './shared.ts'

/** How the description asks for what was removed. SQL mirroring is told by the rules on SQL Server. */
interface Use {
  readonly feature: RemovedFeature
  readonly name: string
  readonly key: string
  readonly wanted: boolean | undefined
}

export default defineRule({
  id: 'coexistence/removed-features-not-used',
  title: 'No feature or role is wanted that the product versions do not have',
  severity: 'fail',
  why: 'Users are promised what cannot be installed, and learn so when the old pool is switched off.',
  facts: ['migration-paths'],
  cites: ['S15-TOPO', 'S19-DEPR', 'S19-POOLS', 'S19-XMPP', 'SE-LOWRISK'],
  sections: ['pools'],
  alsoReads: ['edgePools', 'features'],
  skippedWhen: 'some pool is of a version that still has them all',
  *check({ environment: { document }, facts }) {
    yield* misplacedPools(document, facts)
    yield* misplacedXmppRoutes(document, facts)
    const products = [...new Set(document.pools.map((pool) => pool.product ?? document.product))]
    const places = poolPlaces(document)
    for (const use of usesOf(document)) {
      const rows = products.map((product) => rowOf(facts, product, use.feature))
      // Users who stay on a pool of an earlier version keep what that version has.
      const [row] = rows.every((each) => each !== undefined) ? rows : []
      if (row) yield judge(use, row, places[0]?.at ?? ['pools'])
    }
  },
})

function rowOf(facts: RuleContext['facts'], product: EnvironmentDocument['product'], feature: RemovedFeature) {
  return rowsOf(facts, product, 'removed').find((row) => row.feature === feature)
}

function judge({ name, key, wanted }: Use, row: RowOf<'removed'>, pool: Path): Judgement {
  const at = key.split('.')
  const subject = { id: key, at }
  const evidence = () => [...stated(row), given(wanted === undefined ? pool : at, `${key}: ${wanted ?? 'not given'}`)]
  if (wanted === undefined) {
    return unknown(subject, `whether ${name} is wanted is not given; it was removed`, { settledBy: key, evidence })
  }
  if (!wanted) return met(subject, `${name}, which was removed, is not wanted`, evidence)
  const instead = row.instead ? `: use ${row.instead}` : ''
  const kept = row.keptOnEarlierPools ? ', or keep a pool of an earlier version for those who need it' : ''
  return unmet(subject, `${name} is wanted, and no longer part of the product`, {
    fix: `plan without ${name}${instead}${kept}`,
    evidence,
  })
}

/** Pools of a role that their version does not have: it was removed, or came later. */
function* misplacedPools(document: EnvironmentDocument, facts: RuleContext['facts']): Generator<Judgement> {
  for (const [index, pool] of document.pools.entries()) {
    const product = pool.product ?? document.product
    const row = rowsOf(facts, product, 'removed').find(({ feature }) => feature === pool.role)
    if (row === undefined) continue
    const at = ['pools', index]
    const message = `${pool.fqdn} is ${aRole(pool.role)}; ${PRODUCT_NAMES[product]} has none`
    yield unmet({ id: pool.fqdn, at }, message, {
      fix: `take ${pool.fqdn} out, or give the version it runs (product)`,
      evidence: () => [...stated(row), given(at, `${pool.fqdn}: role ${pool.role}`)],
    })
  }
}

/** Edge pools that are the XMPP federation route, of a version without XMPP. */
function* misplacedXmppRoutes(document: EnvironmentDocument, facts: RuleContext['facts']): Generator<Judgement> {
  for (const [index, { fqdn, xmppRoute, product = document.product }] of listed(document.edgePools).entries()) {
    const row = xmppRoute ? rowOf(facts, product, 'xmpp') : undefined
    if (row === undefined) continue
    const at = ['edgePools', index, 'xmppRoute']
    const message = `${fqdn} is the XMPP federation route; ${PRODUCT_NAMES[product]} has none`
    yield unmet({ id: fqdn, at }, message, {
      fix: `take XMPP federation off ${fqdn}, or leave it to an Edge pool of an earlier version`,
      evidence: () => [...stated(row), given(at, `${fqdn}: xmppRoute true`)],
    })
  }
}

function usesOf({ features }: EnvironmentDocument): readonly Use[] {
  const mcx = features?.mobility?.mcx
  return [
    {
      feature: 'persistent-chat',
      name: 'Persistent Chat',
      key: 'features.persistentChat',
      wanted: features?.persistentChat?.enabled,
    },
    { feature: 'xmpp', name: 'XMPP federation', key: 'features.xmpp', wanted: features?.xmpp?.enabled },
    // A detail of another feature: where it is not said, nobody asks for it.
    ...(mcx === undefined
      ? []
      : [
          {
            feature: 'mcx' as const,
            name: 'Mobility for Lync 2010 Mobile (Mcx)',
            key: 'features.mobility.mcx',
            wanted: mcx,
          },
        ]),
  ]
}
