import { listed } from '../../src/domain/listed.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { earlierRoutes } from '../shared/earlier-routes.ts'
import { requirementRow, saidBy } from './shared.ts'

export default defineRule({
  id: 'federation/wanted-routes-present',
  title: 'Where federation is wanted, an Edge pool is the route for it',
  severity: 'fail',
  why: 'Without a route nothing leaves for partners: messages to them fail, and their presence stays unknown.',
  facts: ['federation-rules'],
  cites: ['P14', 'S-create'],
  sections: ['features', 'edgePools'],
  alsoReads: ['coexistsWith'],
  skippedWhen: 'neither federation nor XMPP federation is wanted, or nothing is documented for the product version',
  *check({ environment: { document }, facts, now }) {
    const earlier = earlierRoutes(document, now).map(({ name }) => name)
    for (const wish of WISHES) {
      const judgement = judge(document, facts, wish, wish.feature === 'federation' ? earlier : [])
      if (judgement) yield judgement
    }
  },
})

const WISHES = [
  { feature: 'federation', name: 'federation', key: 'federationRoute', row: 'federation-route' },
  { feature: 'xmpp', name: 'XMPP federation', key: 'xmppRoute', row: 'xmpp-route' },
] as const

function judge(
  document: EnvironmentDocument,
  facts: Facts,
  { feature, name, key, row: requirement }: (typeof WISHES)[number],
  earlier: readonly string[],
): Judgement | undefined {
  if (document.features?.[feature]?.enabled !== true) return undefined
  const pools = listed(document.edgePools)
  const row = [document, ...pools]
    .map(({ product = document.product }) => requirementRow(facts, product, requirement))
    .find((each) => each !== undefined)
  if (row === undefined) return undefined
  const subject = { id: `features.${feature}`, at: ['features', feature] }
  const routes = [...pools.filter((pool) => pool[key] === true).map(({ fqdn }) => fqdn), ...earlier]
  const evidence = () => [
    ...saidBy(row),
    ...pools.map((pool, index) => given(['edgePools', index], `${pool.fqdn}: ${key} ${pool[key] ?? 'not given'}`)),
  ]
  if (routes.length > 0) return met(subject, `${routes.join(' and ')} is the route of ${name}`, evidence)
  if (pools.some((pool) => pool[key] === undefined))
    return unknown(subject, `which Edge pool is the route of ${name} is not given`, {
      settledBy: `edgePools.${key}`,
      evidence,
    })
  return unmet(subject, `${name} is wanted, and no Edge pool is its route`, {
    fix: `enable ${name} for an Edge pool in Topology Builder, make it the route of the sites, and say ${key}: true`,
    evidence,
  })
}
