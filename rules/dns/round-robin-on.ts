import type { EnvironmentDocument } from '../../src/environment/model.ts'
import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { type EdgePool, type Pool, type Row, ruledEdgePools, ruledPools, stated } from './shared-rows.ts'

export default defineRule({
  id: 'dns/round-robin-on',
  title: 'Round robin is on where pools use DNS load balancing',
  severity: 'warn',
  why: 'Without it every client is told the same first address, and one server of the pool takes most of the load.',
  facts: ['dns-rules'],
  cites: ['D13', 'D17'],
  sections: ['dns', 'pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no pool of several servers uses DNS load balancing, or nothing is documented for the product version',
  *check({ environment: { document }, facts }) {
    const inside = ruledPools(document, facts, 'round-robin').find(({ pool }) => isSpread(pool, pool.loadBalancing))
    const edges = ruledEdgePools(document, facts, 'round-robin')
    const edgeInside = edges.find(({ pool }) => isSpread(pool, pool.loadBalancing?.internal))
    const edgeOutside = edges.find(({ pool }) => isSpread(pool, pool.loadBalancing?.external))
    for (const [view, found] of [
      ['internal', inside ?? edgeInside],
      ['external', edgeOutside],
    ] as const)
      if (found) yield judge(view, found.pool.fqdn, found.row, document)
  },
})

function isSpread({ servers }: Pool | EdgePool, kind: Pool['loadBalancing']): boolean {
  return kind === 'dns' && servers.length > 1
}

function judge(view: 'internal' | 'external', pool: string, row: Row, { dns }: EnvironmentDocument) {
  const at = ['dns', view, 'roundRobin']
  const subject = { id: view, at }
  const on = dns?.[view]?.roundRobin
  if (on === undefined)
    return unknown(subject, `whether round robin is on at the ${view} DNS servers is not given; ${pool} needs it`, {
      settledBy: `dns.${view}.roundRobin`,
    })
  const evidence = () => [stated(row), given(at, `roundRobin: ${on}`)]
  if (on) return met(subject, `round robin is on at the ${view} DNS servers`, evidence)
  return unmet(subject, `round robin is off at the ${view} DNS servers, and ${pool} uses DNS load balancing`, {
    fix: `switch round robin on at the ${view} DNS servers`,
    evidence,
  })
}
