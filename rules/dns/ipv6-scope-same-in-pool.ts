import { ipv6Scope } from '../../src/domain/address-families.ts'
import { defineRule, given, type Judgement, met, unmet } from '../../src/rule.ts'
import { type Pool, type Ruled, ruledPools, stated } from './shared-rows.ts'

export default defineRule({
  id: 'dns/ipv6-scope-same-in-pool',
  title: 'All servers of a pool have IPv6 addresses of the same scope, or none',
  severity: 'warn',
  why: 'Clients and servers that reach one member of the pool do not reach the other.',
  facts: ['dns-rules'],
  cites: ['D32', 'S12'],
  sections: ['pools'],
  skippedWhen: 'no server of a pool has an IPv6 address',
  *check({ environment: { document }, facts }) {
    for (const ruled of ruledPools(document, facts, 'ipv6-scope')) {
      const judgement = judge(ruled)
      if (judgement) yield judgement
    }
  },
})

function judge({ pool, at, row }: Ruled<Pool>): Judgement | undefined {
  const { fqdn, servers } = pool
  const members = servers.flatMap(({ fqdn: name, address }, index) =>
    address === undefined ? [] : [{ name: name ?? `${fqdn} server ${index + 1}`, scopes: scopesOf(address), index }],
  )
  const kinds = new Set(members.map(({ scopes }) => scopes))
  if (kinds.size === 0 || (kinds.size === 1 && kinds.has(NO_SCOPE))) return undefined
  const subject = { id: fqdn, at }
  const evidence = () => [
    stated(row),
    ...members.map(({ name, scopes, index }) => given([...at, 'servers', index], `${name}: ${scopes}`)),
  ]
  if (kinds.size === 1)
    return met(subject, `the servers of ${fqdn} have IPv6 addresses: ${[...kinds].join()}`, evidence)
  return unmet(subject, `the servers of ${fqdn} have IPv6 addresses of different scopes: ${[...kinds].join(' and ')}`, {
    fix: `give all servers of ${fqdn} IPv6 addresses of one scope`,
    evidence,
  })
}

const NO_SCOPE = 'none'

function scopesOf(addresses: readonly string[]): string {
  const scopes = new Set(addresses.flatMap((address) => ipv6Scope(address) ?? []))
  return [...scopes].sort().join(' and ') || NO_SCOPE
}
