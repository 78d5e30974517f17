/** Every place of a document that refers to something by name, with the kind of thing that is meant. */

import type { EnvironmentDocument, Path } from './model.ts'
import { networkPoints, resiliencePoints, voicePoints } from './reference-points-network.ts'
import { each, mapOf, names, one, type Part, type Points, sitePoint } from './reference-walk.ts'
import { DNS_VIEWS } from './schema/dns.ts'

/** Every reference by name, in the order of the sections. */
export function* referencePoints(document: EnvironmentDocument): Points {
  yield* mapOf(document.features, ['features'], featurePoints)
  yield* each(document.coexistsWith, ['coexistsWith'], sitePoint)
  yield* each(document.activeDirectory?.domains, ['activeDirectory', 'domains'], (domain, at) =>
    each(domain.domainControllers, [...at, 'domainControllers'], sitePoint),
  )
  yield* each(document.sites, ['sites'], sitePoints)
  yield* each(document.pools, ['pools'], poolPoints)
  yield* each(document.edgePools, ['edgePools'], edgePoints)
  yield* each(document.devices, ['devices'], sitePoint)
  yield* each(document.reverseProxies, ['reverseProxies'], reverseProxyPoints)
  yield* mapOf(document.simpleUrls, ['simpleUrls'], simpleUrlPoints)
  yield* each(document.sqlServers, ['sqlServers'], sitePoint)
  yield* each(document.fileShares, ['fileShares'], sitePoint)
  yield* mapOf(document.exchange, ['exchange'], (exchange, at) => each(exchange.servers, [...at, 'servers'], sitePoint))
  yield* each(document.officeWebApps, ['officeWebApps'], officeWebAppsPoints)
  yield* each(document.certificates, ['certificates'], certificatePoints)
  yield* zonePoints(document)
  yield* each(document.clients, ['clients'], sitePoint)
  yield* mapOf(document.network, ['network'], networkPoints)
  yield* mapOf(document.voice, ['voice'], voicePoints)
  yield* mapOf(document.resilience, ['resilience'], resiliencePoints)
  yield* each(document.adoption?.rollout, ['adoption', 'rollout'], (phase, at) =>
    names(phase.sites, [...at, 'sites'], 'site'),
  )
  yield* each(document.vantages, ['vantages'], vantagePoints)
}

function* vantagePoints({ at: place }: Part<'vantages'>[number], at: Path): Points {
  const name = place.slice(place.indexOf('/') + 1)
  if (place.startsWith('vpn/')) yield* one(name, [...at, 'at'], 'VPN')
  if (place.startsWith('host/')) yield* one(name, [...at, 'at'], 'server, pool or device')
}

function featurePoints(features: Part<'features'>, at: Path): Points {
  return names(features.xmpp?.domains, [...at, 'xmpp', 'domains'], 'SIP domain')
}

function* sitePoints(site: Part<'sites'>[number], at: Path): Points {
  yield* one(site.branchOf, [...at, 'branchOf'], 'site')
  yield* one(site.region, [...at, 'region'], 'region')
  yield* each(site.survivableBranch, [...at, 'survivableBranch'], function* ({ name, pool }, path) {
    yield* one(name, [...path, 'name'], 'device or pool')
    yield* one(pool, [...path, 'pool'], 'pool')
  })
}

type Pool = EnvironmentDocument['pools'][number]

const STORES = [
  'backEnd',
  'archivingStore',
  'monitoringStore',
  'persistentChatStore',
  'persistentChatComplianceStore',
] as const

function* poolPoints(pool: Pool, at: Path): Points {
  yield* sitePoint(pool, at)
  yield* one(pool.loadBalancer, [...at, 'loadBalancer'], 'device')
  yield* one(pool.webServices?.loadBalancer, [...at, 'webServices', 'loadBalancer'], 'device')
  if (pool.pairedWith !== 'none') yield* one(pool.pairedWith, [...at, 'pairedWith'], 'pool')
  if (pool.edgePool !== 'none') yield* one(pool.edgePool, [...at, 'edgePool'], 'Edge pool')
  yield* one(pool.nextHop, [...at, 'nextHop'], 'pool')
  for (const key of STORES) yield* mapOf(pool[key], [...at, key], storePoints)
  if (!pool.fileShare?.startsWith('\\\\')) yield* one(pool.fileShare, [...at, 'fileShare'], 'file share')
  yield* each(pool.servers, [...at, 'servers'], sitePoint)
}

function* storePoints(store: NonNullable<Pool['backEnd']>, at: Path): Points {
  yield* one(store.principal, [...at, 'principal'], 'SQL Server')
  yield* one(store.mirror, [...at, 'mirror'], 'SQL Server')
  yield* one(store.witness, [...at, 'witness'], 'SQL Server')
  yield* names(store.nodes, [...at, 'nodes'], 'SQL Server')
}

function* edgePoints(pool: Part<'edgePools'>[number], at: Path): Points {
  yield* sitePoint(pool, at)
  yield* one(pool.nextHop, [...at, 'nextHop'], 'pool')
  yield* one(pool.loadBalancer, [...at, 'loadBalancer'], 'device')
}

function* reverseProxyPoints(proxy: Part<'reverseProxies'>[number], at: Path): Points {
  yield* one(proxy.device, [...at, 'device'], 'device')
  yield* sitePoint(proxy, at)
  yield* each(proxy.publish, [...at, 'publish'], ({ to }, path) =>
    one(to, [...path, 'to'], 'pool, Office Web Apps farm or Exchange name'),
  )
}

type UrlSet = Pick<Part<'simpleUrls'>, 'meet'>

function* simpleUrlPoints(urls: Part<'simpleUrls'>, at: Path): Points {
  yield* meetPoints(urls, at)
  yield* each(urls.sites, [...at, 'sites'], function* (set, path) {
    yield* sitePoint(set, path)
    yield* meetPoints(set, path)
  })
}

function* meetPoints({ meet }: UrlSet, at: Path): Points {
  if (typeof meet !== 'object') return
  for (const domain of Object.keys(meet)) yield* one(domain, [...at, 'meet', domain], 'SIP domain')
}

function* officeWebAppsPoints(farm: Part<'officeWebApps'>[number], at: Path): Points {
  yield* sitePoint(farm, at)
  yield* one(farm.loadBalancer, [...at, 'loadBalancer'], 'device')
}

function* certificatePoints({ assignedTo }: Part<'certificates'>[number], at: Path): Points {
  for (const holder of Object.keys(assignedTo ?? {})) {
    yield* one(holder, [...at, 'assignedTo', holder], 'server, pool or device')
  }
}

function* zonePoints({ dns }: EnvironmentDocument): Points {
  for (const view of DNS_VIEWS) {
    for (const [apex, zone] of Object.entries(dns?.[view]?.zones ?? {})) {
      if ('sameAs' in zone) yield* one(apex, ['dns', view, 'zones', apex], `zone of the ${zone.sameAs} view`)
    }
  }
}
