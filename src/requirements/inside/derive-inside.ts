/** The openings inside: every documented row, for each thing that has it. */

import { grouped } from '../../domain/groups.ts'
import { listed } from '../../domain/listed.ts'
import type { Environment, Path } from '../../environment/model.ts'
import type { FactRow } from '../../facts/citation.ts'
import type { Facts } from '../../facts/facts.ts'
import type { InsideOpeningRow, InsideOwner } from '../inside-opening-row.ts'
import { type Need, openOf } from '../needs.ts'
import { type End, givenEnd, joinedOpenings, withoutKey } from '../opening.ts'
import type { FirewallRequirement } from '../requirement.ts'
import { joinedById, rowsFor } from '../rows.ts'
import { insideNeeds } from './inside-conditions.ts'
import { sharedPeers } from './inside-peers.ts'
import { isPoolOwner, poolThings } from './inside-pools.ts'
import { clientPorts } from './inside-ports.ts'
import { mirrorThings, shareThings, sqlThings } from './inside-stores.ts'
import type { InsideThing } from './inside-thing.ts'
import { exchangeThings, gatewayThings } from './inside-voice.ts'

type Row = InsideOpeningRow & FactRow

export function deriveInside(environment: Environment, facts: Facts): readonly FirewallRequirement[] {
  const needOf = insideNeeds(environment)
  const shared = sharedPeers(environment)
  const peerOf = (row: Row, thing: InsideThing) =>
    thing.peers?.[row.peer] ?? (shared as { readonly [peer: string]: () => End | undefined })[row.peer]?.()
  const rows = grouped(rowsFor('inside-openings', environment, facts).map((row) => [row.owner, row] as const))
  const requirements = [...rows].flatMap(([owner, own]) =>
    thingsOf(owner, environment).flatMap((thing) =>
      own
        .filter(({ products }) => products.includes(thing.product))
        .flatMap((row) => requirementsOf(row, thing, needOf(row.when, thing), peerOf(row, thing))),
    ),
  )
  return joinedById(requirements, joined)
}

function thingsOf(owner: InsideOwner, environment: Environment): readonly InsideThing[] {
  if (isPoolOwner(owner)) return poolThings(owner, environment)
  switch (owner) {
    case 'clients':
      return clientThings(environment)
    case 'file-share':
      return shareThings(environment)
    case 'gateway':
      return gatewayThings(environment)
    case 'mirror-partner':
      return mirrorThings(environment, 'partner')
    case 'mirror-witness':
      return mirrorThings(environment, 'witness')
    case 'office-web-apps':
      return farmThings(environment)
    case 'sql-server':
      return sqlThings(environment)
    default:
      return exchangeThings(environment, owner)
  }
}

/** All of them together. */
function clientThings(environment: Environment): readonly InsideThing[] {
  const { product } = environment.document
  const end = sharedPeers(environment).clients()
  return end === undefined
    ? []
    : [{ name: 'clients', at: ['sites'], product, end, ports: clientPorts(environment.document) }]
}

function farmThings({ document }: Environment): readonly InsideThing[] {
  return listed(document.officeWebApps).map(({ fqdn, address }, index) => {
    const at: Path = ['officeWebApps', index]
    return { name: fqdn, at, product: document.product, end: givenEnd(fqdn, address, 'officeWebApps.address') }
  })
}

function requirementsOf(
  row: Row,
  thing: InsideThing,
  need: Need,
  peer: End | undefined,
): readonly FirewallRequirement[] {
  if (need === 'no' || peer === undefined) return []
  return row.protocols.map((protocol) => requirementOf(row, thing, need, peer, protocol))
}

function requirementOf(
  row: Row,
  { name, at, end, ports: given }: InsideThing,
  need: Need,
  peer: End,
  protocol: 'tcp' | 'udp',
): FirewallRequirement {
  const said = row.port && given?.[row.port]
  const ports = said && 'first' in said ? said : row.ports
  const settledBy = end.settledBy ?? peer.settledBy ?? (said && 'settledBy' in said ? said.settledBy : undefined)
  const [source, destination] = row.direction === 'in' ? [peer, end] : [end, peer]
  const range = ports.first === ports.last ? ports.first : `${ports.first}-${ports.last}`
  return {
    kind: 'firewall',
    id: [name, 'inside', row.service, row.direction, protocol, range].join('/'),
    owner: name,
    side: 'inside',
    service: row.service,
    direction: row.direction,
    source: withoutKey(source),
    destination: withoutKey(destination),
    protocol,
    ports: [ports],
    portsAt: 'destination',
    purposes: [row.purpose],
    necessity: row.necessity,
    ...openOf(need),
    ...(settledBy !== undefined && { settledBy }),
    because: [{ text: row.because, at }],
    at,
    row,
  }
}

/** Two rows over the same ports of one service. */
function joined(a: FirewallRequirement, b: FirewallRequirement): FirewallRequirement {
  return joinedOpenings(a, b, (one, other) => {
    if (one.addresses === 'any' || one.text === other.text) return one
    if (other.addresses === 'any') return other
    return { text: `${one.text}, and ${other.text}`, addresses: [...new Set([...one.addresses, ...other.addresses])] }
  })
}
