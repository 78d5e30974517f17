/** The openings the firewalls around the Edge and the reverse proxy need: every documented row, for each of them. */

import type { PortRange } from '../../domain/firewall-rule.ts'
import { listed } from '../../domain/listed.ts'
import type { Environment, Path } from '../../environment/model.ts'
import type { FactRow, ProductId } from '../../facts/citation.ts'
import type { Facts } from '../../facts/facts.ts'
import { conditionsOf, type NeedOf } from '../conditions.ts'
import type { FirewallRow } from '../firewall-row.ts'
import { openOf } from '../needs.ts'
import { joinedOpenings, withoutKey } from '../opening.ts'
import type { FirewallEnd, FirewallRequirement } from '../requirement.ts'
import { joinedById, rowsFor } from '../rows.ts'
import { edgePoolsOf, reverseProxyName } from '../sections.ts'
import { endOf, type FirewallOwner } from './ends.ts'
import { portsOf } from './ports.ts'

type Row = FirewallRow & FactRow

interface Owned {
  readonly owner: FirewallOwner
  readonly name: string
  readonly at: Path
  readonly product: ProductId
}

export function deriveFirewall(environment: Environment, facts: Facts): readonly FirewallRequirement[] {
  const rows = rowsFor('firewall-openings', environment, facts)
  const needOf = conditionsOf(environment)
  const requirements = ownersOf(environment).flatMap((owned) =>
    rows
      .filter(({ products, service }) => products.includes(owned.product) && isOf(service, owned.owner))
      .flatMap((row) => requirementOf(row, owned, environment, needOf)),
  )
  return joinedById(requirements, joined)
}

function ownersOf({ document }: Environment): readonly Owned[] {
  const { product } = document
  return [
    ...edgePoolsOf(document).map((edgePool, index): Owned => {
      const at: Path = ['edgePools', index]
      return { owner: { edgePool }, name: edgePool.fqdn, at, product: edgePool.product ?? product }
    }),
    ...listed(document.reverseProxies).map((proxy, index): Owned => {
      const name = reverseProxyName(proxy, index)
      return { owner: { proxy, name }, name, at: ['reverseProxies', index], product }
    }),
  ]
}

function isOf(service: FirewallRow['service'], owner: FirewallOwner): boolean {
  return 'proxy' in owner === (service === 'reverse-proxy')
}

function requirementOf(
  row: Row,
  { owner, name, at }: Owned,
  environment: Environment,
  needOf: NeedOf,
): readonly FirewallRequirement[] {
  const edgePool = 'edgePool' in owner ? owner.edgePool : undefined
  const need = needOf(row.when, { name, ...(edgePool && { edgePool }) })
  const source = endOf(row.source, owner, environment)
  const destination = endOf(row.destination, owner, environment)
  if (need === 'no' || source === undefined || destination === undefined) return []
  const ports = portsOf(row, edgePool)
  const settledBy = source.settledBy ?? destination.settledBy
  return [
    {
      kind: 'firewall',
      id: [name, row.side, row.service, row.direction, row.protocol, portsText(ports)].join('/'),
      owner: name,
      side: row.side,
      service: row.service,
      direction: row.direction,
      source: withoutKey(source),
      destination: withoutKey(destination),
      protocol: row.protocol,
      ports: [ports],
      portsAt: row.portsAt,
      ...(row.orElse && { orElse: [row.orElse] }),
      purposes: [row.purpose],
      necessity: row.necessity,
      ...openOf(need),
      ...(settledBy !== undefined && { settledBy }),
      because: [{ text: row.because, at }],
      at,
      row,
    },
  ]
}

function portsText({ first, last }: PortRange): string {
  return first === last ? String(first) : `${first}-${last}`
}

/** Two rows over the same ports: on a shared address, or of the servers and of the virtual address before them. */
function joined(a: FirewallRequirement, b: FirewallRequirement): FirewallRequirement {
  return joinedOpenings(a, b, bothEnds)
}

function bothEnds(a: FirewallEnd, b: FirewallEnd): FirewallEnd {
  if (a.addresses === 'any' || b.addresses === 'any') return a.addresses === 'any' ? a : b
  if (a.addresses.join() === b.addresses.join()) return a
  return {
    ...a,
    text: `${a.text}, and ${b.text}`,
    addresses: [...new Set([...a.addresses, ...b.addresses])],
  }
}
