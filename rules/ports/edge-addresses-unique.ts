import { grouped } from '../../src/domain/groups.ts'
import { isPrivate } from '../../src/domain/private-address.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { type AddressHolder, addressHolders, outsideOf } from './shared-edge-addresses.ts'
import { type Row, rowOf, says } from './shared-network.ts'

export default defineRule({
  id: 'ports/edge-addresses-unique',
  title: 'No address of an Edge Server is on another server as well',
  severity: 'fail',
  why: 'Of two computers with one address only one answers, and which one changes from packet to packet.',
  facts: ['network-rules'],
  cites: ['P13', 'S2', 'S-edge'],
  sections: ['edgePools'],
  alsoReads: ['pools'],
  skippedWhen: 'there is no Edge Server',
  *check({ environment: { document }, facts }) {
    const ends = endsOf(document)
    const byAddress = grouped(ends.map((end) => [end.address, end] as const))
    for (const holder of addressHolders(document)) {
      const row = rowOf(facts, 'edge-own-addresses', holder.pool.product ?? document.product)
      if (row) yield judge(holder, row, byAddress)
    }
  },
})

interface End {
  readonly address: string
  readonly holder: string
  readonly side: 'internal' | 'external'
  readonly pool: string
  readonly site: string | undefined
}

function endsOf(document: EnvironmentDocument): readonly End[] {
  const edge = addressHolders(document).flatMap(
    ({ id: holder, pool: { fqdn: pool, site }, internal = [], external }) => [
      ...internal.map((address) => ({ address, holder, side: 'internal' as const, pool, site })),
      ...outsideOf(external).map((address) => ({ address, holder, side: 'external' as const, pool, site })),
    ],
  )
  const inside = document.pools.flatMap(({ fqdn: pool, site, servers }) =>
    servers.flatMap(({ fqdn = pool, address = [] }) =>
      address.map((each) => ({ address: each, holder: fqdn, side: 'internal' as const, pool, site })),
    ),
  )
  return [...edge, ...inside]
}

function judge(holder: AddressHolder, row: Row, byAddress: ReadonlyMap<string, readonly End[]>): Judgement {
  const { id, at, internal, external } = holder
  const subject = { id, at }
  const outside = outsideOf(external)
  const own = [
    ...(internal ?? []).map((address) => ({ address, side: 'internal' as const })),
    ...outside.map((address) => ({ address, side: 'external' as const })),
  ]
  const evidence = () => [says(row), given(at, own.map(({ address }) => address).join(', ') || 'no address')]
  const others = own.flatMap(({ address, side }) =>
    (byAddress.get(address) ?? []).flatMap((end) => {
      const meets = end.holder === id ? 'never' : meet(holder, side, end)
      return meets === 'never' ? [] : [{ address, end, meets }]
    }),
  )
  const other = others.find(({ meets }) => meets === 'always') ?? others[0]
  if (other?.meets === 'always')
    return unmet(subject, `${other.address} is an address of ${id} and of ${other.end.holder}`, {
      fix: `give ${id} or ${other.end.holder} an address of its own, in Topology Builder and on the adapter`,
      evidence,
    })
  if (other) {
    const message = `${other.address} is an address of ${id} and of ${other.end.holder}, and whether they stand at one site is not given`
    return unknown(subject, message, { settledBy: 'edgePools.site', evidence })
  }
  // Which addresses a load balancer has, other rules ask.
  const isServer = holder.at.includes('servers')
  if (isServer && (internal === undefined || outside.length === 0)) {
    const side = internal === undefined ? 'internal' : 'external'
    return unknown(subject, `the ${side} address of ${id} is not given`, { settledBy: `edgePools.servers.${side}` })
  }
  return met(subject, `the addresses of ${id} are its own`, evidence)
}

/** Private networks outside may be the same at two sites: nothing leads from one to the other. */
function meet({ pool: { fqdn, site } }: AddressHolder, side: End['side'], other: End): 'always' | 'perhaps' | 'never' {
  if (side === 'internal' || other.side === 'internal' || fqdn === other.pool || !isPrivate(other.address))
    return 'always'
  if (site === undefined || other.site === undefined) return 'perhaps'
  return site === other.site ? 'always' : 'never'
}
