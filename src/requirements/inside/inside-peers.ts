/** The other ends of openings inside, each worked out once for all the rows that have it. */

import { listed } from '../../domain/listed.ts'
import { once } from '../../domain/memo.ts'
import type { Environment, EnvironmentDocument } from '../../environment/model.ts'
import { edgeInternalAddresses, type Pool } from '../addresses.ts'
import type { InsidePeer } from '../inside-opening-row.ts'
import { type End, givenEnd, serversOf, together } from '../opening.ts'
import { edgePoolsOf, isFrontEnd } from '../sections.ts'

type SharedPeer = Exclude<InsidePeer, 'mediation-servers' | 'mirror-servers' | 'pool-members' | 'store-users'>

/** The ends that are the same for every thing; undefined where the description holds nothing of the kind. */
export function sharedPeers({ document }: Environment): Record<SharedPeer, () => End | undefined> {
  const clients = lazily(() => clientsInside(document))
  const servers = lazily(() => serversOf(document.pools.filter(isInternal), 'the internal servers'))
  return {
    any: () => ({ text: 'any', addresses: 'any' }),
    branches: lazily(() => branches(document)),
    clients,
    'clients-and-servers': lazily(() => together([clients(), servers()], 'clients and servers inside', 'sites')),
    'edge-internal': lazily(() => edgeInternal(document)),
    'front-end-servers': lazily(() => serversOf(document.pools.filter(isFrontEnd), 'the Front End Servers')),
    'internal-servers': servers,
    'reverse-proxies': lazily(() => reverseProxies(document)),
  }
}

/** Every row of every pool names these ends: beyond this many addresses only their text does. */
const MOST_ADDRESSES = 256

function bounded<Found extends End | undefined>(end: Found): Found {
  if (end === undefined || end.addresses.length <= MOST_ADDRESSES) return end
  return { ...end, text: `${end.text}, ${end.addresses.length} addresses`, addresses: [] }
}

/** Worked out once, also where there is none. */
function lazily<Found extends End | undefined>(find: () => Found): () => Found {
  const made = once(() => ({ end: bounded(find()) }))
  return () => made().end
}

/** Servers of the product; a trusted application runs on servers of its own kind. */
export function isInternal({ role }: Pool): boolean {
  return role !== 'trusted-application'
}

/** Where the clients are: the subnets of the sites. */
function clientsInside({ sites }: EnvironmentDocument): End {
  const each = (sites ?? []).map(({ subnets }) => givenEnd('', subnets, 'sites.subnets'))
  return together(each, 'clients inside', 'sites')
}

/** Survivable Branch Servers, and appliances; undefined without any. */
function branches({ pools, devices }: EnvironmentDocument): End | undefined {
  const ends = [
    ...pools
      .filter(({ role }) => role === 'survivable-branch-server')
      .flatMap(({ servers }) => servers.map(({ address }) => givenEnd('', address, 'pools.servers.address'))),
    ...listed(devices)
      .filter(({ category }) => category === 'sba')
      .map(({ address }) => givenEnd('', address, 'devices.address')),
  ]
  return ends.length === 0 ? undefined : together(ends, 'Survivable Branch Appliances and Servers', 'devices')
}

function edgeInternal(document: EnvironmentDocument): End | undefined {
  const ends = edgePoolsOf(document).map(edgeInternalAddresses)
  return ends.length === 0 ? undefined : together(ends, 'the internal side of the Edge', 'edgePools')
}

function reverseProxies({ reverseProxies: proxies }: EnvironmentDocument): End | undefined {
  const ends = listed(proxies).map(({ internalAddress }) =>
    givenEnd('', internalAddress, 'reverseProxies.internalAddress'),
  )
  return ends.length === 0 ? undefined : together(ends, 'the internal side of the reverse proxies', 'reverseProxies')
}
