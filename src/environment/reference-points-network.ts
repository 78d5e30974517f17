/** The references by name of the network, telephony and resilience sections. */

import type { Path } from './model.ts'
import { each, names, one, type Part, type Points, sitePoint } from './reference-walk.ts'

interface Ends {
  readonly from: string
  readonly to: string
}

function* endPoints({ from, to }: Ends, at: Path): Points {
  yield* one(from, [...at, 'from'], 'site or region')
  yield* one(to, [...at, 'to'], 'site or region')
}

export function* networkPoints(network: Part<'network'>, at: Path): Points {
  yield* each(network.regions, [...at, 'regions'], ({ centralSite }, path) =>
    one(centralSite, [...path, 'centralSite'], 'site'),
  )
  yield* each(network.links, [...at, 'links'], endPoints)
  yield* each(network.measurements, [...at, 'measurements'], endPoints)
  yield* each(network.wifi, [...at, 'wifi'], deviceAndSite)
  yield* each(network.wired, [...at, 'wired'], deviceAndSite)
  yield* each(network.dhcp, [...at, 'dhcp'], sitePoint)
}

type DeviceAndSite = { readonly device?: string | undefined; readonly site?: string | undefined }

function* deviceAndSite(thing: DeviceAndSite, at: Path): Points {
  yield* one(thing.device, [...at, 'device'], 'device')
  yield* sitePoint(thing, at)
}

type Peer = DeviceAndSite & { readonly mediationPool?: string | undefined; readonly failover?: string[] | undefined }

function* peerPoints(peer: Peer, at: Path): Points {
  yield* deviceAndSite(peer, at)
  yield* one(peer.mediationPool, [...at, 'mediationPool'], 'pool')
  yield* names(peer.failover, [...at, 'failover'], 'gateway or trunk')
}

export function* voicePoints(voice: Part<'voice'>, at: Path): Points {
  yield* each(voice.gateways, [...at, 'gateways'], peerPoints)
  yield* each(voice.trunks, [...at, 'trunks'], function* (trunk, path) {
    yield* peerPoints(trunk, path)
    yield* one(trunk.sbc, [...path, 'sbc'], 'device')
  })
  yield* each(voice.dialPlans, [...at, 'dialPlans'], (plan, path) =>
    one(plan.appliesTo, [...path, 'appliesTo'], 'site or pool'),
  )
  yield* each(voice.routes, [...at, 'routes'], (route, path) =>
    names(route.gateways, [...path, 'gateways'], 'gateway or trunk'),
  )
  yield* each(voice.policies, [...at, 'policies'], (policy, path) =>
    one(policy.appliesTo, [...path, 'appliesTo'], 'site'),
  )
  yield* one(voice.analogDevices?.gateway, [...at, 'analogDevices', 'gateway'], 'device')
  yield* each(voice.unifiedMessaging, [...at, 'unifiedMessaging'], (plan, path) =>
    names(plan.servers, [...path, 'servers'], 'Exchange server'),
  )
  yield* one(voice.emergency?.provider, [...at, 'emergency', 'provider'], 'device')
  yield* each(voice.emergency?.locationPolicies, [...at, 'emergency', 'locationPolicies'], (policy, path) =>
    names(policy.sites, [...path, 'sites'], 'site'),
  )
}

export function* resiliencePoints(resilience: Part<'resilience'>, at: Path): Points {
  const scope = (thing: { readonly scope?: string | undefined }, path: Path) =>
    one(thing.scope, [...path, 'scope'], 'pool, server, site or device')
  yield* each(resilience.tests, [...at, 'tests'], scope)
  yield* each(resilience.changes, [...at, 'changes'], scope)
  yield* each(resilience.backups, [...at, 'backups'], scope)
}
