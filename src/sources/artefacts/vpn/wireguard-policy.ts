/** What the lines of a WireGuard file come to, on the systems the clients run on. */

import { type Family, hostPrefix, type Prefix, parseAddress } from '../../../domain/prefix.ts'
import { fill, holderOf } from '../../../domain/prefix-sets.ts'
import type { TunnelBlock, TunnelPolicy, TunnelRoute, Unresolved } from '../../../domain/tunnel.ts'
import type { Place } from '../../../question.ts'
import { emptyPolicy } from './reading.ts'
import type { CommandEffect, Side } from './wireguard-commands.ts'

export interface AllowedIp extends TunnelRoute {
  readonly peer: number
}

/** A file that is being put together. */
export interface WireGuardDraft {
  readonly allowed: AllowedIp[]
  /** The subnets of the addresses of the interface: the system routes them by itself. */
  readonly subnets: TunnelRoute[]
  readonly endpoints: TunnelRoute[]
  readonly commands: { readonly effect: CommandEffect; readonly place: Place }[]
  readonly unresolved: Unresolved[]
  table: 'auto' | 'off' | 'main' | 'other'
  tablePlace?: Place
  peers: number
}

/** Nothing yet. */
export function newWireGuardDraft(): WireGuardDraft {
  return { allowed: [], subnets: [], endpoints: [], commands: [], unresolved: [], table: 'auto', peers: 0 }
}

/** The policy; without platforms, what differs between systems is not known. */
export function wireGuardPolicy(draft: WireGuardDraft, platforms: readonly string[] | undefined): TunnelPolicy {
  const plain = { to: 'direct', why: 'no peer takes it' } as const
  const taken = peerRoutes(draft)
  const subnets = checked(draft.subnets, draft)
  const commands = commandRoutes(draft, taken.includes)
  const kill = killSwitch(draft, platforms)
  const includes = [...taken.includes, ...subnets.includes, ...commands.includes]
  return {
    ...emptyPolicy(plain, plain),
    // Routes of one prefix: the system takes the lower metric, and wg-quick gives none.
    tie: 'metric',
    includes,
    excludes: commands.excludes,
    blocks: [...kill.blocks, ...commands.blocks],
    unresolved: [
      ...draft.unresolved,
      ...taken.unresolved,
      ...subnets.unresolved,
      ...commands.unresolved,
      ...kill.unresolved,
      ...endpointDoubts(draft, includes, platforms),
    ],
  }
}

/** The metric of a route that is given none. */
function plainMetric(family: Family): number {
  return family === 4 ? 0 : 1024
}

const ELSEWHERE = 'its route stands in a routing table of its own, and the file does not say when that is used'
const BESIDE = 'the default route of the tunnel stands beside that of the computer, and their metrics decide'

/** The routes wg-quick adds for what peers take. `Table = main` puts a default route beside that of the computer. */
function peerRoutes({ allowed: all, subnets, commands, table, tablePlace }: WireGuardDraft) {
  if (table === 'off') return { includes: [], unresolved: [] }
  // wg-quick adds no route inside the subnet of the interface, which matters to routes that stand between the two.
  const inside = holderOf(commands.length > 0 ? subnets.map(({ prefix }) => prefix) : [])
  const allowed = all.filter(({ prefix }) => !inside(prefix))
  const doubtful = allowed.filter(({ prefix }) => table === 'other' || (table === 'main' && prefix.length === 0))
  const what = table === 'main' ? BESIDE : ELSEWHERE
  const unresolved = doubtful.map(
    ({ prefix, place }): Unresolved => ({ what, place: tablePlace ?? place, effect: 'tunnel', within: prefix }),
  )
  const held = new Set(doubtful)
  const sure = allowed.filter((one) => !held.has(one))
  return { includes: sure.map(withMetric), unresolved }
}

function withMetric({ prefix, place, from }: TunnelRoute): TunnelRoute {
  return { prefix, place, metric: plainMetric(prefix.family), ...(from ? { from } : {}) }
}

const MAX_CHECKED = 200

/** What is routed to the interface without a peer that takes it is dropped there. */
function checked(routes: readonly TunnelRoute[], { allowed }: Pick<WireGuardDraft, 'allowed'>) {
  const prefixes = allowed.map(({ prefix }) => prefix)
  const includes: TunnelRoute[] = []
  const unresolved: Unresolved[] = []
  for (const [index, route] of routes.entries()) {
    if (index < MAX_CHECKED && fill(prefixes, route.prefix)) includes.push(withMetric(route))
    else
      unresolved.push({
        what: 'it is routed to the tunnel, and not all of it is among the addresses a peer takes',
        place: route.place,
        effect: 'any',
        within: route.prefix,
      })
  }
  return { includes, unresolved }
}

