import { isPrivate } from '../../src/domain/private-address.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import { defineRule, expected, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { edgeServersWith, type OwnServer, says } from './shared-network.ts'

export default defineRule({
  id: 'ports/edge-hosts-name-next-hop',
  title: 'Without internal DNS the HOSTS file of an Edge Server names every member of the next hop',
  severity: 'fail',
  why: 'The Edge cannot pass on what it receives to a server whose name it does not know.',
  facts: ['network-rules'],
  cites: ['P13', 'S-edge'],
  sections: ['edgePools'],
  alsoReads: ['pools'],
  skippedWhen: 'every Edge Server has DNS servers for internal names',
  *check({ environment: { document }, facts }) {
    for (const server of edgeServersWith(document, facts, 'edge-hosts')) yield* judge(server, document)
  },
})

function* judge({ thing, pool, row, at, id }: OwnServer, { pools }: EnvironmentDocument): Iterable<Judgement> {
  if (thing.internal?.dns?.length) return
  const subject = { id, at }
  const { hosts } = thing
  if (hosts === undefined)
    return yield unknown(subject, `how ${id} resolves the next hop is not given`, {
      settledBy: 'edgePools.servers.hosts',
    })
  const candidates = pools.filter(
    ({ role }) => role === 'front-end' || role === 'standard-edition' || role === 'director',
  )
  const nextHop = pools.find(
    ({ fqdn }) => fqdn === (pool.nextHop ?? (candidates.length === 1 ? candidates[0]?.fqdn : undefined)),
  )
  if (nextHop === undefined)
    return yield unknown(subject, `the next hop of ${pool.fqdn} is not given`, { settledBy: 'edgePools.nextHop' })
  const wanted = nextHop.loadBalancing === 'hardware' ? [nextHop.vip] : nextHop.servers.map(({ address }) => address)
  if (wanted.some((addresses) => addresses === undefined))
    return yield unknown(subject, `the addresses of ${nextHop.fqdn} are not given`, {
      settledBy: nextHop.loadBalancing === 'hardware' ? 'pools.vip' : 'pools.servers.address',
    })
  const known = addressesOf(hosts, nextHop.fqdn)
  const missing = wanted
    .filter((addresses) => !addresses?.some((address) => known.has(address)))
    .flatMap((each) => each?.[0] ?? [])
  const evidence = () => [
    says(row),
    ...wanted.map((addresses) => expected(`${addresses?.[0]} ${nextHop.fqdn}`)),
    given(at, hosts.length === 0 ? 'a HOSTS file without lines' : hosts.join('; ')),
  ]
  const perimeter = thing.external?.dns?.filter(isPrivate) ?? []
  if (known.size === 0 && perimeter.length > 0)
    return yield unknown(subject, `whether ${perimeter.join(', ')} resolves ${nextHop.fqdn} for ${id} is not given`, {
      settledBy: 'edgePools.servers.hosts',
      evidence,
    })
  yield missing.length === 0
    ? met(subject, `the HOSTS file of ${id} names the next hop`, evidence)
    : unmet(
        subject,
        `the HOSTS file of ${id} has no line for ${missing.map((address) => `${address} ${nextHop.fqdn}`).join(', ')}`,
        {
          fix: `add ${missing.map((address) => `"${address} ${nextHop.fqdn}"`).join(', ')}, or give it DNS servers in the perimeter network`,
          evidence,
        },
      )
}

/** The addresses the lines give a name; a comment ends a line. */
function addressesOf(lines: readonly string[], name: string): ReadonlySet<string> {
  const found = lines.flatMap((line) => {
    const [address, ...names] = (line.split('#')[0] ?? '').trim().split(/\s+/)
    return address && names.some((each) => each.toLowerCase() === name) ? [address] : []
  })
  return new Set(found)
}
