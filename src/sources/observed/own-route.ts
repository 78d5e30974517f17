/** Which way a client of a VPN sends traffic, read off what its own system says of the route. */

import { listed } from '../../domain/listed.ts'
import { contains, type Prefix, parseAddress, parsePrefix } from '../../domain/prefix.ts'
import type { Loaded } from '../../environment/load.ts'
import type { Vpn } from '../../environment/model.ts'
import type { Place, RouteAnswer, RouteQuestion, Unanswered } from '../../question.ts'
import { notRun, OBSERVATIONS } from './not-run.ts'
import { insideTheTunnel } from './own-route-references.ts'
import { isNotRun, type Outcome, type OwnRouteEvidence, type OwnRouteProbe } from './probe.ts'

type Routed = Extract<OwnRouteEvidence, { outcome: 'routed' }>

/** What is asked of the client: the address itself, and others that show whether it is connected. */
export interface RouteProbes {
  readonly vpn: Vpn
  readonly place: Place
  readonly own: OwnRouteProbe
  readonly references: readonly OwnRouteProbe[]
}

/** Undefined for a VPN nobody described. */
export function routeProbes({ profile, address }: RouteQuestion, { environment }: Loaded): RouteProbes | undefined {
  const { document } = environment
  const index = listed(document.vpn).findIndex(({ name }) => name === profile)
  const vpn = listed(document.vpn)[index]
  if (vpn === undefined) return undefined
  const probe = (to: string): OwnRouteProbe => ({ ask: 'own-route', at: `vpn/${profile}`, address: to })
  return {
    vpn,
    place: environment.locate(['vpn', index]),
    own: probe(address),
    references: insideTheTunnel(vpn, document).map(probe),
  }
}

/** @param references what is known of the other addresses: without one that goes in, nothing shows that the client is connected */
export function tellRoute(
  { names = [] }: RouteQuestion,
  { evidence, seen }: Outcome<OwnRouteProbe>,
  references: readonly Outcome<OwnRouteProbe>[],
  { vpn, place }: Pick<RouteProbes, 'vpn' | 'place'>,
): RouteAnswer | Unanswered {
  if (isNotRun(evidence)) return notRun(evidence.notRun)
  const way = connected(wayOf(evidence, vpn), references, vpn)
  const { verdict } = way
  const isRoute = evidence.outcome === 'routed' && evidence.prefix !== undefined && verdict !== 'undecided'
  const said = [`${shown(evidence)}, seen at ${seen.at}`, ...(names.length > 0 ? [BY_ADDRESS] : [])]
  return {
    status: 'answered',
    ...way,
    routes: isRoute ? [{ prefix: evidence.prefix, to: verdict, place }] : [],
    notes: said.map((text) => ({ text, place })),
  }
}

const BY_ADDRESS = 'told by the address: what the VPN does by name shows once the client has looked the name up'

function shown(evidence: OwnRouteEvidence): string {
  if (evidence.outcome !== 'routed') return `the client says: ${evidence.reason}`
  const { interface: name, kind, source, gateway } = evidence
  const more = [kind === undefined ? '' : ` (${kind})`, source === undefined ? '' : ` from ${source}`]
  return `the client sends it by ${name}${more.join('')}${gateway === undefined ? '' : ` via ${gateway}`}`
}

interface Way extends Pick<RouteAnswer, 'verdict' | 'why'> {
  readonly settledBy?: string
}

function wayOf(evidence: OwnRouteEvidence, vpn: Vpn): Way {
  switch (evidence.outcome) {
    case 'blocked':
      return { verdict: 'blocked', why: `on the client ${evidence.reason}` }
    case 'no-route':
      return { verdict: 'undecided', why: 'the client has no route to it', settledBy: OBSERVATIONS }
    case 'routed':
      return routedWay(evidence, vpn)
  }
}

/** Kinds that are nothing but VPNs: `ppp` may be a line to the Internet, `tap` that of a machine, `tunnel` IPv6 over IPv4. */
const TUNNELS: ReadonlySet<string | undefined> = new Set(['ipsec', 'tun', 'utun', 'vti', 'vti6', 'wireguard', 'xfrm'])
const OWN: ReadonlySet<string | undefined> = new Set(['lo', 'loopback', 'softwareLoopback'])

/**
 * The address that traffic starts from tells most: a client has an address of the VPN for what goes into the tunnel,
 * also where no interface of its own stands for it, as with IPsec, or where it looks like any other.
 */
function routedWay({ interface: name, kind, source }: Routed, vpn: Vpn): Way {
  const by = `the client sends it by ${name}`
  if (OWN.has(kind))
    return { verdict: 'undecided', why: 'it is an address of the client itself', settledBy: OBSERVATIONS }
  if (tunnelNames(vpn).includes(name.toLowerCase()))
    return { verdict: 'tunnel', why: `${by}, the interface of the VPN` }
  const pool = poolLike(source, vpn)
  const from = source === undefined ? undefined : parseAddress(source)
  if (from && pool.some((prefix) => contains(prefix, from)))
    return { verdict: 'tunnel', why: `${by} from ${source}, an address of the VPN` }
  const isNamed = tunnelNames(vpn).length > 0
  if (TUNNELS.has(kind)) {
    if (!isNamed && pool.length === 0) return { verdict: 'tunnel', why: `${by}, which is a tunnel (${kind})` }
    return { verdict: 'undecided', why: `${by}, a tunnel that may be another one`, settledBy: 'vpn.interface' }
  }
  if (isNamed) return { verdict: 'direct', why: `${by}, which is not the interface of the VPN` }
  if (pool.length > 0) return { verdict: 'direct', why: `${by} from ${source}, which is no address of the VPN` }
  return { verdict: 'undecided', why: `${by}, and whether that is the VPN is not given`, settledBy: 'vpn.interface' }
}

/** Names of interfaces; a table of routes may name them by a number or an address as well. */
function tunnelNames({ interface: named = [], routes }: Vpn): readonly string[] {
  const taken = (routes?.interface ?? '').split(',').map((each) => each.trim())
  return [...named, ...taken.filter((each) => each !== '' && !/^\d+$/.test(each) && !parseAddress(each))].map((each) =>
    each.toLowerCase(),
  )
}

/** The addresses that connected clients have, of the family of this one: what is not given tells nothing. */
function poolLike(source: string | undefined, { clientPool = [] }: Vpn): readonly Prefix[] {
  const family = source === undefined ? undefined : parseAddress(source)?.family
  return clientPool.flatMap((text) => {
    const prefix = parsePrefix(text, { hostBits: 'cut' })
    return 'fault' in prefix || prefix.family !== family ? [] : [prefix]
  })
}

/** A client that is not connected sends everything outside, and would pass for one that is told to. */
function connected(way: Way, references: readonly Outcome<OwnRouteProbe>[], vpn: Vpn): Way {
  if (way.verdict !== 'direct' && way.verdict !== 'blocked') return way
  const goesIn = references.some(({ evidence }) => !isNotRun(evidence) && wayOf(evidence, vpn).verdict === 'tunnel')
  if (goesIn) return way
  const which = references.map(({ probe }) => probe.address).join(', ')
  const none = which === '' ? 'no address that goes into the tunnel is given' : `none of ${which} goes into the tunnel`
  const settledBy = which === '' ? 'vpn.nameResolution.servers' : OBSERVATIONS
  return { verdict: 'undecided', why: `${none}, so that nothing shows whether ${vpn.name} was connected`, settledBy }
}