function commandRoutes({ commands, ...draft }: WireGuardDraft, tunnelled: readonly TunnelRoute[]) {
  const sideOf = gatewaySides(draft, tunnelled)
  const excludes: TunnelRoute[] = []
  const inside: TunnelRoute[] = []
  const blocks: TunnelBlock[] = []
  const unresolved: Unresolved[] = []
  const takeRoute = ({ prefix, side, metric }: Extract<CommandEffect, { does: 'route' }>, place: Place) => {
    const to = sideOf(side)
    const route = { prefix, place, metric: metric ?? plainMetric(prefix.family), from: 'a route of a command' }
    if (to === 'any') unresolved.push({ what: LEADS, place, effect: 'any', within: prefix })
    else if (to === 'tunnel' && prefix.length > 0) inside.push(route)
    else if (to === 'tunnel') unresolved.push({ what: BESIDE, place, effect: 'tunnel', within: prefix })
    // A default route of the computer loses to that of the tunnel, and is there anyway.
    else if (prefix.length > 0) excludes.push(route)
  }
  for (const { effect, place } of commands) {
    if (effect.does === 'drop') blocks.push({ why: effect.why ?? DROPS, place, family: effect.family })
    else if (effect.does === 'unknown') {
      const { what, within, family } = effect
      unresolved.push({
        what,
        place,
        effect: effect.effect,
        ...(within ? { within } : {}),
        ...(family ? { family } : {}),
      })
    } else if (effect.does === 'route') takeRoute(effect, place)
  }
  const routed = checked(inside, draft)
  return { includes: routed.includes, excludes, blocks, unresolved: [...unresolved, ...routed.unresolved] }
}

const DROPS = 'a firewall rule of the file drops what does not go into the tunnel'
const LEADS = 'a route of a command does not say where it leads'

/** A gateway is looked up without the default route of the tunnel, which stands in a table of its own. */
function gatewaySides({ subnets }: Pick<WireGuardDraft, 'subnets'>, tunnelled: readonly TunnelRoute[]) {
  const inside = holderOf([...subnets, ...tunnelled].map(({ prefix }) => prefix).filter(({ length }) => length > 0))
  return (side: Side): 'tunnel' | 'direct' | 'any' => {
    if (typeof side === 'string') return side
    const gateway = parseAddress(side.via)
    if (gateway === undefined) return 'any'
    return inside(hostPrefix(gateway)) ? 'tunnel' : 'direct'
  }
}

/** WireGuard for Windows: exactly one peer that takes everything, and everything that is not in the tunnel is dropped. */
function killSwitch({ allowed, peers, table }: WireGuardDraft, platforms: readonly string[] | undefined) {
  const place = allowed.find(({ prefix }) => prefix.length === 0)?.place
  const none = { blocks: [], unresolved: [] }
  if (place === undefined || peers !== 1 || table === 'off') return none
  const why = 'WireGuard for Windows drops what does not go into the tunnel when its only peer takes a /0'
  if (platforms?.includes('windows')) return { blocks: [{ why, place }], unresolved: [] }
  if (platforms) return none
  const what = `${why}, and what the clients run on (clientPlatform) is not given`
  const unresolved: Unresolved[] = [{ what, place, effect: 'block' }]
  return { blocks: [], unresolved }
}

/** The packets of the tunnel itself always stay outside; other traffic to the same address does on some systems. */
function endpointDoubts(
  { endpoints }: WireGuardDraft,
  includes: readonly TunnelRoute[],
  platforms: readonly string[] | undefined,
): readonly Unresolved[] {
  if (platforms?.every((one) => one === 'linux' || one === 'windows')) return []
  const holds = holderOf(includes.map(({ prefix }) => prefix))
  const what =
    'it is the address of a peer, which some systems keep outside for all traffic and others for the tunnel alone'
  return endpoints
    .filter(({ prefix }) => holds(prefix))
    .map(({ prefix, place }) => ({ what, place, effect: 'direct', within: prefix }))
}

/** The address of an `Endpoint` as a prefix; of a name, nothing. */
export function endpointPrefix(value: string): Prefix | undefined {
  const host = /^\[([^\]]*)\]:\d+$/.exec(value)?.[1] ?? /^([^:]*):\d+$/.exec(value)?.[1]
  const address = host === undefined ? undefined : parseAddress(host)
  return address && hostPrefix(address)
}
