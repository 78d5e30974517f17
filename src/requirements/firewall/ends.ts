/** Whose addresses an opening is between, as the description gives them. */

import { listed } from '../../domain/listed.ts'
import type { Environment, EnvironmentDocument } from '../../environment/model.ts'
import {
  type EdgePool,
  type EdgeService,
  edgeInternalAddresses,
  edgeServiceAddresses,
  type Pool,
  poolAddresses,
  webAddresses,
} from '../addresses.ts'
import type { FirewallEndKind } from '../firewall-row.ts'
import { type End, givenEnd, serversOf, together } from '../opening.ts'
import type { ExpectedAddresses } from '../requirement.ts'
import { clientPools, edgePoolsOf, isFrontEnd, type ReverseProxy } from '../sections.ts'
import { branchEnds } from './branches.ts'
import { edgeNodes, nodesBehindNat } from './edge-nodes.ts'

/** What an opening belongs to. */
export type FirewallOwner = { readonly edgePool: EdgePool } | { readonly proxy: ReverseProxy; readonly name: string }

/** Undefined where the description holds nothing of the kind. */
export function endOf(kind: FirewallEndKind, owner: FirewallOwner, environment: Environment): End | undefined {
  if (kind === 'any') return { text: 'any', addresses: 'any' }
  const { document } = environment
  return 'proxy' in owner ? proxyEnds(owner, document)[kind]?.() : edgeEnds(owner.edgePool, document)[kind]?.()
}

type Ends = { readonly [Kind in FirewallEndKind]?: () => End | undefined }

function proxyEnds(
  { proxy, name }: { readonly proxy: ReverseProxy; readonly name: string },
  document: EnvironmentDocument,
): Ends {
  return {
    'office-web-apps': () => officeWebApps(proxy, document),
    'reverse-proxy-inside': () =>
      givenEnd(`the internal side of ${name}`, proxy.internalAddress, 'reverseProxies.internalAddress'),
    'reverse-proxy-public': () => givenEnd(`the public address of ${name}`, proxy.public, 'reverseProxies.public'),
    'web-services': () => webServices(proxy, document),
  }
}

function edgeEnds(pool: EdgePool, document: EnvironmentDocument): Ends {
  return {
    'access-edge': () => service(pool, 'access'),
    'access-edge-nodes': () => edgeNodes(pool, 'access'),
    'associated-front-end-servers': () => associated(pool, document),
    'associated-front-end-servers-and-branches': () => withBranches(pool, document),
    'audio-video-edge': () => service(pool, 'av'),
    'audio-video-edge-nodes': () => edgeNodes(pool, 'av'),
    'central-management-servers': () => centralManagement(document),
    'edge-internal': () => plain(edgeInternalAddresses(pool)),
    'edge-internal-nodes': () => edgeNodes(pool, 'internal'),
    'front-end-servers': () => serversOf(frontEnds(document), 'the Front End Servers'),
    'internal-servers': () => serversOf(clientPools(document), 'the Front End Servers and Directors'),
    'next-hop': () => nextHop(pool, document),
    'web-conferencing-edge': () => service(pool, 'webConferencing'),
  }
}

function plain({ text, addresses, settledBy }: ExpectedAddresses): End {
  return { text, addresses, ...(settledBy !== undefined && { settledBy }) }
}

function service(pool: EdgePool, name: EdgeService): End {
  const behindNat = nodesBehindNat(pool, name)
  const { text, ...end } = plain(edgeServiceAddresses(pool, name))
  return {
    text: `${text.replace('the public address of ', '')} of ${pool.fqdn}`,
    ...end,
    ...(behindNat && { behindNat }),
  }
}

/** Those that hold users. */
function frontEnds({ pools }: EnvironmentDocument): readonly Pool[] {
  return pools.filter(isFrontEnd)
}

/** Those whose media goes through the Edge pool; of several Edge pools only the description tells which, if any. */
function associated({ fqdn }: EdgePool, document: EnvironmentDocument): End | undefined {
  const pools = frontEnds(document)
  const several = edgePoolsOf(document).length > 1
  const own = pools.filter(
    ({ edgePool }) => edgePool === fqdn || (edgePool !== 'none' && (!several || edgePool === undefined)),
  )
  if (own.length === 0 && pools.length > 0) return undefined
  const end = serversOf(own, 'the Front End Servers')
  return several && own.some(({ edgePool }) => edgePool === undefined) ? { ...end, settledBy: 'pools.edgePool' } : end
}

/** Branch users authenticate through the Survivable Branch Appliance or Server. */
function withBranches(pool: EdgePool, document: EnvironmentDocument): End | undefined {
  const own = associated(pool, document)
  const branches = branchEnds(pool.fqdn, edgePoolsOf(document).length > 1, document)
  if (own === undefined && branches.length === 0) return undefined
  const text = branches.length > 0 ? ' and Survivable Branch Appliances and Servers' : ''
  return together([...(own ? [own] : []), ...branches], `the Front End Servers${text}`, 'pools')
}

/** One pool holds the store; of several that do not say so, nothing tells which. */
function centralManagement(document: EnvironmentDocument): End {
  const pools = frontEnds(document)
  const said = pools.filter(({ centralManagement: holds }) => holds)
  const holders = said.length > 0 ? said : pools.filter(({ centralManagement: holds }) => holds === undefined)
  const end = serversOf(holders, 'the servers of the pool with the Central Management store')
  return said.length === 0 && holders.length > 1 ? { ...end, settledBy: 'pools.centralManagement' } : end
}

function nextHop({ nextHop: name }: EdgePool, document: EnvironmentDocument): End {
  const pools = name === undefined ? clientPools(document) : document.pools.filter(({ fqdn }) => fqdn === name)
  const end = together(pools.map(poolAddresses).map(plain), 'the next hop, a Director or pool', 'pools')
  return name === undefined && pools.length > 1 ? { ...end, settledBy: 'edgePools.nextHop' } : end
}

/** The pools it publishes, or every pool where its publishing rules are not given: of several proxies nothing tells which. */
function webServices({ publish }: ReverseProxy, document: EnvironmentDocument): End | undefined {
  const pools = clientPools(document).filter(({ fqdn }) => publish?.some(({ to }) => to === fqdn) ?? true)
  if (pools.length === 0) return undefined
  const end = together(pools.map(webAddresses).map(plain), 'the web services of the pools', '')
  const anyOther = publish === undefined && pools.length > 1 && listed(document.reverseProxies).length > 1
  return anyOther ? { ...end, settledBy: 'reverseProxies.publish' } : end
}

/** The farms, but those that another reverse proxy publishes and this one does not. */
function officeWebApps({ publish }: ReverseProxy, document: EnvironmentDocument): End | undefined {
  const farms = listed(document.officeWebApps)
  const others = listed(document.reverseProxies)
  const own = farms.filter(({ fqdn }) => {
    const isIn = (rules: ReverseProxy['publish']) => rules?.some(({ to }) => to === fqdn)
    return isIn(publish) || !others.some((other) => isIn(other.publish))
  })
  if (own.length === 0 && farms.length > 0) return undefined
  const each = own.map(({ address }) => givenEnd('', address, 'officeWebApps.address'))
  return together(each, 'Office Web Apps Server', 'officeWebApps')
}
