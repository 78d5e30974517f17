import type { Path } from '../../src/environment/model.ts'
import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { type EdgePool, type Pool, type Row, ruledEdgePools, stated } from './shared-rows.ts'

export default defineRule({
  id: 'dns/edge-hosts-name-next-hop',
  title: 'A HOSTS file on an Edge Server names every member of the next hop pool',
  severity: 'fail',
  why: 'An Edge without DNS for internal names finds the next hop by these lines alone: a member that is missing takes no calls from outside.',
  facts: ['dns-rules'],
  cites: ['P13'],
  sections: ['edgePools', 'pools'],
  skippedWhen: 'no Edge Server has a HOSTS file given, or nothing is documented for the product version',
  *check({ environment: { document }, facts }) {
    const pools = new Map(document.pools.map((pool) => [pool.fqdn, pool]))
    for (const { pool, at, row } of ruledEdgePools(document, facts, 'edge-hosts')) {
      for (const [index, { fqdn, hosts }] of pool.servers.entries()) {
        const subject = { id: fqdn ?? pool.fqdn, at: [...at, 'servers', index] }
        const judgement = hosts && judge(subject, hosts, pool, { row, pools })
        if (judgement) yield judgement
      }
    }
  },
})

interface Known {
  readonly row: Row
  readonly pools: ReadonlyMap<string, Pool>
}

function judge(
  subject: { readonly id: string; readonly at: Path },
  hosts: readonly string[],
  { nextHop }: EdgePool,
  { row, pools }: Known,
): Judgement | undefined {
  if (nextHop === undefined)
    return unknown(subject, `the next hop of ${subject.id} is not given`, { settledBy: 'edgePools.nextHop' })
  const pool = pools.get(nextHop)
  if (pool === undefined) return undefined
  const wanted = nextHopAddresses(pool)
  if (wanted === undefined) {
    const settledBy = pool.loadBalancing === 'hardware' ? 'pools.vip' : 'pools.servers.address'
    return unknown(subject, `not all addresses of ${nextHop} are given`, { settledBy })
  }
  const listed = hosts.flatMap((line) => addressOf(line, nextHop) ?? [])
  const missing = wanted.filter((address) => !listed.includes(address))
  const strange = listed.filter((address) => !wanted.includes(address))
  const evidence = () => [stated(row), ...hosts.map((line, index) => given([...subject.at, 'hosts', index], line))]
  if (missing.length === 0 && strange.length === 0)
    return met(subject, `the HOSTS file of ${subject.id} names every address of ${nextHop}`, evidence)
  const wrong = [
    ...(missing.length > 0 ? [`lacks ${missing.join(', ')}`] : []),
    ...(strange.length > 0 ? [`has ${strange.join(', ')}, which is no address of it`] : []),
  ]
  return unmet(subject, `the HOSTS file of ${subject.id} ${wrong.join(' and ')} for ${nextHop}`, {
    fix: `make the lines for it: ${wanted.map((address) => `${address} ${nextHop}`).join(', ')}`,
    evidence,
  })
}

/** One line for each member, or one for the virtual address of a hardware load balancer. */
function nextHopAddresses({ loadBalancing, vip, servers }: Pool): readonly string[] | undefined {
  if (loadBalancing === 'hardware') return vip
  return servers.every(({ address }) => address) ? servers.flatMap(({ address }) => address ?? []) : undefined
}

/** The address of a line that names the host, comments apart. */
function addressOf(line: string, name: string): string | undefined {
  const [address, ...names] = line.replace(/#.*/, '').trim().split(/\s+/)
  return names.some((each) => each.toLowerCase() === name) ? address?.toLowerCase() : undefined
}
