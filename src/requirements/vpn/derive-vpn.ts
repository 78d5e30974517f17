/** The public addresses that clients of a VPN must reach past the tunnel. */

import { listed } from '../../domain/listed.ts'
import type { Environment, EnvironmentDocument, Path } from '../../environment/model.ts'
import type { Facts } from '../../facts/facts.ts'
import { type EdgePool, type EdgeService, edgeServiceAddresses } from '../addresses.ts'
import type { VpnRequirement } from '../requirement.ts'
import { edgePoolsOf, reverseProxyName } from '../sections.ts'
import type { OutsideTunnel } from '../vpn-row.ts'

/** One for each service of each Edge pool, each reverse proxy, and Exchange; nothing where there is no VPN. */
export function deriveVpn({ document }: Environment, facts: Facts): readonly VpnRequirement[] {
  if (document.vpn === 'none') return []
  const open = document.vpn === undefined ? { openUntil: 'vpn' } : {}
  return facts
    .rows('vpn-requirements', document.product)
    .flatMap((row): readonly VpnRequirement[] => {
      if (row.requirement !== 'outside-tunnel') return []
      return THINGS[row.service](document).map((thing) => ({
        kind: 'vpn',
        service: row.service,
        ...thing,
        ...open,
        row,
      }))
    })
    .sort((one, other) => (one.id < other.id ? -1 : 1))
}

type Thing = Pick<VpnRequirement, 'id' | 'text' | 'addresses' | 'settledBy' | 'at'>

const THINGS: Record<OutsideTunnel, (document: EnvironmentDocument) => readonly Thing[]> = {
  'access-edge': (document) => edgeServices(document, 'access'),
  'audio-video-edge': (document) => edgeServices(document, 'av'),
  exchange,
  'reverse-proxy': reverseProxies,
  'web-conferencing-edge': (document) => edgeServices(document, 'webConferencing'),
}

const WORDS: Record<EdgeService, string> = {
  access: 'access-edge',
  webConferencing: 'web-conferencing-edge',
  av: 'audio-video-edge',
}

/** A section that is absent may hold such a thing. */
function notGiven(section: 'edgePools' | 'reverseProxies' | 'exchange', id: string): readonly Thing[] {
  const text = `whether there is ${section === 'edgePools' ? 'an Edge' : section === 'exchange' ? 'Exchange' : 'a reverse proxy'}`
  return [{ id, text, addresses: [], settledBy: section, at: [] }]
}

function edgeServices(document: EnvironmentDocument, service: EdgeService): readonly Thing[] {
  if (document.edgePools === undefined) return notGiven('edgePools', WORDS[service])
  return edgePoolsOf(document).map((pool, index) => edgeThing(pool, service, ['edgePools', index]))
}

function edgeThing(pool: EdgePool, service: EdgeService, at: Path): Thing {
  const { addresses, text, settledBy } = edgeServiceAddresses(pool, service)
  // Behind a load balancer each server keeps a public address of its own, and media goes there.
  const members =
    pool.loadBalancing?.external === 'hardware'
      ? pool.servers.flatMap((server) => server.public?.[service] ?? server.external?.[service] ?? [])
      : []
  const all = [...new Set([...addresses, ...members])]
  return { id: `${pool.fqdn}/${WORDS[service]}`, text, addresses: all, at, ...(settledBy && { settledBy }) }
}

function reverseProxies(document: EnvironmentDocument): readonly Thing[] {
  if (document.reverseProxies === undefined) return notGiven('reverseProxies', 'reverse-proxy')
  return listed(document.reverseProxies).map((proxy, index) => {
    const name = reverseProxyName(proxy, index)
    return {
      id: `${name}/reverse-proxy`,
      text: `the public address of the reverse proxy ${name}`,
      addresses: proxy.public ?? [],
      at: ['reverseProxies', index],
      ...(proxy.public === undefined && { settledBy: 'reverseProxies.public' }),
    }
  })
}

function exchange({ exchange: given }: EnvironmentDocument): readonly Thing[] {
  if (given === undefined) return notGiven('exchange', 'exchange')
  if (given === 'none') return []
  const settled = given.public === undefined ? { settledBy: 'exchange.public' } : {}
  const text = 'the public address of Exchange'
  return [{ id: 'exchange', text, addresses: given.public ?? [], at: ['exchange'], ...settled }]
}
